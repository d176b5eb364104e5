"""Where an offer is said to be: the smallest territory behind which its employer cannot be told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ..board import Place
from ..guides import Parameters, Site
from ..network import Employer, Network, Offer
from ..reference import Places

LEVELS = ("commune", "epci", "department", "region", "network")


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder: the place, its population, and how many of the network's employers stand behind it."""

    place: Place
    population: int
    employers: int
    allowed: bool


class Territories:
    """Computes the published place of each offer of a network.

    k counts legal persons with an offer of the sector (drafts excepted) in the territory, not offers: ten offers of
    one employer hide nobody. The population floor stands in for public statistics where there are none.
    """

    def __init__(self, network: Network, places: Places) -> None:
        self.network = network
        self.places = places
        self.presence = {
            (offer.sector, offer.commune, network.employers[offer.employer].legal_person)
            for offer in network.offers
            if offer.status != "draft"
        }

    def place(self, offer: Offer) -> Place | None:
        """The smallest allowed place, or None when even the whole network has too few employers of the sector."""
        return next((rung.place for rung in self.ladder(offer) if rung.allowed), None)

    def ladder(self, offer: Offer) -> Iterator[Rung]:
        """Every rung from commune to network, with the numbers that decide."""
        employer = self.network.employers[offer.employer]
        for place, population in steps(offer.commune, self.places, self.network.site):
            employers = self._employers(offer.sector, place)
            yield Rung(place, population, employers, self._allows(offer, employer, place, population, employers))

    def _allows(self, offer: Offer, employer: Employer, place: Place, population: int, employers: int) -> bool:
        parameters = self.network.parameters
        return (
            LEVELS.index(place.level) >= LEVELS.index(employer.coarsest_place or "commune")
            and employers >= parameters.k_network
            and population >= floor(parameters, offer.sector)
        )

    def _employers(self, sector: str, place: Place) -> int:
        inside = self._inside(place)
        return len({person for of, commune, person in self.presence if of == sector and inside(commune)})

    def _inside(self, place: Place) -> Callable[[str], bool]:
        if place.level == "network":
            return lambda commune: True
        return lambda commune: any(
            step.key == place.key for step, _ in steps(commune, self.places, self.network.site)
        )


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
    ladder.append((Place("network", "", site.territory), sum(places.department(d).population for d in site.departments)))
    keys = [place.key for place, _ in ladder]
    return [(replace(place, within=tuple(keys[n + 1:])), people) for n, (place, people) in enumerate(ladder)]


def floor(parameters: Parameters, sector: str) -> int:
    """The least population a published territory of this sector must have."""
    return parameters.population_floor.get(sector, max(parameters.population_floor.values(), default=0))
