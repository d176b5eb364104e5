"""A first name beside what tells whose it is: « Maëlle, directrice », « la laiterie, demandez Maëlle »."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .lexicon import Lexicon, significant
from .variants import WORDS, Variant, first_and_last, variant

LONG = 4  # letters of a first name that is no other word, and of a function
_BEFORE_A_FUNCTION = ("", "la", "le", "l", "votre", "notre", "une", "un", "est la", "est le", "est votre", "est notre")
_BEFORE_A_FIRM = ("", "la", "le", "l", "de la", "du", "de l", "des", "a la", "au", "a l", "chez")


def beside(name: str, role: list[str], trades: Iterable[str], lexicon: Lexicon) -> Iterator[Variant]:
    """The first name next to a function or to a firm's trade; alone it is everybody's, and so is Pierre or Rose."""
    first, last = first_and_last(name)
    if not first or not last or len(first[0]) < LONG or lexicon.is_ordinary(first[0]):
        return
    called = " ".join(first)
    for others, leads in ((functions_of(role), _BEFORE_A_FUNCTION), (trades, _BEFORE_A_FIRM)):
        for other in dict.fromkeys(others):
            for lead in leads:
                yield variant(WORDS, f" {' '.join(f'{called} {lead} {other}'.split())} ")
            for between in ("", "demandez", "avec", "par", "chez"):
                yield variant(WORDS, f" {' '.join(f'{other} {between} {called}'.split())} ")


def functions_of(role: list[str]) -> list[str]:
    """A function in full, and the first of its words that means something."""
    telling = [word for word in significant(role) if len(word) >= LONG]
    return [" ".join(role), *telling[:1]] if telling else []


def trades_of(name: list[str], lexicon: Lexicon) -> list[str]:
    """The first ordinary word of a firm's name that means something: « laiterie »."""
    return [word for word in significant(name) if len(word) > LONG and lexicon.is_ordinary(word)][:1]
