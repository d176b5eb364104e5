"""Who carries each published label, kept up to date as seats move: nothing is counted twice."""

from __future__ import annotations

from collections import defaultdict

from ..guides import Parameters
from .crowds import Crowds
from .ladder import Rung
from .seats import Label, Seat


class Carriers:
    """The seats of every label, and the labels that lie inside each territory."""

    def __init__(self, crowds: Crowds, parameters: Parameters) -> None:
        self._crowds, self._parameters = crowds, parameters
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

    def fault(self, label: Label) -> str:
        """The rule that the carriers of exactly this label break; "" when they hide one another, or are none.

        They are legal persons: `k_network` at least, none of them dominant. A family must be carried from two of its
        sectors at least. If all of them were of one sector, whoever knows the partners would put that sector's name
        back on the label, and undo what the family was said for.
        """
        seats = self._of[label]
        company = [seat for seat in seats if seat.person not in self._crowds.named]
        people, sectors = {seat.person for seat in company}, {seat.sector for seat in company}
        alone = len(people) < self._parameters.k_network or (label[0] not in sectors and len(sectors) == 1)
        if seats and alone:
            return "residual"
        return "dominant" if self._crowds.share(people, label[1]) > self._parameters.dominance_percent else ""

    def finer(self, label: Label) -> Seat | None:
        """The first seat of the least carried label inside a territory."""
        sector, inside = label[0], self._inside[label]
        fewest = min((len(self._of[sector, key]) for key in inside), default=0)
        least = (seats for key, seats in inside.items() if len(self._of[sector, key]) == fewest)
        return min((seat for seats in least for seat in seats), default=None)

    def to_leave(self, label: Label, fault: str) -> Seat:
        """The seat to move up when nobody can join it: the largest one where it is too large for the others."""
        weight = self._crowds.weight
        return min(self._of[label], key=lambda seat: (fault == "dominant" and -weight(seat.person, label[1]), seat))
