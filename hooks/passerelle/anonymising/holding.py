"""Offers that no place hides: those that a reader of all editions would trace, and those whose trade is a name.

An offer keeps its id from one edition to the next. Whoever knows the partners and the rules knows who could have each
label on each day; whoever kept the editions keeps, for an id, those who could have had all its labels. When an employer
leaves, its neighbours' labels widen, or stay with other carriers, and one may be the last who could have had both. Such
an offer is held until a volunteer gives it a new id, which nothing ties to the former one.

An offer whose job is in its employer's name, and in too few others, is held until the employer agrees (trades.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from ..network import Offer
from .freshness import visible
from .ladder import Ladders
from .territory import Territories
from .trades import Trades

Suspects = Mapping[str, Set[str]]  # public id → legal persons


def settled(ladders: Ladders, known: Suspects, trades: Trades | None = None) -> Territories:
    """The labels of a network in which no offer that appears is told by its id or its trade.

    `known` holds those that a reader of the former editions is left with. A held offer keeps nobody company: the rest
    is settled again without it, until nobody else is held. Offers are only ever taken away: it ends.
    """
    network, found, held = ladders.network, Territories(ladders), {}
    while more := dict(told(found, ladders, known, trades)):
        held |= more
        others = tuple(offer for offer in network.offers if offer.id not in held)
        ladders = ladders.again(replace(network, offers=others), ladders.remembered, ladders.widened)
        found = Territories(ladders, held)
    return found


def told(
    territories: Territories, ladders: Ladders, known: Suspects, trades: Trades | None
) -> Iterator[tuple[str, str]]:
    """The ids of the offers that something tells, and what."""
    for offer, people in could_be(territories, ladders):
        if len(people & known.get(offer.id, people)) < ladders.network.parameters.k_network:
            yield offer.id, "trace"
        elif trades and not territories.decision(offer).family and trades.tells(offer, people):
            yield offer.id, "trade"


def left_to_readers(territories: Territories, known: Suspects) -> dict[str, Set[str]]:
    """For each id that appears, those whom a reader of all editions can still suspect."""
    return {offer.id: people & known.get(offer.id, people)
            for offer, people in could_be(territories, territories.measured)}


def could_be(territories: Territories, ladders: Ladders) -> list[tuple[Offer, frozenset[str]]]:
    """Each offer that appears and names nobody, with those who carry its label and may sign what it says."""
    network, carriers = ladders.network, carriers_of_labels(territories)
    decided = [(offer, territories.decision(offer)) for offer in visible(network, ladders.today)
               if not network.employers[offer.employer].is_temp_agency]
    return [
        (offer, frozenset(person for person in carriers[found.ladder[found.rung].label]
                          if ladders.contracts.may_sign(person, found.contract)))
        for offer, found in decided if found.place
    ]


def carriers_of_labels(territories: Territories) -> Mapping[tuple[str, str], set[str]]:
    """Those who must be hidden, by the label that they have."""
    found = defaultdict(set)
    for seat, rung in territories.rungs.items():
        if rung is not None and territories.measured.needs_hiding(seat):
            found[territories.ladders[seat][rung].label].add(seat.person)
    return found
