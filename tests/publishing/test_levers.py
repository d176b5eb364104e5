"""The levers: written once, found everywhere they help, and honest about their age."""

from datetime import date

import pytest

from passerelle.publishing import levers
from tests.publishing.words import element, ids_of, text_of

SCOOTER = """\
name: Location de scooter
obstacles: [mobility, hours]
thematics: [mobilite--acceder-a-un-vehicule]
kind: material-aid
what: {text: Un scooter loué à la semaine.}
who: {text: "Avec un contrat.", age_min: 16, age_max: 25, situations: [contract-signed], statuses: [protected]}
price: {kind: paid, text: 20 € par semaine., source: tarifs}
area: {scope: local, codes: ["244400404"]}
ask: À la maison de la mobilité.
when: [at-hiring]
actors: [person, professional]
sources:
  tarifs: {title: Grille de tarifs 2026, kind: secondary, date: 2026-10-01, review_by: 2027-03-01}
"""


@pytest.fixture
def page(tiny_board, rendered):
    """`page()` is the page of levers; `page(today=…)` the same another day."""
    return lambda **changes: rendered(levers.page, tiny_board({"levers/location-scooter.yml": SCOOTER}, **changes)).html


def test_a_lever_is_written_once_and_named_under_its_other_obstacles(page):
    html = page()
    assert html.count("Un scooter loué à la semaine.") == 1
    assert ids_of(html).count("location-scooter") == 1
    assert '<a href="#location-scooter">Location de scooter</a>' in html[html.index('id="frein-hours"'):]


def test_a_lever_says_for_whom_at_what_price_where_and_when(page):
    told = text_of(element(page(), "location-scooter"))
    for words in ("de 16 à 25 ans", "20 € par semaine", "À la maison de la mobilité", "Nantes Métropole",
                  "Grille de tarifs 2026, 01/10/2026. À revérifier avant le 01/03/2027"):
        assert words in told


def test_a_lever_past_its_review_says_so_in_words(page):
    html = page(today=date(2027, 3, 2))
    assert "À revérifier depuis le 01/03/2027." in text_of(element(html, "location-scooter"))
    assert "1 levier est à revérifier" in text_of(html)


def test_a_lever_read_in_time_makes_no_alarm(page):
    assert "est à revérifier" not in text_of(page())


def test_several_sources_are_told_beside_what_they_found(tiny_board, rendered):
    second = "  loi: {title: Code de la route, kind: official, date: 2026-09-01, review_by: 2027-09-01}\n"
    text = SCOOTER.replace("la semaine.}", "la semaine., source: loi}") + second
    told = element(rendered(levers.page, tiny_board({"levers/location-scooter.yml": text})).html, "location-scooter")
    assert text_of(told).index("Code de la route") < text_of(told).index("Pour qui") < text_of(told).index("Grille")


@pytest.mark.parametrize(
    ("code", "name"),
    [("44", "Loire-Atlantique"), ("R52", "Pays de la Loire"), ("44109", "Nantes"), ("244400404", "Nantes Métropole"),
     ("99", "99")],
)
def test_a_territory_is_named(code, name):
    assert levers.place_name(code) == name


def test_without_javascript_the_form_stays_away_and_every_lever_is_there(page):
    html = page()
    assert '<form class="pa-filters" data-pa-filters hidden' in html
    assert 'id="location-scooter" data-pa-item' in html


@pytest.fixture
def visit(new_context, site_url):
    def opened(fragment=""):
        page = new_context().new_page()
        page.goto(f"{site_url}/leviers/{fragment}")
        return page

    return opened


def shown(page):
    return page.locator("article[data-pa-item]:not([hidden])").count()


def test_an_obstacle_an_age_and_a_price_narrow_the_list(visit):
    page = visit()
    everything = shown(page)
    page.get_by_label("Frein", exact=True).select_option("mobility")
    with_obstacle = shown(page)
    page.get_by_label("Prix").select_option("free")
    assert everything > with_obstacle > shown(page) > 0
    page.get_by_label("Âge de la personne").fill("50")
    assert not page.locator("#mobili-jeune").is_visible()
    assert "frein=mobility" in page.url and "age=50" in page.url


def test_the_choices_of_a_copied_address_come_back(visit):
    page = visit("#frein=housing&age=22")
    assert page.get_by_label("Frein", exact=True).input_value() == "housing"
    assert all("housing" in codes.split() for codes in page.eval_on_selector_all(
        "article[data-pa-item]:not([hidden])", "found => found.map((one) => one.dataset.obstacles)"))


def test_a_link_to_a_hidden_lever_shows_it(visit):
    page = visit("#frein=housing")
    page.evaluate("location.hash = '#immersion-pmsmp'")
    page.locator("#immersion-pmsmp").wait_for(state="visible")
    assert page.get_by_label("Frein", exact=True).input_value() == ""


def test_a_territory_keeps_what_exists_everywhere_and_what_is_asked_there(visit):
    page = visit("#territoire=244400404")
    areas = page.eval_on_selector_all(
        "article[data-pa-item]:not([hidden])", "found => found.map((one) => one.dataset.area)")
    assert set(areas) <= {"", "244400404", "44"} and "244400404" in areas


def test_the_filter_works_with_the_keyboard_alone(visit):
    page = visit()
    page.get_by_label("Frein", exact=True).focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**#frein=*")
    page.get_by_role("button", name="Tout effacer").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "#" not in url)
