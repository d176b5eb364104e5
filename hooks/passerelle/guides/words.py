"""The words of a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """The words of one code in one language."""

    label: str
    short: str
    sentence: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language: `terms[list][code]`, and `ui[code]` for the interface."""

    language: str
    name: str
    direction: str
    reviewed_by: str | None
    terms: Mapping[str, Mapping[str, Term]]
    ui: Mapping[str, str]

    def term(self, listing: str, code: str) -> Term:
        """The words of `code`; the code itself where a word is missing, so that the gap is seen."""
        return self.terms.get(listing, {}).get(code) or Term(code, code)
