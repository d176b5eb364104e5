"""An offer said with its family: found everywhere an offer is, and telling its sector nowhere."""

import json
import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from jsonschema import Draft7Validator

import passerelle
from passerelle.publishing import board_page, publish
from passerelle.publishing.frame.rendering import Renderer
from tests import TODAY
from tests.contract import CONTRACT, THEME
from tests.families import DAIRY, NAME, TELLING, TITLE, WAREHOUSE, family_network


@pytest.fixture(scope="module")
def board(tmp_path_factory):
    opened = passerelle.open_network(family_network(tmp_path_factory.mktemp("family")), date.fromisoformat(TODAY))
    return opened.board


@pytest.fixture(scope="module")
def site(board):
    return publish(board, CONTRACT, THEME).all


def page(site, address):
    return unescape(site[f"{address}index.md"].html)


def telling(text):
    """The words that would tell one sector; the code of the family holds that of one of them."""
    said = text.replace("food-logistics", "")
    return [word for word in TELLING if word in said]


def test_its_page_says_the_family_and_why_the_job_is_not_said(site):
    made = site[f"offres/{DAIRY}/index.md"]
    html = page(site, f"offres/{DAIRY}/")
    assert made.title == f"{TITLE} · Communauté de communes du Pays d'Ancenis"
    assert f'<h1 id="contenu">{TITLE}</h1>' in html
    assert "Le métier exact n'est pas dit\xa0: il ferait reconnaître l'employeur." in html
    assert "Travail debout" in html and "de 12,40" in html and "6 mois" in html


@pytest.mark.parametrize("offer", [DAIRY, WAREHOUSE])
def test_its_page_tells_nothing_of_its_sector(site, offer):
    made = site[f"offres/{offer}/index.md"]
    assert telling(f"{made.title} {made.description} {page(site, made.address)}") == []


def test_one_writes_to_the_network_and_not_to_the_pair_of_a_sector(site):
    html = page(site, f"offres/{DAIRY}/")
    assert "Écrivez au réseau\xa0: " in html
    assert set(re.findall(r"mailto:([^?\"]+)", html)) == {"contact@passerelle.example"}


def test_what_was_left_out_is_not_said_to_be_unasked(site):
    html = page(site, f"offres/{DAIRY}/")
    assert "Accueil\xa0: à demander au réseau." in html and "Accueil\xa0: pas encore demandé." not in html


def test_its_card_tells_nothing_of_its_sector(site):
    cards = re.findall(r'<article class="pa-card" id="o-.*?</article>', page(site, "offres/"), re.DOTALL)
    assert len(cards) == 2
    assert all('data-sector="food-logistics"' in card and TITLE in card and not telling(card) for card in cards)


def test_the_board_has_a_heading_and_a_choice_for_the_family(site):
    html = page(site, "offres/")
    assert f'<option value="food-logistics">{NAME}</option>' in html
    assert 'href="#secteur-famille-food-logistics"' in html and 'id="secteur-famille-food-logistics"' in html
    assert "secteurs/famille-food-logistics/" not in html
    assert 'id="secteur-agroalimentaire"' not in html


def test_a_family_that_nobody_is_said_with_is_not_offered(board):
    said_with_its_job = replace(board.offers[0], sector="agri-food", job="packing-operator")
    other = replace(board, offers=(said_with_its_job,))
    (made,) = board_page.pages(other, Renderer(other), CONTRACT)
    assert 'value="agri-food"' in made.html and "food-logistics" not in made.html


def test_a_large_board_lists_them_on_a_page_of_their_own(board, monkeypatch):
    monkeypatch.setattr(board_page, "WHOLE", 1)
    made, listed = board_page.pages(board, Renderer(board), CONTRACT)
    assert "../secteurs/famille-food-logistics/offres/" in made.html
    assert listed.address == "secteurs/famille-food-logistics/offres/"
    assert {DAIRY, WAREHOUSE} <= set(re.findall(r"offres/(\w{10})/", listed.html))
    assert "Le guide" not in listed.html


def test_no_count_nor_guide_of_a_sector_holds_it(board, site):
    assert {code: counts.total for code, counts in board.counts.items()} == {"agri-food": None, "logistics": None}
    assert board.of_sector("agri-food") == ()
    assert DAIRY not in page(site, "secteurs/agroalimentaire/")


def test_the_home_page_and_the_path_hold_it(site):
    assert "Au 22 novembre 2026 : 2 offres ouvertes" in page(site, "").replace("\xa0", " ")


def test_the_open_data_hold_the_family_and_no_job(site):
    offers = json.loads(site["api/v1/offers.json"])["offers"]
    assert {(offer["sector"], "job" in offer) for offer in offers} == {("food-logistics", False)}
    assert telling(site["api/v1/offers.json"]) == []
    schema = json.loads(site["api/v1/offers.schema.json"])
    assert Draft7Validator(schema).is_valid(json.loads(site["api/v1/offers.json"]))


def test_the_browser_gets_one_job_without_a_code(site):
    data = json.loads(site["assets/board.json"])
    assert data["sectors"]["food-logistics"] == {
        "name": NAME, "jobs": {"": TITLE}, "of": ["agri-food", "logistics"]}
    assert (data["columns"]["sector"], data["columns"]["job"]) == (["food-logistics"], [""])
    search = json.loads(site["assets/search.json"])
    assert (search["columns"], search["tasks"]["food-logistics"]) == ({}, {"": []})
    assert search["names"]["food-logistics"] == {"": ""}
