"""A sentence people typed, where it stands, and which texts of a document are sentences."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ...problems import Problem
from ...reading import Document
from ..shape.faults import Path as Steps

CLOSED = frozenset({"enum", "const", "pattern", "format"})  # what a code, a date, a mailbox, an address of a page have


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text people typed, and where it stands; in a page, the line depends on the words that are quoted."""

    document: Document
    kind: str
    path: Steps
    text: str
    line_of: Callable[[str], int] | None = None

    @property
    def field(self) -> str:
        """The kind and the names of the fields: "sector.jobs.cook.summary"."""
        return ".".join((self.kind, *(step for step in self.path if isinstance(step, str))))

    def problem(self, told: str, quote: str, *, rule: str, level: str) -> Problem:
        """What is wrong with these words of it."""
        found = self.document.problem(self.path, told, rule=rule, level=level)
        return replace(found, line=self.line_of(quote), column=1) if self.line_of else found


def free_texts(schema: Mapping[str, Any], value: Any, path: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """The texts that the contract leaves free: neither a code, a date, a mailbox, a phone nor a page's address."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from free_texts(_inside(schema, name), inner, (*path, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from free_texts(schema.get("items", {}), inner, (*path, index))
    elif isinstance(value, str) and schema.get("type") == "string" and not CLOSED & schema.keys():
        yield path, value


def _inside(schema: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    return schema.get("properties", {}).get(name) or schema.get("additionalProperties") or {}
