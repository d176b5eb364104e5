"""The papers a person may show to work in France: their names, and what a dated source says of some of them."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from .shelf import read_json


@dataclass(frozen=True, slots=True)
class PaperNote:
    """A sentence about a paper, with the document that founds it and the day it must be read again."""

    text: str
    title: str
    kind: str
    read: date
    review_by: date


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of paper; `document` is the case of schema/criteria.json it leads to."""

    code: str
    name: str
    document: str
    note: PaperNote | None


@cache
def papers() -> tuple[tuple[str, tuple[Paper, ...]], ...]:
    """The papers by group, as (name of the group, papers)."""
    groups = read_json("work-documents.json")["groups"]
    return tuple((group["name"], tuple(_paper(data) for data in group["papers"])) for group in groups)


def _paper(data: dict[str, str]) -> Paper:
    return Paper(data["code"], data["name"], data["document"], _note(data) if "note" in data else None)


def _note(data: dict[str, str]) -> PaperNote:
    days = (date.fromisoformat(data[day]) for day in ("read", "review_by"))
    return PaperNote(data["note"], data["source"], data["kind"], *days)
