"""Where an offer is said to be: the smallest territory behind which its employer cannot be told apart.

Rules, in the order of the law's and the statisticians' reasons: enough establishments or people (k_public), enough
of the network's employers (k_network), nobody dominant; then, between labels: one employer's labels are nested, and
enough employers carry each label exactly, so that nobody is left over by subtraction.

Where no territory is allowed with the sector's name, the same ladder is climbed with the name of its family. What a
reader sees then: the labels of the sectors, and those of the families. Whoever takes away from a family all who carry
a label of their own sector is left with those who carry the family's, and only them. That is why k_network counts the
carriers of exactly this label, as everywhere, and why they must come from two sectors at least: neither the employer
nor the sector can be told, even by somebody who knows every partner and every rule. Nobody who could be said with a
sector is pulled up into a family to keep company: it would cost job-seekers the name of a job. The limit: between two
carriers one may always bet on the larger, or on the sector that has more of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import combinations

from ..board import Family, Place
from ..network import Offer
from .carriers import Carriers
from .ladder import Ladders, Rung
from .seats import Label, Seat, seat_of

HELD = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The ladder of a seat, the rung it was given (None: held back), and the rules that moved it up after the first.

    `family` is said in place of the sector where no rung of the sector is allowed; `tells_its_sector` where the offer
    would give the sector away all the same. `contract` is what is said of its contract: a class where the exact one
    would tell the employer, None where that would too; `tells_its_contract` where the contract alone holds the offer,
    `keeps_its_class` where an earlier edition has said the class;
    `held_for` says why an offer does not appear whatever its place: "trace" or "trade" (holding.py).
    """

    ladder: tuple[Rung, ...]
    rung: int | None
    moved_by: tuple[str, ...]
    family: Family | None = None
    tells_its_sector: bool = False
    contract: str | None = None
    tells_its_contract: bool = False
    keeps_its_class: bool = False
    held_for: str = ""

    @property
    def place(self) -> Place | None:
        """The published place, None for an offer that is held."""
        told = self.tells_its_sector or not self.contract or self.held_for
        return None if self.rung is None or told else self.ladder[self.rung].place

    @property
    def is_too_small(self) -> bool:
        """True where even the widest territory has too few people or establishments: no new employer changes that."""
        widest = {rung.sector: rung.refused for rung in self.ladder}.values()
        return self.rung is None and all(refused in ("population", "establishments") for refused in widest)


