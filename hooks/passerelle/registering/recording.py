"""Writes the register: what an edition is about to show, on top of all that was ever shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from hashlib import blake2s
from pathlib import Path
from typing import Any

from ..anonymising.holding import left_to_readers
from ..anonymising.territory import Territories
from ..board import Board
from ..files import alone_in, make_folder, replace
from ..network import Network
from .published import PUBLISHED, read_published
from .reading import memory
from .recognising import recognised
from .register import Register, wider


class RegisterMoved(Exception):
    """Somebody wrote in the register since it was read; the sentence is French."""


def record(root: Path, known: Register, network: Network, territories: Territories, board: Board) -> None:
    """Writes down what this build publishes, on top of what is known.

    Nothing is ever taken out: the law may ask whose an offer was long after it left (L5332-4), and an employer that
    comes back must not be said finer than before.

    Raises OSError when nothing could be written, RegisterMoved when another build remembered something meanwhile.
    """
    offers = remembered_offers(known, network, board)
    data = {"territories": remembered_levels(known, network, territories, board),
            "offers": offers, "crowds": remembered_crowds(known, network, territories, offers)}
    path = root / PUBLISHED
    make_folder(path.parent)
    with alone_in(path.parent):
        published, damaged = read_published(path.read_bytes() if path.exists() else None)
        if path.is_symlink() or damaged or memory(published, known.statistics) != known:
            raise RegisterMoved("Une autre construction a écrit dans le registre entre-temps. Recommencez.")
        replace(path, json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n")


def remembered_levels(
    known: Register, network: Network, territories: Territories, board: Board
) -> list[dict[str, Any]]:
    """For each (sector, employer), the widest level published so far; the family, and the classes of contracts, if
    one ever was.
    """
    before = recognised(known, network)
    levels, widened, classed = dict(before.levels), set(before.widened), dict(before.classed)
    shown = {offer.id for offer in board.offers}
    for offer in network.offers:
        if offer.id in shown:
            key = (offer.sector, network.employers[offer.employer].legal_person)
            decision = territories.decision(offer)
            levels[key] = wider(levels.get(key, "commune"), decision.place.level)
            widened |= {key} if decision.family else set()
            if decision.contract != offer.contract.type:
                classed[key] = classed.get(key, frozenset()) | {decision.contract}
    return [
        {"sector": key[0], "employer": key[1], "level": level}
        | ({"family": True} if key in widened else {})
        | ({"contracts": sorted(classed[key])} if key in classed else {})
        for key, level in sorted(levels.items())
    ]


def remembered_offers(known: Register, network: Network, board: Board) -> dict[str, dict[str, Any]]:
    """Every id ever published, with the employer's name and address as they were when last seen."""
    offers = {id: dict(entry) for id, entry in known.offers.items()}
    shown = {offer.id for offer in board.offers}
    for offer in network.offers:
        if offer.id in shown:
            employer = network.employers[offer.employer]
            offers[offer.id] = {
                "employer": offer.employer, "legal_name": employer.legal_name, "address": employer.address,
                "sector": offer.sector, "job": offer.job,
                "published": offer.published.isoformat(),
                "last_seen": last_seen(known.offers.get(offer.id), board.today),
            } | ({"siren": employer.siren} if employer.siren else {})
    return offers


def last_seen(entry: Mapping[str, Any] | None, today: date) -> str:
    """The day of the last edition that showed an offer, whatever the day of this one."""
    return max(today.isoformat(), entry["last_seen"] if entry else "")


def remembered_crowds(
    known: Register, network: Network, territories: Territories, offers: dict[str, dict[str, Any]]
) -> dict[str, list[str]]:
    """Writes in each entry the name of the crowd that a reader of all editions is left with, and gives the crowds.

    Offers of one label have one crowd: it is written once, under a name made of those who are in it.
    """
    left = dict(known.suspects)
    before = recognised(known, network).suspects
    left |= left_to_readers(territories, before)
    crowds = {}
    for id, people in left.items():
        names = sorted(people)
        name = blake2s("\n".join(names).encode(), digest_size=6).hexdigest()
        crowds[name], offers[id]["crowd"] = names, name
    return crowds
