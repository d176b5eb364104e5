"""One person before one offer: the verdict, what is missing, what is not known yet, and on whose side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..board import PublicOffer
from ..guides import Lever
from .declarations import Criteria, Criterion
from .judging import Judge, Outcome
from .levers import levers_of, obstacle_of
from .person import Person
from .readings import read
from .steps import Step, steps_of


@dataclass(frozen=True, slots=True)
class Point:
    """One criterion that has something to say. `steps` are the single steps that would close this gap alone."""

    criterion: str
    part: str | None
    finding: Outcome
    obstacle: str | None = None
    levers: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """What stands between a person and an offer.

    `gaps` decide the verdict; `notes` (wished, to discuss, to remember) never do. `to_confirm` is for the employer,
    `to_ask` holds questions for the person, `pluses` (list, code). `steps` are the single steps that close every gap.
    """

    verdict: str
    gaps: tuple[Point, ...]
    notes: tuple[Point, ...]
    to_confirm: tuple[Point, ...]
    to_ask: tuple[str, ...]
    pluses: tuple[tuple[str, str], ...]
    steps: tuple[str, ...]


Seen = tuple[Criterion, str | None, Any, Outcome]


def match(
    person: Person, offer: PublicOffer, criteria: Criteria, today: date, levers: Mapping[str, Lever] | None = None
) -> Match:
    """The Match of a person and an offer on a day. `levers` is the board's, by code."""
    seen = look(Judge(person, criteria, today), read(offer, criteria, today))
    closing = closing_steps(seen, person, criteria, today)

    def points(state: str) -> tuple[Point, ...]:
        return tuple(
            Point(c.code, part, found, obstacle_of(c, part, person),
                  levers_of(c, part, person, offer, criteria, levers or {}) if state in ("gap", "note") else (),
                  closing[n])
            for n, (c, part, _, found) in enumerate(seen) if found.state == state
        )

    gaps = points("gap")
    enough = tuple(code for code in (gaps[0].steps if gaps else ()) if all(code in gap.steps for gap in gaps))
    confirm, asked = points("confirm"), tuple(dict.fromkeys(f.question for *_, f in seen if f.state == "ask"))
    return Match(
        verdict(gaps, enough, bool(confirm or asked)), gaps, points("note"), confirm, asked,
        (*(("provided", f"{c.code}.{part}" if part else c.code) for c, part, _, f in seen if f.state == "plus"),
         *pluses(person, offer, criteria)),
        enough,
    )


def look(judge: Judge, values: Mapping[str, Any]) -> list[Seen]:
    """Every comparison that has something to say."""
    compared = (
        (c, part, value := values[c.column(part)], judge(c, part, value))
        for c in judge.criteria.criteria if values["authorisation"][0] not in c.not_for for part in c.parts
    )
    return [(c, part, value, found) for c, part, value, found in compared if found]


def closing_steps(seen: list[Seen], person: Person, criteria: Criteria, today: date) -> list[tuple[str, ...]]:
    """For each comparison that found a gap, the steps after which it is none."""
    steps = steps_of(person, criteria) if any(found.state == "gap" for *_, found in seen) else []
    after = [(step, Judge(step.on(person, criteria), criteria, today)) for step in steps]
    return [
        tuple(step.code for step, judge in after if found.state == "gap" and closes(step, judge, c, part, value))
        for c, part, value, found in seen
    ]


def closes(step: Step, judge: Judge, criterion: Criterion, part: str | None, value: Any) -> bool:
    """True when the gap is gone after the step, whatever is then left to confirm."""
    if not set(step.changes) & set(criterion.questions):
        return False
    found = judge(criterion, part, value)
    return found is None or found.state != "gap"


def verdict(gaps: tuple[Point, ...], enough: tuple[str, ...], unknown: bool) -> str:
    """"not-now" is only for what no step bridges; what is not known never blocks and never fits."""
    if any(gap.finding.why for gap in gaps):
        return "not-now"
    if gaps:
        return "one-lever" if enough else "several-levers"
    return "to-confirm" if unknown else "fits"


def pluses(person: Person, offer: PublicOffer, criteria: Criteria) -> list[tuple[str, str]]:
    """What of the offer speaks for this person: experience acquired anywhere, a welcome she needs."""
    found = []
    for plus in criteria.pluses:
        mine, offered = person.answer(plus["question"]), plus_codes(plus["column"], offer)
        if mine is None:
            continue
        if "code" not in plus:
            found += [(plus["column"], code) for code in offered if code in mine]
        elif plus["code"] in offered and mine in plus["values"]:
            found.append((plus["column"], plus["code"]))
    return found


def plus_codes(column: str, offer: PublicOffer) -> tuple[str, ...]:
    return offer.experience_welcome if column == "background" else offer.welcome


def order_key(found: Match, offer: PublicOffer, criteria: Criteria) -> tuple[Any, ...]:
    """The key that sorts offers, best first, by `order` of the declarations; equals by id, so that no order is left."""
    numbers = {
        "verdict": criteria.verdicts.index(found.verdict),
        "rungs": sum(gap.finding.rungs for gap in found.gaps),
        "wished": sum(note.finding.firmness == "wished" for note in found.notes),
        "unknown": len(found.to_confirm) + len(found.to_ask),
        "pluses": -len(found.pluses),
        "published": -offer.published.toordinal(),
    }
    return (*(numbers[name] for name in criteria.order), offer.id)
