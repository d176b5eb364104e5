"""The territories around a work place, each wholly inside the next: the only ones it may be said to be in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ..board import Place
from ..guides import Site
from ..reference import Places

LEVELS = ("commune", "epci", "department", "network", "region")
KEPT_FIRST = ("commune", "department", "network", "region", "epci")  # where a network and a région cross, no région


@dataclass(frozen=True, slots=True)
class Area:
    """A territory, its people, and the codes of its communes (of an EPCI: those in the département it is seen from)."""

    place: Place
    population: int
    communes: frozenset[str]


class Areas:
    """The territories around the communes of a network.

    The network's own is one of them only for a commune inside it: said of any other, it would be a false place of
    work. A région that the network crosses is left out: somebody said to be in both would be found where they meet.
    Some EPCI cross the border of a département: each counts for the part that is in the commune's.
    """

    def __init__(self, places: Places, site: Site) -> None:
        self._places, self._site = places, site
        self._steps: dict[str, tuple[Area, ...]] = {}
        self._known: dict[str, tuple[Area, ...]] = {}
        self._network = frozenset().union(*(places.inside("department", code) for code in site.departments))

    def keys(self, commune: str) -> list[str]:
        """The keys of every territory that holds a commune, those that are no step included."""
        return [area.place.key for area in self._around(commune)]

    def steps(self, commune: str) -> tuple[Area, ...]:
        """The nested territories of a commune, smallest first."""
        if commune not in self._steps:
            self._steps[commune] = nested(self._around(commune))
        return self._steps[commune]

    def first_at(self, commune: str, level: str) -> int:
        """The step of a level; of a level this commune has no step for, the first one as large."""
        asked = LEVELS[LEVELS.index(level):]
        known = sorted(self._around(commune), key=lambda area: LEVELS.index(area.place.level))
        least = next((area.population for area in known if area.place.level in asked), None)
        steps = self.steps(commune)
        found = (n for n, area in enumerate(steps) if area.place.level == level)
        larger = (n for n, area in enumerate(steps) if least is not None and area.population >= least)
        return next(found, next(larger, len(steps) - 1))

    def _around(self, commune: str) -> tuple[Area, ...]:
        if commune not in self._known:
            self._known[commune] = tuple(self._found(commune))
        return self._known[commune]

    def _found(self, code: str) -> Iterator[Area]:
        """Every territory of a commune. Of two that are one and the same, the first here stays."""
        commune, places = self._places.commune(code), self._places
        yield Area(Place("commune", code, commune.name), commune.population, frozenset([code]))
        department = self._area("department", commune.department, places.department)
        yield department
        yield self._area("region", commune.region, places.region)
        if commune.department in self._site.departments:
            people = sum(places.department(inside).population for inside in self._site.departments)
            yield Area(Place("network", "", self._site.territory), people, self._network)
        if commune.epci:
            whole = self._area("epci", commune.epci, places.epci)
            yield replace(whole, communes=whole.communes & department.communes)

    def _area(self, level: str, code: str, find: Callable) -> Area:
        found = find(code)
        return Area(Place(level, code, found.name), found.population, self._places.inside(level, code))


def nested(areas: tuple[Area, ...]) -> tuple[Area, ...]:
    """The areas that hold one another, smallest first, each with the keys of those that hold it."""
    different = {area.communes: area for area in reversed(areas)}.values()
    chain: list[Area] = []
    for area in sorted(different, key=lambda area: KEPT_FIRST.index(area.place.level)):
        if all(area.communes < other.communes or other.communes < area.communes for other in chain):
            chain.append(area)
    chain.sort(key=lambda area: len(area.communes))
    keys = [area.place.key for area in chain]
    return tuple(
        replace(area, place=replace(area.place, within=tuple(keys[n + 1 :]))) for n, area in enumerate(chain)
    )
