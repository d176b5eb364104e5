"""One answer of a person against one value of an offer: a small function per kind of comparison."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from .declarations import Criteria, Criterion, Question, RightToWork
from .person import Person


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a comparison found; where there is nothing to say there is no Outcome.

    `state` is gap | note | confirm (with the employer) | ask (the person) | plus. `have` and `want` are
    the two ends of what is missing, `rungs` how many steps that makes. `why` is set where no step bridges the gap.
    """

    state: str
    have: Any = None
    want: Any = None
    firmness: str | None = None
    rungs: int = 0
    why: str | None = None
    question: str | None = None


CONFIRM, PLUS = Outcome("confirm"), Outcome("plus")


@dataclass(frozen=True, slots=True)
class Judge:
    """Compares one person's answers, on one day."""

    person: Person
    criteria: Criteria
    today: date

    def __call__(self, criterion: Criterion, part: str | None, value: Any) -> Outcome | None:
        return KINDS[criterion.kind](self, criterion, part, value)

    def document(self) -> RightToWork | None:
        """The document the person named."""
        return self.criteria.documents.get(self.person.document or "")

    def day(self, days: int) -> str:
        """A day from today."""
        return (self.today + timedelta(days=days)).isoformat()


def ask(criterion: Criterion) -> Outcome:
    return Outcome("ask", question=criterion.question)


def lack(firmness: str, have: Any, want: Any, rungs: int) -> Outcome:
    """What is missing weighs as firmly as it is demanded: only what is required stops a person."""
    if firmness == "provided":
        return PLUS
    return Outcome("gap" if firmness == "required" else "note", have, want, firmness, rungs)


def ladder(judge: Judge, criterion: Criterion, part: str | None, value: Any) -> Outcome | None:
    """A level, an hour of the day, a length of week. Nobody is asked where any answer would do."""
    question = judge.criteria.questions[criterion.question]
    mine = judge.person.answer(criterion.question)
    firmness = value if part else "required"
    if value == "" or (mine is not None and not question.above(mine)):
        return None
    if value is None:
        return ask(criterion) if mine is None else CONFIRM
    need, sure = thresholds(criterion, question, part or value)
    if need == 0 and question.type == "one":
        return None
    if mine is None:
        return ask(criterion) if firmness == "required" else PLUS if firmness == "provided" else None
    if question.strength(mine) >= need:
        return None if question.strength(mine) >= sure else CONFIRM
    climbed = [question.strength(rung) for rung in question.above(mine)]
    return lack(firmness, mine, part or value, next(n for n, reached in enumerate(climbed, 1) if reached >= need))


def thresholds(criterion: Criterion, question: Question, asked: Any) -> tuple[int, int]:
    """Below the first there is a gap, from the second on there is none; between the two the employer must say."""
    if criterion.reads == "hours":
        low, high = asked
        return (-high, -low) if question.better == "lower" else (low if low == high else low + 1, high)
    strength = question.strength(asked)
    return strength, strength


def possession(judge: Judge, criterion: Criterion, part: str | None, value: Any) -> Outcome | None:
    mine = judge.person.answer(criterion.question)
    if value == "" or (mine is not None and part in mine):
        return None
    if mine is None and value != "provided":
        return ask(criterion) if value == "required" else None
    return lack(value, None, part, 1)


def acceptance(judge: Judge, criterion: Criterion, part: str | None, value: Any) -> Outcome | None:
    """A condition matters only to whoever cannot take it. Where nobody owes an answer, none is asked."""
    if value == "absent":
        return None
    mine = judge.person.answer(criterion.question)
    if mine is None and judge.criteria.questions[criterion.question].voluntary:
        return None
    if mine is None:
        return ask(criterion)
    if part not in mine:
        return None
    if value is None:
        return CONFIRM
    return Outcome("gap", None, part, "required", 1, None if part in criterion.bridged else "cannot")


def silence(judge: Judge, criterion: Criterion, part: str | None, value: Any) -> Outcome | None:
    return CONFIRM if value is None else None


def transport(judge: Judge, criterion: Criterion, part: str | None, value: Any) -> Outcome | None:
    if value in ("yes", "carried"):
        return PLUS if value == "carried" else None
    mine = judge.person.answer(criterion.question)
    if mine is None:
        return ask(criterion)
    if mine:
        return None
    return Outcome("gap", None, value, "required", 1) if value == "no" else CONFIRM


def right(judge: Judge, criterion: Criterion, part: str | None, value: Any) -> Outcome | None:
    """What the document opens today; where the employer must apply, whether this one does."""
    document, (kind, applies) = judge.document(), value
    if document is None:
        return ask(criterion)
    if document.right == "mention" and judge.person.mention is None:
        return Outcome("ask", question="mention")
    if document.right == "no" or (document.right == "mention" and judge.person.mention == "no"):
        return Outcome("gap", judge.person.document, None, "required", 1, "no-right")
    if document.right != "employer":
        return None
    if kind != "job" or applies in (None, "to-discuss"):
        return CONFIRM
    if applies == "yes":
        return Outcome("note", judge.person.document, "application")
    return Outcome("gap", judge.person.document, "application", "required", 1, "employer-does-not-apply")


def yearly(judge: Judge, criterion: Criterion, part: str | None, value: Any) -> Outcome | None:
    """A ceiling of hours over twelve months."""
    document = judge.document()
    if document is None or document.yearly_hours is None or (value and value[1] <= document.yearly_hours):
        return None
    if value is None or value[0] <= document.yearly_hours:
        return CONFIRM
    return Outcome("gap", document.yearly_hours, value[0], "required", 1, "too-many-hours")


def validity(judge: Judge, criterion: Criterion, part: str | None, value: Any) -> Outcome | None:
    """A document that ends during the contract is a date to remember, not an obstacle; even before, if one follows."""
    document, until = judge.document(), judge.person.document_until
    if document is None or not document.dated:
        return None
    if until is None:
        return ask(criterion)
    start, end = max(value[0] or "", judge.day(0)), value[1]
    if until < start and not (document.renews and until >= judge.day(0)):
        return Outcome("gap", until, start, "required", 1)
    horizon = (date.fromisoformat(start) + timedelta(days=judge.criteria.horizon_days)).isoformat()
    follows = "attestation" if document.renews else "renewal"
    return Outcome("note", until, follows) if until < min(end or horizon, horizon) else None


def start(judge: Judge, criterion: Criterion, part: str | None, value: Any) -> Outcome | None:
    """A first day can be talked about, unless the contract would be over."""
    available, document = judge.person.available, judge.document()
    if available is None:
        return ask(criterion)
    allowed = judge.day(document.delay_days if document else 0)
    ready, first = max(available, allowed), max(value[0] or "", judge.day(0))
    if value[1] and ready > value[1]:
        return Outcome("gap", ready, value[1], "required", 1, "over-before")
    patience = (date.fromisoformat(first) + timedelta(days=judge.criteria.slack_days)).isoformat()
    return CONFIRM if available > patience or allowed > first else None


KINDS: Mapping[str, Callable[[Judge, Criterion, str | None, Any], Outcome | None]] = {
    judged.__name__: judged
    for judged in (ladder, possession, acceptance, silence, transport, right, yearly, validity, start)
}
