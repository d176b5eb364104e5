"""Whom a reader who kept every edition can still suspect of an offer: as many as behind a label, or it is held.

An offer keeps its id from one edition to the next. Whoever knows the partners and the rules knows who could have each
label on each day; whoever kept the editions keeps, for an id, those who could have had all its labels. When an employer
leaves, its neighbours' labels widen, or stay with other carriers, and one may be the last who could have had both. Such
an offer is held until a volunteer gives it a new id, which nothing ties to the former one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import replace

from ..network import Offer
from .freshness import visible
from .ladder import Ladders
from .territory import Territories

Suspects = Mapping[str, Set[str]]  # public id → legal persons, of today or of once


def settled(ladders: Ladders, known: Suspects) -> Territories:
    """The labels of a network in which no offer that appears is traced to fewer than k_network employers.

    `known` holds those that a reader of the former editions is left with. A held offer keeps nobody company: the rest
    is settled again without it, until nobody else is traced. Offers are only ever taken away: it ends.
    """
    network, found, traced = ladders.network, Territories(ladders), frozenset()
    while more := {offer.id for offer, left in left_to_readers(found, ladders, known)
                   if len(left) < network.parameters.k_network}:
        traced |= more
        others = tuple(offer for offer in network.offers if offer.id not in traced)
        ladders = ladders.again(replace(network, offers=others), ladders.remembered, ladders.widened)
        found = Territories(ladders, traced)
    return found


def left_to_readers(
    territories: Territories, ladders: Ladders, known: Suspects
) -> list[tuple[Offer, frozenset[str]]]:
    """Each offer that appears and names nobody, with those whom a reader of all editions can still suspect."""
    network, carriers = ladders.network, carriers_of_labels(territories)
    found = []
    for offer in visible(network, ladders.today):
        decision = territories.decision(offer)
        if decision.place and not network.employers[offer.employer].is_temp_agency:
            people = frozenset(person for person in carriers[decision.ladder[decision.rung].label]
                               if ladders.contracts.may_sign(person, decision.contract))
            found.append((offer, people & known[offer.id] if offer.id in known else people))
    return found


def carriers_of_labels(territories: Territories) -> Mapping[tuple[str, str], set[str]]:
    """Those who must be hidden, by the label that they have."""
    found = defaultdict(set)
    for seat, rung in territories.rungs.items():
        if rung is not None and territories.measured.needs_hiding(seat):
            found[territories.ladders[seat][rung].label].add(seat.person)
    return found
