"""Which entries of the register speak of which employer of today, whatever its file is called now.

An employer has no number that everybody writes from the first day: its file may be renamed, its SIRET typed later or
corrected. But the ids of its offers are drawn once and never reused. So an employer is whoever shares an offer's id, a
SIREN or the name of a file with an entry, or with another name of the same entry. When two have been mistaken for one,
or an offer has gone from one to another, both keep the widest place: a tie too many costs a place some precision, a
tie too few would tell the employer. Whoever has left shares nothing with those who stay.

A sector is recognised by the ids of its offers too: an offer that goes to another sector takes what was said of its
employer there, and a sector that is no more gives it to all its employers in those where its offers are now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from ..network import Network
from .register import Register, wider


def recognised(register: Register, network: Network) -> Register:
    """The register with what it says of the employers of `network` under their names of today, besides the old ones."""
    today = keys_of_today(register, network)
    levels, widened, classed = dict(register.levels), set(register.widened), dict(register.classed)
    for key, level in register.levels.items():
        for now in today(*key):
            levels[now] = wider(level, levels.get(now, level))
            widened |= {now} if key in register.widened else set()
            if said := register.classed.get(key):
                classed[now] = classed.get(now, said) | said
    people = people_by_name(register, network)
    suspects = {id: frozenset().union(*(people.get(name, ()) for name in names))
                for id, names in register.suspects.items()}
    return replace(register, levels=levels, widened=frozenset(widened), classed=classed, suspects=suspects)


def keys_of_today(register: Register, network: Network) -> Callable[[str, str], set[tuple[str, str]]]:
    """For a sector and a name as they were written down, the sectors and legal persons of today they may be."""
    people, gone, moved = people_by_name(register, network), defaultdict(set), defaultdict(set)
    for offer in network.offers:
        before = register.offers.get(offer.id, {}).get("sector", offer.sector)
        moved[before, network.employers[offer.employer].legal_person].add(offer.sector)
        if before not in network.sectors:
            gone[before].add(offer.sector)

    def keys(sector: str, name: str) -> set[tuple[str, str]]:
        return {(now, person) for person in people.get(name, ())
                for now in {sector, *gone.get(sector, ()), *moved.get((sector, person), ())}}

    return keys


def people_by_name(register: Register, network: Network) -> Mapping[str, set[str]]:
    """For each name that some employer of today ever had, the legal persons of today it may be."""
    groups, found = tied(ties(register, network)), defaultdict(set)
    for employer in network.employers.values():
        for name in groups[employer.code]:
            found[name].add(employer.legal_person)
    return found


def ties(register: Register, network: Network) -> Iterator[tuple[str, str]]:
    """Pairs of names of one employer: of its file, its SIREN, and the ids of its offers."""
    for employer in network.employers.values():
        yield employer.code, employer.legal_person
    for offer in network.offers:
        yield offer.id, offer.employer
    for id, entry in register.offers.items():
        yield id, entry["employer"]
        yield id, entry.get("siren", id)


def tied(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Each name with all those that a chain of pairs ties to it."""
    groups: dict[str, set[str]] = {}
    for one, other in pairs:
        small, large = sorted((groups.setdefault(one, {one}), groups.setdefault(other, {other})), key=len)
        if small is not large:
            large |= small
            groups |= dict.fromkeys(small, large)
    return groups
