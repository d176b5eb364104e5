"""Where one employer recruits in one sector: what a label is given to."""

from __future__ import annotations

from dataclasses import dataclass

from ..network import Network, Offer

Label = tuple[str, str]  # a sector or a family, and a place key


@dataclass(frozen=True, slots=True, order=True)
class Seat:
    """Where one legal person employs in one sector. Confidential."""

    sector: str
    person: str
    commune: str


def seat_of(offer: Offer, network: Network) -> Seat:
    """The seat an offer is for."""
    return Seat(offer.sector, network.employers[offer.employer].legal_person, offer.commune)
