"""The network's identity, and the numbers its rules depend on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from .sources import Source

MAYOTTE = ("976",)


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
    """The legal minimum wage from a day on, gross EUR (Code du travail L3231-2)."""

    hourly: float
    monthly: float
    since: date
    source: Source


def in_force(wages: Iterable[Smic], day: date) -> Smic | None:
    """The minimum wage of a day; before the first known one, that one, and None of no list at all."""
    known = sorted(wages, key=lambda wage: wage.since)
    return next((wage for wage in reversed(known) if wage.since <= day), known[0] if known else None)


@dataclass(frozen=True, slots=True)
class Parameters:
    """The numbers the rules depend on; `because` maps each to its reason. Mayotte has a SMIC of its own."""

    smic: tuple[Smic, ...]
    smic_mayotte: tuple[Smic, ...]
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
    legal: Mapping[str, Source] = field(default_factory=dict)
    """What founds each thing said on the pages that the law asks for."""
    assessed: date | None = None
    """The day the accessibility statement was established."""

    def smic_told(self, departments: tuple[str, ...], day: date) -> Smic:
        """The minimum wage that the pages of a network tell on a day."""
        return in_force(self.smic_mayotte if departments == MAYOTTE and self.smic_mayotte else self.smic, day)
