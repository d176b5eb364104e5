"""Who may hide whom: the employers seated in a territory, and how large each of them is there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from ..network import Network
from .areas import Areas
from .seats import Label, Seat


class Crowds:
    """The company of every label, and the weight of each employer in every territory.

    An employer weighs all its people there, those of its establishments without an offer too: the reader who bets on
    the largest does not know which one recruits.
    """

    def __init__(
        self, network: Network, areas: Areas, seats: Iterable[Seat], said_of: Callable[[Seat], list[str]]
    ) -> None:
        self._people: dict[Label, set[str]] = defaultdict(set)
        self._shares: dict[Label, int] = {}
        self._weights: Counter[tuple[str, str]] = Counter()
        self._weigh(network, areas, seats)
        # A temp agency is named by law: nobody can be hidden behind it.
        self.named = {e.legal_person for e in network.employers.values() if e.is_temp_agency}
        for seat in seats:
            if seat.person not in self.named:
                for said in said_of(seat):
                    for area in areas.steps(seat.commune):
                        self._people[said, area.place.key].add(seat.person)

    def of(self, label: Label) -> set[str]:
        """The legal persons seated in a territory that may hide somebody there, under this name."""
        return self._people.get(label, set())

    def weight(self, person: str, place_key: str) -> int:
        """The people a legal person employs in a territory, as far as the files say."""
        return self._weights[person, place_key]

    def share(self, label: Label) -> int:
        """The part of the largest of those that a label could have, in per cent."""
        if label not in self._shares:
            self._shares[label] = self.share_among(self.of(label), label)
        return self._shares[label]

    def share_among(self, people: Iterable[str], label: Label) -> int:
        """The part of the largest of some of them."""
        return part_of_the_largest(Counter(self.weight(person, label[1]) for person in people))

    def _weigh(self, network: Network, areas: Areas, seats: Iterable[Seat]) -> None:
        """Adds up headcounts by the middle of their class; where the file is silent, a seat has the smallest."""
        middle, known = network.parameters.headcount_middle, Counter()
        for employer in network.employers.values():
            for place in employer.establishments:
                known[employer.legal_person, place.commune] += middle[place.headcount]
        for person, commune in {(seat.person, seat.commune) for seat in seats}:
            known.setdefault((person, commune), min(middle.values()))
        for (person, commune), people in known.items():
            for key in areas.keys(commune):
                self._weights[person, key] += people


def part_of_the_largest(weights: Mapping[int, int]) -> int:
    """The largest weight in per cent of them all, rounded up: a rounding must not let anybody through.

    `weights` maps each weight to how many have it.
    """
    there = {weight: many for weight, many in weights.items() if many}
    return -(-100 * max(there) // sum(weight * many for weight, many in there.items())) if there else 0
