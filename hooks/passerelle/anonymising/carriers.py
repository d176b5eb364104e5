"""Who carries each published label, kept up to date as seats move: nothing is counted twice."""

from __future__ import annotations

from collections import defaultdict

from ..board import Place
from .ladder import Seat

Label = tuple[str, str]  # a sector and a place key


class Carriers:
    """The seats of every label, and the labels that lie inside each territory."""

    def __init__(self) -> None:
        self._of: dict[Label, set[Seat]] = defaultdict(set)
        self._inside: dict[Label, dict[str, set[Seat]]] = defaultdict(lambda: defaultdict(set))

    def add(self, seat: Seat, place: Place) -> Label:
        """Gives a seat its label."""
        key = place.key
        self._of[seat.sector, key].add(seat)
        for wider in place.within:
            self._inside[seat.sector, wider][key].add(seat)
        return seat.sector, key

    def remove(self, seat: Seat, place: Place) -> Label:
        """Takes its label from a seat."""
        key = place.key
        self._of[seat.sector, key].remove(seat)
        for wider in place.within:
            inside = self._inside[seat.sector, wider]
            inside[key].remove(seat)
            if not inside[key]:
                del inside[key]
        return seat.sector, key

    def of(self, label: Label) -> set[Seat]:
        """The seats that carry exactly this label."""
        return self._of[label]

    def are_enough(self, label: Label, wanted: int) -> bool:
        """True when this label is carried by `wanted` legal persons, or by nobody."""
        people = set()
        for seat in self._of[label]:
            people.add(seat.person)
            if len(people) >= wanted:
                return True
        return not people

    def finer(self, label: Label) -> Seat | None:
        """The first seat of the least carried label inside a territory."""
        sector, inside = label[0], self._inside[label]
        fewest = min((len(self._of[sector, key]) for key in inside), default=0)
        least = (seats for key, seats in inside.items() if len(self._of[sector, key]) == fewest)
        return min((seat for seats in least for seat in seats), default=None)
