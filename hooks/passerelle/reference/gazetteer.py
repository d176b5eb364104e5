"""The communes of some départements, as one text: it says what INSEE says, and nothing of a network.

The audit reads a file of a site that is this text, byte for byte, as it reads the theme's: a list that is whole tells
of no commune that an employer is there. The names are in their alphabetical order for the same reason.
"""

import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

from .places import Commune, places

_ADDRESS = re.compile(r"assets/communes((?:-[0-9][0-9AB][0-9]?)+)\.json")


def gazetteer_address(departments: tuple[str, ...]) -> str:
    """Where the communes of some départements are on a site."""
    return f"assets/communes-{'-'.join(sorted(departments))}.json"


@cache
def gazetteer(departments: tuple[str, ...]) -> str:
    """The communes as JSON: for each group, the keys of the territories that hold it, the names and postcodes."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for commune in places().communes(departments):
        groups[_around(commune)].append(" ".join((commune.name, *commune.postcodes)))
    found = [[keys, sorted(names)] for keys, names in sorted(groups.items())]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def is_gazetteer(address: str, file: Path) -> bool:
    """Whether a file of a site is the list of the départements that its address names, byte for byte."""
    named = _ADDRESS.fullmatch(address)
    if not named:
        return False
    departments = tuple(named[1][1:].split("-"))
    return address == gazetteer_address(departments) and file.read_bytes() == gazetteer(departments).encode()


def _around(commune: Commune) -> tuple[str, ...]:
    """The territories of a commune as published places are called (`Place.key`)."""
    epci = (f"epci-{commune.epci}",) if commune.epci else ()
    return *epci, f"department-{commune.department}", f"region-{commune.region}", "network"
