"""Offers said with a family in the browser: its own card, its own choice, and no wanted job that it might not be."""

import shutil
from datetime import date

import pytest

import passerelle
from passerelle.publishing import publish
from tests import ROOT, TODAY
from tests.contract import CONTRACT, THEME
from tests.families import DAIRY, NAME, TITLE, WAREHOUSE, family_network
from tests.site.choosing import OPEN, drawn, ids, rested

BLANK = '<!doctype html><html lang="fr"><meta charset="utf-8"><title>.</title><main>{}</main></html>'


@pytest.fixture(scope="module")
def site_url(tmp_path_factory, serve_folder):
    """The pages as the site has them, without the frame of the theme."""
    folder = tmp_path_factory.mktemp("family")
    board = passerelle.open_network(family_network(folder / "network"), date.fromisoformat(TODAY)).board
    site = folder / "site"
    shutil.copytree(ROOT / "theme" / "assets", site / "assets")
    for path, output in publish(board, CONTRACT, THEME).all.items():
        target = site / path.replace("index.md", "index.html")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(output if isinstance(output, str) else BLANK.format(output.html), encoding="utf-8")
    return serve_folder(site)


@pytest.fixture
def profile_at(new_context, site_url):
    def visit(fragment=""):
        page = new_context().new_page()
        page.goto(f"{site_url}/profil/{fragment}")
        drawn(page)
        return page

    return visit


def test_the_family_is_a_choice_and_its_cards_have_its_title(board_at):
    page = board_at("#secteur=food-logistics")
    assert page.locator("#f-sector option:checked").inner_text().startswith(NAME)
    assert page.locator(f"{OPEN} .pa-card__title").all_inner_texts() == [TITLE, TITLE]
    assert set(ids(page)) == {DAIRY, WAREHOUSE}


def test_the_choice_of_a_sector_does_not_say_which_offer_is_which(board_at):
    page = board_at("#secteur=agri-food")
    assert ids(page) == []
    assert page.locator("[data-pa-chips] button").count() == 1


def test_words_of_a_job_do_not_find_it_and_those_of_its_family_do(board_at):
    page = board_at("#texte=conditionnement")
    assert ids(page) == []
    page.fill("#f-texte", "logistique")
    rested(page)
    assert len(ids(page)) == 2


def test_a_person_who_wants_a_job_of_the_family_is_shown_it_to_be_confirmed(profile_at):
    page = profile_at("#jobs=agri-food/packing-operator")
    hit = page.locator(f"[data-verdict=to-confirm] .pa-hit:has(a[href*='{DAIRY}'])")
    assert hit.locator("h4").inner_text() == TITLE.replace(" (H/F)", "")
    assert "Quel est le métier exact" in hit.locator("[data-slot=employer]").text_content()
    refer = hit.locator("[data-slot=refer]")
    assert refer.text_content() == "Écrire au réseau"
    assert refer.get_attribute("href").startswith("mailto:contact@passerelle.example?")
