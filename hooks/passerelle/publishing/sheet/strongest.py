"""What most offers of a sector ask for: the first facts of its sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...board import Board, SectorCounts, Tally
from ...french.amounts import LANGUAGE, number, plural
from ...guides import Term
from .sentences import MOST, Sentences, amount

FACTS = 4  # with the French they ask for, five to remember
ASKED = {"condition": ["yes"], "asset": ["required"]}


@dataclass(frozen=True, slots=True)
class Fact:
    """A condition or something to hold, and how many offers say it: « 11 offres sur 14 »."""

    term: Term
    said: str


def strongest(board: Board, counts: SectorCounts) -> tuple[Fact, ...]:
    """The conditions and the demands of the most offers, the most frequent first, as far as a count may be told."""
    say = Sentences(board.parameters.count_floor)
    found = sorted(told(board, counts, say), key=lambda each: -each[0])
    return tuple(fact for _, fact in found[:FACTS])


def told(board: Board, counts: SectorCounts, say: Sentences) -> Iterable[tuple[int, Fact]]:
    """Each with the number of offers that surely say it."""
    for union, tallies in (("condition", counts.conditions), ("asset", counts.assets)):
        for code, tally in tallies.items():
            seen, said = amount(tally, ASKED[union]), how_many(say, tally, ASKED[union])
            if said:
                yield seen.low, Fact(board.words[LANGUAGE].term(board.vocabulary.list_of(union, code), code), said)


def how_many(say: Sentences, tally: Tally, answers: list[str]) -> str:
    """« 11 offres sur 14 », « la plupart des offres où c'est connu », nothing when little can be told."""
    found, said = amount(tally, answers), say.said(tally, answers)
    if found.shown and found.seen:
        return f"{plural(found.seen, 'offre')} sur {number(tally.total)}"
    return "la plupart des offres où c'est connu" if said == MOST else ""
