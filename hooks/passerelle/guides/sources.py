"""What founds a fact, and the remarks that lean on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """A document that founds a fact: what it is, when it was read, when it must be read again."""

    title: str
    kind: str
    date: date
    review_by: date
    url: str | None = None

    def is_stale(self, today: date) -> bool:
        """True once the day of review has passed."""
        return today > self.review_by


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence for people, with the source of any rule or amount it states."""

    text: str
    source: Source | None = None
