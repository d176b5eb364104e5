"""What the printer gives: a sheet of requirements on one A4 sheet, both sides, a lever on one side, readable."""

import re

import pytest

from tests.paper import FONTS, printed, sides_with_room

SMALLEST = 8.5  # points

SMALLEST_TEXT = """() => {
    const sizes = []
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement
        const seen = element.getClientRects().length > 0 && walker.currentNode.textContent.trim()
        if (seen) sizes.push(parseFloat(getComputedStyle(element).fontSize) * 0.75)
    }
    return Math.min(...sizes)
}"""

UNMARKED = """() => [...document.querySelectorAll("article .pa-list > li")].filter(line => {
    if (!line.getClientRects().length) return false
    const styles = getComputedStyle(line), before = getComputedStyle(line, "::before").content
    const pictogram = line.querySelector("svg")?.getClientRects().length
    return !pictogram && before === "none" && !(styles.display === "list-item" && styles.listStyleType !== "none")
}).map(line => line.innerText)"""


@pytest.fixture(scope="module")
def sheets(built_site):
    """The address of every requirement sheet."""
    found = sorted((built_site / "secteurs").glob("*/exigences/index.html"))
    assert len(found) >= 7
    return [f"{path.parent.relative_to(built_site).as_posix()}/" for path in found]


@pytest.fixture
def visit(new_context, site_url):
    """`visit(addresses, …)` gives one page, as the printer sees it, that goes from one address to the next."""

    def visited(addresses, **options):
        page = new_context(**options).new_page()
        page.emulate_media(media="print", color_scheme=options.get("color_scheme"))
        for address in addresses:
            page.goto(f"{site_url}/{address}")
            yield page

    return visited


def test_every_sheet_fits_both_sides_of_one_a4_sheet_in_any_letters(visit, sheets):
    for page in visit(sheets):
        first, last = (side.extract_text() for side in printed(page).pages)
        assert "En une minute" in first
        assert "Les conditions" in first
        assert "Sources, et comment lire" in last
        assert "Rechercher" not in first, "the header of the site is printed"
        assert round(page.evaluate(SMALLEST_TEXT), 2) >= 9
        assert sides_with_room(page) == dict.fromkeys(FONTS, 2), page.url


def test_a_sheet_begins_with_the_five_strongest_facts_and_their_pictograms(visit, sheets):
    page = next(visit(sheets))
    facts = page.locator(".pa-strongest li")
    assert facts.count() == 5
    assert facts.nth(0).inner_text().startswith("Français à l'oral")
    said = [int(re.search(r"(\d+) offres sur", facts.nth(n).inner_text())[1]) for n in range(1, 5)]
    assert said == sorted(said, reverse=True)
    assert all(facts.nth(n).locator("svg").is_visible() for n in range(5))


def test_a_dark_screen_prints_black_on_white(visit, sheets):
    page = next(visit(sheets, color_scheme="dark"))
    colours = page.evaluate("""() => [document.querySelector(".pa-requirements"), document.body]
        .map((element, n) => getComputedStyle(element)[n ? "backgroundColor" : "color"])""")
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_one_click_prints(new_context, site_url, sheets):
    page = new_context().new_page()
    page.add_init_script("window.print = () => { window.asked = true }")
    page.goto(f"{site_url}/{sheets[0]}")
    page.get_by_role("button", name="Imprimer la fiche").click()
    assert page.evaluate("window.asked")


def test_without_javascript_there_is_no_dead_button(new_context, site_url, sheets):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{site_url}/{sheets[0]}")
    assert page.locator("[data-pa-print]").is_hidden()


def test_a_guide_prints_with_its_jobs_unfolded(visit):
    page = next(visit(["secteurs/proprete/"]))
    first_days = page.locator(".pa-fold dd", has_text="«").all_text_contents()
    text = " ".join(" ".join(leaf.extract_text() for leaf in printed(page).pages).split())
    assert first_days
    assert all(" ".join(words.split())[:25] in text for words in first_days)


def test_a_lever_fits_one_side_of_a4_in_any_letters(visit, built_site):
    longest = sorted((built_site / "leviers").glob("*/index.html"), key=lambda path: path.stat().st_size)[-3:]
    assert len(longest) == 3
    for page in visit([f"leviers/{path.parent.name}/" for path in longest]):
        text = " ".join(printed(page).pages[0].extract_text().split())
        title = " ".join(page.locator("h1").inner_text().split())
        for words in (title, "Où demander", "Bon à savoir", "Feuille du 22 novembre 2026"):
            assert words in text
        assert "Montrez cette page" not in text
        assert round(page.evaluate(SMALLEST_TEXT), 2) >= SMALLEST
        assert sides_with_room(page) == dict.fromkeys(FONTS, 1), page.url


def test_an_offer_fits_one_side_of_a4_in_any_letters_and_says_that_it_is_a_demonstration(visit, built_site):
    offers = list((built_site / "offres").glob("*/index.html"))
    said = {path: path.read_text(encoding="utf-8").partition('id="autres"')[0] for path in offers}
    longest = sorted(offers, key=lambda path: len(said[path]))[-4:]
    for page in visit([f"offres/{path.parent.name}/" for path in longest]):
        assert round(page.evaluate(SMALLEST_TEXT), 2) >= 9, page.url
        text = " ".join(printed(page).pages[0].extract_text().split())
        assert "Feuille du 22 novembre 2026" in text and "Démonstration" in text and "Référence de l" in text
        assert "D'autres pistes" not in text
        assert sides_with_room(page) == dict.fromkeys(FONTS, 1), page.url


def test_the_levers_print_as_a_list_and_in_full_as_a_booklet(visit):
    short, full = (len(printed(page).pages) for page in visit(["leviers/", "livret-leviers/"]))
    assert short < full


def test_no_line_of_a_list_loses_its_mark_on_paper(visit, built_site, sheets):
    offer = next((built_site / "offres").glob("*/index.html")).parent.name
    for page in visit(["employeurs/", "employeurs/batiment/", sheets[0], f"offres/{offer}/"]):
        assert page.locator("article .pa-list > li").count()
        assert page.evaluate(UNMARKED) == [], page.url
