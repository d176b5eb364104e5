"""A lever: what removes an obstacle, for whom, at what price."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .sources import Remark, Source


@dataclass(frozen=True, slots=True)
class Lever:
    """A help that treats obstacles: what, for whom, at what price, where to ask."""

    code: str
    name: str
    obstacles: tuple[str, ...]
    thematics: tuple[str, ...]
    kind: str
    what: Remark
    who: Remark
    age_min: int | None
    age_max: int | None
    situations: tuple[str, ...]
    statuses: tuple[str, ...]
    france_travail: bool
    french_min: str | None
    price_kind: str
    price: Remark
    scope: str
    area: tuple[str, ...]
    ask: str
    url: str | None
    phone: Remark | None
    when: tuple[str, ...]
    actors: tuple[str, ...]
    good_to_know: tuple[Remark, ...]
    sources: tuple[Source, ...]

    def is_stale(self, today: date) -> bool:
        """True when any of its sources should have been read again."""
        return any(source.is_stale(today) for source in self.sources)
