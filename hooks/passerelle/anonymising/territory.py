"""Where an offer is said to be: the smallest territory behind which its employer cannot be told apart.

Rules, in the order of the law's and the statisticians' reasons: enough establishments or people (k_public), enough
of the network's employers (k_network), nobody dominant; then, between labels: one employer's labels are nested, and
enough employers carry each label exactly, so that nobody is left over by subtraction.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from ..board import Place
from ..network import Offer
from .ladder import Ladders, Rung, Seat, seat_of

HELD = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The ladder of a seat, the rung it was given (None: held back), and the rules that moved it up after the first."""

    ladder: tuple[Rung, ...]
    rung: int | None
    moved_by: tuple[str, ...]

    @property
    def place(self) -> Place | None:
        """The published place."""
        return None if self.rung is None else self.ladder[self.rung].place


class Territories:
    """The labels of every seat of a network, settled together: each depends on the others'."""

    def __init__(self, ladders: Ladders) -> None:
        self.network = ladders.network
        self.ladders = {seat: tuple(ladders.of(seat)) for seat in ladders.seats}
        self.moved: dict[Seat, list[str]] = {seat: [] for seat in self.ladders}
        self.rungs: dict[Seat, int | None] = {seat: self._next(seat, -1) for seat in self.ladders}
        while self._move_one():
            pass

    def decision(self, offer: Offer) -> Decision:
        """Why an offer is said to be where it is. An offer still a draft has no seat, and is held."""
        seat = seat_of(offer, self.network)
        return Decision(self.ladders.get(seat, ()), self.rungs.get(seat), tuple(self.moved.get(seat, ())))

    def place(self, offer: Offer) -> Place | None:
        """The published place of an offer, None when no territory hides its employer."""
        return self.decision(offer).place

    def _move_one(self) -> bool:
        """Moves the first seat that breaks a rule between labels; False when none does. Labels only grow: it ends."""
        for rule, seat, rung in (*self._side_by_side(), *self._left_over()):
            self.rungs[seat] = rung
            self.moved[seat].append(rule)
            return True
        return False

    def _side_by_side(self) -> Iterator[tuple[str, Seat, int | None]]:
        """One employer with two places apart is found where they meet: the finer label moves up.

        In one sector an employer has one label only, which the register can remember.
        """
        for one, other in combinations(self._published(), 2):
            fit = same if one.sector == other.sector else nested
            if one.person == other.person and not fit(self._label(one), self._label(other)):
                finer = min(one, other, key=lambda seat: (self.rungs[seat], seat))
                yield "nested", finer, self._next(finer, self.rungs[finer])

    def _left_over(self) -> Iterator[tuple[str, Seat, int | None]]:
        """A label carried by too few employers pulls a finer one of its sector up, or moves up itself."""
        for sector, key in sorted({(seat.sector, self._label(seat).key) for seat in self._published()}):
            carriers = self._carriers(sector, key)
            if len({seat.person for seat in carriers}) >= self.network.parameters.k_network:
                continue
            finer = self._finer(sector, key)
            if finer:
                yield "residual", finer[0], self._rung_of(finer[0], key)
            else:
                yield "residual", carriers[0], self._next(carriers[0], self.rungs[carriers[0]])

    def _finer(self, sector: str, key: str) -> list[Seat]:
        """The seats of a sector with a label inside another, the least carried label first."""
        inside = [s for s in self._published() if s.sector == sector and key in self._label(s).within]
        return sorted(inside, key=lambda seat: (len(self._carriers(sector, self._label(seat).key)), seat))

    def _published(self) -> list[Seat]:
        return [seat for seat, rung in self.rungs.items() if rung is not HELD]

    def _carriers(self, sector: str, key: str) -> list[Seat]:
        return [seat for seat in self._published() if seat.sector == sector and self._label(seat).key == key]

    def _label(self, seat: Seat) -> Place:
        return self.ladders[seat][self.rungs[seat]].place

    def _rung_of(self, seat: Seat, key: str) -> int:
        return next(n for n, rung in enumerate(self.ladders[seat]) if rung.place.key == key)

    def _next(self, seat: Seat, rung: int) -> int | None:
        """The next allowed rung above, HELD when there is none."""
        ladder = self.ladders[seat]
        return next((n for n in range(rung + 1, len(ladder)) if not ladder[n].refused), HELD)


def same(one: Place, other: Place) -> bool:
    """True for one territory told twice."""
    return one.key == other.key


def nested(one: Place, other: Place) -> bool:
    """True when one of two territories holds the other, or they are the same."""
    return one.key == other.key or one.key in other.within or other.key in one.within
