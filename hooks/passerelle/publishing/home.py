"""The home page: three doors and the figures of its day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..board import Board
from ..french.amounts import plural
from .frame.page import Page
from .frame.rendering import Renderer


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts."""

    value: str
    words: str


def page(board: Board, renderer: Renderer) -> Page:
    """`/`."""
    return renderer.page(
        "", board.site.name,
        "Offres d'emploi anonymes, exigences des métiers et leviers, pour les associations, les bénévoles et les "
        "employeurs.",
        "home.html", total=len(board.offers), figures=figures(board),
        page_options={"hide": ("navigation", "toc")},
    )


def figures(board: Board) -> list[Figure]:
    """What one may say of the board in one glance; a number under the floor of counts is left out."""
    jobs = [offer for offer in board.offers if offer.kind == "job"]
    counts = [
        (sum(offer.positions or 1 for offer in jobs), "poste proposé", "postes proposés"),
        (open_at(board)["A1"] or 0,
         "offre accessible avec un français oral A1 ou moins", "offres accessibles avec un français oral A1 ou moins"),
        (sum(1 for offer in board.offers if offer.lasting_need), "besoin durable", "besoins durables"),
        (sum(1 for offer in board.offers if offer.kind in ("immersion", "discovery")),
         "immersion ou visite", "immersions et visites"),
        (len(board.levers), "levier décrit", "leviers décrits"),
    ]
    return [
        Figure(*plural(count, one, other).split(" ", 1))
        for count, one, other in counts
        if count >= board.parameters.count_floor
    ]


def open_at(board: Board) -> Mapping[str, int | None]:
    """How many offers each level of oral French opens; None where the number would tell of a few by subtraction.

    Offers where nobody asked for a level are not counted.
    """
    levels = board.vocabulary.lists["cefr"]
    counts = [sum(can_be_spoken_at(board, offer, rank) for offer in board.offers) for rank in range(len(levels))]
    return dict(zip(levels, well_apart(counts, len(board.offers), board.parameters.count_floor), strict=True))


def well_apart(counts: Sequence[int], total: int, floor: int) -> list[int | None]:
    """Rising numbers, None for those that differ by less than `floor` from another one, from nothing or from all."""
    shown: list[int | None] = []
    for count in counts:
        gaps = [count - below for below in (0, *shown) if below is not None] + [total - count]
        shown.append(count if all(gap == 0 or gap >= floor for gap in gaps) and count else None)
    return shown


def can_be_spoken_at(board: Board, offer, rank: int) -> bool:
    """True when the offer's oral level is known and no higher than `rank` in the CEFR list."""
    level = board.oral(offer.french)
    return level is not None and board.vocabulary.rank("cefr", level) <= rank
