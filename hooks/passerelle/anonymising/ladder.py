"""The ladder of a seat: each territory that holds it, measured, with the rule that refuses it if one does.

It is climbed twice where the sector has a family: with the name of the sector, then with that of the family.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ..board import Family, Place
from ..guides import Parameters, Site
from ..network import Network
from ..reference import Places
from .families import families

LEVELS = ("commune", "epci", "department", "region", "network")

Label = tuple[str, str]  # a sector or a family, and a place key
NOBODY = (0, 0)  # a crowd: how many legal persons, and the part of the largest in per cent


@dataclass(frozen=True, slots=True, order=True)
class Seat:
    """Where one legal person employs in one sector. Confidential."""

    sector: str
    person: str
    commune: str


@dataclass(frozen=True, slots=True)
class Rung:
    """A territory of a ladder, said with a sector or a family (`sector`). `establishments` comes from public
    statistics, None without; `floor` is the population that stands in for them; `share` is the largest employer's
    part of the headcount the network knows there, in per cent; `refused` names a rule, or is empty.
    """

    sector: str
    place: Place
    population: int
    floor: int
    establishments: int | None
    employers: int
    share: int
    refused: str

    @property
    def label(self) -> Label:
        """What would be published: where, and in which sector or family."""
        return self.sector, self.place.key


class Ladders:
    """Measures territories for the seats of a network.

    `statistics` maps (sector, place key) to a number of employing establishments; `remembered` maps a (sector,
    legal person) to the level already published for it, which may never become finer; `widened` holds those already
    published with a family, whose sector may never be said again.
    """

    def __init__(
        self, network: Network, places: Places, statistics: Mapping[tuple[str, str], int],
        remembered: Mapping[tuple[str, str], str], widened: Iterable[tuple[str, str]] = (),
    ) -> None:
        self.network, self.places, self.statistics, self.remembered = network, places, statistics, remembered
        self.widened, self.families = frozenset(widened), families(network)
        # A temp agency is named by law: nobody can be hidden behind it, and it needs no hiding. A legal person whose
        # other file is not an agency's hides nobody either, but must be hidden.
        self.named = {e.legal_person for e in network.employers.values() if e.is_temp_agency}
        self._hidden = {e.legal_person for e in network.employers.values() if not e.is_temp_agency}
        self._family_of = {sector: family for family in self.families.values() for sector in family.sectors}
        self.seats = sorted({seat_of(offer, network) for offer in network.offers if offer.status != "draft"})
        communes = sorted({seat.commune for seat in self.seats})
        self._steps = {commune: steps(commune, places, network.site) for commune in communes}
        self._headcounts = self._known_headcounts()
        self._crowds = {label: self._crowd(inside) for label, inside in self._workplaces_inside().items()}
        self._coarsest = {e.legal_person: e.coarsest_place for e in network.employers.values() if e.coarsest_place}

    def of(self, seat: Seat) -> list[Rung]:
        """The rungs of a seat: in its sector, smallest territory first, then the same in its family."""
        steps = self._steps[seat.commune]
        return [self._rung(seat, said, place, people) for said in self._said_of(seat) for place, people in steps]

    def needs_hiding(self, seat: Seat) -> bool:
        """False for a temp agency, whose name is on its offers."""
        return seat.person in self._hidden

    def _said_of(self, seat: Seat) -> list[str]:
        """The sector of a seat, then its family where it has one."""
        family = None if not self.needs_hiding(seat) else self._family_of.get(seat.sector)
        return [seat.sector, *([family.code] if family else [])]

    def _rung(self, seat: Seat, said: str, place: Place, population: int) -> Rung:
        sectors = self._sectors(said)
        floor = max(population_floor(self.network.parameters, sector) for sector in sectors)
        counted, crowd = self._establishments(sectors, place), self._crowds.get((said, place.key), NOBODY)
        rung = Rung(said, place, population, floor, counted, *crowd, "")
        return replace(rung, refused=self._refusal(seat, rung))

    def _sectors(self, said: str) -> tuple[str, ...]:
        """The sectors behind a name."""
        return self.families.get(said, Family(said, (said,))).sectors

    def _establishments(self, sectors: tuple[str, ...], place: Place) -> int | None:
        """The establishments of some sectors in a place, None as soon as one is not known."""
        counts = [self.statistics.get((sector, place.key)) for sector in sectors]
        return None if None in counts else sum(counts)

    def _refusal(self, seat: Seat, rung: Rung) -> str:
        """The first rule that forbids this territory for this seat; "" when none does."""
        parameters, level = self.network.parameters, LEVELS.index(rung.place.level)
        if level < LEVELS.index(self._coarsest.get(seat.person, "commune")):
            return "coarsest"
        if level < LEVELS.index(self.remembered.get((seat.sector, seat.person), "commune")):
            return "ratchet"
        if rung.sector == seat.sector and (seat.sector, seat.person) in self.widened:
            return "widened"
        if rung.establishments is not None and rung.establishments < parameters.k_public:
            return "establishments"
        if rung.establishments is None and rung.population < rung.floor:
            return "population"
        if not self.needs_hiding(seat):
            return ""
        if rung.employers < parameters.k_network:
            return "employers"
        if rung.share > parameters.dominance_percent:
            return "dominance"
        return ""

    def _workplaces_inside(self) -> dict[Label, set[tuple[str, str]]]:
        """For each label, the (legal person, commune) that may hide somebody there.

        Two sectors of a family in one place are one.
        """
        inside = defaultdict(set)
        for seat in (seat for seat in self.seats if seat.person not in self.named):
            for said in self._said_of(seat):
                for place, _ in self._steps[seat.commune]:
                    inside[said, place.key].add((seat.person, seat.commune))
        return inside

    def _crowd(self, workplaces: set[tuple[str, str]]) -> tuple[int, int]:
        """How many legal persons, and the part of the largest in per cent."""
        headcounts = Counter()
        for person, commune in workplaces:
            headcounts[person] += self._headcount(person, commune)
        return len(headcounts), round(100 * max(headcounts.values()) / headcounts.total())

    def _headcount(self, person: str, commune: str) -> int:
        """The people employed somewhere, by the middle of the class; the smallest class when the file is silent."""
        return self._headcounts.get((person, commune)) or min(self.network.parameters.headcount_middle.values())

    def _known_headcounts(self) -> dict[tuple[str, str], int]:
        """The people each legal person employs in each commune, as far as the files say."""
        middle, known = self.network.parameters.headcount_middle, Counter()
        for employer in self.network.employers.values():
            for place in employer.establishments:
                known[employer.legal_person, place.commune] += middle[place.headcount]
        return known


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
