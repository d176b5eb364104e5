"""The seats behind one label, counted as they come and go: a label of two thousand is not read again at each move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from .crowds import Crowds, part_of_the_largest
from .seats import Label, Seat


class Crew:
    """The seats of a label, and what those of them that may hide somebody amount to."""

    def __init__(self, crowds: Crowds, label: Label, seats: Iterable[Seat] = ()) -> None:
        self.label, self.seats = label, set()
        self._crowds = crowds
        self._seats_of: Counter[str] = Counter()  # by legal person
        self._seats_in: Counter[str] = Counter()  # by sector
        self._weights: Counter[int] = Counter()  # how many legal persons have each weight
        for seat in seats:
            self.add(seat)

    def add(self, seat: Seat) -> None:
        """Counts a seat that comes."""
        self.seats.add(seat)
        self._count(seat, 1)

    def remove(self, seat: Seat) -> None:
        """Counts a seat that leaves."""
        self.seats.remove(seat)
        self._count(seat, -1)

    def is_enough(self, k: int) -> bool:
        """True when these are `k` legal persons at least.

        A family must be carried from two of its sectors at least. If all of them were of one sector, whoever knows
        the partners would put that sector's name back on the label, and undo what the family was said for.
        """
        sectors = [sector for sector, seats in self._seats_in.items() if seats]
        return self._weights.total() >= k and (self.label[0] in sectors or len(sectors) > 1)

    @property
    def share(self) -> int:
        """The part of the largest in per cent, rounded up."""
        return part_of_the_largest(self._weights)

    def _count(self, seat: Seat, step: int) -> None:
        if seat.person in self._crowds.named:
            return
        there_before = self._seats_of[seat.person]
        self._seats_of[seat.person] += step
        self._seats_in[seat.sector] += step
        if not there_before or not self._seats_of[seat.person]:
            self._weights[self._crowds.weight(seat.person, self.label[1])] += step
