"""The choices about a job on the board: what they leave, how they are told, where they live."""

import re

import pytest
from playwright.sync_api import expect

from tests.site.choosing import OPEN, awake, choose, ids, rested, shown
from tests.site.pages import offers

NUMBERED = "all => all.map(option => [option.value, option.textContent])"
TOLD = """cards => Object.fromEntries([...document.querySelectorAll(cards)].map(card => {
    const texts = [...card.querySelectorAll("h3, .pa-card__agency, .pa-facts li, .pa-card__foot")]
    const icons = [...card.querySelectorAll("use")].map(one => one.getAttribute("href").replace(/.*#(pictogram-)?/, ""))
    const { until, sector } = card.dataset
    const words = texts.map(text => text.textContent.replace(/\\s+/g, " ").trim())
    return [card.dataset.id ?? card.id.slice(2), [card.querySelector("a").href, until, sector, icons, words]]
}))"""


def test_every_offer_is_there_without_javascript(new_context, site_url, built_site):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{site_url}/offres/")
    assert sorted(shown(page)) == sorted(offer["id"] for offer in offers(built_site))
    assert len(shown(page)) >= 60
    assert page.locator("[data-pa-filters]").is_hidden()
    assert page.locator("[data-pa-results]").is_hidden()


def test_every_offer_is_there_before_any_choice(board, built_site):
    assert len(shown(board)) == len(offers(built_site))
    expect(board.get_by_role("status").first).to_have_text(f"{len(offers(built_site))} offres")


def test_a_choice_keeps_what_suits_and_says_how_many(board, built_site):
    choose(board, "Secteur", "logistics")
    wanted = {offer["id"] for offer in offers(built_site) if offer["sector"] == "logistics"}
    assert set(ids(board)) == wanted
    expect(board.get_by_role("status").first).to_have_text(f"{len(wanted)} offres")
    assert board.title().startswith(f"{len(wanted)} offres · Les offres")
    assert not shown(board)


def test_a_card_drawn_by_the_browser_says_what_the_server_wrote(board_at, built_site):
    board = board_at("#age=30")  # an answer that stops nobody
    assert len(ids(board)) == len(offers(built_site))
    here, there = (
        board.evaluate(TOLD, cards) for cards in (f"{OPEN} .pa-card", "[data-pa-all] .pa-card")
    )
    assert here == there


def test_choices_live_in_the_fragment_and_come_back(board):
    choose(board, "Contrat", "cdi")
    assert board.url.endswith("#contrat=cdi")
    before = ids(board)
    board.reload()
    awake(board)
    assert board.get_by_label("Contrat", exact=True).input_value() == "cdi"
    assert ids(board) == before


@pytest.mark.parametrize(
    ("name", "label"), [("contrat", "Contrat"), ("place", "Territoire"), ("genre", "Genre d'offre")]
)
def test_the_number_beside_an_option_is_what_it_leaves(board, name, label):
    choose(board, "Secteur", "construction")
    options = board.locator(f"select[name={name}] option:not([disabled])").evaluate_all(NUMBERED)
    numbers = {value: int(re.search(r"\((\d+)\)$", text)[1]) for value, text in options if value}
    assert numbers
    for value, number in numbers.items():
        choose(board, label, value)
        assert len(ids(board)) == number


def test_an_option_that_would_leave_nothing_says_why_and_cannot_be_chosen(board):
    choose(board, "Secteur", "health")
    closed = board.locator("select[name=contrat] option[disabled]")
    assert closed.count()
    assert all(text.endswith(": aucune avec vos autres choix") for text in closed.all_text_contents())
    board.locator(".pa-facet", has_text="Métiers").locator("summary").click()
    rested(board)
    boxes = board.locator(".pa-jobs label:has(:disabled)")
    assert boxes.count()
    assert all("aucune avec vos autres choix" in text for text in boxes.all_inner_texts())


def test_a_word_is_found_without_accents_or_plural(board, built_site):
    for text in ("macon", "Maçons", "MAÇON  ", "aide-maçon"):
        board.get_by_label("Chercher un mot").fill(text)
        rested(board)
        titles = board.locator(f"{OPEN} h3").all_inner_texts()
        assert any("maçon" in title.lower() for title in titles), text
        assert len(titles) < len(offers(built_site)) / 4, text


def test_tasks_sectors_and_territories_are_searched_too(board):
    for text in ("barquettes", "nantes logistique", "agroalimentaire"):
        board.get_by_label("Chercher un mot").fill(text)
        rested(board)
        assert 0 < len(ids(board)) < 60, text


