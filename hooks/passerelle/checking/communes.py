"""The INSEE code of a commune whose name was written in its place: few people know it by heart."""

import re
from collections.abc import Collection

from ..french.nearest import fold
from ..reference import Commune, places

MANY = 6
SHORT = {"st": "saint", "ste": "sainte"}


def communes_named(name: str, departments: Collection[str]) -> tuple[Commune, ...]:
    """The communes of this name in the départements of the network."""
    asked = _spelt(name)
    return tuple(found for found in places().communes(departments) if asked and fold(found.name) == asked)


def one_of(communes: tuple[Commune, ...]) -> str:
    """« "44109" (Nantes) », or several of them."""
    shown = [f'"{commune.code}" ({commune.name})' for commune in communes[:MANY]]
    if len(communes) > MANY:
        return f"{', '.join(shown)}… ({len(communes)} communes ont ce code postal)"
    return " ou ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _spelt(name: str) -> str:
    """« St Herblain (44) » and « 44800 SAINT-HERBLAIN » are Saint-Herblain."""
    words = re.findall(r"[^\W\d_]+", re.sub(r"\(.*", "", name))
    return fold("".join(SHORT.get(word.casefold(), word) for word in words))
