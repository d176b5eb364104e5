"""What an offer asks of somebody who has nothing yet and refuses nothing: offers alike in this suit the same people."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date

from ..board import PublicOffer
from .declarations import Criteria, Criterion, Question
from .judging import Judge
from .opening import NOT_COMPARED, variables
from .person import Person, able

Unmet = frozenset[tuple[Hashable, ...]]


def unmet(offers: Iterable[PublicOffer], criteria: Criteria, today: date) -> list[Unmet]:
    """For each offer, in their order, the gaps of that person: (criterion, part, what is wanted)."""
    offers = tuple(offers)
    gained = replace(criteria, criteria=tuple(c for c in criteria.criteria if is_gained(criteria, c)))
    judge, found = Judge(bare(criteria, today), criteria, today), [set() for _ in offers]
    for column in variables(offers, gained, today):
        findings = [None if value is NOT_COMPARED else judge(column.criterion, column.part, value)
                    for value in column.values]
        gaps = {place: finding.want for place, finding in enumerate(findings) if finding and finding.state == "gap"}
        for gap, place in zip(found, column.at, strict=True):
            if place in gaps:
                gap.add((column.criterion.code, column.part, gaps[place]))
    return [frozenset(gap) for gap in found]


def bare(criteria: Criteria, today: date) -> Person:
    """The able person without French, licence, certificate, experience or means of transport."""
    return able(criteria, today.isoformat()).answering({
        question.code: nothing(question) for question in criteria.questions.values() if can_be_gained(question)
    })


def is_gained(criteria: Criteria, criterion: Criterion) -> bool:
    return criterion.question is not None and can_be_gained(criteria.questions[criterion.question])


def can_be_gained(question: Question) -> bool:
    """True of a level or of a thing; an hour or a condition is a matter of choice."""
    return question.better is not None and (question.type == "one" or question.better == "more")


def nothing(question: Question) -> str | frozenset[str]:
    return frozenset() if question.type == "some" else question.ladder[0][0]
