"""Who could sign a contract: an employer is hidden only by those who could have signed what the offer says.

Only a GEIQ signs a GEIQ's contract: among twenty builders it tells the one GEIQ. Where too few employers could sign
the exact contract, the site says its class; where too few could sign any of the class, the offer is held.

The same where those who could sign are enough, but one of them has nearly all their people: one would bet on it. That
is asked of employers alike only, who could sign the same contracts. Between a GEIQ and an association the headcount
tells nothing: an association of four hundred signs few such contracts, and a small one may sign no other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from ..board import Family
from ..contract.vocabulary import Vocabulary
from ..network import Network, Offer
from .families import in_all
from .seats import Seat, seat_of


class Contracts:
    """The contracts of a network that not every employer may sign."""

    def __init__(self, network: Network, vocabulary: Vocabulary) -> None:
        self._network, self._signed_by, self._classes = network, vocabulary.signed_by, vocabulary.contract_classes
        self._class_of = {contract: code for code, contracts in self._classes.items() for contract in contracts}
        self._able: dict[str, frozenset[str]] = {}  # what is said → who may sign it

    def of_seats(self, offers: Iterable[Offer]) -> dict[Seat, set[str]]:
        """The contracts of each seat. A temp agency's offers name it: theirs are left out."""
        found = defaultdict(set)
        for offer in offers:
            if not self._network.employers[offer.employer].is_temp_agency:
                found[seat_of(offer, self._network)].add(offer.contract.type)
        return found

    @property
    def telling(self) -> Set[str]:
        """The contracts that some employers only may sign."""
        return self._signed_by.keys()

    def tells(self, offer: Offer) -> bool:
        """True for a contract that not every employer may sign, on an offer that names nobody."""
        return offer.contract.type in self.telling and not self._network.employers[offer.employer].is_temp_agency

    def parts(self, said: str) -> tuple[str, ...]:
        """The contracts that a class stands for; a contract stands for itself."""
        return self._classes.get(said, (said,))

    def widest(self, contract: str) -> str:
        """The class of a contract, itself where it has none."""
        return self._class_of.get(contract, contract)

    def may_sign(self, person: str, said: str) -> bool:
        """True when a legal person could have signed what is said."""
        if said not in self._able:
            self._able[said] = frozenset(
                employer.legal_person for employer in self._network.employers.values()
                if any(employer.kind in self._signed_by.get(part, (employer.kind,)) for part in self.parts(said))
            )
        return person in self._able[said]

    def are_alike(self, people: Iterable[str], said: str) -> bool:
        """True when these legal persons could sign the same of the contracts that the words stand for."""
        parts = self.parts(said)
        return len({tuple(self.may_sign(person, part) for part in parts) for person in people}) == 1

    def go_with(self, said: str, family: Family) -> bool:
        """True when the guide of every sector of a family names the contract, or one of its class."""
        guides = (self._network.sectors[code] for code in family.sectors)
        return said in in_all(map(self.widest, guide.contracts) if said in self._classes else guide.contracts
                              for guide in guides)
