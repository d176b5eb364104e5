"""Families of sectors: what is said in place of a sector that would tell the employer, and what may be said with it.

One rule for everything written beside a family: a code crosses only when the guide of every sector of the family
names it. The guides are public, so a reader who knows them by heart learns nothing of the sector from such a code;
whatever they do not name (tasks, welcome, stages of the hiring, kinds of worksite) does not cross at all. Levels of
French, hours, pay and days are kept: they are numbers that any sector may have. The limit: somebody who knows that
only one of the sectors pays so much, or begins so early, may bet on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from ..board import Family, PublicOffer
from ..guides import Job, Sector
from ..network import Network

TOOLS = ("service-vehicle",)  # a help that belongs to the work itself; the others only bring people to it

# Kept as they are; of every other field `widened` says what is left, and where it says nothing, nothing is.
KEPT = (
    "id", "kind", "positions", "contract", "lasting_need", "pay", "place", "employer_applies", "clause_hours",
    "published", "expires", "agency",
)


@dataclass(frozen=True, slots=True)
class Common:
    """The codes that the guides of all the sectors of a family name."""

    contracts: frozenset[str]
    conditions: frozenset[str]
    assets: frozenset[str]
    reasons: frozenset[str]


def families(network: Network) -> dict[str, Family]:
    """The families of a network by code. A family of one sector would be that sector: it is none."""
    inside = defaultdict(list)
    for sector in network.sectors.values():
        if sector.family:
            inside[sector.family].append(sector.code)
    return {code: Family(code, tuple(sorted(inside[code]))) for code in sorted(inside) if len(inside[code]) > 1}


def common(family: Family, sectors: Mapping[str, Sector]) -> Common:
    """What may be said with this family."""
    guides = [sectors[code] for code in family.sectors]

    def named(codes: Callable[[Job], Iterable[str]]) -> frozenset[str]:
        return in_all(chain.from_iterable(map(codes, guide.jobs.values())) for guide in guides)

    return Common(
        contracts=in_all(guide.contracts for guide in guides),
        conditions=named(lambda job: job.ask_about),
        assets=named(lambda job: job.certificates),
        reasons=named(lambda job: job.french.because),
    )


def in_all(lists: Iterable[Iterable[str]]) -> frozenset[str]:
    """The codes that every list has."""
    return frozenset.intersection(*map(frozenset, lists))


def widened(offer: PublicOffer, family: Family, sectors: Mapping[str, Sector]) -> PublicOffer:
    """The offer as its family says it: an allow-list, like every other crossing."""
    known = common(family, sectors)
    requires = tuple((what, how) for what, how in offer.requires if what in known.assets)
    return PublicOffer(
        **{name: getattr(offer, name) for name in KEPT},
        sector=family.code,
        french=replace(offer.french, because=only(offer.french.because, known.reasons)),
        requires=requires,
        requires_nothing_else=offer.requires_nothing_else and requires == offer.requires,
        conditions=only(offer.conditions, known.conditions),
        not_conditions=only(offer.not_conditions, known.conditions),
        travel=replace(offer.travel, helps=tuple(code for code in offer.travel.helps if code not in TOOLS)),
    )


def only(codes: tuple[str, ...], kept: frozenset[str]) -> tuple[str, ...]:
    return tuple(code for code in codes if code in kept)
