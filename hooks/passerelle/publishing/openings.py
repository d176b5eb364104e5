"""Which single step opens the most offers, in words: counted over offers, for somebody whom nothing else stops."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..board import Board, PublicOffer
from ..matching import Criteria, Opening, Step, opens
from .rendering import LANGUAGE, hour, lowfirst, number

# What translators write; `str.format` would let their words reach into our objects.
BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Opened:
    """A step in words, how many more offers it opens, and the obstacle whose levers help to take it."""

    words: str
    more: int
    obstacle: str | None


def opened(board: Board, offers: Iterable[PublicOffer], criteria: Criteria) -> list[Opened]:
    """The best step of each family, the widest first; a number under the floor of counts is left out."""
    widest: dict[str, Opening] = {}
    for found in opens(offers, None, criteria, board.today):
        widest.setdefault(found.step.family, found)
    return [
        Opened(words(board, found.step, criteria), found.more, obstacle(found.step, criteria))
        for found in widest.values() if found.more >= board.parameters.count_floor
    ]


def words(board: Board, step: Step, criteria: Criteria) -> str:
    """« Passer de A1 à A2 à l'oral », « Avoir : permis B »."""
    french = board.words[LANGUAGE]
    question, (before, after) = next(iter(step.changes.items()))
    pattern = french.ui.get(f"match-step-{step.family}", step.code)
    said = {"from": said_of(board, before), "to": said_of(board, after)}
    said["part"] = lowfirst(part_of(board, question, step.part)) if step.part else ""
    return BLANK.sub(lambda blank: said.get(blank[1], ""), pattern)


def said_of(board: Board, answer: Any) -> str:
    """One end of a step: an hour, a number of hours, a level."""
    if not isinstance(answer, str):
        return number(answer) if isinstance(answer, int) else ""
    word = hour(answer) if ":" in answer else next(said_in(board, ("cefr", "experience_asset"), answer), answer)
    return f"« {word} »" if word.islower() and ":" not in answer else word  # « aucun français » is no level


def part_of(board: Board, question: str, code: str) -> str:
    """What is won or accepted: a word of the vocabulary, or one that only the question has."""
    unions = board.vocabulary.unions
    listed = said_in(board, (*unions["condition"], *unions["asset"]), code)
    return board.words[LANGUAGE].ui.get(f"match-{question}-{code}") or next(listed, code)


def said_in(board: Board, lists: Iterable[str], code: str) -> Iterator[str]:
    return (board.words[LANGUAGE].term(name, code).short for name in lists if code in board.vocabulary.lists[name])


def obstacle(step: Step, criteria: Criteria) -> str | None:
    """The obstacle that the step lifts."""
    criterion = next(c for c in criteria.criteria if c.question in step.changes)
    return criterion.obstacle_of.get(step.part, criterion.obstacle)
