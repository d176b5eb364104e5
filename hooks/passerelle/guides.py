"""What is public from the first day: sectors, jobs, levers, partnership, the network's identity and its numbers."""

from __future__ import annotations

from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True)
class French:
    """A CEFR level per skill; None where nobody asked. `because` holds codes of `french_reason`."""

    listening: str | None = None
    speaking: str | None = None
    reading: str | None = None
    writing: str | None = None
    because: tuple[str, ...] = ()


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
    """Who answers for a sector, from one day to another: a structure and a shared mailbox, never a person."""

    structure: str
    since: date
    until: date
    mailbox: str

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
    when: tuple[str, ...]
    actors: tuple[str, ...]
    good_to_know: tuple[Remark, ...]
    sources: tuple[Source, ...]

    def is_stale(self, today: date) -> bool:
        """True when any of its sources should have been read again."""
        return any(source.is_stale(today) for source in self.sources)


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the partnership or of a hiring: a title, when, what to do, and the rule behind it."""

    title: str
    when: str
    text: str
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Partnership:
    """The common core of every page for employers."""

    summary: str
    gets: tuple[str, ...]
    network_commits: tuple[str, ...]
    employer_commits: tuple[str, ...]
    confidentiality: tuple[str, ...]
    steps: tuple[Step, ...]
    legal_steps: tuple[Step, ...]
    agreement_points: tuple[str, ...]
    questions: tuple[tuple[str, Remark], ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """A public body of the site: publisher or host."""

    name: str
    address: str
    director: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """The public identity of the network. `departments` are INSEE codes."""

    name: str
    demonstration: bool
    address: str | None
    territory: str
    departments: tuple[str, ...]
    publisher: Contact
    host: Contact
    mailbox: str
    employers_mailbox: str


@dataclass(frozen=True, slots=True)
class Smic:
    """The legal minimum wage, gross EUR (Code du travail L3231-2)."""

    hourly: float
    monthly: float
    since: date
    source: Source


@dataclass(frozen=True, slots=True)
class Parameters:
    """The numbers the rules depend on; `because` maps each to its reason."""

    smic: Smic
    fresh_days: int
    to_confirm_days: int
    hours_per_week_max: int
    k_network: int
    k_public: int
    dominance_percent: int
    headcount_middle: Mapping[str, int]
    population_floor: Mapping[str, int]
    count_floor: int
    pay_step_hour: float
    pay_step_month: float
    hours_classes: tuple[float, ...]
    because: Mapping[str, str]


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
