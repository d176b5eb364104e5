"""The public projection: terms of the vocabulary, numbers, dates, and guides that speak of nobody in particular."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from .contract.vocabulary import Vocabulary
from .guides import AsWritten, French, Job, Lever, Parameters, Partnership, Sector, Site, Smic, Words


@dataclass(frozen=True, slots=True)
class Place:
    """A published territory: its level (`place_level`), INSEE code and name, and the keys of those that hold it."""

    level: str
    code: str
    name: str
    within: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """One word for a territory: codes of two levels may be alike."""
        return f"{self.level}-{self.code}" if self.code else self.level


@dataclass(frozen=True, slots=True)
class PublicContract:
    """A contract as published; `hours_class` is a pair of bounds in hours a week, upper one included."""

    type: str
    start: date | None
    months: int | None
    days: int | None
    renewable: bool | None
    hours_class: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class PublicPay:
    """Gross EUR, rounded down to the published step and never under the SMIC it satisfied."""

    min: float
    max: float
    per: str


@dataclass(frozen=True, slots=True)
class PublicTravel:
    """As in the offer, hours widened to the half hour."""

    public_transport: str | None
    first_hour: str | None
    last_hour: str | None
    helps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agency:
    """A temp agency's name and nature, which the law wants on its offers (Code du travail L5332-3)."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Family:
    """Sectors (codes) whose trades are alike, said as one where a sector would tell the employer."""

    code: str
    sectors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicOffer(AsWritten):
    """An offer without its employer: what was written, and what is said less finely.

    `sector` is a sector with a job of its own; or a family, and then `job` is None and whatever would tell the trade
    is absent. `published` and `expires` are the first and last day of its turn (weeks.py): they tell nothing of the
    day its employer confirmed it.
    """

    contract: PublicContract
    pay: PublicPay | None
    place: Place
    travel: PublicTravel
    published: date
    expires: date
    agency: Agency | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many offers of a sector give each answer to one question.

    `answers` maps an answer to its count; None is a count that exists and stays hidden, because it is
    small or would give a small one by subtraction. `unknown` counts the offers where nobody asked.
    """

    answers: Mapping[str, int | None]
    unknown: int | None
    total: int


@dataclass(frozen=True, slots=True)
class SectorCounts:
    """The tallies of a sector's visible offers; `total` is None when there are too few to count.

    `french` by skill plus `oral` (the higher of listening and speaking); `conditions` by code with answers
    yes and no; `lists` by list of the vocabulary, of the fields that are `counted` (guides/as_written.py); `assets` by
    code with answers of the list `demand`; `months_wanted` by class.
    """

    total: int | None
    french: Mapping[str, Tally] = field(default_factory=dict)
    reasons: Mapping[str, Tally] = field(default_factory=dict)
    conditions: Mapping[str, Tally] = field(default_factory=dict)
    assets: Mapping[str, Tally] = field(default_factory=dict)
    contracts: Tally | None = None
    hours: Tally | None = None
    public_transport: Tally | None = None
    first_hour: Tally | None = None
    helps: Mapping[str, Tally] = field(default_factory=dict)
    employer_applies: Tally | None = None
    months_wanted: Tally | None = None
    steps: Mapping[str, Tally] = field(default_factory=dict)
    lists: Mapping[str, Mapping[str, Tally]] = field(default_factory=dict)
    pay_hour: PublicPay | None = None
    to_ask: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Board:
    """All that publishing may know. Offers are ordered by publication (newest first), territory, id."""

    today: date
    site: Site
    parameters: Parameters
    partnership: Partnership
    sectors: Mapping[str, Sector]
    levers: Mapping[str, Lever]
    offers: tuple[PublicOffer, ...]
    counts: Mapping[str, SectorCounts]
    words: Mapping[str, Words]
    vocabulary: Vocabulary
    near_jobs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    families: Mapping[str, Family] = field(default_factory=dict)

    @property
    def smic(self) -> Smic:
        """The minimum wage of the day, where the network is: it has its own in Mayotte."""
        return self.parameters.smic_told(self.site.departments, self.today)

    def oral(self, french: French) -> str | None:
        """The level of French one must have in the ear or the mouth, whichever is higher."""
        return french.oral(self.vocabulary.lists["cefr"])

    def job(self, offer: PublicOffer) -> Job | None:
        """The job an offer is for, None where only its family is said."""
        return self.sectors[offer.sector].jobs[offer.job] if offer.job else None

    def places(self) -> list[Place]:
        """The territories of the offers, the widest last."""
        found = {offer.place.key: offer.place for offer in self.offers}
        return sorted(found.values(), key=lambda place: (-len(place.within), place.name))

    def of_sector(self, code: str) -> tuple[PublicOffer, ...]:
        """The visible offers of a sector, or of a family, in the board's order."""
        return tuple(offer for offer in self.offers if offer.sector == code)
