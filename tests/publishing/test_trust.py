"""The page an employer reads first: its numbers are those of the rules, and it promises no more than they do."""

import re
from dataclasses import replace

import pytest

from passerelle.publishing import partnership, trust
from tests import ROOT
from tests.publishing.words import text_of


def words(built_site, address):
    html = (built_site / address / "index.html").read_text(encoding="utf-8")
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("&nbsp;", " ").replace("\xa0", " ").split())


def test_the_numbers_come_from_the_parameters(built_site):
    told = words(built_site, "confiance")
    assert "2 employeurs du réseau au moins" in told
    assert "85 %" in told


@pytest.mark.parametrize(("floors", "said"), [
    ({"agri-food": 20000}, "20 000 habitants"), ({"agri-food": 5000, "health": 40000}, "5 000 à 40 000 habitants"),
])
def test_the_least_people_of_a_place_are_said_once_where_all_sectors_have_the_same(tiny_board, rendered, floors, said):
    board = tiny_board()
    board = replace(board, parameters=replace(board.parameters, population_floor=floors))
    pages = [rendered(trust.page, board), rendered(partnership.pages, board)[0]]
    told = [text_of(page.html).replace("\u202f", " ") for page in pages]
    assert f"{said} au moins" in told[0] and f"Un lieu d'au moins {said}, selon" in told[1]
    assert all(text.count("20 000") < 2 for text in told)


def test_it_reads_in_about_two_minutes(built_site):
    """« En deux minutes », says the link that leads here; around 250 words a minute, menus left out."""
    html = (built_site / "confiance/index.html").read_text(encoding="utf-8")
    page = html[html.index('id="contenu"'):html.index("</article>")]
    assert len(re.sub(r"<[^>]+>", " ", page).split()) < 620


def test_it_says_what_cannot_be_prevented(built_site):
    told = words(built_site, "confiance")
    assert "la même annonce ailleurs sous votre nom" in told
    assert "L5332-3" in told and "L5332-4" in told
    assert "La relecture attrape les accidents, pas une périphrase" in told


def test_reporters_are_told_where_to_write_without_spreading_the_leak():
    told = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert "/mentions-legales/" in told and "do not copy the" in told


def test_it_says_what_becomes_of_an_offer_that_no_territory_hides(built_site):
    told = words(built_site, "confiance")
    assert "Si tout le territoire du réseau ne suffit pas, le métier est remplacé par sa famille" in told
    assert "Si la famille ne suffit pas non plus, l'offre n'est pas publiée" in told
