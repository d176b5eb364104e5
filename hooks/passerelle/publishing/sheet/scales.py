"""Ordered questions in words: levels of French, months of work authorisation, first hours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ...french.amounts import hour

NO_LIMIT = "120"  # months: the last class has no upper bound worth saying
MIDNIGHT = "24:00"

Word = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Scale:
    """An ordered question in words. A step may have taken in the ones below it: only "up to" is sure.

    `enough` leads the number of offers a step suits; `beyond(below, last)` says what the others want;
    `alone` leads all the offers when there is one step.
    """

    order: Sequence[str]
    enough: Word
    beyond: Callable[[str, str], str]
    alone: Word


def levels(order: Sequence[str], name: Word) -> Scale:
    """The scale of the levels of French, from the list `cefr` and its short words."""
    def enough(level: str) -> str:
        return "pas nécessaire pour" if level == order[0] else f"{quoted(name(level))} suffit pour"

    def beyond(below: str, last: str) -> str:
        next_one = order[order.index(below) + 1] == last
        return f"demandent {quoted(name(last))}" if next_one else f"demandent plus, jusqu'à {quoted(name(last))}"

    return Scale(order, enough, beyond, enough)


def quoted(name: str) -> str:
    """« A2 » is a name; « lettres et chiffres » is a phrase, and wants its quotation marks."""
    return f"« {name} »" if name[:1].islower() else name


def months(classes: Iterable[str]) -> Scale:
    """The scale of the wanted lengths of work authorisation, whose classes are "above-up to"."""
    def beyond(below: str, last: str) -> str:
        wanted = f"plus de {top(below)}" if top(last) == NO_LIMIT else f"jusqu'à {top(last)}"
        return f"en souhaitent {wanted} mois"

    def alone(last: str) -> str:
        return "durées diverses pour" if top(last) == NO_LIMIT else f"{top(last)} mois suffisent pour"

    return Scale(sorted(classes, key=bottom), lambda step: f"{top(step)} mois suffisent pour", beyond, alone)


def first_hours(classes: Iterable[str]) -> Scale:
    """The scale of the first hours, whose classes are "from-until"."""
    def beyond(below: str, last: str) -> str:
        start, end = hour(top(below)), top(last)
        return f"commencent à {start} ou plus tard" if end == MIDNIGHT else f"commencent entre {start} et {hour(end)}"

    def alone(last: str) -> str:
        return "heures diverses pour" if top(last) == MIDNIGHT else f"avant {hour(top(last))} pour"

    return Scale(sorted(classes), lambda step: f"avant {hour(top(step))} pour", beyond, alone)


def top(bounds: str) -> str:
    """The upper bound of a class."""
    return bounds.split("-")[1]


def bottom(bounds: str) -> float:
    """The lower bound of a class, as a number."""
    return float(bounds.split("-")[0])
