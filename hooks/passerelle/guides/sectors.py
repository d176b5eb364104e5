"""A sector as its guide tells it: jobs, French, who answers, pay, obstacles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from .sources import Remark, Source


@dataclass(frozen=True, slots=True)
class French:
    """A CEFR level per skill; None where nobody asked. `because` holds codes of `french_reason`."""

    listening: str | None = None
    speaking: str | None = None
    reading: str | None = None
    writing: str | None = None
    because: tuple[str, ...] = ()

    def oral(self, levels: Sequence[str]) -> str | None:
        """The higher of listening and speaking, in the order of `levels`; None when neither was asked."""
        return max(filter(None, (self.listening, self.speaking)), key=levels.index, default=None)


@dataclass(frozen=True, slots=True)
class Job:
    """A trade of a sector: ROME 4.0 code and appellation, tasks as (code, words), usual French and why."""

    code: str
    title: str
    rome: str
    ogr: str
    summary: str
    tasks: tuple[tuple[str, str], ...]
    french: French
    situation: str
    certificates: tuple[str, ...] = ()
    ask_about: tuple[str, ...] = ()

    def task(self, code: str) -> str:
        """The words of a task of this job."""
        return dict(self.tasks)[code]


@dataclass(frozen=True, slots=True)
class Referent:
    """Who answers for a sector, from one day to another: a structure and a shared mailbox or phone, never a person."""

    structure: str
    since: date
    until: date
    mailbox: str
    phone: str = ""

    def is_on_duty(self, today: date) -> bool:
        """True from the first to the last day of the period, both included."""
        return self.since <= today <= self.until


@dataclass(frozen=True, slots=True)
class PayAnchor:
    """A sourced branch minimum, gross EUR per hour or month."""

    amount: float
    per: str
    what: str
    source: Source


@dataclass(frozen=True, slots=True)
class Branch:
    """A collective agreement: its IDCC number and name."""

    idcc: str
    name: str
    source: Source


@dataclass(frozen=True, slots=True)
class ObstacleHere:
    """How one obstacle shows itself in a sector, and the levers (codes) that treat it."""

    obstacle: str
    how: str
    levers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SectorPartnership:
    """What working with the network means in one sector."""

    gets: tuple[str, ...]
    commits: tuple[str, ...]
    first_step: str
    figures: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Sector:
    """The guide of a sector. `requirements` maps a heading of the contract (french, mobility…) to its remarks."""

    code: str
    name: str
    slug: str
    icon: str
    summary: str
    channel: bool
    family: str | None
    referents: tuple[Referent, ...]
    jobs: Mapping[str, Job]
    requirements: Mapping[str, tuple[Remark, ...]]
    contracts: tuple[str, ...]
    ways_in: tuple[Remark, ...]
    pay_anchor: PayAnchor | None
    pay: tuple[Remark, ...]
    branches: tuple[Branch, ...]
    progress: tuple[Remark, ...]
    questions: tuple[str, ...]
    obstacles: tuple[ObstacleHere, ...]
    partnership: SectorPartnership
    near_sectors: tuple[str, ...]
    sources: tuple[Source, ...]

    def referent(self, today: date) -> Referent | None:
        """The structure on duty today, if the rotation covers today."""
        return next((r for r in self.referents if r.is_on_duty(today)), None)

    def following(self, today: date) -> Referent | None:
        """The structure that answers next."""
        return min((r for r in self.referents if r.since > today), key=lambda r: r.since, default=None)
