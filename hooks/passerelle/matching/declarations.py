"""The declarations of schema/criteria.json: questions, criteria, steps, documents, and the ladders they climb."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..contract import Contract
from ..contract.vocabulary import read_vocabulary

FILE = "criteria.json"
Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Question:
    """What may be asked of a person.

    `type` is one | some | time | number | date; `better` says which way an answer opens more offers: higher or lower,
    more or fewer codes. `ladder` holds the answers a step goes through, each a group of codes that are worth the same
    (levels) or a single time or number. To what is `voluntary`, silence is an answer: nobody owes it.
    """

    code: str
    type: str
    codes: tuple[str, ...] = ()
    better: str | None = None
    most: int | None = None
    voluntary: bool = False
    ladder: tuple[tuple[str, ...] | str | int, ...] = ()

    def strength(self, answer: str | int) -> int:
        """A number that grows as the answer opens more: a rank, minutes or hours, negated where lower is better."""
        if self.type == "one":
            return next(rank for rank, group in enumerate(self.ladder) if answer in group)
        return -amount(answer) if self.better == "lower" else amount(answer)

    def above(self, answer: str | int) -> list[str | int]:
        """The answers of the ladder that are better than this one, the nearest first."""
        rungs = [group[0] for group in self.ladder] if self.type == "one" else self.ladder
        return [rung for rung in rungs if self.strength(rung) > self.strength(answer)]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that may stand between a person and an offer.

    `kind` names the comparison (judging.py), `reads` what of the offer is compared (readings.py), `parts` its codes
    where each has its own answer, or (None,). `bridged` holds the refused conditions that a step may lift.
    """

    code: str
    kind: str
    reads: str
    question: str | None = None
    parts: tuple[str | None, ...] = (None,)
    needs: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    bridged: tuple[str, ...] = ()
    obstacle: str | None = None
    obstacle_of: Data = None
    with_children: str | None = None
    levers: tuple[str, ...] = ()
    levers_of: Data = None

    @property
    def questions(self) -> tuple[str, ...]:
        """Every question whose answer counts here."""
        return (*filter(None, [self.question]), *self.needs)

    def column(self, part: str | None) -> str:
        """The name of what is read: two criteria may read the same."""
        return f"{self.reads}.{part}" if part else f"{self.reads}.{self.code}" if self.reads == "french" else self.reads


@dataclass(frozen=True, slots=True)
class RightToWork:
    """What a kind of document opens: `right` is yes | employer | hours | mention | no. Nothing of it is kept anywhere.

    `delay_days` is how long the employer's request may take, `yearly_hours` a ceiling over twelve months. What `renews`
    is followed by another of its kind; `status_then` is the person's once the request is granted.
    """

    right: str
    status: str | None = None
    status_then: str | None = None
    dated: bool = False
    renews: bool = False
    delay_days: int = 0
    yearly_hours: int | None = None
    levers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Criteria:
    """The whole of the declarations. `steps` and `pluses` stay as declared; `also` says what comes with a step,
    `needless` which answers make an obstacle nobody's; `implies` is the vocabulary's.
    """

    verdicts: tuple[str, ...]
    order: tuple[str, ...]
    questions: Mapping[str, Question]
    criteria: tuple[Criterion, ...]
    steps: tuple[Data, ...]
    also: Mapping[str, Data]
    implies: Mapping[str, tuple[str, ...]]
    needless: tuple[Data, ...]
    carriers: tuple[str, ...]
    open_ended: tuple[str, ...]
    slack_days: int
    horizon_days: int
    far: str
    documents: Mapping[str, RightToWork]
    pluses: tuple[Data, ...]


def read_criteria(contract: Contract) -> Criteria:
    """The Criteria of a contract."""
    return contract.once(_criteria)


def _criteria(contract: Contract) -> Criteria:
    data = resolved(contract)
    questions = {code: Question(code, **frozen(asked)) for code, asked in data["questions"].items()}
    return Criteria(**{
        **frozen({key: value for key, value in data.items() if key != "about"}),
        "questions": questions,
        "criteria": tuple(criterion(c, questions) for c in data["criteria"]),
        "documents": {code: document(of) for code, of in data["documents"].items()},
    })


def declared(contract: Contract) -> Mapping[str, Any]:
    """The declarations as they are written."""
    return contract.data(FILE)


def resolved(contract: Contract) -> dict[str, Any]:
    """The declarations as JSON, each named list replaced by its codes and each named ladder by its rungs."""
    data = contract.fresh(FILE)
    vocabulary, ladders = read_vocabulary(contract), data.pop("ladders")
    for asked in data["questions"].values():
        if "list" in asked:
            asked["codes"] = [*asked.get("codes", ()), *vocabulary.lists[asked.pop("list")]]
        if "ladder" in asked:
            asked["ladder"] = ladders[asked["ladder"]]
    return {**data, "implies": vocabulary.implies}


def criterion(data: Data, questions: Mapping[str, Question]) -> Criterion:
    """A Criterion: one that has a part per code takes the codes of its question."""
    plain = {key: value for key, value in frozen(data).items() if key != "each"}
    if data.get("each"):
        plain["parts"] = tuple(code for code in questions[data["question"]].codes if code != "none")
    return Criterion(**{"obstacle_of": {}, "levers_of": {}, **plain})


def document(data: Data) -> RightToWork:
    """A document without its source, which the pages show."""
    return RightToWork(**{k: v for k, v in frozen(data).items() if k not in ("source", "date", "review_by")})


def frozen(value: Any) -> Any:
    """The same with tuples for lists, two levels down: what a frozen class may hold."""
    if isinstance(value, dict):
        return {key: frozen(item) for key, item in value.items()}
    return tuple(frozen(item) for item in value) if isinstance(value, list) else value


def amount(answer: str | int) -> int:
    """Minutes for "05:30", the number itself otherwise."""
    return int(answer[:2]) * 60 + int(answer[3:]) if isinstance(answer, str) else answer
