"""The INSEE code of a commune whose name was written in its place: few people know it by heart."""

import re
from collections.abc import Collection

from ..french.nearest import fold
from ..reference import Commune, places

MANY = 6
# « Lyon 3e », « Paris 12ème arrondissement », « Nantes cedex 2 », « Saint-Herblain (44) »
DISTRICT = re.compile(r"\(.*|\b(?:\d{1,2} ?(?:er|e|è|ème|eme)?|arrdt|arrondissement|cedex)\b", re.IGNORECASE)
SHORT = {"st": "saint", "ste": "sainte"}


def communes_named(name: str, departments: Collection[str]) -> tuple[Commune, ...]:
    """The communes of this name in the départements of the network; where it has none, in France."""
    asked = _spelt(name)
    if not asked:
        return commune_codes(name)
    near = tuple(found for found in places().communes(departments) if fold(found.name) == asked)
    everywhere = near or tuple(found for found in places().communes(None) if fold(found.name) == asked)
    return everywhere if len(everywhere) <= MANY else ()


def commune_codes(written: str) -> tuple[Commune, ...]:
    """What « 1000 » or « 44 600 » may be: a postcode that lost its zero, or that has a space."""
    digits = re.sub(r"\s", "", written)
    return places().with_postcode(digits.zfill(5)) if digits.isdecimal() and len(digits) in (4, 5) else ()


def commune_of_number(code: str) -> str:
    """What to write for five figures without quotes: an INSEE code, a postcode, or a code that is both."""
    place, others, whole = places().commune(code), places().with_postcode(code), places().of_district(code)
    if place and (not others or place in others):
        return f'Ajoutez des guillemets droits : "{code}" ({place.name}).'
    if place:
        return f'Écrivez "{code}" pour {place.name} ; pour le code postal {code}, écrivez {one_of(others)}.'
    found = others or ((whole,) if whole else ())
    return f"Écrivez le code INSEE : {one_of(found)}." if found else ""


def one_of(communes: tuple[Commune, ...]) -> str:
    """« "44109" (Nantes) », or several of them."""
    shown = [f'"{commune.code}" ({commune.name})' for commune in communes[:MANY]]
    if len(communes) > MANY:
        return f"{', '.join(shown)}… ({len(communes)} communes ont ce code postal)"
    return " ou ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _spelt(name: str) -> str:
    """« St Herblain (44) » and « 44800 SAINT-HERBLAIN » are Saint-Herblain."""
    words = re.findall(r"[^\W\d_]+", DISTRICT.sub("", name))
    return fold("".join(SHORT.get(word.casefold(), word) for word in words))
