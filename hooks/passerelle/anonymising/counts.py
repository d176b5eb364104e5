"""Counts that can be shown: none below the floor, none that would give such a one by subtraction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import fields
from itertools import pairwise

from ..board import PublicOffer, PublicPay, SectorCounts, Tally
from ..contract.vocabulary import Vocabulary
from ..guides import AsWritten, Parameters, Smic
from .projection import lowered

UNKNOWN = ""


def sector_counts(
    offers: tuple[PublicOffer, ...], months_wanted: Iterable[int | None], to_ask: Mapping[str, tuple[str, ...]],
    parameters: Parameters, smic: Smic, vocabulary: Vocabulary,
) -> SectorCounts:
    """The tallies of one sector's visible offers; nothing but `to_ask` when there are fewer than the floor."""
    if len(offers) < parameters.count_floor:
        return SectorCounts(None, to_ask=to_ask)
    counter = Counting(offers, parameters.count_floor)
    levels, skills = vocabulary.lists["cefr"], vocabulary.lists["french_skill"]
    french = {skill: counter.one(lambda o, s=skill: getattr(o.french, s), levels) for skill in skills}
    return SectorCounts(
        total=len(offers),
        french={"oral": counter.one(lambda o: o.french.oral(levels), levels), **french},
        reasons=counter.each(lambda o: o.french.because),
        conditions={
            code: counter.one(lambda o, c=code: "yes" if c in o.conditions else "no" if c in o.not_conditions else None)
            for code in mentioned(o.conditions + o.not_conditions for o in offers)
        },
        assets=asset_tallies(counter, offers),
        contracts=counter.one(lambda o: o.contract.type),
        hours=counter.one(lambda o: hours_key(o.contract.hours_class)),
        public_transport=counter.one(lambda o: o.travel.public_transport),
        first_hour=counter.one(lambda o: first_hour_class(o.travel.first_hour), classes(FIRST_HOURS)),
        helps=counter.each(lambda o: o.travel.helps),
        employer_applies=counter.one(lambda o: o.employer_applies),
        months_wanted=tally(map(months_class, months_wanted), parameters.count_floor, classes(MONTHS)),
        steps=counter.each(lambda o: o.steps),
        lists={
            of.metadata["list"]: counter.each(lambda o, name=of.name: getattr(o, name))
            for of in fields(AsWritten) if of.metadata.get("counted")
        },
        pay_hour=pay_range(offers, parameters, smic),
        to_ask=to_ask,
    )


class Counting:
    """Tallies over one set of offers, with one floor."""

    def __init__(self, offers: tuple[PublicOffer, ...], floor: int) -> None:
        self.offers = offers
        self.floor = floor

    def one(self, answer, order: tuple[str, ...] | None = None) -> Tally:
        """A tally of the single answer each offer gives; None is "not asked"."""
        return tally((answer(offer) for offer in self.offers), self.floor, order)

    def each(self, answers) -> dict[str, Tally]:
        """A yes tally per code of a list; an offer with an empty list was not asked."""
        return {
            code: self.one(lambda o, c=code: None if not answers(o) else "yes" if c in answers(o) else "no")
            for code in mentioned(answers(offer) for offer in self.offers)
        }


def tally(answers: Iterable[str | None], floor: int, order: tuple[str, ...] | None = None) -> Tally:
    """A Tally whose hidden cells cannot be computed from the others and the total.

    With an `order`, answers are steps of a scale and "up to" is what one wants to know: a small step joins its
    neighbour and takes the higher name, so that nothing needs hiding.
    """
    counts = Counter(UNKNOWN if answer is None else answer for answer in answers)
    known, unknown = {key: n for key, n in counts.items() if key != UNKNOWN}, counts[UNKNOWN]
    if 0 < sum(known.values()) < max(floor, len(known) + 1 if not order else 0):
        # So few answered, or all of them differently, that their number alone would tell.
        return Tally(dict.fromkeys(sorted(known)) if unknown else {}, None, counts.total())
    if order:
        known = merged_steps({step: known[step] for step in order if step in known}, floor)
    hidden = hidden_cells(known, floor)
    return Tally({key: None if key in hidden else n for key, n in sorted(known.items())}, unknown, counts.total())


