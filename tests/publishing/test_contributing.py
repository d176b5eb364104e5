"""What a volunteer copies from « Contribuer » is right: the whole files, and the corrections they would get."""

import html
import re
import shutil
from datetime import date

import pytest

import passerelle
from passerelle.contract.fields import KINDS
from passerelle.publishing import contributing
from passerelle.publishing.examples import FOLDER, example_file
from passerelle.publishing.fields import PLACES
from tests import ROOT, TODAY
from tests.boards import french_labels, write
from tests.publishing.words import text_of

NAMES = {
    "offer": {"<secteur>": "logistics", "<nom>": "preparation-nord"}, "sector": {"<secteur>": "logistics"},
    "employer": {"<nom>": "exemple-entrepot"}, "lever": {"<nom>": "location-scooter"}, "labels": {"<langue>": "it"},
}
OFFER = "offers/logistics/preparation-nord.yml"
MISTAKES = {"min: 12.40": 'min: "12,40"', "walking": "marche", "checked: 2026-11-18": "checked: 18/11/2026"}


def examples():
    """The example of each kind of file, in the place the page says."""
    return {place_of(kind): example_file(kind) for kind in KINDS}


def place_of(kind):
    place = PLACES[kind]
    for hole, name in NAMES.get(kind, {}).items():
        place = place.replace(hole, name)
    return place


@pytest.fixture
def report(tmp_path):
    """`report(files)`: what the check says of these files, as text."""
    (tmp_path / "schema").symlink_to(ROOT / "schema")

    def told(files):
        opened = passerelle.open_network(write(tmp_path, files), date.fromisoformat(TODAY))
        return passerelle.report(opened.problems, "text")

    return told


def test_the_examples_are_a_whole_network_without_a_mistake(report):
    told = report({**examples(), "labels/fr.yml": french_labels()})
    assert [line for line in told.splitlines() if "avertissement" not in line] == []
    assert "retenue" in told  # one employer alone stays hidden
    assert "dérogation" not in told  # the example lifts a remark, and is not over


def test_the_example_offer_suits_the_real_guides(tmp_path):
    for folder in ("schema", "sectors", "levers", "labels"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for name in ("site", "parameters", "partnership", "waivers"):
        if (ROOT / f"{name}.yml").exists():
            shutil.copy(ROOT / f"{name}.yml", tmp_path)
    write(tmp_path, {path: text for path, text in examples().items() if path.startswith(("offers", "employers"))})
    opened = passerelle.open_network(tmp_path, date.fromisoformat(TODAY))
    wrong = [problem for problem in opened.problems if problem.file.startswith(("offers", "employers"))]
    assert passerelle.report([problem for problem in wrong if problem.level == "error"], "text") == ""


def test_the_corrections_shown_are_those_of_the_check(report):
    offer = example_file("offer")
    for right, wrong in MISTAKES.items():
        assert right in offer
        offer = offer.replace(right, wrong, 1)
    shown = (FOLDER / "corrections.txt").read_text(encoding="utf-8")
    labels = (ROOT / "labels/fr.yml").read_text(encoding="utf-8")
    assert report({**examples(), "labels/fr.yml": labels, OFFER: offer}) == shown


def test_the_page_shows_the_offer_word_for_word(tiny_board, rendered):
    page = rendered(contributing.page, tiny_board()).html
    assert example_file("offer").strip() in html.unescape(page)


def test_the_page_says_what_is_never_written(tiny_board, rendered):
    told = text_of(rendered(contributing.page, tiny_board()).html)
    assert "Rien sur une personne candidate" in told and "traduction non relue" in told


NUMBER_FIRST = """
const drawing = crypto.getRandomValues.bind(crypto)
let first = true
crypto.getRandomValues = (bytes) => first ? (first = false, bytes.fill(1)) : drawing(bytes)
"""


def test_the_browser_draws_an_id_the_contract_takes(new_context, site_url):
    page = new_context().new_page()
    page.add_init_script(NUMBER_FIRST)
    page.goto(f"{site_url}/contribuer/")
    page.get_by_role("button", name="En tirer un").click()
    drawn = page.locator("[data-pa-draw] output").inner_text()
    assert re.fullmatch("[0-9abcdefghjkmnpqrstvwxyz]{10}", drawn)
    assert drawn != "1" * 10  # YAML would take it for a number
