"""Who carries each published label, kept up to date as seats move: nothing is counted twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass

from ..guides import Parameters
from .contracts import Contracts
from .crews import Crew
from .crowds import Crowds
from .ladder import Rung
from .seats import Label, Seat


@dataclass(frozen=True, slots=True)
class Exposure:
    """The rule that the carriers of a label break, and the contract that those who could sign it do not hide."""

    rule: str
    contract: str = ""


class Carriers:
    """The seats of every label, and the labels that lie inside each territory."""

    def __init__(
        self, crowds: Crowds, contracts: Contracts, to_hide: Mapping[Seat, set[str]], parameters: Parameters,
        classed: Mapping[tuple[str, str], Set[str]],
    ) -> None:
        self._crowds, self._contracts, self._to_hide, self._parameters = crowds, contracts, to_hide, parameters
        self._bound = {seat for seat, contracts in to_hide.items() if contracts}
        self._once = {seat: classed.get((seat.sector, seat.person), frozenset()) for seat in to_hide} if classed else {}
        self._crews: dict[Label, dict[str, Crew]] = defaultdict(dict)  # those who could sign what is said; "": all
        self._inside: dict[Label, dict[str, set[Seat]]] = defaultdict(lambda: defaultdict(set))

    def add(self, seat: Seat, rung: Rung) -> Label:
        """Gives a seat its label."""
        for crew in self._crews_with(seat, rung.label):
            crew.add(seat)
        for wider in rung.place.within:
            self._inside[rung.sector, wider][rung.place.key].add(seat)
        return rung.label

    def remove(self, seat: Seat, rung: Rung) -> Label:
        """Takes its label from a seat."""
        for crew in self._crews_with(seat, rung.label):
            crew.remove(seat)
        for wider in rung.place.within:
            inside = self._inside[rung.sector, wider]
            inside[rung.place.key].remove(seat)
            if not inside[rung.place.key]:
                del inside[rung.place.key]
        return rung.label

    def fault(self, label: Label) -> Exposure | None:
        """The rule that the carriers of exactly this label break; None when they hide one another, or are none."""
        crew, parameters = self._crew(label), self._parameters
        if not crew.seats:
            return None
        if not crew.is_enough(parameters.k_network):
            return Exposure("residual")
        if crew.share > parameters.dominance_percent:
            return Exposure("dominant")
        for contract in sorted({contract for seat in crew.seats & self._bound for contract in self._to_hide[seat]}):
            if rule := self._unsigned(label, self._contracts.widest(contract)):
                return Exposure(rule, contract)
        return None

    def said(self, label: Label, contract: str) -> str | None:
        """What is said of a contract beside a label: itself, its class, or nothing where neither hides who signs.

        The class is said for all its contracts as soon as one of them would tell somebody, whether there is such an
        offer or not: were it said for that one only, it would tell as much. So it is once it was said for one of the
        carriers in an earlier edition: whoever kept that edition would learn from the exact contract whose it was,
        and from the others' exact contracts that these are not his.
        """
        wide = self._contracts.widest(contract)
        if wide == contract and contract not in self._contracts.telling:
            return contract
        if self._unsigned(label, wide):
            return None
        able = [part for part in self._contracts.parts(wide) if self._crew(label, part).seats]
        return wide if self.is_kept(label, wide) or any(self._unsigned(label, part) for part in able) else contract

    def is_kept(self, label: Label, said: str) -> bool:
        """True when some carrier of a label was said by this class in an earlier edition."""
        return any(said in self._once[seat] for seat in self._crew(label).seats & self._once.keys())

    def finer(self, label: Label, fault: Exposure) -> Seat | None:
        """The first seat of the least carried label inside a territory, among those who would mend the fault."""
        inside = {key: self._able(seats, fault) for key, seats in self._inside[label].items()}
        fewest = min((len(self._crew((label[0], key)).seats) for key, seats in inside.items() if seats), default=0)
        least = (seats for key, seats in inside.items() if len(self._crew((label[0], key)).seats) == fewest)
        return min((seat for seats in least for seat in seats), default=None)

    def to_leave(self, label: Label, fault: Exposure) -> Seat:
        """The seat to move up when nobody can join it: the one too large for the others, or whose contract tells."""
        def order(seat: Seat) -> tuple[bool, int, Seat]:
            weight = self._crowds.weight(seat.person, label[1]) if fault.rule in ("dominant", "signer") else 0
            return bool(fault.contract) and fault.contract not in self._to_hide[seat], -weight, seat

        return min(self._crew(label).seats, key=order)

    def _crew(self, label: Label, said: str = "") -> Crew:
        """Those who carry a label, or those of them who could sign what is said of a contract."""
        crews = self._crews[label]
        if said not in crews:
            everybody = self._crew(label).seats if said else set()
            able = (seat for seat in everybody if self._contracts.may_sign(seat.person, said))
            crews[said] = Crew(self._crowds, label, able)
        return crews[said]

    def _crews_with(self, seat: Seat, label: Label) -> list[Crew]:
        self._crew(label)
        return [crew for said, crew in self._crews[label].items()
                if not said or self._contracts.may_sign(seat.person, said)]

    def _unsigned(self, label: Label, said: str) -> str:
        """The rule that those of a label who could sign what is said break; "" when they hide one another."""
        signers, parameters = self._crew(label, said), self._parameters
        if not signers.is_enough(parameters.k_network):
            return "contract"
        alone = signers.share > parameters.dominance_percent
        return "signer" if alone and self._contracts.are_alike((s.person for s in signers.seats), said) else ""

    def _able(self, seats: set[Seat], fault: Exposure) -> list[Seat]:
        said = self._contracts.widest(fault.contract)
        return [seat for seat in seats if not fault.contract or self._contracts.may_sign(seat.person, said)]
