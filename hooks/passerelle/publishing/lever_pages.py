"""A page per lever, to show on a phone, send or print on one sheet; and all of them in one booklet."""

from __future__ import annotations

from ..board import Board
from ..french.typography import opening
from ..guides import Lever, Sector
from .frame.page import Page
from .frame.rendering import Renderer
from .levers import ADDRESS, all_cards, card, shelves

BOOKLET = "livret-leviers/"  # not under ADDRESS, where every name is a lever's
OTHERS = 4  # more would hide the page behind its neighbours; the list has them all


def address(lever: Lever) -> str:
    """Where a lever's page is."""
    return f"{ADDRESS}{lever.code}/"


def pages(board: Board, renderer: Renderer) -> list[Page]:
    """The booklet, and every lever's page."""
    return [booklet(board, renderer), *(lever_page(board, lever, renderer) for lever in board.levers.values())]


def booklet(board: Board, renderer: Renderer) -> Page:
    """All the levers in full: for paper, and for the days without network, when the service worker opens it instead."""
    cards = all_cards(board)
    return renderer.page(
        BOOKLET, "Le livret des leviers",
        "Tous les leviers en entier, rangés par frein, à imprimer ou à lire sans réseau.",
        "levers_booklet.html",
        shelves=shelves(board, cards), total=len(cards),
        page_options={"hide": ("navigation",), "in_search": False},  # a search finds each lever by its own page
    )


def lever_page(board: Board, lever: Lever, renderer: Renderer) -> Page:
    """`/leviers/<code>/`."""
    return renderer.page(
        address(lever), lever.name, opening(lever.what.text),
        "lever.html",
        card=card(lever), here=address(lever), others=others(board, lever), sectors=sectors(board, lever),
        page_options={"hide": ("navigation", "toc")},
    )


def others(board: Board, lever: Lever) -> list[Lever]:
    """A few levers for the same first obstacle: those that treat the same things before those that only touch it."""
    obstacle = lever.obstacles[0]
    found = [other for other in board.levers.values() if obstacle in other.obstacles and other.code != lever.code]

    def nearness(other: Lever) -> tuple[int, int, str, str]:
        shared = len(set(lever.obstacles) & set(other.obstacles))
        return -shared, other.obstacles.index(obstacle), other.scope, other.name

    return sorted(found, key=nearness)[:OTHERS]


def sectors(board: Board, lever: Lever) -> list[Sector]:
    """The sectors that name the lever for one of their obstacles."""
    return [
        sector for sector in board.sectors.values()
        if any(lever.code in here.levers for here in sector.obstacles)
    ]