class Territories:
    """The labels of every seat of a network, settled together: each depends on the others'."""

    def __init__(self, ladders: Ladders, held: Mapping[str, str] | None = None) -> None:
        self._held = held or {}
        self.network, self.families, self.measured = ladders.network, ladders.families, ladders
        self.ladders = {seat: tuple(ladders.of(seat)) for seat in ladders.seats}
        self.moved: dict[Seat, list[str]] = {seat: [] for seat in self.ladders}
        self.rungs: dict[Seat, int | None] = dict.fromkeys(self.ladders, HELD)
        self._to_hide = {seat: ladders.to_hide(seat) for seat in self.ladders}
        self._contracts = ladders.contracts
        self._carriers = Carriers(
            ladders.crowds, self._contracts, self._to_hide, self.network.parameters, ladders.classed)
        self._doubtful: list[Label] = []  # a heap: the labels whose carriers changed
        self._seats: dict[str, list[Seat]] = defaultdict(list)
        for seat in self.ladders:
            if ladders.needs_hiding(seat):
                self._seats[seat.person].append(seat)
                self._place(seat, self._next(seat, -1))
            else:
                self.rungs[seat] = self._next(seat, -1)
        self._settle()

    def decision(self, offer: Offer) -> Decision:
        """Why an offer is said to be where it is. An offer that is not visible has no seat, and no place."""
        if offer.id in self._held:
            return Decision((), None, (), held_for=self._held[offer.id])
        seat = seat_of(offer, self.network)
        rung = self.rungs.get(seat)
        ladder, moved = self.ladders.get(seat, ()), tuple(self.moved.get(seat, ()))
        if rung is HELD:
            stopped = any(found.refused in ("contract", "signer") for found in ladder)
            return Decision(ladder, rung, moved, tells_its_contract=stopped and self._contracts.tells(offer))
        family, said = self.families.get(ladder[rung].sector), self._said(offer, ladder[rung])
        tells = bool(family and said) and not self._contracts.go_with(said, family)
        kept = said != offer.contract.type and bool(said) and self._carriers.is_kept(ladder[rung].label, said)
        return Decision(ladder, rung, moved, family, tells, said, said is None, kept)

    def place(self, offer: Offer) -> Place | None:
        """The published place of an offer, None when no territory hides its employer."""
        return self.decision(offer).place

    def _said(self, offer: Offer, rung: Rung) -> str | None:
        """What is said of the contract of an offer; a temp agency's is said as it is, with its name."""
        if self.network.employers[offer.employer].is_temp_agency:
            return offer.contract.type
        return self._carriers.said(rung.label, offer.contract.type)

    def _settle(self) -> None:
        """Moves seats until no rule between labels is broken. Labels only grow: it ends."""
        for person in self._seats:
            self._bring_together(person)
        while seat := self._take_company():
            self._bring_together(seat.person)

    def _bring_together(self, person: str) -> None:
        """One employer with two places apart is found where they meet: the finer label moves up.

        In one sector an employer has one label only, which the register can remember.
        """
        while pair := self._apart([seat for seat in self._seats[person] if self.rungs[seat] is not HELD]):
            finer = min(pair, key=lambda seat: (self.rungs[seat], seat))
            self._move("nested", finer, self._next(finer, self.rungs[finer]))

    def _apart(self, seats: list[Seat]) -> tuple[Seat, Seat] | None:
        """The first two seats whose labels do not fit."""
        labels = {(seat.sector, self._given(seat)) for seat in seats}
        if all(fit(*one, *other) for one, other in combinations(labels, 2)):
            return None  # nearly always: few labels, however many seats
        return next(
            (one, other) for one, other in combinations(seats, 2)
            if not fit(one.sector, self._given(one), other.sector, self._given(other))
        )

    def _take_company(self) -> Seat | None:
        """A label whose carriers do not hide one another pulls a finer one of its name up, or moves up itself.

        Returns the seat that moved, None when every label is carried by enough.
        """
        while self._doubtful:
            label = self._doubtful[0]
            fault = self._carriers.fault(label)
            if not fault:
                heappop(self._doubtful)
            elif seat := self._carriers.finer(label, fault):
                return self._move(fault.rule, seat, self._rung_of(seat, label))
            else:
                seat = self._carriers.to_leave(label, fault)
                above = self._next(seat, self.rungs[seat])
                if above is not HELD or not fault.contract:
                    return self._move(fault.rule, seat, above)
                self._to_hide[seat].discard(fault.contract)  # nothing hides it: its offers are held, not the others
        return None

    def _move(self, rule: str, seat: Seat, rung: int | None) -> Seat:
        heappush(self._doubtful, self._carriers.remove(seat, self._given(seat)))
        self._place(seat, rung)
        self.moved[seat].append(rule)
        return seat

    def _place(self, seat: Seat, rung: int | None) -> None:
        self.rungs[seat] = rung
        if rung is not HELD:
            heappush(self._doubtful, self._carriers.add(seat, self._given(seat)))

    def _given(self, seat: Seat) -> Rung:
        return self.ladders[seat][self.rungs[seat]]

    def _rung_of(self, seat: Seat, label: Label) -> int:
        return next(n for n, rung in enumerate(self.ladders[seat]) if rung.label == label)

    def _next(self, seat: Seat, rung: int) -> int | None:
        """The next allowed rung above, HELD when there is none."""
        ladder = self.ladders[seat]
        return next((n for n in range(rung + 1, len(ladder)) if not ladder[n].refused), HELD)


def fit(sector: str, rung: Rung, other_sector: str, other: Rung) -> bool:
    """True when one employer may carry both labels: one for a sector, one place for a name, else nested places."""
    if sector == other_sector or rung.sector == other.sector:
        return rung.label == other.label
    return nested(rung.place, other.place)


def nested(one: Place, other: Place) -> bool:
    """True when one of two territories holds the other, or they are the same."""
    return one.key == other.key or one.key in other.within or other.key in one.within
