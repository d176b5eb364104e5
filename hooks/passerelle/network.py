"""Everything the files say, employers included: confidential, and never seen by `publishing`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .contract.weeks import last_day
from .guides import AsWritten, Lever, Parameters, Partnership, Sector, Site, Words


@dataclass(frozen=True, slots=True)
class Contract:
    """What is signed. `start` is a day, or None for "as soon as possible"; hours are per week."""

    type: str
    start: date | None
    months: int | None = None
    days: int | None = None
    renewable: bool | None = None
    hours: float | None = None


@dataclass(frozen=True, slots=True)
class Pay:
    """Gross EUR, per `hour` or per full-time `month`."""

    min: float
    max: float
    per: str


@dataclass(frozen=True, slots=True)
class Travel:
    """How one comes to work: transport at the hours of the job, first and last hour as HH:MM."""

    public_transport: str | None = None
    first_hour: str | None = None
    last_hour: str | None = None
    helps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(AsWritten):
    """One offer, with what is published of it as it is written and what is not, or not as it is written."""

    file: str
    status: str
    employer: str
    contract: Contract
    pay: Pay | None
    commune: str
    travel: Travel
    months_wanted: int | None
    published: date
    checked: date
    rhythm_days: int | None
    trade_agreed: bool = False
    closed_on: date | None = None

    def expires(self, fresh_days: int) -> date:
        """The last day the offer is visible: the last turn that the employer's last confirmation covers."""
        return last_day(self.id, self.checked, min(self.rhythm_days or fresh_days, fresh_days))

    def is_visible(self, today: date, fresh_days: int) -> bool:
        """True for an open offer, already published and confirmed recently enough."""
        return self.status == "open" and self.published <= today <= self.expires(fresh_days)


@dataclass(frozen=True, slots=True)
class Establishment:
    """A place of an employer: INSEE commune code and headcount class."""

    commune: str
    headcount: str


@dataclass(frozen=True, slots=True)
class Employer:
    """The part of an employer's file that the engine computes with; the rest stays in the file."""

    code: str
    legal_name: str
    trade_names: tuple[str, ...]
    siren: str | None
    kind: str
    address: str
    establishments: tuple[Establishment, ...]
    coarsest_place: str | None

    @property
    def legal_person(self) -> str:
        """One key per legal person: two files with one SIREN count as one employer."""
        return self.siren or self.code

    @property
    def is_temp_agency(self) -> bool:
        """Temp agencies and ETTI, whose offers must name them (Code du travail L5332-3)."""
        return self.kind in ("temp-agency", "etti")


@dataclass(frozen=True, slots=True)
class Network:
    """All the files of a network, by code; `words` by language."""

    site: Site
    parameters: Parameters
    partnership: Partnership
    sectors: Mapping[str, Sector]
    levers: Mapping[str, Lever]
    employers: Mapping[str, Employer]
    offers: tuple[Offer, ...]
    words: Mapping[str, Words]

    def offer(self, id: str) -> Offer | None:
        """The offer of this public id, whatever its state."""
        return next((offer for offer in self.offers if offer.id == id), None)
