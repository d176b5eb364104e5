"""The only door from Network to Board: an allow-list, field by field. What is not named here does not cross."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import ROUND_DOWN, Decimal
from itertools import pairwise

from ..board import Agency, Family, Place, PublicContract, PublicOffer, PublicPay, PublicTravel
from ..contract.vocabulary import Vocabulary
from ..contract.weeks import turn
from ..guides import AsWritten, Job, Parameters, Smic, in_force
from ..network import Contract, Employer, Network, Offer, Pay, Travel
from ..reference import smic_of
from .families import widened


def public_offer(
    offer: Offer, place: Place, network: Network, today, family: Family | None = None, contract: str | None = None
) -> PublicOffer:
    """The public side of one visible offer; with a family, whatever would tell its sector is left behind.

    `contract` is what is said in place of its exact contract, where that would tell the employer.
    """
    if contract:
        offer = replace(offer, contract=replace(offer.contract, type=contract))
    public = with_its_sector(offer, place, network, today)
    return widened(public, family, network.sectors) if family else public


def in_order(offer: Offer, job: Job, vocabulary: Vocabulary) -> Offer:
    """The offer with its codes in the order of their lists; only the steps of the hiring keep their own, which is told.

    The order in which somebody typed them would tie together the offers of one employer: each is a copy of another.
    """
    required, order = dict(offer.requires), vocabulary.in_order
    return replace(
        offer,
        tasks=tuple(code for code, _ in job.tasks if code in offer.tasks),
        french=replace(offer.french, because=order("french_reason", offer.french.because)),
        requires=tuple((what, required[what]) for what in order("asset", required)),
        travel=replace(offer.travel, helps=order("travel_help", offer.travel.helps)),
        **{of.name: order(of.metadata["list"], getattr(offer, of.name))
           for of in fields(AsWritten) if "list" in of.metadata},
    )


def with_its_sector(offer: Offer, place: Place, network: Network, today) -> PublicOffer:
    """The public side of an offer whose job may be said."""
    parameters = network.parameters
    first, last = turn(offer.id, today)
    return PublicOffer(
        **{of.name: getattr(offer, of.name) for of in fields(AsWritten)},
        contract=public_contract(offer.contract, parameters),
        pay=public_pay(offer.pay, parameters, smic_of_offer(offer, parameters, today)) if offer.pay else None,
        place=place,
        travel=public_travel(offer.travel),
        published=first,
        expires=min(last, offer.expires(parameters.fresh_days)),
        agency=agency(network.employers[offer.employer]),
    )


def public_contract(contract: Contract, parameters: Parameters) -> PublicContract:
    """Hours become a class: the exact number would match an advert known elsewhere."""
    hours = contract.hours
    return PublicContract(
        contract.type, contract.start, contract.months, contract.days, contract.renewable,
        None if hours is None else hours_class(hours, (*parameters.hours_classes, parameters.hours_per_week_max)),
    )


def hours_class(hours: float, bounds: tuple[float, ...]) -> tuple[float, float]:
    """The class of weekly hours: (above, up to). The legal full time of 35 h is a class of its own."""
    if hours == 35:
        return (35, 35)
    return next((low, high) for low, high in pairwise((0, *bounds)) if low < hours <= high)


def smic_of_offer(offer: Offer, parameters: Parameters, today: date) -> Smic | None:
    """The minimum wage on the first day somebody could work there; None where the Code du travail does not hold."""
    wages = smic_of(offer.commune)
    return in_force(getattr(parameters, wages), max(offer.contract.start or today, today)) if wages else None


def public_pay(pay: Pay, parameters: Parameters, smic: Smic | None) -> PublicPay:
    """Pay rounded down, so that nothing is promised that is not paid, but never shown under a SMIC it reaches."""
    hourly = pay.per == "hour"
    step = parameters.pay_step_hour if hourly else parameters.pay_step_month
    least = smic and (smic.hourly if hourly else smic.monthly)
    return PublicPay(lowered(pay.min, step, least), lowered(pay.max, step, least), pay.per)


def lowered(amount: float, step: float, smic: float | None) -> float:
    """An amount lowered to the published step, or to the SMIC that it reaches."""
    shown = rounded_down(amount, step)
    return max(shown, smic) if smic and amount >= smic else shown


def rounded_down(amount: float, step: float) -> float:
    """`amount` lowered to a multiple of `step`, in decimal arithmetic (0.1 has no exact binary form)."""
    exact = Decimal(str(step))
    return float((Decimal(str(amount)) / exact).to_integral_value(ROUND_DOWN) * exact)


def public_travel(travel: Travel) -> PublicTravel:
    """Hours widened to the half hour: enough to choose a bus, too little to recognise a timetable."""
    return PublicTravel(
        travel.public_transport,
        travel.first_hour and half_hour(travel.first_hour, up=False),
        travel.last_hour and half_hour(travel.last_hour, up=True),
        travel.helps,
    )


def half_hour(time: str, *, up: bool) -> str:
    """HH:MM lowered or raised to :00 or :30; never past the last minute of the day."""
    minutes = int(time[:2]) * 60 + int(time[3:])
    rounded = min(-(-minutes // 30) * 30 if up else minutes // 30 * 30, 23 * 60 + 59)
    return f"{rounded // 60:02}:{rounded % 60:02}"


def agency(employer: Employer) -> Agency | None:
    """The name and nature of a temp agency, which the law wants shown; None for every other employer."""
    if not employer.is_temp_agency:
        return None
    return Agency(employer.trade_names[0] if employer.trade_names else employer.legal_name, employer.kind)
