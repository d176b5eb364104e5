"""A person's answers: everything optional, nothing kept; and the same as a fragment of an address."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from .declarations import Criteria, Question

TIME = re.compile(r"(?:[0-3][0-9]|4[0-8]):[0-5][0-9]")
DATE = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
NUMBER = re.compile(r"[0-9]{1,2}")

Codes = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What a person said. None means "not said", an empty set means "none of these".

    French is a CEFR level per skill. `mobility` to `skills` hold what the person has, `travel` how she can come where
    there is no bus, `hours` to `formality` the conditions she cannot take. `earliest` and `latest` are "HH:MM" ("00:00"
    and "48:00": any time), `week_min` and `week_max` hours a week, dates "YYYY-MM-DD". `mention` is "yes" where a paper
    that must be read allows to work.
    """

    listening: str | None = None
    speaking: str | None = None
    reading: str | None = None
    writing: str | None = None
    experience: str | None = None
    mobility: Codes | None = None
    certificates: Codes | None = None
    diplomas: Codes | None = None
    skills: Codes | None = None
    travel: Codes | None = None
    hours: Codes | None = None
    body: Codes | None = None
    environment: Codes | None = None
    contact: Codes | None = None
    product: Codes | None = None
    dress: Codes | None = None
    organisation: Codes | None = None
    formality: Codes | None = None
    earliest: str | None = None
    latest: str | None = None
    week_min: int | None = None
    week_max: int | None = None
    document: str | None = None
    mention: str | None = None
    document_until: str | None = None
    available: str | None = None
    children: str | None = None
    backgrounds: Codes | None = None
    age: int | None = None

    def answer(self, question: str) -> Any:
        """The answer to a question of schema/criteria.json."""
        return getattr(self, attribute(question))

    def answering(self, answers: dict[str, Any]) -> Person:
        """The same person with other answers, by question."""
        return replace(self, **{attribute(question): answer for question, answer in answers.items()})


def attribute(question: str) -> str:
    """The field that holds the answer to a question."""
    return question.replace("-", "_")


def able(criteria: Criteria, today: str) -> Person:
    """A person whom nothing stops: what every single step is measured against when nobody is named."""
    best = {question.code: best_answer(question) for question in criteria.questions.values() if question.better}
    free = {"document": "no-permit-needed", "document-until": criteria.far, "available": today, "children": "no"}
    return Person().answering(best | free)


def best_answer(question: Question) -> Any:
    """The answer that leaves no obstacle."""
    if question.type == "some":
        return frozenset(question.codes if question.better == "more" else ())
    if not question.ladder:
        return None
    top = question.ladder[-1]
    return top[0] if question.type == "one" else top


def encode(person: Person) -> str:
    """The answers as a fragment: `listening=A2&mobility=licence-b,vehicle&hours=`; an empty list is an answer."""
    said = [(field.name.replace("_", "-"), getattr(person, field.name)) for field in fields(person)]
    return urlencode([(name, text_of(value)) for name, value in said if value is not None], safe=",:")


def text_of(value: Any) -> str:
    return ",".join(sorted(value)) if isinstance(value, frozenset) else str(value)


def decode(fragment: str, criteria: Criteria) -> Person:
    """The Person of a fragment; what is unknown or badly written was not said."""
    pairs = dict(parse_qsl(fragment.removeprefix("#"), keep_blank_values=True))
    asked = criteria.questions
    return Person().answering({name: parsed(asked[name], text) for name, text in pairs.items() if name in asked})


def parsed(question: Question, text: str) -> Any:
    """One answer, or None."""
    if question.type == "some":
        codes = frozenset(text.split(",")) & frozenset(question.codes)
        return codes if codes or not text else None
    if question.type == "one":
        return text if text in question.codes else None
    if question.type == "number":
        return int(text) if NUMBER.fullmatch(text) and int(text) <= question.most else None
    return text if (TIME if question.type == "time" else DATE).fullmatch(text) else None
