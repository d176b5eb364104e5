"""Tells a secret from the ordinary words it is made of: by its capitals, its place in a sentence, what stands around.

A text is judged in the form of `forms.sentences`: "." between sentences, cells and values, "," at lesser pauses.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..french.numerals import NUMERALS
from .forms import words
from .lexicon import significant
from .public import Public
from .secrets import Secret
from .variants import ACRONYM, CAPITAL, CODE, PHRASE, PLACE, PROPER, SHORT_PLACE, STREET

AROUND = 2  # words on each side that must be the same in a closed source for it to explain a place
# Before a town of three letters, one of these: "à Die", "de Son", "26150 Bar".
_LEADS_TO_A_TOWN = frozenset(b"a au de d des en vers depuis sur commune ville mairie lieu site par chez".split())
# After a number in words, one of these: an amount, and no postcode.
_COUNTED = frozenset(b"euros euro de d habitants personnes salaries postes emplois heures offres logements".split())
_NUMERALS = frozenset(part.encode() for numeral in NUMERALS for part in words(numeral))
_LETTER = re.compile(rb"[0-9A-Za-z\x80-\xff]")
_POSTCODE = re.compile(rb"[0-9]{5}")


class Judge:
    """Decides on a pattern found in lower case at [start, end) of a text whose case is kept."""

    def __init__(self, public: Public) -> None:
        self.public = public
        self._rules: dict[str, Callable[[Secret, bytes, int, int], bool]] = {
            PHRASE: lambda secret, text, start, end: True,
            STREET: self._unexplained,
            CODE: self._is_code,
            PLACE: self._unexplained,
            SHORT_PLACE: self._is_short_place,
            PROPER: lambda secret, text, start, end: has_capitals(text[start:end]),
            CAPITAL: self._is_capital,
            ACRONYM: lambda secret, text, start, end: text[start:end].isupper(),
        }

    def is_leak(self, secret: Secret, text: bytes, start: int, end: int) -> bool:
        """Whether what stands there is the secret."""
        return is_whole(text, start, end) and self._rules[secret.mode](secret, text, start, end)

    def _is_capital(self, secret: Secret, text: bytes, start: int, end: int) -> bool:
        found = text[start:end]
        if not has_capitals(found):
            return False
        if found.isupper() and len(found) > 1:
            return not shouts([*text[max(0, start - 40):start].split()[-1:], *text[end:end + 40].split()[:1]])
        if is_passage(text, start, end):
            return f" {' '.join(words(found.decode('latin-1')))} ".encode("latin-1") not in self.public.labels
        first = significant(words(found.decode("latin-1")))[0].encode("latin-1")
        return not begins_sentence(text, start + found.lower().index(first))

    def _is_short_place(self, secret: Secret, text: bytes, start: int, end: int) -> bool:
        if not has_capitals(text[start:end]) or not self._unexplained(secret, text, start, end):
            return False
        before = text[max(0, start - 40):start].split()[-1:]
        led = bool(before) and (before[0].lower() in _LEADS_TO_A_TOWN or bool(_POSTCODE.fullmatch(before[0])))
        if len(secret.pattern) < 4 or text[start:end].isupper():
            return led or is_passage(text, start, end)
        return led or is_passage(text, start, end) or not begins_sentence(text, start)

    def _is_code(self, secret: Secret, text: bytes, start: int, end: int) -> bool:
        if secret.pattern[:1].isalpha() and is_amount(text, start, end):
            return False
        # "44000.50" and "0.44000" are amounts.
        if re.match(rb"[.,][0-9]", text[end:end + 2]) or re.search(rb"[0-9][.,]$", text[max(0, start - 2):start]):
            return False
        return self._unexplained(secret, text, start, end)

    def _unexplained(self, secret: Secret, text: bytes, start: int, end: int) -> bool:
        """Whether no closed source says the same words there."""
        before, after = passage_around(text, start, end)
        if b" ".join((*before, text[start:end], *after)).lower() in self.public.passages:
            return False
        around = (*before[-AROUND:], text[start:end], *after[:AROUND])
        return len(around) <= AROUND or not self.public.has(b" ".join(around).lower())


def is_amount(text: bytes, start: int, end: int) -> bool:
    """Whether a number in words is a part of a longer one, or counts something."""
    before = text[max(0, start - 20):start].lower().split()[-1:]
    after = text[end:end + 20].lower().split()[:1]
    return not _NUMERALS.isdisjoint((*before, *after)) or not _COUNTED.isdisjoint(after)


def is_whole(text: bytes, start: int, end: int) -> bool:
    """Whether no letter touches the words."""
    return not _LETTER.match(text, end) and not (start and _LETTER.match(text, start - 1))


def has_capitals(found: bytes) -> bool:
    """Whether every word that carries meaning begins with a capital or a digit."""
    some = re.findall(rb"[0-9A-Za-z\x80-\xff]+", found)
    telling = [word for word in some if significant([word.lower().decode("latin-1")])] or some
    return all(not word[:1].islower() for word in telling)


def shouts(some: list[bytes]) -> bool:
    """Whether a neighbouring word is in capitals too: a title, where a capital says nothing."""
    return any(len(word) > 1 and word.isupper() for word in some)


def begins_sentence(text: bytes, start: int) -> bool:
    """Whether nothing but signs stands between a word and the stop before it."""
    return text[max(0, start - 20):start].rstrip(b" ,")[-1:] in (b".", b"")


def is_passage(text: bytes, start: int, end: int) -> bool:
    """Whether the words are all there is between two stops: a cell, a value, a title."""
    return text[max(0, start - 9):start].rstrip(b" ,")[-1:] == text[end:end + 9].lstrip(b" ,")[:1] == b"."


def passage_around(text: bytes, start: int, end: int) -> tuple[list[bytes], list[bytes]]:
    """The words before and after, up to the nearest stop or pause."""
    return (
        re.split(rb"[.,]", text[max(0, start - 400):start])[-1].split(),
        re.split(rb"[.,]", text[end:end + 400])[0].split(),
    )
