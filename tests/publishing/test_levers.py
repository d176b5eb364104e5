"""The levers: written once, found everywhere they help, and honest about their age."""

import re
from datetime import date

import pytest

from passerelle.french.typography import opening
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


def test_a_lever_is_told_once_and_named_under_its_other_obstacles(page):
    html = page()
    assert html.count("Un scooter loué à la semaine.") == 1
    assert ids_of(html).count("location-scooter") == 1
    assert '<a href="location-scooter/">Location de scooter</a>' in html[html.index('id="frein-hours"'):]


def test_a_lever_says_in_short_what_at_what_price_and_where(page):
    told = element(page(), "location-scooter")
    for words in ("De 16 à 25 ans", "Nantes Métropole", "Un scooter loué à la semaine.", "20 € par semaine",
                  "À la maison de la mobilité", "À revérifier avant le 01/03/2027"):
        assert words in text_of(told)
    assert '<a href="location-scooter/">Location de scooter</a>' in told


def test_one_sentence_of_what_it_is_and_the_rest_on_its_page(tiny_board, rendered):
    longer = SCOOTER.replace("à la semaine.}", "à la semaine. Le casque est prêté.}")
    html = rendered(levers.page, tiny_board({"levers/location-scooter.yml": longer})).html
    assert "Un scooter loué à la semaine." in html and "Le casque" not in html


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Un prêt.", "Un prêt."),
        ("Un prêt. Le casque aussi.", "Un prêt."),
        ("Un prêt ? Écrivez. Vite.", "Un prêt ?"),
        ("De 12,50 € à 1.000 € (art. 3 et loi n° 2 du C. trav.), selon l'âge.",
         "De 12,50 € à 1.000 € (art. 3 et loi n° 2 du C. trav.), selon l'âge."),
    ],
)
def test_the_first_sentence_of_a_text(text, first):
    assert opening(text) == first


def test_a_lever_past_its_review_says_so_in_words(page):
    html = page(today=date(2027, 3, 2))
    assert "À revérifier depuis le 01/03/2027." in text_of(element(html, "location-scooter"))
    assert "1 levier est à revérifier" in text_of(html)


def test_a_lever_read_in_time_makes_no_alarm(page):
    assert "est à revérifier" not in text_of(page())


def test_only_situations_that_some_lever_asks_for_can_be_chosen(page):
    assert re.findall(r'<option value="([^"]+)">', page().split('name="situation"')[1].split("</select>")[0]) == [
        "contract-signed"]


@pytest.mark.parametrize(
    ("code", "name"),
    [("44", "Loire-Atlantique"), ("R52", "Pays de la Loire"), ("44109", "Nantes"), ("244400404", "Nantes Métropole"),
     ("974", "La Réunion"), ("R04", "La Réunion"), ("2A", "Corse-du-Sud"), ("99", "99")],
)
def test_a_territory_is_named(code, name):
    assert levers.place_name(code) == name


def test_without_javascript_the_form_stays_away_and_every_lever_is_there(page):
    html = page()
    assert '<form class="pa-filters" data-pa-filters hidden' in html
    assert re.search('<article class="pa-lever" id="location-scooter"[^>]* data-pa-item', html)


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
        "article[data-pa-item]:not([hidden])", "found => found.map((one) => one.dataset.area ?? '')")
    assert set(areas) <= {"", "244400404", "44"} and "244400404" in areas


def test_a_document_leaves_out_the_levers_closed_to_it(visit):
    page = visit()
    page.select_option("[name=document]", "asylum-seeker")
    shown = page.eval_on_selector_all(
        "article[data-pa-item]:not([hidden])", "found => found.map((one) => one.dataset.statuses ?? '')")
    assert "" in shown and any(shown)
    assert all("asylum-seeker" in codes.split() for codes in shown if codes)
    assert "document=asylum-seeker" in page.url


def test_a_situation_keeps_the_levers_for_anyone(visit):
    page = visit()
    everything = shown(page)
    page.get_by_label("Situation").select_option("parent")
    asked = page.eval_on_selector_all(
        "article[data-pa-item]:not([hidden])", "found => found.map((one) => one.dataset.situations.split(' '))")
    assert everything > len(asked) > 0
    assert all({"parent", "anyone"} & set(codes) for codes in asked)
    assert {"parent"} <= {code for codes in asked for code in codes}
    assert "situation=parent" in page.url
    page.locator("[data-pa-count]", has_text=f"{len(asked)} leviers").wait_for()


def test_a_situation_that_empties_the_list_is_named(visit):
    page = visit()
    everything = shown(page)
    page.evaluate("for (const one of document.querySelectorAll('article')) one.dataset.situations = 'trainee'")
    page.get_by_label("Situation").select_option("parent")
    assert page.locator("[data-pa-empty]").inner_text().replace("\xa0", " ") == (
        f"Aucun levier ne convient. Sans le choix « Situation », il y en aurait {everything}.")


def test_a_second_mention_follows_the_lever_it_names(visit):
    page = visit("#age=50")
    again = page.locator("[data-again]").evaluate_all("found => found.map((one) => [one.dataset.again, one.hidden])")
    hidden = {code: page.locator(f"#{code}").evaluate("one => one.hidden") for code, _ in again}
    assert {True, False} == set(hidden.values())
    assert all(gone == hidden[code] for code, gone in again)
    page = visit("#frein=hours")
    theirs = page.locator("[data-obstacle=hours] [data-again]").count()
    assert page.locator("[data-again]:visible").count() == theirs > 0


def test_the_filter_works_with_the_keyboard_alone(visit):
    page = visit()
    page.get_by_label("Frein", exact=True).focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**#frein=*")
    page.get_by_role("button", name="Tout effacer").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "#" not in url)
