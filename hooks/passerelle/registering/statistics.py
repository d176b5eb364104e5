"""Employing establishments by sector and place, from a table the network may supply."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterator

from ..french.nearest import fold
from ..problems import Problem, clipped
from ..reference import Places, places

STATISTICS = "register/statistics.csv"
HEADER = ("secteur", "territoire", "établissements")
COUNT = re.compile(r"[0-9]{1,7}")

Key = tuple[str, str]  # a sector and the key of a place
Row = tuple[int, list[str]]  # the line of a row, and its cells


def read_statistics(raw: bytes | None, sectors: Collection[str]) -> tuple[dict[Key, int], list[Problem]]:
    """The table of a file's bytes, empty where there is none, and what is wrong with it; `sectors` are those known."""
    if raw is None:
        return {}, []
    try:
        reader = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";")
        rows = [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    except (UnicodeError, csv.Error):
        return {}, [fault(1, "Ce tableau est illisible. Enregistrez-le en CSV, codage UTF-8, avec des points-virgules, "
                          "ou supprimez-le.", "unreadable")]
    return statistics_of([row for row in rows if any(row[1])], sectors, places())


def statistics_of(rows: list[Row], sectors: Collection[str], places: Places) -> tuple[dict[Key, int], list[Problem]]:
    """The numbers of a table, and a problem for each row that is not one: a header first, then each pair once."""
    problems, found, seen = list(without_header(rows)), {}, {}
    for line, row in rows if problems else rows[1:]:
        if wrong := next(wrongs(row, sectors, places), None):
            problems.append(fault(line, *wrong))
        elif tuple(row[:2]) in seen:
            problems.append(fault(line, f"La ligne {seen[row[0], row[1]]} donne déjà un nombre pour ce secteur et ce "
                                  "territoire. Gardez l'une des deux.", "twice"))
        else:
            seen[row[0], row[1]], found[row[0], row[1]] = line, int(row[2])
    return found, problems


def without_header(rows: list[Row]) -> Iterator[Problem]:
    """The first row says what the columns are: without it, a first row of numbers would be lost in silence."""
    if [fold(cell) for cell in (rows[0][1] if rows else ())] != [fold(name) for name in HEADER]:
        yield fault(1, f"La première ligne doit nommer les colonnes. Ajoutez-la : {';'.join(HEADER)}", "header")


def wrongs(row: list[str], sectors: Collection[str], places: Places) -> Iterator[tuple[str, str]]:
    """What a row gets wrong, with the name of the rule."""
    if len(row) != 3 or not COUNT.fullmatch(row[2]):
        yield ("Écrivez trois colonnes séparées par des points-virgules : secteur ; territoire ; nombre "
               "d'établissements. Par exemple : agri-food;epci-244400404;31"), "row"
    elif row[0] not in sectors:
        yield f"« {clipped(row[0])} » n'est pas un secteur de sectors/. Corrigez-le, ou supprimez la ligne.", "sector"
    elif not is_place(row[1], places):
        yield (f"« {clipped(row[1])} » n'est pas un territoire. Écrivez commune-, epci-, department- ou region- et son "
               "code INSEE, par exemple epci-244400404, ou network pour tout le réseau."), "place"


def is_place(key: str, places: Places) -> bool:
    """Whether a key is that of a territory."""
    find = {"commune": places.commune, "epci": places.epci, "department": places.department, "region": places.region}
    level, _, code = key.partition("-")
    return key == "network" or (level in find and find[level](code) is not None)


def fault(line: int, sentence: str, rule: str) -> Problem:
    return Problem(STATISTICS, line, 1, "", sentence, "error", f"statistics-{rule}")
