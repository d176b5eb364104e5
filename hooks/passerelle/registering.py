"""The network's confidential memory: the territories already published, and who is behind every public id."""

from __future__ import annotations

import csv
import errno
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from .anonymising.ladder import LEVELS
from .anonymising.territory import Territories
from .board import Board
from .network import Network
from .problems import Problem
from .swapping import alone_in

PUBLISHED = "register/published.json"
STATISTICS = "register/statistics.csv"
COUNT = re.compile(r"[0-9]{1,7}")


@dataclass(frozen=True, slots=True)
class Register:
    """`levels` maps (sector, legal person) to a level, and `widened` holds those published with a family; `offers`
    maps a public id to what the law may ask; `statistics` maps (sector, place key) to a number of employing
    establishments.
    """

    levels: Mapping[tuple[str, str], str] = field(default_factory=dict)
    offers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    statistics: Mapping[tuple[str, str], int] = field(default_factory=dict)
    widened: frozenset[tuple[str, str]] = frozenset()


def read_register(root: Path) -> tuple[Register, list[Problem]]:
    """The register under `root`, empty where there is none, and what is wrong with it."""
    statistics, problems = read_statistics(root)
    path = root / PUBLISHED
    if not path.exists():
        return Register(statistics=statistics), problems
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        levels = {(t["sector"], t["employer"]): LEVELS[LEVELS.index(t["level"])] for t in data["territories"]}
        widened = frozenset((t["sector"], t["employer"]) for t in data["territories"] if t.get("family"))
        return Register(levels, dict(data["offers"]), statistics, widened), problems
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        # Without memory a place could become finer than it was: better no publication.
        return Register(statistics=statistics), [*problems, Problem(
            PUBLISHED, 1, 1, "", "Ce registre est illisible. Reprenez sa dernière version dans l'historique du dépôt : "
            "sans lui, un lieu pourrait devenir plus précis qu'hier.", "error", "register-unreadable",
        )]


def read_statistics(root: Path) -> tuple[dict[tuple[str, str], int], list[Problem]]:
    """Employing establishments by sector and place, from a table the network may supply."""
    path = root / STATISTICS
    if not path.exists():
        return {}, []
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return statistics_of(list(csv.reader(lines, delimiter=";")))
    except (OSError, UnicodeError, csv.Error):
        return {}, [Problem(
            STATISTICS, 1, 1, "", "Ce tableau est illisible. Enregistrez-le en CSV, codage UTF-8, avec des "
            "points-virgules, ou supprimez-le.", "error", "statistics-unreadable",
        )]


def statistics_of(rows: list[list[str]]) -> tuple[dict[tuple[str, str], int], list[Problem]]:
    """The numbers of a table whose first row is its header, and a problem for each row that says something else."""
    found, problems = {}, []
    for number, row in enumerate(rows[1:], 2):
        if len(row) == 3 and COUNT.fullmatch(row[2].strip()):
            found[row[0].strip(), row[1].strip()] = int(row[2])
        elif row:
            problems.append(Problem(
                STATISTICS, number, 1, "",
                "Écrivez trois colonnes séparées par des points-virgules : secteur ; territoire ; nombre "
                "d'établissements. Par exemple : agri-food;epci-244400404;31", "error", "statistics-row",
            ))
    return found, problems


class RegisterMoved(Exception):
    """Somebody wrote in the register since it was read; the sentence is French."""


def record(root: Path, known: Register, network: Network, territories: Territories, board: Board) -> None:
    """Writes down what this build publishes, on top of what is known.

    A level is kept while its employer has a file; an offer is kept for ever, because the law may ask (L5332-4).
    Raises OSError when nothing could be written, RegisterMoved when another build remembered something meanwhile.
    """
    data = {"territories": remembered_levels(known, network, territories, board),
            "offers": remembered_offers(known, network, board)}
    path = root / PUBLISHED
    make_folder(path.parent)
    with alone_in(path.parent):
        if read_register(root)[0] != known:
            raise RegisterMoved("Une autre construction a écrit dans le registre entre-temps. Recommencez.")
        replace(path, json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n")


def make_folder(folder: Path) -> None:
    """Makes a folder that may be there already. Raises OSError, an exact one when a file has its name."""
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError:
        raise NotADirectoryError(errno.ENOTDIR, "", str(folder)) from None


def replace(path: Path, text: str) -> None:
    """Writes a whole file or leaves the last one, whatever happens to the machine."""
    beside = path.with_suffix(".new")
    try:
        with beside.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def remembered_levels(
    known: Register, network: Network, territories: Territories, board: Board
) -> list[dict[str, Any]]:
    """For each (sector, legal person), the coarsest level published so far, and the family if one ever was."""
    people = {employer.legal_person for employer in network.employers.values()}
    levels = {key: level for key, level in known.levels.items() if key[1] in people}
    widened = {key for key in known.widened if key[1] in people}
    shown = {offer.id for offer in board.offers}
    for offer in network.offers:
        if offer.id in shown:
            key = (offer.sector, network.employers[offer.employer].legal_person)
            decision = territories.decision(offer)
            levels[key] = max(levels.get(key, "commune"), decision.place.level, key=LEVELS.index)
            widened |= {key} if decision.family else set()
    return [
        {"sector": key[0], "employer": key[1], "level": level} | ({"family": True} if key in widened else {})
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
                "published": day(offer.published), "last_seen": day(board.today),
            }
    return offers


def day(value: date) -> str:
    return value.isoformat()
