"""The ways a phone, a company number, an e-mail or a domain can be written; finds them in free text too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..french.numerals import digits_in_words, in_words
from .forms import folded, words
from .lexicon import LONG, Lexicon
from .variants import CODE, LITERAL, NUMBER, RUN, SQUEEZE, Variant, alone, phrase, strong, variant

PHONE = re.compile(r"(?<![\d.])\+?\d(?:[ .\-/()]{0,3}\d){8,13}(?!\d)")
_DIALLED = re.compile(r"^(?:33|262|59[046])?0?(?=\d{9}$)")  # before the digits of a number: France, then overseas
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
DOMAIN = re.compile(
    r"(?<![@\w.-])(?:https?://)?((?:[a-z0-9-]+\.)+(?:fr|com|org|net|eu|bzh|corsica|alsace|paris|re|gp|mq|gf|yt|nc|pf|"
    r"info|io|coop|example))\b", re.IGNORECASE
)

# Mailboxes anybody may have: the domain is nobody's.
PROVIDERS = ("gmail", "orange", "wanadoo", "free", "sfr", "laposte", "hotmail", "outlook", "live", "yahoo", "icloud",
             "protonmail", "proton", "bbox", "numericable", "aol", "gmx", "neuf", "club-internet")
_SHARED = frozenset(("contact", "accueil", "info", "infos", "rh", "recrutement", "emploi", "direction", "secretariat"))


def phones(number: str) -> Iterator[Variant]:
    """The nine digits that never change, whatever is dialled before them."""
    digits = re.sub(r"\D", "", number)
    digits = digits.removeprefix("00") if len(digits) > 10 else digits
    national = _DIALLED.sub("", digits)
    if len(national) >= SQUEEZE:
        yield Variant(NUMBER, national.encode(), digits)
        yield from said(f"0{national}", 2, skipped=1)


def company_numbers(siret: str) -> Iterator[Variant]:
    """The SIREN: the SIRET begins with it, the VAT number ends with it."""
    yield Variant(NUMBER, siret[:9].encode(), siret[:9])
    yield from said(siret[:9], 3)


def postcodes_in_words(codes: Iterable[str]) -> Iterator[Variant]:
    """Postcodes as a number; nobody says one that begins with a zero in this way."""
    for code in codes:
        if not code.startswith("0"):
            yield variant(CODE, " ".join(words(in_words(int(code)))))


def said(digits: str, size: int, skipped: int = 0) -> Iterator[Variant]:
    """Digits as they are dictated, in groups and one by one, without the first words, which another prefix replaces."""
    for spoken in digits_in_words(digits, size):
        for plural in {spoken, spoken.replace("vingts", "vingt").replace("cents", "cent")}:
            yield Variant(RUN, "".join(words(plural)[skipped:]).encode("latin-1"), digits)


def emails(address: str, lexicon: Lexicon) -> Iterator[Variant]:
    """The address, its words however « @ » and « . » are spelt out, and what stands before the @."""
    local, _, domain = address.partition("@")
    yield Variant(LITERAL, folded(address).lower(), address)
    for at in ("", "at", "arobase", "arobas", "a"):
        for dot in ("", "dot", "point"):
            written = [*words(local), *at.split(), *words(domain.replace(".", f" {dot} "))]
            yield Variant(RUN, "".join(written).encode("latin-1"), address)
    if local.lower() not in _SHARED and lexicon.rare(words(local)) and len("".join(words(local))) >= LONG:
        yield from strong(words(local), lexicon)
    yield from domains(domain, lexicon)


def domains(domain: str, lexicon: Lexicon) -> Iterator[Variant]:
    """The domain, and its stem, which is a name."""
    bare = domain.lower().removeprefix("www.")
    stem = bare.rpartition(".")[0]
    if not stem or stem.rpartition(".")[2] in PROVIDERS:
        return
    yield Variant(LITERAL, folded(bare), bare)
    for part in stem.split("."):
        some = words(part)
        if lexicon.rare(some) and len("".join(some)) >= LONG:
            yield from strong(some, lexicon)
            yield from alone(some, lexicon)
        elif len(some) > 1:
            yield from phrase(some, lexicon)


def in_free_text(text: str, lexicon: Lexicon) -> Iterator[tuple[str, Variant]]:
    """The contact points somebody typed in a note, each with its kind."""
    for found in PHONE.findall(text):
        yield from (("phone", variant) for variant in phones(found))
    for found in EMAIL.findall(text):
        yield from (("email", variant) for variant in emails(found, lexicon))
    for found in DOMAIN.findall(text):
        yield from (("domain", variant) for variant in domains(found, lexicon))


