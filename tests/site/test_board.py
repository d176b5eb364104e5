"""The board under the hand: filters, their memory in the address, and the page without JavaScript."""

import pytest

from tests.site.pages import offers


@pytest.fixture
def board(new_context, site_url):
    """The board page of a visitor."""
    page = new_context().new_page()
    page.goto(f"{site_url}/offres/")
    return page


def shown(page):
    return page.locator(".pa-card[data-sector]:visible").count()


def test_every_offer_is_there_without_javascript(new_context, site_url, built_site):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{site_url}/offres/")
    assert shown(page) == len(offers(built_site)) >= 60
    assert page.locator("[data-pa-filters]").is_hidden()


def test_a_choice_keeps_what_suits_and_says_how_many(board, built_site):
    board.get_by_label("Secteur", exact=True).select_option("logistics")
    wanted = sum(offer["sector"] == "logistics" for offer in offers(built_site))
    assert shown(board) == wanted
    board.get_by_role("status").get_by_text(f"{wanted} offres").wait_for()
    assert board.title().startswith(f"{wanted} offres")


def test_choices_live_in_the_fragment_and_come_back(board):
    board.get_by_label("Contrat").select_option("cdi")
    assert board.url.endswith("#contrat=cdi")
    before = shown(board)
    board.reload()
    assert board.get_by_label("Contrat").input_value() == "cdi"
    assert shown(board) == before


def test_a_level_of_french_keeps_easier_offers_and_those_where_nobody_asked(board, built_site):
    levels = ["none", "literacy", "A1", "A2", "B1", "B2", "C1", "C2"]
    board.get_by_label("Français oral de la personne").select_option(str(levels.index("A1")))

    def suits(offer):
        known = [levels.index(offer["french"][s]) for s in ("listening", "speaking") if s in offer["french"]]
        return not known or max(known) <= levels.index("A1")

    assert shown(board) == sum(map(suits, offers(built_site)))


def test_choices_work_from_the_keyboard(board):
    board.get_by_label("Secteur", exact=True).focus()
    board.keyboard.press("ArrowDown")
    assert "secteur=" in board.url


def test_when_nothing_suits_the_page_names_the_choice_in_the_way(board):
    board.get_by_label("Secteur", exact=True).select_option("health")
    board.get_by_label("Contrat").select_option("temp")
    assert shown(board) == 0
    assert "Sans le choix" in board.locator("[data-pa-empty]").inner_text()


def test_everything_comes_back_with_one_button(board, built_site):
    board.get_by_label("Secteur", exact=True).select_option("health")
    board.get_by_role("button", name="Tout effacer").click()
    board.wait_for_function(f"document.querySelectorAll('.pa-card:not([hidden])').length === {len(offers(built_site))}")
    assert "#" not in board.url


def test_an_offer_past_its_day_hides_itself_in_a_page_kept_too_long(new_context, site_url):
    context = new_context()
    context.clock.set_fixed_time("2027-06-01T12:00:00+02:00")
    page = context.new_page()
    page.goto(f"{site_url}/offres/")
    assert shown(page) == 0


def test_nothing_is_sent_or_kept_while_choosing(board):
    sent = []
    board.on("request", lambda request: sent.append(request.url))
    board.get_by_label("Secteur", exact=True).select_option("logistics")
    board.get_by_label("Français oral de la personne").select_option("2")
    board.wait_for_timeout(600)
    assert sent == []
    assert board.evaluate("Object.keys(sessionStorage).length") == 0
    assert not [key for key in board.evaluate("Object.keys(localStorage)") if "pa" in key.lower().split(".")]
    assert board.context.cookies() == []
