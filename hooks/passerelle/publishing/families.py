"""A family of sectors where pages show a sector: it has a name and offers; no guide, no sheet, no pair of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..board import Board, Family, PublicOffer
from ..french.amounts import LANGUAGE
from ..guides import Sector, Term


@dataclass(frozen=True, slots=True)
class Heading:
    """What a list of offers needs to know of a family; `jobs` is empty, as an offer's own is not said."""

    code: str
    name: str
    slug: str
    icon: str
    jobs: Mapping[str, object]


def headings(board: Board) -> dict[str, Sector | Heading]:
    """Every sector, then the families that some offer is said with: the others would be words for nothing."""
    return {**board.sectors, **{family.code: heading(board, family) for family in said(board)}}


def said(board: Board) -> list[Family]:
    """The families that some offer is said with."""
    return [family for family in board.families.values() if board.of_sector(family.code)]


def heading(board: Board, family: Family) -> Heading:
    words = words_of(board, family.code)
    return Heading(family.code, words.short, f"famille-{family.code}", words.icon, {})


def words_of(board: Board, code: str) -> Term:
    """`label` is a title for its offers, `short` its name."""
    return board.words[LANGUAGE].term("family", code)


def title(board: Board, offer: PublicOffer) -> str:
    """What an offer is called: its job, or any job of its family."""
    job = board.job(offer)
    return job.title if job else words_of(board, offer.sector).label
