"""The ladder of a seat: each territory that holds it, measured, with the rule that refuses it if one does.

It is climbed twice where the sector has a family: with the name of the sector, then with that of the family.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from datetime import date

from ..board import Family, Place
from ..contract.vocabulary import Vocabulary
from ..guides import Parameters
from ..network import Network
from ..reference import Places
from .areas import LEVELS, Area, Areas
from .contracts import Contracts
from .crowds import Crowds
from .families import families
from .freshness import visible
from .seats import Label, Seat, seat_of

__all__ = ["LEVELS", "Label", "Ladders", "Rung", "Seat", "seat_of"]


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
    """Measures territories for the seats of a network: those of the offers that are visible on the day.

    An offer that nobody sees keeps nobody company: who reads the site every day knows that it is not there.
    `statistics` maps (sector, place key) to a number of employing establishments; `remembered` maps a (sector,
    legal person) to the level already published for it, which may never become finer; `widened` holds those already
    published with a family, whose sector may never be said again; `classed` maps such a pair to
    the classes of contracts already published for it, which may never become exact.
    """

    def __init__(
        self, network: Network, places: Places, statistics: Mapping[tuple[str, str], int],
        remembered: Mapping[tuple[str, str], str], widened: Iterable[tuple[str, str]] = (),
        classed: Mapping[tuple[str, str], Set[str]] | None = None, *, today: date, vocabulary: Vocabulary,
    ) -> None:
        self.network, self.statistics, self.remembered = network, statistics, remembered
        self.today = today
        self._given = places, today, vocabulary
        self.widened, self.classed = frozenset(widened), classed or {}
        self.families, self._areas = families(network), Areas(places, network.site)
        # A legal person with an agency's file and another is named on the offers of the first only: it needs hiding.
        self._hidden = {e.legal_person for e in network.employers.values() if not e.is_temp_agency}
        self._family_of = {sector: family for family in self.families.values() for sector in family.sectors}
        seen = visible(network, today)
        self.seats = sorted({seat_of(offer, network) for offer in seen})
        self.contracts = Contracts(network, vocabulary)
        self._signed = self.contracts.of_seats(seen)
        self.crowds = Crowds(network, self._areas, self.seats, self._said_of)
        self._broken: dict[tuple[str, Label], str] = {}  # what is said of a contract, and where → the rule it breaks
        self._coarsest = {e.legal_person: e.coarsest_place for e in network.employers.values() if e.coarsest_place}

    def of(self, seat: Seat) -> list[Rung]:
        """The rungs of a seat: in its sector, smallest territory first, then the same in its family."""
        steps = list(enumerate(self._areas.steps(seat.commune)))
        return [self._rung(seat, said, step, area) for said in self._said_of(seat) for step, area in steps]

    def again(
        self, network: Network, remembered: Mapping[tuple[str, str], str], widened: Iterable[tuple[str, str]]
    ) -> Ladders:
        """The same measures of the network as it would be with other offers, or with another memory."""
        places, today, vocabulary = self._given
        return Ladders(network, places, self.statistics, remembered, widened, self.classed, today=today,
                       vocabulary=vocabulary)

    def needs_hiding(self, seat: Seat) -> bool:
        """False for a temp agency, whose name is on its offers."""
        return seat.person in self._hidden

    def to_hide(self, seat: Seat) -> set[str]:
        """The contracts of a seat that its territory must hide; an offer with another one that tells is held.

        What no territory hides moves nobody. What only the family hides moves a seat that has nothing else to offer:
        the other offers of an employer do not lose the name of their job for it.
        """
        ours, found = self._signed.get(seat, set()), set()
        for said in self._said_of(seat) if ours <= self.contracts.telling else [seat.sector]:
            labels = [(said, area.place.key) for area in self._areas.steps(seat.commune)]
            found |= {contract for contract in ours & self.contracts.telling if self._goes_with(contract, said)
                      and not all(self._unsigned(contract, label) for label in labels)}
        return found

    def _goes_with(self, contract: str, said: str) -> bool:
        """False where the family would be told apart by the contract: it is not said there."""
        family = self.families.get(said)
        return not family or self.contracts.go_with(self.contracts.widest(contract), family)

    def _unsigned(self, contract: str, label: Label) -> str:
        """The rule that those of a territory who could sign this contract, or one of its class, break; or ""."""
        said, parameters = self.contracts.widest(contract), self.network.parameters
        if (said, label) not in self._broken:
            able = [person for person in self.crowds.of(label) if self.contracts.may_sign(person, said)]
            alone = self.crowds.share_among(able, label) > parameters.dominance_percent
            self._broken[said, label] = (
                "contract" if len(able) < parameters.k_network
                else "signer" if alone and self.contracts.are_alike(able, said) else "")
        return self._broken[said, label]

    def _said_of(self, seat: Seat) -> list[str]:
        """The sector of a seat, then its family where it has one."""
        family = self._family_of.get(seat.sector) if self.needs_hiding(seat) else None
        return [seat.sector, *([family.code] if family else [])]

    def _rung(self, seat: Seat, said: str, step: int, area: Area) -> Rung:
        sectors, place = self._sectors(said), area.place
        floor = max(population_floor(self.network.parameters, sector) for sector in sectors)
        people, share = self.crowds.of((said, place.key)), self.crowds.share((said, place.key))
        counted = self._establishments(sectors, place)
        rung = Rung(said, place, area.population, floor, counted, len(people), share, "")
        return replace(rung, refused=self._refusal(seat, step, rung))

    def _sectors(self, said: str) -> tuple[str, ...]:
        """The sectors behind a name."""
        return self.families.get(said, Family(said, (said,))).sectors

    def _establishments(self, sectors: tuple[str, ...], place: Place) -> int | None:
        """The establishments of some sectors in a place, None as soon as one is not known."""
        counts = [self.statistics.get((sector, place.key)) for sector in sectors]
        return None if None in counts else sum(counts)

    def _refusal(self, seat: Seat, step: int, rung: Rung) -> str:
        """The first rule that forbids this territory for this seat; "" when none does."""
        parameters, once = self.network.parameters, (seat.sector, seat.person)
        if step < self._areas.first_at(seat.commune, self._coarsest.get(seat.person, "commune")):
            return "coarsest"
        if self.needs_hiding(seat) and step < self._areas.first_at(seat.commune, self.remembered.get(once, "commune")):
            return "ratchet"  # one label in a sector; an agency with several has nothing to hide, and keeps each
        if rung.sector == seat.sector and once in self.widened:
            return "widened"
        if rung.establishments is not None and rung.establishments < parameters.k_public:
            return "establishments"
        if rung.establishments is None and rung.population < rung.floor:
            return "population"
        return self._lack_of_company(seat, rung) if self.needs_hiding(seat) else ""

    def _lack_of_company(self, seat: Seat, rung: Rung) -> str:
        """The rule that too small or too unequal a crowd breaks."""
        parameters = self.network.parameters
        if rung.employers < parameters.k_network:
            return "employers"
        if rung.share > parameters.dominance_percent:
            return "dominance"
        contracts = [contract for contract in self.to_hide(seat) if self._goes_with(contract, rung.sector)]
        return next(filter(None, (self._unsigned(contract, rung.label) for contract in sorted(contracts))), "")


def population_floor(parameters: Parameters, sector: str) -> int:
    """The least population a published territory of this sector must have, where there are no statistics."""
    return parameters.population_floor.get(sector, max(parameters.population_floor.values(), default=0))
