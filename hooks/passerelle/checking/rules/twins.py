"""One employer in two files: it would count for two, and hide behind itself."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from ...french.nearest import fold
from ...reading import Document
from ..whole import Finding, Whole, error
from .placeholders import LEGAL_FORMS

COPIES = 3  # named in a sentence each: whoever has more of them has one mistake, repeated
SMALL_WORDS = frozenset((
    "and", "d", "de", "des", "du", "entreprise", "et", "groupe", "l", "la", "le", "les", "societe",
))
STREETS = {
    "av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard", "boul": "boulevard", "r": "rue",
    "pl": "place", "rte": "route", "ch": "chemin", "che": "chemin", "imp": "impasse", "all": "allee",
    "st": "saint", "ste": "sainte", "zi": "zone industrielle", "za": "zone artisanale", "fg": "faubourg",
    "fbg": "faubourg",
}


def name_is_unique(employer: Document, whole: Whole) -> Iterator[Finding]:
    yield from _twins(employer, _same(employer, whole, name_of), ("legal_name",), "ce nom légal")


def address_is_unique(employer: Document, whole: Whole) -> Iterator[Finding]:
    twins = [twin for twin in _same(employer, whole, address_of) if name_of(twin.data) != name_of(employer.data)]
    yield from _twins(employer, twins, ("address", "street"), "cette adresse")


def name_of(data: Mapping[str, Any]) -> str:
    """« Dupont & Durand SARL » and « DUPONT ET DURAND » are one name; "" where no word is left."""
    words = _words(re.sub(r"\(.*?\)", " ", re.sub(r"(?<=\b\w)\.(?=\w\b|\s|$)", "", data["legal_name"])))
    return "".join(word for word in words if word not in LEGAL_FORMS and word not in SMALL_WORDS)


def address_of(data: Mapping[str, Any]) -> str:
    """« 12, av. des Lilas » and « 12 avenue des lilas » of one commune are one address; "" without a number."""
    words = [STREETS.get(word, word) for word in _words(data["address"]["street"])]
    told = [word for word in words if word not in SMALL_WORDS]
    return f"{''.join(told)} {data['address']['commune']}" if any(map(str.isdecimal, told)) else ""


def _same(employer: Document, whole: Whole, key: Callable[[Mapping[str, Any]], str]) -> list[Document]:
    mine = key(employer.data)
    return whole.employers_by(key)[mine] if mine else []


def _twins(employer: Document, same: Iterable[Document], path: tuple[str, ...], what: str) -> Iterator[Finding]:
    twins = [twin for twin in same if twin.file != employer.file and not _are_two(twin, employer)]
    for twin in twins[:COPIES]:
        yield error(
            path,
            f"{twin.file} a aussi {what} : c'est sans doute le même employeur, qui se cacherait derrière lui-même. "
            "Gardez un seul fichier ; s'ils sont deux, écrivez le SIRET de chacun.",
        )


def _are_two(one: Document, other: Document) -> bool:
    """Two SIREN are two legal persons; the same one is told by its own rule."""
    return "siret" in one.data and "siret" in other.data


def _words(text: str) -> list[str]:
    return [word for word in map(fold, re.split(r"[\s'’,.&+/()-]+", text)) if word]


RULES = (name_is_unique, address_is_unique)
