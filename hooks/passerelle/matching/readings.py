"""What of an offer is compared: one value per column, None where nobody asked, "" where nothing is demanded."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from ..board import PublicContract, PublicOffer
from .declarations import Criteria, Criterion, amount

Values = Mapping[str | None, Any]
YEAR_WEEKS = 52


def read(offer: PublicOffer, criteria: Criteria, today: date) -> dict[str, Any]:
    """The value of every column: `french.listening`, `requires.licence-b`, `conditions.night`, `transport`, `dates`…"""
    found: dict[str, Any] = {}
    for criterion in criteria.criteria:
        values, default = READERS[criterion.reads](offer, criteria, today)
        for part in criterion.parts:
            found[criterion.column(part)] = values.get(key(criterion, part), default)
    return found


def key(criterion: Criterion, part: str | None) -> str | None:
    """Where a reader put the value: the four skills of French are four criteria of one reader."""
    return criterion.code if criterion.reads == "french" else part


def french(offer: PublicOffer, criteria: Criteria, today: date) -> tuple[Values, Any]:
    skills = (criterion.code for criterion in criteria.criteria if criterion.reads == "french")
    return {skill: getattr(offer.french, skill) for skill in skills}, None


def requires(offer: PublicOffer, criteria: Criteria, today: date) -> tuple[Values, Any]:
    return dict(offer.requires), ""


def trade(offer: PublicOffer, criteria: Criteria, today: date) -> tuple[Values, Any]:
    """Known, except where only the family of the job is said."""
    return {None: "" if offer.job else None}, None


def nothing_else(offer: PublicOffer, criteria: Criteria, today: date) -> tuple[Values, Any]:
    """Known once a demand is written down, or the employer said that there is none: the question was asked."""
    return {None: "" if offer.requires_nothing_else or offer.requires else None}, None


def conditions(offer: PublicOffer, criteria: Criteria, today: date) -> tuple[Values, Any]:
    """Who carries 25 kg carries 15, and where nobody carries 5 kg nobody carries more. What is written wins."""
    implies = criteria.implies
    present = {code: "present" for found in offer.conditions for code in implies.get(found, ())}
    absent = {code: "absent" for code, inside in implies.items() if set(inside) & set(offer.not_conditions)}
    written = dict.fromkeys(offer.conditions, "present") | dict.fromkeys(offer.not_conditions, "absent")
    return absent | present | written, None


def transport(offer: PublicOffer, criteria: Criteria, today: date) -> tuple[Values, Any]:
    """As the employer said it for the hours of the job; "carried" where the employer fetches people."""
    by_bus = offer.travel.public_transport
    carried = by_bus != "yes" and set(offer.travel.helps) & set(criteria.carriers)
    return {None: "carried" if carried else by_bus}, None


def first_hour(offer: PublicOffer, criteria: Criteria, today: date) -> tuple[Values, Any]:
    return {None: offer.travel.first_hour}, None


def last_hour(offer: PublicOffer, criteria: Criteria, today: date) -> tuple[Values, Any]:
    """The end of the day as it began: a night that ends at 05:00 ends at "29:00"."""
    first, last = offer.travel.first_hour, offer.travel.last_hour
    if first and last and last <= first:
        minutes = amount(last) + 24 * 60
        last = f"{minutes // 60:02}:{minutes % 60:02}"
    return {None: last}, None


def hours(offer: PublicOffer, criteria: Criteria, today: date) -> tuple[Values, Any]:
    """The class of weekly hours, (above, up to)."""
    return {None: offer.contract.hours_class}, None


def authorisation(offer: PublicOffer, criteria: Criteria, today: date) -> tuple[Values, Any]:
    return {None: (offer.kind, offer.employer_applies)}, None


def yearly_hours(offer: PublicOffer, criteria: Criteria, today: date) -> tuple[Values, Any]:
    """The fewest and the most hours the contract may make in twelve months."""
    span, weeks = offer.contract.hours_class, weeks_in_a_year(offer.contract, criteria)
    return {None: (round(span[0] * weeks), round(span[1] * weeks)) if span and weeks else None}, None


def weeks_in_a_year(contract: PublicContract, criteria: Criteria) -> float | None:
    if contract.months is None and contract.days is None:
        return YEAR_WEEKS if contract.type in criteria.open_ended else None
    days = contract.days or 0
    return min(YEAR_WEEKS, (contract.months or 0) * YEAR_WEEKS / 12 + days / 7)


def dates(offer: PublicOffer, criteria: Criteria, today: date) -> tuple[Values, Any]:
    """The first day ("as soon as possible" is None) and the last one, None when the contract has no known end."""
    contract = offer.contract
    end = None
    if contract.months is not None or contract.days is not None:
        end = months_after(contract.start or today, contract.months or 0) + timedelta(days=contract.days or 0)
    return {None: (contract.start and contract.start.isoformat(), end and end.isoformat())}, None


def months_after(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


READERS: Mapping[str, Callable[[PublicOffer, Criteria, date], tuple[Values, Any]]] = {
    reader.__name__: reader
    for reader in (
        trade, french, requires, nothing_else, conditions, transport, first_hour, last_hour, hours, authorisation,
        yearly_hours, dates,
    )
}
