"""An id is for ever: the register answers for it to whoever the law sends, long after the offer is gone (L5332-4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..network import Employer, Network
from ..problems import Problem
from ..reading import Document
from .register import Register

TAKEN = (
    "Cet identifiant a déjà servi à l'offre d'un autre employeur, et le registre doit s'en souvenir. Écrivez-en un "
    "neuf, tiré sur la page « Contribuer » ou par « passerelle new »."
)


def reused(register: Register, network: Network, documents: Mapping[str, Document]) -> Iterator[Problem]:
    """An error for each offer whose id the register gave to somebody else; `documents` are those of the offers."""
    for offer in network.offers:
        entry = register.offers.get(offer.id)
        if entry and is_another(entry, network.employers[offer.employer], network):
            yield documents[offer.file].problem(("id",), TAKEN, rule="id-taken")


def is_another(entry: Mapping[str, Any], now: Employer, network: Network) -> bool:
    """True when an entry speaks of another employer than the one of today.

    Files are renamed, addresses and SIREN change, a legal name is corrected: it is another one when nothing is left
    of it, or when the one it speaks of still has its file.
    """
    if entry["employer"] == now.code or entry.get("siren", "") == now.siren:
        return False
    return entry["employer"] in network.employers or (
        entry["legal_name"] != now.legal_name and entry["address"] != now.address)
