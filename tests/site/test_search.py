"""The site's search: its words wait for who searches, and each thing is found once, where it is best read."""

import html
import json
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import material
import pytest
from playwright.sync_api import expect

LEVERS = "leviers/"
WORDS = "search/words.json"


@pytest.fixture(scope="module")
def index(built_site):
    """What the search knows, by address."""
    found = json.loads((built_site / WORDS).read_text(encoding="utf-8"))
    return {entry["location"]: entry for entry in found}


def test_the_words_wait_for_who_searches_and_are_asked_again_when_the_network_failed(new_context, site_url):
    page, asked = new_context().new_page(), []
    page.on("request", lambda request: asked.append(request.url.removeprefix(f"{site_url}/")))
    page.route(f"**/{WORDS}", lambda route: route.abort())
    page.goto(f"{site_url}/", wait_until="networkidle")
    page.locator(".md-search__input").click()
    assert WORDS not in asked
    with page.expect_event("requestfailed"):
        page.keyboard.type("p")
    page.unroute(f"**/{WORDS}")
    page.keyboard.type("ermis")
    page.locator(".md-search-result__item").first.wait_for(state="attached")
    assert asked.count(WORDS) == 2


# How many pages hold each word, asked of a worker that has just begun: one by one, or without waiting for an answer.
ANSWERS = """async ([config, words, last]) => {
  const worker = new Worker(JSON.parse(document.getElementById("__config").textContent).search)
  const counts = []
  async function until(done) {
    for (let left = 4000; !done(); left--) {
      if (!left) throw new Error("no answer")
      await new Promise((wait) => setTimeout(wait, 5))
    }
  }
  worker.onmessage = ({ data }) => data.type === 3 && counts.push(data.data.items.length)
  worker.postMessage({ type: 0, data: { ...config, options: {} } })
  for (const word of words) {
    const [before, from] = [counts.length, performance.now()]
    worker.postMessage({ type: 2, data: word })
    await until(() => last ? performance.now() - from > 20 : counts.length > before)
  }
  if (last) await until(() => counts.at(-1) === last)
  return counts
}"""


def test_words_that_come_while_the_index_is_made_are_answered_in_their_order(new_context, site_url, built_site, index):
    config = json.loads((built_site / "search/search_index.json").read_text(encoding="utf-8"))
    page = new_context().new_page()
    page.goto(f"{site_url}/")
    words = sorted({word for entry in index.values() for word in entry["title"].casefold().split() if word.isalpha()})
    counts = page.evaluate(ANSWERS, [config, words, None])
    rising = dict(sorted(zip(counts, words, strict=True)))
    hurried = page.evaluate(ANSWERS, [config, list(rising.values()), max(rising)])
    assert len(rising) > 20
    assert hurried == sorted(hurried)


def test_a_lever_is_found_once_by_its_own_page(index, built_site):
    for code in (path.parent.name for path in (built_site / LEVERS).glob("*/index.html")):
        titled = [at for at, entry in index.items() if entry["title"] == index[f"{LEVERS}{code}/"]["title"]]
        assert set(titled) <= {f"{LEVERS}{code}/", f"{LEVERS}{code}/#contenu"}


def test_what_a_lever_says_is_indexed_once_and_its_neighbours_are_not(index):
    said = [at for at, entry in index.items() if "signale un accident dans les 24 heures" in entry["text"]]
    assert len(said) == 1 and said[0].startswith("leviers/immersion-pmsmp/")
    assert "PASS IAE" not in index[said[0]]["text"]


def test_words_of_two_lines_are_not_joined(index):
    """« Éditeur » and a name, a street and the line after: joined, no search finds them, and no audit knows them."""
    assert "ContratCDD" not in "".join(entry["text"] for entry in index.values())
    assert " 1 rue de l'Exemple, 44000 Nantes" in index["mentions-legales/#editeur"]["text"]


def test_an_obstacle_is_found_in_the_list_without_the_words_of_its_levers(index):
    assert len(index[f"{LEVERS}#frein-housing"]["text"]) < 200
    assert "tous les freins" not in index[f"{LEVERS}#contenu"]["text"]
    assert not [at for at in index if at.startswith("livret-leviers/")]


# Everyday words, as many people type them.
TYPED = ("asile", "ofii", "apprentissage", "velo", "vélo", "creche", "menage", "hopital", "refugie", "l'asile", "œuvre",
         "oeuvre", "Crèche", "CRECHE")
WORD = re.compile(r"[^\W_]{3,}")


def plain(text):
    """A text without its accents, as it is typed in a hurry."""
    text = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae")
    marks = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in marks if not unicodedata.combining(letter))


def pages_that_say(index):
    """For each word of the site, without accents, the pages where it stands."""
    found = defaultdict(set)
    for at, entry in index.items():
        text = html.unescape(f"{entry['title']} {re.sub('<[^>]+>', ' ', entry['text'])}")
        for word in filter(str.isalpha, WORD.findall(plain(text))):
            found[word].add(at.split("#")[0])
    return found


@pytest.fixture
def asked(new_context, site_url, built_site):
    """`asked(words)` gives how many pages the search finds for each."""
    config = json.loads((built_site / "search/search_index.json").read_text(encoding="utf-8"))
    page = new_context().new_page()
    page.goto(f"{site_url}/")
    return lambda words: dict(zip(words, page.evaluate(ANSWERS, [config, words, None]), strict=True))


def test_every_word_of_the_site_is_found_without_its_accents(asked, index):
    """Measured on all of them; a word that French calls empty is looked for by nobody."""
    words = pages_that_say(index)
    found = asked(sorted(words))
    lost = {word for word, many in found.items() if not many}
    assert len(words) > 3000
    assert lost <= empty_words(), sorted(lost - empty_words())


def empty_words():
    theme = Path(material.__file__).parent / "templates/assets/javascripts/lunr/min/lunr.fr.min.js"
    (listed,) = re.findall(r'generateStopWordFilter\("([^"]+)"', theme.read_text(encoding="utf-8"))
    return {*map(plain, listed.split())}


def test_a_word_is_found_on_every_page_that_says_it_however_it_is_typed(asked, index):
    words, found = pages_that_say(index), asked(list(TYPED))
    for typed, many in found.items():
        assert many >= len(words[plain(typed).split("'")[-1]]) > 0, typed
    assert found["velo"] == found["vélo"] and found["Crèche"] == found["CRECHE"] == found["creche"]


def test_the_offers_are_left_to_the_board_and_what_is_typed_goes_there_with_the_link(page, site_url, index):
    assert not [location for location in index if location.startswith("offres/") and location.count("/") > 1]
    page.goto(f"{site_url}/leviers/")
    page.locator(".md-search__input").fill("cariste")
    link = page.locator("[data-pa-offers]")
    assert link.text_content() == "Chercher «\N{NO-BREAK SPACE}cariste\N{NO-BREAK SPACE}» parmi les offres"
    link.dispatch_event("click")  # where the clock stands still, the theme does not unfold its search
    page.wait_for_url(f"{site_url}/offres/#texte=cariste")
    expect(page.locator("#f-texte")).to_have_value("cariste")
