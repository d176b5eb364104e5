"""The card of an offer in the profile: read in five seconds, and nothing of what the offer comprises is left out."""

import json
import re

import pytest

from tests.site.pages import offers

QUAY = ("#jobs=logistics%2Fdock-worker&listening=A2&speaking=A2&mobility=licence-b&travel=car", "Travail de nuit")
EVERYTHING = "#hours=&body=&environment=&contact=&listening=C2&mobility=licence-b"
SHOW_ALL = """() => {
  for (let more; (more = document.querySelector('p:not([hidden]) > [data-slot="more"]')); ) more.click()
  return Object.fromEntries([...document.querySelectorAll('.pa-hit')].map((hit) =>
    [hit.querySelector('h4 a').href.split('/').at(-2), hit.textContent.replace(/\\s+/g, ' ').toLowerCase()]))
}"""


@pytest.fixture(scope="module")
def words(built_site):
    """The short word of every code, as the offers bring them."""
    data = json.loads((built_site / "assets/board.json").read_text(encoding="utf-8"))
    said = [pair for codes in data["words"].values() for pair in codes.items()]
    return {code: short.replace("\xa0", " ").lower() for code, (short, *_) in said}


def test_a_night_job_says_its_nights_its_hours_and_its_buses(opened_profile):
    page = opened_profile(QUAY[0])
    card = page.locator(".pa-hit", has_text=QUAY[1]).first
    facts = " ".join(card.locator(".pa-facts").inner_text().split())
    assert re.search(r"heures : de \d+ h( \d+)? à \d+ h", facts)
    assert "Travail de nuit" in facts and "transports en commun : non" in facts and "salaire : " in facts
    drawn = "all => all.every(one => document.querySelector(one.getAttribute('href')))"
    assert card.locator(".pa-facts use").evaluate_all(drawn)


@pytest.mark.parametrize("said", ["", EVERYTHING])
def test_whatever_an_offer_comprises_is_on_its_card_whatever_is_answered(opened_profile, built_site, words, said):
    told = opened_profile(said).evaluate(SHOW_ALL)
    for offer in offers(built_site):
        wanted = [*offer.get("conditions", ()), *offer.get("welcome", ()), *dict(offer.get("requires", ()))]
        assert not [code for code in wanted if words[code] not in told[offer["id"]] and not implied(code, wanted)]


def implied(code, others):
    """A load is told by the heaviest one."""
    return code.startswith("loads-") and any(other.startswith("loads-") for other in others if other != code)


def test_a_card_is_read_in_five_seconds_on_a_phone(opened_profile):
    page = opened_profile(
        "#listening=A1&speaking=A1&travel=&earliest=07:00&paper=asylum-over-6", viewport={"width": 390, "height": 844})
    tall = page.locator(".pa-hit").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert max(tall) < 844 * 0.75
    for hit in page.locator(".pa-hit").all()[:6]:
        assert hit.locator("[data-slot=first] > li:visible").count() <= 1
        assert hit.locator("details").get_attribute("open") is None


def test_what_differs_between_two_offers_stands_out(opened_profile):
    page = opened_profile(QUAY[0])
    weights = page.locator("[data-verdict] .pa-facts").evaluate_all("""lists => lists.map(list =>
        Object.fromEntries([...list.children].map(line => [line.dataset.fact,
            [line.textContent.trim(), +getComputedStyle(line.querySelector('b')).fontWeight]])))""")
    assert len(weights) > 1
    for name in ("place", "bus", "oral", "contract"):
        texts = {one[name][0] for one in weights}
        assert {one[name][1] >= 600 for one in weights} == {len(texts) > 1}


def test_what_is_the_same_for_many_offers_is_said_once(opened_profile):
    page = opened_profile("#listening=B1&speaking=B1&paper=asylum-over-6")
    sentence = "L'employeur fait la demande d'autorisation avant le premier jour"
    assert page.locator("[data-pa-found]").inner_text().count(sentence) == 1
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert page.get_by_text("Autorisation demandée par l'employeur", exact=True).count() > 1


def test_paper_counts_the_offers_it_leaves_out(opened_profile):
    page = opened_profile("#listening=A1&speaking=A1")
    page.emulate_media(media="print")
    for group in page.locator("[data-verdict]").all():
        all_of_them = int(group.locator("[data-slot=count]").inner_text())
        printed, left = group.locator(".pa-hit:visible").count(), group.locator("[data-slot=left]").inner_text()
        told = re.search(r"Pas sur cette feuille : (\d+) offres?, à lire sur la page", left.replace("\xa0", " "))
        assert printed + (int(told[1]) if told else 0) == all_of_them
