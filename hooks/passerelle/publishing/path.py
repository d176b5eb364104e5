"""`/parcours/`: from a person to a job. Where to begin by level of French, three phases, and what helps on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..board import Board
from ..guides import Lever
from .frame.page import Page
from .frame.rendering import Renderer
from .home import open_at
from .levers import Shelf, card, shelves
from .offers import Card
from .offers import card as offer_card

ADDRESS = "parcours/"
LANES = {"learn": "none", "work": "A2", "project": "B1"}  # each begins at a level of oral French
LAST = "B2"  # above, no sentence would change where to begin
TRIED = ("discovery", "immersion")  # the kinds of offer that let somebody see a trade, the lighter first
SHOWN = 8  # visits, and as many immersions: the sheet of paper has room for no more
LEVERS = 3  # of one obstacle: the page of levers has the others
EXPERIENCES = 8  # what the most offers welcome; more would be read by nobody


@dataclass(frozen=True, slots=True)
class Rung:
    """A level of oral French, and how many offers ask for it or less; None when that would tell of too few."""

    level: str
    offers: int | None


@dataclass(frozen=True, slots=True)
class Obstacle:
    """An obstacle, the first levers that treat it, and how many more there are."""

    code: str
    levers: tuple[Lever, ...]
    others: int


def page(board: Board, renderer: Renderer) -> Page:
    """The page, for a screen and for one A4 sheet."""
    return renderer.page(
        ADDRESS, "Le parcours, d'une personne à un emploi",
        "Par où commencer selon le français de la personne, les trois phases, les immersions ouvertes, les freins et "
        "leurs leviers, la semaine d'avant et le suivi.",
        "path.html",
        lanes=lanes(board), experiences=experiences(board), tried=tried(board), shown=SHOWN, obstacles=obstacles(board),
        page_options={"hide": ("navigation",)},
    )


def lanes(board: Board) -> Mapping[str, tuple[Rung, ...]]:
    """The levels of each lane, from where it begins to where the next one does."""
    levels = board.vocabulary.lists["cefr"]
    counts = open_at(board)
    starts = [levels.index(level) for level in LANES.values()]
    ends = [*starts[1:], levels.index(LAST) + 1]
    return {
        lane: tuple(Rung(level, counts[level]) for level in levels[start:end])
        for lane, start, end in zip(LANES, starts, ends, strict=True)
    }


def told(board: Board, count: int) -> int | None:
    """A number that may be published: a small one would point at somebody."""
    return count if count >= board.parameters.count_floor else None


def experiences(board: Board) -> list[tuple[str, int]]:
    """What people did elsewhere that live offers welcome, as (code, offers), the most welcome first."""
    counts = Counter(code for offer in board.offers for code in offer.experience_welcome)
    order = board.vocabulary.lists["background"]
    shown = [code for code in sorted(counts, key=lambda code: (-counts[code], order.index(code)))
             if told(board, counts[code])]
    return [(code, counts[code]) for code in shown[:EXPERIENCES]]


def tried(board: Board) -> Mapping[str, list[Card]]:
    """Today's visits and immersions, by kind of offer."""
    return {kind: [offer_card(board, offer) for offer in board.offers if offer.kind == kind] for kind in TRIED}


def obstacles(board: Board) -> list[Obstacle]:
    """Every obstacle some lever treats, in the order of the vocabulary."""
    cards = sorted((card(lever) for lever in board.levers.values()), key=lambda found: found.lever.name)
    return [obstacle(shelf) for shelf in shelves(board, cards)]


def obstacle(shelf: Shelf) -> Obstacle:
    """The levers that exist everywhere first, those written for this obstacle before those that treat it too."""
    found = [*shelf.cards, *shelf.elsewhere]
    levers = [c.lever for c in sorted(found, key=lambda c: bool(c.lever.area))]
    return Obstacle(shelf.obstacle, tuple(levers[:LEVERS]), len(levers[LEVERS:]))
