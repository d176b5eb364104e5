"""The single steps a person can take: one rung up, one thing obtained, one condition accepted, a document renewed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from .declarations import Criteria, Data, Question
from .person import Person, able


@dataclass(frozen=True, slots=True)
class Step:
    """A change of a person's answers.

    `changes` maps a question to (from, to); in a set, `to` holds the codes that are won or given up.
    """

    family: str
    part: str | None
    changes: Mapping[str, tuple[Any, Any]]

    @property
    def code(self) -> str:
        """One word for the step: "oral", "have:licence-b", "accept:weekend"."""
        return f"{self.family}:{self.part}" if self.part else self.family

    def on(self, person: Person, criteria: Criteria) -> Person:
        """The person after the step. What she did not say stays unsaid."""
        return person.answering({
            question: improved(criteria.questions[question], person.answer(question), to)
            for question, (_, to) in self.changes.items()
        })


def improved(question: Question, mine: Any, to: Any) -> Any:
    """The better of two answers; what was not said stays unsaid."""
    if mine is None:
        return None
    if question.type == "some":
        return mine | set(to) if question.better == "more" else mine - set(to)
    if question.type == "date":
        return max(mine, to)
    return max(mine, to, key=question.strength)


def steps_of(person: Person, criteria: Criteria) -> list[Step]:
    """Every step that would change an answer of this person, in the order of the declarations."""
    return [step for family in criteria.steps for step in KINDS[family["kind"]](family, person, criteria)]


def said(family: Data, person: Person, criteria: Criteria) -> Iterator[tuple[Question, Any]]:
    """The questions of a family that the person answered."""
    for code in family["questions"]:
        if (mine := person.answer(code)) is not None:
            yield criteria.questions[code], mine


def climb(family: Data, person: Person, criteria: Criteria) -> Iterator[Step]:
    """One rung up in everything the same effort improves: a French course serves the ear and the mouth."""
    higher = {q.code: (mine, q.above(mine)) for q, mine in said(family, person, criteria)}
    changes = {code: (mine, rungs[0]) for code, (mine, rungs) in higher.items() if rungs}
    if changes:
        yield Step(family["code"], None, changes)


def gain(family: Data, person: Person, criteria: Criteria) -> Iterator[Step]:
    for question, mine in said(family, person, criteria):
        for part in (code for code in question.codes if code not in mine):
            yield with_more(family["code"], part, question.code, person, criteria)


def together(family: Data, person: Person, criteria: Criteria) -> Iterator[Step]:
    """Several answers that one thing changes: a car before the first bus, for whoever said both and has no way yet."""
    changes = changed(family["to"], person, criteria)
    if set(family["questions"]) <= changes.keys() and not any(changes[code][0] for code in no_way(family)):
        yield Step(family["code"], None, changes)


def no_way(family: Data) -> list[str]:
    """The questions of a family that start from an empty list."""
    return [code for code, start in family["from"].items() if not start]


def accept(family: Data, person: Person, criteria: Criteria) -> Iterator[Step]:
    """Only a refusal that a step can lift: the others are the person's last word."""
    bridged = set(chain.from_iterable(c.bridged for c in criteria.criteria))
    for question, mine in said(family, person, criteria):
        for part in (code for code in question.codes if code in mine & bridged):
            yield with_more(family["code"], part, question.code, person, criteria)


def renew(family: Data, person: Person, criteria: Criteria) -> Iterator[Step]:
    for question, mine in said(family, person, criteria):
        if mine < criteria.far:
            yield Step(family["code"], None, {question.code: (mine, criteria.far)})


def with_more(family: str, part: str, question: str, person: Person, criteria: Criteria) -> Step:
    """A step and what comes with it, in the questions the person answered."""
    also = criteria.also.get(f"{family}:{part}", {})
    wanted = {**also, question: (part, *also.get(question, ()))}
    return Step(family, part, changed(wanted, person, criteria))


def changed(wanted: Mapping[str, Any], person: Person, criteria: Criteria) -> Mapping[str, tuple[Any, Any]]:
    """What is wanted, by question, where it changes an answer."""
    return {
        code: (mine, to) for code, to in wanted.items()
        if improved(criteria.questions[code], mine := person.answer(code), to) != mine
    }


KINDS: Mapping[str, Callable[[Data, Person, Criteria], Iterator[Step]]] = {
    kind.__name__: kind for kind in (climb, gain, together, accept, renew)
}


def everyone_s_steps(criteria: Criteria, today: str) -> Iterator[tuple[Person, Step]]:
    """Every step from every rung, each for a person whom nothing else stops."""
    best = able(criteria, today)
    for family in criteria.steps:
        for person in starts(family, best, criteria):
            yield from ((person, step) for step in KINDS[family["kind"]](family, person, criteria))


def starts(family: Data, best: Person, criteria: Criteria) -> Iterator[Person]:
    """The able person brought down, in one family, to where a step begins."""
    questions = [criteria.questions[code] for code in family["questions"]]
    if family["kind"] == "climb":
        for rung in questions[0].ladder[:-1]:
            yield best.answering(dict.fromkeys(family["questions"], rung[0] if isinstance(rung, tuple) else rung))
    elif family["kind"] == "together":
        yield best.answering({code: start or frozenset() for code, start in family["from"].items()})
    elif family.get("from_nothing"):  # where one is enough, only whoever has none gains by another
        yield from (best.answering({question.code: frozenset()}) for question in questions)
    elif family["kind"] != "renew":
        yield from (without(best, question, part) for question in questions for part in question.codes)


def without(best: Person, question: Question, part: str) -> Person:
    """The able person without one thing, or unable to take one condition."""
    mine = best.answer(question.code)
    return best.answering({question.code: mine - {part} if question.better == "more" else mine | {part}})
