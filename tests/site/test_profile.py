"""The profile under the hand: keyboard, paper, small screens and the page without JavaScript."""

import io
import re

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser import COLOURS, axe
from tests.site.telling import FILLED, step, tell


def reach(page, selector):
    """Presses Tab until an element has the focus, as somebody without a mouse would."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"no way to {selector} with Tab")


def test_a_person_can_be_told_with_the_keyboard_alone(opened_profile):
    page = opened_profile()
    reach(page, "[data-question=backgrounds] input[value=warehouse]")
    page.keyboard.press("Space")
    reach(page, "#envie [data-pa-open]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('details').id") == "francais"
    reach(page, "[name=listening]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.value") == "A1"
    expect(page).to_have_url(re.compile("backgrounds=warehouse.*listening=A1"))
    reach(page, ".pa-hit h4 a")


def test_answers_change_the_offers_without_moving_the_focus(opened_profile):
    page = opened_profile()
    before = page.locator("[data-pa-count]").inner_text()
    tell(page)
    assert page.evaluate("document.activeElement.id") == "p-document-until"
    page.wait_for_function("before => document.querySelector('[data-pa-count]').textContent !== before", arg=before)
    assert "offres" in page.get_by_role("status").inner_text()


def test_passing_a_question_is_the_same_as_not_answering(opened_profile):
    page = opened_profile()
    step(page, "francais")
    listening = page.get_by_role("group", name="Que comprenez-vous")
    listening.get_by_role("radio").nth(1).check()
    expect(page).to_have_url(re.compile("#listening="))
    listening.get_by_label("Passer").check()
    expect(page).to_have_url(re.compile("^[^#]+$"))


def test_none_of_these_and_one_of_these_exclude_one_another(opened_profile):
    page = opened_profile()
    step(page, "trajet")
    travel = page.get_by_role("group", name="Comment pouvez-vous venir")
    travel.get_by_label("En voiture").check()
    travel.get_by_label("Aucun").check()
    expect(page).to_have_url(re.compile("#travel=$"))
    travel.get_by_label("En voiture").check()
    expect(page).to_have_url(re.compile("#travel=car$"))


def test_without_javascript_the_page_leads_elsewhere(new_context, site_url):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{site_url}/profil/")
    assert page.locator("form[data-pa-profile]").is_hidden()
    told = page.locator("noscript")
    assert told.get_by_role("link", name="offres ouvertes").is_visible()
    assert told.get_by_role("link", name="fiches d'exigences").is_visible()


@pytest.mark.parametrize("fragment", ["", FILLED])
def test_paper_has_the_results_on_two_sheets_at_most(opened_profile, fragment):
    page = opened_profile(fragment)
    pages = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    text = " ".join(sheet.extract_text() for sheet in pages)
    assert len(pages) <= 2
    assert "Binôme du secteur" in text
    assert "Que comprenez-vous" not in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_when_everything_is_open(opened_profile, width, scheme):
    size = {"width": width, "height": 900}
    page = opened_profile(FILLED + "&paper=asylum-over-6", color_scheme=scheme, viewport=size)
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert axe(page, COLOURS if scheme == "dark" else None) == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_results_fit_a_narrow_screen(opened_profile, direction):
    page = opened_profile(FILLED, viewport={"width": 320, "height": 640})
    page.evaluate("direction => document.body.dir = document.documentElement.dir = direction", direction)
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_what_is_ticked_is_seen_in_forced_colours(opened_profile):
    page = opened_profile(FILLED, forced_colors="active")
    ticked = page.locator("[data-question=backgrounds] .pa-tick:has(:checked)")
    assert ticked.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    assert axe(page) == []


def test_a_phone_always_shows_the_way_to_the_offers(opened_profile):
    page = opened_profile(FILLED, viewport={"width": 390, "height": 844}, is_mobile=True)
    see = page.get_by_role("button", name="Voir les")
    assert see.is_visible()
    see.click()
    assert page.evaluate("document.activeElement.id") == "resultats"
    assert "listening=A1" in page.url


def test_offers_past_their_day_are_not_proposed(new_context, site_url):
    context = new_context()
    context.clock.set_fixed_time("2027-06-01T12:00:00+02:00")
    page = context.new_page()
    page.goto(f"{site_url}/profil/")
    page.get_by_role("status").get_by_text("Aucune offre").wait_for()
    assert page.locator(".pa-hit").count() == 0


def test_what_an_address_says_and_nobody_understands_is_named(opened_profile):
    page = opened_profile("#jobs=logistics/astronaut&listening=A2&travel=boat")
    told = page.locator("[data-pa-misread]").inner_text().replace("\xa0", " ")
    assert "« jobs = logistics/astronaut ; travel = boat »" in told
    assert page.locator("[name=listening]:checked").get_attribute("value") == "A2"
    assert opened_profile("#listening=A2&paper=asylum-over-6&hours=").locator("[data-pa-misread]").is_hidden()
