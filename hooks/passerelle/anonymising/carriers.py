"""Who carries each published label, kept up to date as seats move: nothing is counted twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ..guides import Parameters
from .contracts import Contracts
from .crews import Crew
from .crowds import Crowds
from .ladder import Rung
from .seats import Label, Seat


@dataclass(frozen=True, slots=True)
class Fault:
    """The rule that the carriers of a label break, and the contract that too few of them could sign."""

    rule: str
    contract: str = ""


class Carriers:
    """The seats of every label, and the labels that lie inside each territory."""

    def __init__(
        self, crowds: Crowds, contracts: Contracts, to_hide: Mapping[Seat, set[str]], parameters: Parameters
    ) -> None:
        self._crowds, self._contracts, self._to_hide, self._parameters = crowds, contracts, to_hide, parameters
        self._bound = {seat for seat, contracts in to_hide.items() if contracts}
        self._crews: dict[Label, Crew] = {}
        self._inside: dict[Label, dict[str, set[Seat]]] = defaultdict(lambda: defaultdict(set))

    def add(self, seat: Seat, rung: Rung) -> Label:
        """Gives a seat its label."""
        self._crew(rung.label).add(seat)
        for wider in rung.place.within:
            self._inside[rung.sector, wider][rung.place.key].add(seat)
        return rung.label

    def remove(self, seat: Seat, rung: Rung) -> Label:
        """Takes its label from a seat."""
        self._crew(rung.label).remove(seat)
        for wider in rung.place.within:
            inside = self._inside[rung.sector, wider]
            inside[rung.place.key].remove(seat)
            if not inside[rung.place.key]:
                del inside[rung.place.key]
        return rung.label

    def fault(self, label: Label) -> Fault | None:
        """The rule that the carriers of exactly this label break; None when they hide one another, or are none."""
        crew, parameters = self._crew(label), self._parameters
        if not crew.seats:
            return None
        if not crew.is_enough(parameters.k_network):
            return Fault("residual")
        if crew.share > parameters.dominance_percent:
            return Fault("dominant")
        for contract in sorted({contract for seat in crew.seats & self._bound for contract in self._to_hide[seat]}):
            if not self._is_signed(label, self._contracts.widest(contract)):
                return Fault("contract", contract)
        return None

    def said(self, label: Label, contract: str) -> str | None:
        """What is said of a contract beside a label: itself, its class, or nothing where too few could sign either.

        The class is said for all its contracts as soon as one of them would tell somebody, whether there is such an
        offer or not: were it said for that one only, it would tell as much.
        """
        wide = self._contracts.widest(contract)
        if wide == contract and contract not in self._contracts.telling:
            return contract
        if not self._is_signed(label, wide):
            return None
        able = [part for part in self._contracts.parts(wide) if self._signers(label, part).seats]
        return contract if all(self._is_signed(label, part) for part in able) else wide

    def finer(self, label: Label, fault: Fault) -> Seat | None:
        """The first seat of the least carried label inside a territory, among those who would mend the fault."""
        inside = {key: self._able(seats, fault) for key, seats in self._inside[label].items()}
        fewest = min((len(self._crew((label[0], key)).seats) for key, seats in inside.items() if seats), default=0)
        least = (seats for key, seats in inside.items() if len(self._crew((label[0], key)).seats) == fewest)
        return min((seat for seats in least for seat in seats), default=None)

    def to_leave(self, label: Label, fault: Fault) -> Seat:
        """The seat to move up when nobody can join it: the one too large for the others, or whose contract tells."""
        def order(seat: Seat) -> tuple[bool, int, Seat]:
            weight = self._crowds.weight(seat.person, label[1]) if fault.rule == "dominant" else 0
            return bool(fault.contract) and fault.contract not in self._to_hide[seat], -weight, seat

        return min(self._crew(label).seats, key=order)

    def _crew(self, label: Label) -> Crew:
        if label not in self._crews:
            self._crews[label] = Crew(self._crowds, label)
        return self._crews[label]

    def _signers(self, label: Label, said: str) -> Crew:
        seats = self._crew(label).seats
        return Crew(self._crowds, label, (s for s in seats if self._contracts.may_sign(s.person, said)))

    def _is_signed(self, label: Label, said: str) -> bool:
        """True when enough of those who carry a label could sign what is said."""
        return self._signers(label, said).is_enough(self._parameters.k_network)

    def _able(self, seats: set[Seat], fault: Fault) -> list[Seat]:
        said = self._contracts.widest(fault.contract)
        return [seat for seat in seats if not fault.contract or self._contracts.may_sign(seat.person, said)]
