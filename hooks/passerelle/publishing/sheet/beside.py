"""A number beside the tables of a sheet: unsaid where it would give, by subtraction, one that they hide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...board import SectorCounts, Tally
from ...matching import Criteria, Step

# A table, and the answer of it that stops somebody.
Place = tuple[Tally | None, str]


def gives_away(more: int, step: Step, counts: SectorCounts, criteria: Criteria, floor: int) -> bool:
    """Whether a step's number is less than `floor` away from another one that the sheet gives of the same question."""
    return any(0 < abs(number - more) < floor for number in numbers_beside(step, counts, criteria))


def numbers_beside(step: Step, counts: SectorCounts, criteria: Criteria) -> Iterator[int]:
    """What the tables of the questions that a step changes say of it."""
    won = {code for _, to in step.changes.values() if isinstance(to, tuple) for code in to}
    for criterion in criteria.criteria:
        _, to = step.changes.get(criterion.question, (None, None))
        parts = [part for part in criterion.parts if part in won or not isinstance(to, tuple)]
        if to is None:
            continue
        if criterion.reads == "french":
            order = criteria.questions[criterion.question].strength
            for tally in filter(None, (counts.french.get(criterion.code), counts.french.get("oral"))):
                yield from (*whole(tally), *at(tally, {level: order(level) for level in tally.answers}, order(to)))
        elif criterion.reads == "first_hour" and counts.first_hour:
            tally = counts.first_hour
            yield from (*whole(tally), *at(tally, {hours: hours[:5] for hours in tally.answers}, to))
        else:
            for tally, stopping in listed(criterion.reads, parts, counts):
                yield from (*whole(tally), tally.answers.get(stopping) or 0) if tally else ()


def listed(reads: str, parts: list[str | None], counts: SectorCounts) -> list[Place]:
    """The tables without an order that a criterion is about, each with the answer that stops somebody."""
    if reads == "transport":
        return [(counts.public_transport, "no")]
    if reads == "conditions":
        return [(counts.conditions.get(part or ""), "yes") for part in parts]
    return [(counts.assets.get(part or ""), "required") for part in parts] if reads == "requires" else []


def whole(tally: Tally) -> Iterator[int]:
    """How many answered, and how many of these a table does not tell apart."""
    if tally.unknown is None:
        return
    yield (answered := tally.total - tally.unknown)
    if None in tally.answers.values():
        yield answered - sum(filter(None, tally.answers.values()))


def at(tally: Tally, ranks: Mapping[str, Any], rank: Any) -> Iterator[int]:
    """The number of the rung where a step leads. A rung that is missing was joined to the next one above."""
    above = [answer for answer in tally.answers if ranks[answer] >= rank]
    if above:
        yield tally.answers[min(above, key=ranks.__getitem__)] or 0
