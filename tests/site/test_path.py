"""The path from a person to a job: its figures are those of the board, and it is one sheet of paper."""

import re
from dataclasses import replace

import pytest

from passerelle import open_network
from passerelle.publishing.frame.rendering import TEMPLATES, Renderer
from passerelle.publishing.path import page
from tests import ROOT
from tests.anonymising.networks import TODAY as DAY
from tests.boards import tiny_network, write
from tests.paper import sides_with_room
from tests.site.pages import offers
from tests.site.test_print import SMALLEST, SMALLEST_TEXT

LEVELS = ["none", "literacy", "A1", "A2", "B1", "B2", "C1", "C2"]


@pytest.fixture
def path(new_context, site_url):
    """The page of a visitor."""
    opened = new_context().new_page()
    opened.goto(f"{site_url}/parcours/")
    return opened


def oral(offer):
    known = [LEVELS.index(offer["french"][skill]) for skill in ("listening", "speaking") if skill in offer["french"]]
    return max(known, default=None)


@pytest.mark.parametrize("level", ["A1", "A2", "B1"])
def test_a_level_says_how_many_offers_it_opens_and_leads_to_them(path, built_site, level):
    known = [oral(offer) for offer in offers(built_site)]
    reachable = sum(asked is not None and asked <= LEVELS.index(level) for asked in known)
    path.locator(f".pa-rungs a[href$='speaking={level}']", has_text=f"{reachable} offres").click()
    path.wait_for_url("**/offres/#*")
    path.locator("[data-pa-count]", has_text=f"{reachable + known.count(None)} offres").wait_for()


def test_every_level_leads_to_one_lane(path):
    told = path.locator(".pa-rungs small strong").all_inner_texts()
    assert told == ["aucun français", "lettres et chiffres", "A1", "A2", "B1", "B2"]


@pytest.mark.parametrize("kind", ["discovery", "immersion"])
def test_visits_and_immersions_open_today_are_on_the_way(path, built_site, kind):
    listed = path.locator(".pa-way__offers a").evaluate_all("links => links.map(link => link.href.split('/').at(-2))")
    wanted = {offer["id"] for offer in offers(built_site) if offer["kind"] == kind}
    assert wanted and wanted <= set(listed)


def test_every_lever_it_names_exists():
    text = (TEMPLATES / "path.html").read_text(encoding="utf-8")
    named = [code for listed in re.findall(r"helps\(\[(.*?)\]\)", text) for code in re.findall(r'"(.*?)"', listed)]
    assert len(named) > 15
    assert [code for code in named if not (ROOT / "levers" / f"{code}.yml").is_file()] == []


def test_it_prints_on_both_sides_of_one_a4_sheet_in_any_letters(path):
    assert set(sides_with_room(path).values()) == {2}
    path.emulate_media(media="print")
    assert round(path.evaluate(SMALLEST_TEXT), 2) >= SMALLEST


def test_a_number_under_the_floor_is_not_shown():
    board = open_network(ROOT, DAY).board
    few = replace(board, parameters=replace(board.parameters, count_floor=len(board.offers) + 1))
    assert "speaking=" in path_page(board)
    assert "Expérience bienvenue dans les offres" in path_page(board)
    assert "speaking=" not in path_page(few)
    assert "Expérience bienvenue dans les offres" not in path_page(few)


def test_a_network_without_these_levers_has_a_path(tmp_path):
    write(tmp_path, tiny_network())
    (tmp_path / "schema").symlink_to(ROOT / "schema")
    html = path_page(open_network(tmp_path, DAY).board)
    assert "<strong>Leviers" not in html
    assert "Aucune n'est ouverte aujourd'hui" in html


def path_page(board):
    return page(board, Renderer(board)).html
