"""Which single step opens the most offers, in words: counted over offers, for somebody whom nothing else stops."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...board import Board, PublicOffer, SectorCounts
from ...french.amounts import LANGUAGE, hour, lowfirst, number
from ...matching import Criteria, Opening, Step, opens
from .beside import gives_away

# What translators write; `str.format` would let their words reach into our objects.
BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class OpeningStep:
    """A step in words, how many more offers it opens, and the obstacle whose levers help to take it.

    `more` is None where the number stays unsaid: the step keeps its rank.
    """

    words: str
    more: int | None
    obstacle: str | None


def widest_steps(
    board: Board, offers: Iterable[PublicOffer], criteria: Criteria, beside: SectorCounts | None = None
) -> list[OpeningStep]:
    """The best step of each family, the widest first; one that opens fewer offers than the floor is left out.

    `beside` are the tables of the same offers on the same page.
    """
    floor, widest = board.parameters.count_floor, dict[str, Opening]()
    for found in opens(offers, None, criteria, board.today):
        widest.setdefault(found.step.family, found)
    return [
        OpeningStep(
            words(board, found.step),
            None if beside and gives_away(found.more, found.step, beside, criteria, floor) else found.more,
            obstacle(found.step, criteria),
        )
        for found in widest.values() if found.more >= floor
    ]


def words(board: Board, step: Step) -> str:
    """« Apprendre à lire un planning, un message court (A2) », « Avoir : permis B »."""
    question = next(iter(step.changes))
    pattern = board.words[LANGUAGE].ui.get(f"match-step-{step.family}", step.code)
    part = lowfirst(part_of(board, question, step.part)) if step.part else ""
    said = {"to": end_of(board, step), "part": part}
    return BLANK.sub(lambda blank: said.get(blank[1], ""), pattern)


def end_of(board: Board, step: Step) -> str:
    """Where a step leads: what one will understand and say, an hour, a number of hours, an experience."""
    ui = board.words[LANGUAGE].ui
    ends = {question: after for question, (_, after) in step.changes.items()}
    learnt = [f"{ui[verb]} {level(ui, question, after)}" for question, after in ends.items()
              if (verb := f"match-verb-{question}") in ui]
    return ui["match-step-also"].join(learnt) or said_of(board, next(iter(ends.values())))


def level(ui: Mapping[str, str], skill: str, code: str) -> str:
    """« un planning, un message court (A2) »."""
    words = ui.get(f"match-level-{skill}-{code.lower()}") or ui.get(f"match-level-{code.lower()}", code)
    return words if code.islower() else f"{words} ({code})"


def said_of(board: Board, answer: Any) -> str:
    """An hour, a number of hours, an experience."""
    if not isinstance(answer, str):
        return number(answer) if isinstance(answer, int) else ""
    return hour(answer) if ":" in answer else next(said_in(board, ("experience_asset",), answer), answer)


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
