"""The ladder of a seat: each territory that holds it, measured, with the rule that refuses it if one does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..board import Place
from ..guides import Parameters, Site
from ..network import Network
from ..reference import Places

LEVELS = ("commune", "epci", "department", "region", "network")


@dataclass(frozen=True, slots=True, order=True)
class Seat:
    """Where one legal person employs in one sector. Confidential."""

    sector: str
    person: str
    commune: str


@dataclass(frozen=True, slots=True)
class Rung:
    """A territory of a ladder. `establishments` comes from public statistics, None without; `share` is the largest
    employer's part of the headcount the network knows there, in per cent; `refused` names a rule, or is empty.
    """

    place: Place
    population: int
    establishments: int | None
    employers: int
    share: int
    refused: str


class Ladders:
    """Measures territories for the seats of a network.

    `statistics` maps (sector, place key) to a number of employing establishments; `remembered` maps a (sector,
    legal person) to the level already published for it, which may never become finer.
    """

    def __init__(
        self, network: Network, places: Places, statistics: Mapping[tuple[str, str], int],
        remembered: Mapping[tuple[str, str], str],
    ) -> None:
        self.network, self.places, self.statistics, self.remembered = network, places, statistics, remembered
        self.seats = sorted({seat_of(offer, network) for offer in network.offers if offer.status != "draft"})
        communes = sorted({seat.commune for seat in self.seats})
        self._steps = {commune: steps(commune, places, network.site) for commune in communes}
        self._headcounts = self._known_headcounts()
        self._crowds = {label: crowd(people) for label, people in self._people_inside().items()}
        self._coarsest = {e.legal_person: e.coarsest_place for e in network.employers.values() if e.coarsest_place}

    def of(self, seat: Seat) -> list[Rung]:
        """The rungs of a seat, smallest territory first."""
        return [self._rung(seat, place, population) for place, population in self._steps[seat.commune]]

    def _rung(self, seat: Seat, place: Place, population: int) -> Rung:
        label = (seat.sector, place.key)
        rung = Rung(place, population, self.statistics.get(label), *self._crowds[label], "")
        return replace(rung, refused=self._refusal(seat, rung))

    def _refusal(self, seat: Seat, rung: Rung) -> str:
        """The first rule that forbids this territory for this seat; "" when none does."""
        parameters, level = self.network.parameters, LEVELS.index(rung.place.level)
        if level < LEVELS.index(self._coarsest.get(seat.person, "commune")):
            return "coarsest"
        if level < LEVELS.index(self.remembered.get((seat.sector, seat.person), "commune")):
            return "ratchet"
        if rung.establishments is not None and rung.establishments < parameters.k_public:
            return "establishments"
        if rung.establishments is None and rung.population < population_floor(parameters, seat.sector):
            return "population"
        if rung.employers < parameters.k_network:
            return "employers"
        if rung.share > parameters.dominance_percent:
            return "dominance"
        return ""

    def _people_inside(self) -> dict[tuple[str, str], dict[str, int]]:
        """For each (sector, place key), the headcount of every legal person seated there: a person counts once."""
        inside: dict[tuple[str, str], dict[str, int]] = {}
        for seat in self.seats:
            for place, _ in self._steps[seat.commune]:
                people = inside.setdefault((seat.sector, place.key), {})
                people[seat.person] = people.get(seat.person, 0) + self._headcount(seat)
        return inside

    def _headcount(self, seat: Seat) -> int:
        """The people employed at a seat, by the middle of the class; the smallest class when the file is silent."""
        known = self._headcounts.get((seat.person, seat.commune))
        return known or min(self.network.parameters.headcount_middle.values())

    def _known_headcounts(self) -> dict[tuple[str, str], int]:
        """The people each legal person employs in each commune, as far as the files say."""
        middle, known = self.network.parameters.headcount_middle, Counter()
        for employer in self.network.employers.values():
            for place in employer.establishments:
                known[employer.legal_person, place.commune] += middle[place.headcount]
        return known


def crowd(headcounts: Mapping[str, int]) -> tuple[int, int]:
    """How many legal persons, and the part of the largest in per cent."""
    return len(headcounts), round(100 * max(headcounts.values()) / sum(headcounts.values()))


def seat_of(offer, network: Network) -> Seat:
    """The seat an offer is for."""
    return Seat(offer.sector, network.employers[offer.employer].legal_person, offer.commune)


def steps(commune_code: str, places: Places, site: Site) -> list[tuple[Place, int]]:
    """The nested territories of a commune with their population, smallest first; the network's own comes last."""
    commune = places.commune(commune_code)
    found = [
        ("epci", commune.epci, places.epci),
        ("department", commune.department, places.department),
        ("region", commune.region, places.region),
    ]
    ladder = [(Place("commune", commune.code, commune.name), commune.population)]
    ladder += [(Place(level, code, find(code).name), find(code).population) for level, code, find in found if code]
    population = sum(places.department(code).population for code in site.departments)
    ladder.append((Place("network", "", site.territory), population))
    keys = [place.key for place, _ in ladder]
    return [(replace(place, within=tuple(keys[n + 1 :])), people) for n, (place, people) in enumerate(ladder)]


def population_floor(parameters: Parameters, sector: str) -> int:
    """The least population a published territory of this sector must have, where there are no statistics."""
    return parameters.population_floor.get(sector, max(parameters.population_floor.values(), default=0))
