"""The search of the board: a word as one says it leads to the offers, by their job, their tasks or their place."""

import json
import re

from passerelle.publishing.data.search import both
from tests.site.choosing import OPEN, awake, ids, rested
from tests.site.pages import offers


def search(board, text):
    board.get_by_label("Chercher un mot").fill(text)
    rested(board)
    return set(ids(board))


def titles(board):
    return board.locator(f"{OPEN} h3").evaluate_all("all => all.map(title => title.textContent)")


SAID = [
    ("aide-soignante", "Aide-soignant·e"), ("brancardière", "Brancardier·ère"), ("lingère", "Linger·ère"),
    ("aide ménagère", "Aide ménager·ère"), ("plongeuse", "Plongeur·euse"),
    ("livreuse de repas", "Livreur·euse de repas"),
    ("agente de service", "Agent·e de service hospitalier"), ("chauffeur", "Conducteur-livreur / Conductrice-livreuse"),
    ("cuisinier", "Aide de cuisine"), ("maçonne", "Aide-maçon·ne"), ("femme de ménage", "Aide ménager·ère"),
    ("magasinier", "Agent·e logistique en magasinage"), ("éboueuse", "Ripeur / Ripeuse"),
]


def test_a_job_is_found_by_either_gender_and_by_its_everyday_name(board, built_site):
    many = len(offers(built_site))
    for text, title in SAID:
        assert 0 < len(search(board, text)) < many / 4, text
        assert any(one.startswith(title) for one in titles(board)), text


# The jobs that the search itself finds for each text, as « sector/job ».
FOUND = """async texts => {
    const read = async name => (await fetch(`../assets/${name}`)).json()
    const { load } = await import("../assets/matching.js")
    const { searcher } = await import("../assets/board/search.js")
    const { search, learn } = searcher(load(await read("board.json")))
    learn(await read("search.json"), await read("communes-44.json"))
    const { size, value } = load(await read("board.json"))
    const job = i => `${value("sector", i)}/${value("job", i)}`
    return texts.map(search).map(found => Array.from({ length: size }, (_, i) => i).filter(i => found[i]).map(job))
}"""


def test_every_open_job_is_found_by_both_genders_of_its_title(board, built_site):
    sectors = json.loads((built_site / "assets/board.json").read_text(encoding="utf-8"))["sectors"]
    wanted = sorted({(offer["sector"], offer["job"]) for offer in offers(built_site) if "job" in offer})
    assert len(wanted) > 40
    for gender in (0, 1):
        texts = [one_gender(sectors[sector]["jobs"][job], gender) for sector, job in wanted]
        for text, key, found in zip(texts, wanted, board.evaluate(FOUND, texts), strict=True):
            assert "/".join(key) in found, text


def one_gender(title, gender):
    """A title as one says it of a man (0) or of a woman (1)."""
    said = title.replace(" (H/F)", "").split(" / ")[-1 if gender else 0]
    return re.sub(r"\w+·\w+", lambda word: both(word[0]).split(" ")[gender], said)


def test_a_commune_leads_to_the_territories_that_hold_it(board, built_site):
    for commune, holders in {"saint-nazaire": {"epci-244400644", "department-44", "commune-44184"},
                             "Rezé": {"epci-244400404", "department-44", "commune-44143"},
                             "nantes": {"epci-244400404", "department-44", "commune-44109"}}.items():
        there = {offer["id"] for offer in offers(built_site) if key_of(offer["place"]) in holders}
        assert there and search(board, commune) == there
    assert search(board, "quimper") == set()


def key_of(place):
    return f"{place['level']}-{place['code']}"


def test_what_is_done_agrees_with_who_does_it(board):
    one, *others = [search(board, text) for text in ("nettoyer", "nettoyage", "Nettoyages", "nettoyeuse")]
    assert one and others == [one] * 3


def test_little_words_change_nothing(board, built_site):
    assert len(search(board, "les")) == len(offers(built_site))
    assert search(board, "le nettoyage des locaux") == search(board, "nettoyage locaux")


def test_a_link_that_holds_a_word_is_searched_as_if_it_were_typed(board_at, board):
    there = board_at("#texte=barquettes")
    rested(there)
    assert set(ids(there)) == search(board, "barquettes") != set()


def test_without_the_words_titles_are_searched_and_nothing_fails(new_context, site_url):
    page = new_context(service_workers="block").new_page()
    failures = []
    page.on("pageerror", lambda failure: failures.append(failure))
    page.route("**/search.json", lambda route: route.abort())
    page.goto(f"{site_url}/offres/")
    awake(page)
    assert search(page, "cariste")
    assert failures == []


EVERYDAY = (
    "usine", "clinique", "hôpital", "maison de retraite", "agriculture", "laverie", "fenwick", "couverture", "entrepôt",
)


def found(board, *texts):
    """For each text, the number of each offer: 2 where its job has the words, 1 where its place does."""
    return board.evaluate(NUMBERS, list(texts))


NUMBERS = re.sub(r"(?s)texts\.map\(search\)\.map.*", "texts.map(search).map(one => Array.from(one))\n}", FOUND)


def test_the_words_people_use_lead_somewhere_and_not_everywhere(board):
    for text, numbers in zip(EVERYDAY, found(board, *EVERYDAY), strict=True):
        assert 0 < sum(map(bool, numbers)) < len(numbers) / 2, text


def test_a_postcode_leads_where_its_communes_do(board):
    for postcode, commune in (("44190", "clisson"), ("44600", "saint-nazaire"), ("44400", "rezé")):
        assert search(board, postcode) >= search(board, commune) != set()


TYPED = ("tri", "vert", "port", "as", "car", "man", "cha", "mai", "bat", "sav")


def test_the_beginning_of_a_commune_drowns_no_job(board):
    """« vert » is Vertou's beginning, « tri » that of Trignac, « port » that of Pornic: jobs first."""
    for text, numbers in zip(TYPED, found(board, *TYPED), strict=True):
        assert {1, 2} - {*numbers}, text
    assert all(2 in numbers for numbers in found(board, "tri", "as", "car", "man"))


def test_one_more_letter_never_loses_the_way_to_a_word(board):
    words = {word for text, _ in SAID for word in text.lower().split() if len(word) > 5}
    for word in sorted(words):
        starts = [word[:n] for n in range(4, len(word) + 1)]
        assert all(map(any, found(board, *starts))), word


CHOICES = {
    "nuit": "cherche=night", "week-end": "cherche=weekend", "weekend": "cherche=weekend", "CDI": "contrat=cdi",
    "saisonnier": "contrat=seasonal", "temps partiel": "week-max=30", "permis b": "mobility=licence-b",
    "débutant": "experience=none",
}


def test_the_search_knows_the_words_of_the_choices_and_points_to_them(board_at):
    for text, choice in CHOICES.items():
        board = board_at()
        search(board, text)
        board.locator("[data-pa-hints] button").first.click()
        rested(board)
        assert choice in board.url and "texte=" not in board.url, text
        assert ids(board), text


def test_one_looks_for_nights_as_one_refuses_them(board_at, built_site):
    by_night = {offer["id"] for offer in offers(built_site)
                if {"night", "three-shifts"} & {*offer.get("conditions", ())}}
    assert by_night and set(ids(board_at("#cherche=night"))) == by_night
    assert not by_night & set(ids(board_at("#hours=night")))