def test_when_nothing_suits_the_page_names_the_choice_in_the_way_and_drops_it(board_at):
    board = board_at("#secteur=health&contrat=temp")
    assert ids(board) == []
    empty = board.locator("[data-pa-empty]")
    gain = int(re.search(r"Sans le choix «\s.*\s», il y en aurait (\d+)", empty.inner_text())[1])
    empty.get_by_role("button", name=re.compile(r"^Retirer «\s")).click()
    rested(board)
    assert len(ids(board)) == gain
    assert empty.is_hidden()


def test_the_trade_is_the_last_thing_to_give_up(board_at):
    board = board_at("#secteur=health&contrat=temp")
    assert "Contrat" in board.locator("[data-pa-empty] button").inner_text()
    board = board_at("#texte=soudeur")
    assert "Mot : soudeur" in board.locator("[data-pa-empty] button").inner_text()  # nothing else to give up


def test_every_choice_has_a_button_that_drops_it(board_at):
    board = board_at("#secteur=logistics&jobs=logistics/order-picker&listening=A2&hours=night,weekend&texte=commande")
    assert board.locator("[data-pa-chips] button").all_text_contents() == [
        "Retirer : Mot : commande",
        "Retirer : Comprendre à l'oral : une consigne simple sans qu'on la montre (A2)",
        "Retirer : Horaires, ne peut pas : travail de nuit, travail le week-end",
        "Retirer : Secteur : Logistique", "Retirer : Métiers : Préparateur·rice de commandes",
    ]
    while board.locator("[data-pa-chips] button").count():
        board.locator("[data-pa-chips] button").first.click()
    assert "#" not in board.url


def test_everything_comes_back_with_one_button(board, built_site):
    choose(board, "Secteur", "health")
    board.get_by_role("button", name="Tout effacer").click()
    rested(board)
    assert len(shown(board)) == len(offers(built_site))
    assert "#" not in board.url


def test_a_place_of_the_page_is_still_a_place(board_at):
    board = board_at("#secteur-logistique")
    assert board.locator("#secteur-logistique").is_visible()
    assert board.locator("[data-pa-results]").is_hidden()


@pytest.mark.parametrize("page", ["offres/", "leviers/", "hors-ligne/"])
def test_a_fragment_that_cannot_be_read_is_no_choice(new_context, site_url, page):
    visit, failures = new_context().new_page(), []
    visit.on("pageerror", lambda failure: failures.append(failure))
    visit.goto(f"{site_url}/{page}#%E0%A4%A")
    if page != "hors-ligne/":
        visit.locator("[data-pa-filters]").wait_for()
    visit.wait_for_load_state("networkidle")
    assert failures == []


@pytest.mark.parametrize(("fragment", "said"), [
    ("jobs=construction/drywall-installer", "Métiers : "), ("contrat=geiq", "Contrat : "),
    ("jobs=construction/drywall-installer&secteur=construction", "Métiers : "),
])
def test_a_link_whose_choice_no_offer_has_today_keeps_it_and_says_so(board_at, built_site, fragment, said):
    board = board_at(f"#{fragment}")
    assert ids(board) == []
    assert board.locator("[data-pa-all]").is_hidden()
    assert said in board.locator("[data-pa-chips]").inner_text().replace("\xa0", " ")
    assert board.locator("[data-pa-misread]").is_hidden()
    drop = board.locator("[data-pa-empty] button")
    assert said in drop.inner_text().replace("\xa0", " ")
    drop.click()
    rested(board)
    assert ids(board) or shown(board)


@pytest.mark.parametrize(("fragment", "lost"), [
    ("secteur=logistique", "secteur = logistique"), ("secteur=constructor", "secteur = constructor"),
    ("listening=Z9&contrat=cdi", "listening = Z9"), ("autre=1", "autre = 1"), ("jobs=x/toString", "jobs = x/toString"),
])
def test_what_an_address_says_and_nobody_understands_is_named(board_at, fragment, lost):
    board = board_at(f"#{fragment}")
    assert f"« {lost} »" in board.locator("[data-pa-misread]").inner_text().replace("\xa0", " ")
    assert ids(board) or shown(board)


def test_the_way_back_from_an_offer_keeps_the_choices(board_at):
    board = board_at("#contrat=cdi&listening=A2")
    before = ids(board)
    board.locator(f"{OPEN} .pa-card a").first.click()
    board.get_by_role("link", name="Toutes les offres").click()
    awake(board)
    assert board.url.endswith("#contrat=cdi&listening=A2")
    assert ids(board) == before
