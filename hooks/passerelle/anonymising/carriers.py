"""Who carries each published label, kept up to date as seats move: nothing is counted twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set

from .ladder import Label, Rung, Seat


class Carriers:
    """The seats of every label, and the labels that lie inside each territory. Who is `named` is no company."""

    def __init__(self, named: Set[str]) -> None:
        self._named = named
        self._of: dict[Label, set[Seat]] = defaultdict(set)
        self._inside: dict[Label, dict[str, set[Seat]]] = defaultdict(lambda: defaultdict(set))

    def add(self, seat: Seat, rung: Rung) -> Label:
        """Gives a seat its label."""
        self._of[rung.label].add(seat)
        for wider in rung.place.within:
            self._inside[rung.sector, wider][rung.place.key].add(seat)
        return rung.label

    def remove(self, seat: Seat, rung: Rung) -> Label:
        """Takes its label from a seat."""
        self._of[rung.label].remove(seat)
        for wider in rung.place.within:
            inside = self._inside[rung.sector, wider]
            inside[rung.place.key].remove(seat)
            if not inside[rung.place.key]:
                del inside[rung.place.key]
        return rung.label

    def of(self, label: Label) -> set[Seat]:
        """The seats that carry exactly this label."""
        return self._of[label]

    def are_enough(self, label: Label, wanted: int) -> bool:
        """True when this label is carried by `wanted` legal persons, or by nobody.

        A family must be carried from two of its sectors at least. If all of them were of one sector, whoever knows
        the partners would put that sector's name back on the label, and undo what the family was said for.
        """
        people, sectors = set(), set()
        for seat in (seat for seat in self._of[label] if seat.person not in self._named):
            people.add(seat.person)
            sectors.add(seat.sector)
            if len(people) >= wanted and (label[0] in sectors or len(sectors) > 1):
                return True
        return not self._of[label]

    def finer(self, label: Label) -> Seat | None:
        """The first seat of the least carried label inside a territory."""
        sector, inside = label[0], self._inside[label]
        fewest = min((len(self._of[sector, key]) for key in inside), default=0)
        least = (seats for key, seats in inside.items() if len(self._of[sector, key]) == fewest)
        return min((seat for seats in least for seat in seats), default=None)
