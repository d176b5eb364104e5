"""The inverse question: which single step opens the most offers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..board import PublicOffer
from .declarations import Criteria, Criterion
from .judging import Judge, Outcome
from .person import Person, able
from .readings import read
from .steps import Step, everyone_s_steps, steps_of

GAP = 1000  # heavier than all the doubts of an offer together: one sum per offer tells gaps and doubts apart


@dataclass(frozen=True, slots=True)
class Opening:
    """What one step changes: `more` offers without any gap, `fits` more offers with nothing left to confirm either."""

    step: Step
    more: int
    fits: int


@dataclass(frozen=True, slots=True)
class Variable:
    """One comparison over all offers: the distinct values that are read, and which of them each offer has."""

    criterion: Criterion
    part: str | None
    values: tuple[Any, ...]
    at: tuple[int, ...]

    def weights(self, judge: Judge) -> list[int]:
        """What each distinct value weighs for a person."""
        return [weight(judge(self.criterion, self.part, value)) if value is not NOT_COMPARED else 0
                for value in self.values]


NOT_COMPARED = object()  # an offer whose kind the criterion is not for


def opens(offers: Iterable[PublicOffer], person: Person | None, criteria: Criteria, today: date) -> list[Opening]:
    """The openings of every step that opens something, the widest first.

    For None, each step is counted alone: for somebody whom nothing else stops.
    """
    columns = variables(tuple(offers), criteria, today)
    whole = person if person is not None else able(criteria, today.isoformat())
    pairs = ([(person, step) for step in steps_of(person, criteria)] if person is not None
             else everyone_s_steps(criteria, today.isoformat()))
    sums = weighed(columns, whole, criteria, today)
    found = [
        opening(columns, moved(columns, sums, whole, somebody, criteria, today), somebody, step, criteria, today)
        for somebody, step in pairs
    ]
    return sorted((one for one in found if one.more or one.fits), key=lambda one: (-one.more, -one.fits))


def variables(offers: tuple[PublicOffer, ...], criteria: Criteria, today: date) -> list[Variable]:
    """The comparisons of a board, each value judged once however many offers share it."""
    readings = [read(offer, criteria, today) for offer in offers]
    return [
        variable(criterion, part, [
            NOT_COMPARED if offer.kind in criterion.not_for else values[criterion.column(part)]
            for offer, values in zip(offers, readings, strict=True)
        ])
        for criterion in criteria.criteria for part in criterion.parts
    ]


def variable(criterion: Criterion, part: str | None, column: list[Any]) -> Variable:
    places = {value: place for place, value in enumerate(dict.fromkeys(column))}
    return Variable(criterion, part, tuple(places), tuple(places[value] for value in column))


def weight(found: Outcome | None) -> int:
    state = found.state if found else None
    return GAP if state == "gap" else 1 if state in ("confirm", "ask") else 0


def weighed(columns: list[Variable], person: Person, criteria: Criteria, today: date) -> list[int]:
    """The sum of each offer: GAP per gap, one per doubt."""
    judge, sums = Judge(person, criteria, today), [0] * (len(columns[0].at) if columns else 0)
    for column in columns:
        add(sums, column, column.weights(judge))
    return sums


def add(sums: list[int], column: Variable, weights: list[int]) -> None:
    if any(weights):
        for offer, place in enumerate(column.at):
            sums[offer] += weights[place]


def moved(
    columns: list[Variable], sums: list[int], one: Person, other: Person, criteria: Criteria, today: date
) -> list[int]:
    """The sums of another person: only the comparisons of the questions they answer otherwise are made again."""
    apart = {code for code in criteria.questions if one.answer(code) != other.answer(code)}
    here, there = Judge(one, criteria, today), Judge(other, criteria, today)
    after = list(sums)
    for column in columns:
        if apart & set(column.criterion.questions):
            pairs = zip(column.weights(there), column.weights(here), strict=True)
            add(after, column, [new - old for new, old in pairs])
    return after


def opening(
    columns: list[Variable], before: list[int], person: Person, step: Step, criteria: Criteria, today: date
) -> Opening:
    """What one step changes."""
    after = moved(columns, before, person, step.on(person, criteria), criteria, today)
    return Opening(
        step,
        more=sum(new < GAP <= old for old, new in zip(before, after, strict=True)),
        fits=sum(new == 0 < old for old, new in zip(before, after, strict=True)),
    )