def merged_steps(counts: dict[str, int], floor: int) -> dict[str, int]:
    """Neighbouring steps joined, smallest first, until none is under `floor`; a joined step is named by its top."""
    steps = list(counts.items())
    while len(steps) > 1 and min(n for _, n in steps) < floor:
        smallest = min(range(len(steps)), key=lambda i: steps[i][1])
        sides = [i for i in (smallest - 1, smallest + 1) if 0 <= i < len(steps)]
        low, high = sorted((smallest, min(sides, key=lambda i: steps[i][1])))
        steps[low : high + 1] = [(steps[high][0], steps[low][1] + steps[high][1])]
    return dict(steps)


def hidden_cells(counts: Mapping[str, int], floor: int) -> frozenset[str]:
    """The answers to hide: those under `floor`, then the smallest others until none can be deduced.

    How many answered is public, so a single hidden answer is that number minus the rest; and hidden answers that sum
    to their own number are all ones. Both are mended by hiding one more. How many did not answer says something of
    us, not of an employer: it is shown.
    """
    by_size = sorted((key for key, count in counts.items() if count), key=lambda key: (counts[key], key))
    hidden = [key for key in by_size if counts[key] < floor]
    if not hidden:
        return frozenset()
    for key in by_size[len(hidden) :]:
        if len(hidden) > 1 and sum(counts[k] for k in hidden) > len(hidden):
            break
        hidden.append(key)
    return frozenset(hidden)


def mentioned(lists: Iterable[Iterable[str]]) -> list[str]:
    """Every code that occurs, sorted."""
    return sorted({code for codes in lists for code in codes})


def asset_tallies(counter: Counting, offers: tuple[PublicOffer, ...]) -> dict[str, Tally]:
    """For each asset, how firmly it is asked; "no" where the employer said nothing else is."""
    def answer(offer: PublicOffer, asset: str) -> str | None:
        return dict(offer.requires).get(asset) or ("no" if offer.requires_nothing_else else None)

    codes = mentioned([what for what, _ in offer.requires] for offer in offers)
    return {code: counter.one(lambda o, c=code: answer(o, c)) for code in codes}


def hours_key(bounds: tuple[float, float] | None) -> str | None:
    return None if bounds is None else f"{bounds[0]:g}-{bounds[1]:g}"


FIRST_HOURS = ("00:00", "05:00", "06:00", "07:00", "09:00", "24:00")


def first_hour_class(hour: str | None) -> str | None:
    """The class of a first hour, as "from-until" ("05:00-06:00": from 5 and before 6)."""
    return hour and next(f"{low}-{high}" for low, high in pairwise(FIRST_HOURS) if low <= hour < high)


MONTHS = (0, 3, 6, 12, 120)


def months_class(months: int | None) -> str | None:
    """The class of a wanted length of work authorisation, as "above-up to" in months."""
    return None if months is None else next(f"{low}-{high}" for low, high in pairwise(MONTHS) if low < months <= high)


def classes(bounds: tuple) -> tuple[str, ...]:
    """The classes between bounds, in order."""
    return tuple(f"{low}-{high}" for low, high in pairwise(bounds))


def pay_range(offers: tuple[PublicOffer, ...], parameters: Parameters, smic: Smic) -> PublicPay | None:
    """The hourly range over the jobs whose pay reaches the SMIC, None when they are fewer than the floor.

    The others are paid a share of it, by age, or by the month for a part of the time: neither is what an hour is worth.
    """
    least = {"hour": smic.hourly, "month": smic.monthly}
    known = [offer.pay for offer in offers if offer.pay and offer.kind == "job"]
    pays = [pay for pay in known if pay.min >= least[pay.per]]
    if len(pays) < parameters.count_floor:
        return None

    def hourly(amount: float, per: str) -> float:
        worth = amount if per == "hour" else amount / smic.monthly * smic.hourly
        return lowered(worth, parameters.pay_step_hour, smic.hourly)

    return PublicPay(min(hourly(p.min, p.per) for p in pays), max(hourly(p.max, p.per) for p in pays), "hour")
