"""Unquoted values that YAML understands, but not as they were meant."""

import re
from typing import Any, NamedTuple

ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"  # YAML takes them for letters

_CURLY = {"“": "“ ”", "”": "“ ”", "„": "„ ”", "‟": "“ ”", "‘": "‘ ’", "’": "‘ ’", "‚": "‚ ’", "‛": "‘ ’"}
_DASH_WORD = re.compile(r"-(?=[^\W\d_])")
_FIELD_VALUE = re.compile(r"(?!mailto:|tel:|sms:|urn:|geo:)[a-z][a-z0-9_-]*:(?=[^\s:/])")
_LONG_DASH = re.compile(r"[–—‐‑•·] ?(?=[\w{])")
_HANGING_DASH = re.compile(r"\n *(?=- )")
_ODD_FIELD = re.compile(rf"[^\W\d][\w-]* *:(?=[{ODD_SPACES}])")
_HASH_WORD = re.compile(r" #[^\W_]")
_NO_COLON = re.compile(r"\s*[,}]")
_DECIMALS = re.compile(r"(\d{1,3}(?:[. ]\d{3})+|\d+),(\d{1,2})(?!\d)[^,:{}]*$")
_LOST = re.compile(r" +(#[^\W_].*)")


class Oddity(NamedTuple):
    """A rule of `sentences`, where it is broken (characters after the value's first), what its sentence quotes."""

    rule: str
    offset: int
    values: dict[str, Any]


def odd_value(plain: str, alone: bool) -> Oddity | None:
    """What an unquoted value, as it stands in the file, was probably meant to be.

    It is `alone` when nothing but a dash precedes it on its line.
    """
    return (_odd_line(plain) if alone else None) or _odd(plain)


def odd_key(plain: str) -> Oddity | None:
    """What an unquoted key was probably meant to be."""
    if plain == "<<":
        return Oddity("yaml-merge-key", 0, {})
    if field := _FIELD_VALUE.match(plain):
        return Oddity("yaml-colon-space", field.end() - 1, {"fixed": _spaced(plain, field.end())})
    if ":" in plain:
        return Oddity("yaml-key-not-text", 0, {"key": plain})
    return _odd(plain)


def cut_by_comma(text: str, start: int, end: int) -> Oddity | None:
    """What stands between braces, from `start` to `end`, without a colon: the end of the value before it."""
    if not _NO_COLON.match(text, end):
        return None
    number = _DECIMALS.search(text[text.rfind("\n", 0, start) + 1 : end])
    if number:
        return Oddity("yaml-decimal-comma", start, {"fixed": f"{re.sub(r'[. ]', '', number[1])}.{number[2]}"})
    return Oddity("yaml-text-comma", start, {}) if text[:start].rstrip().endswith(",") else None


def may_lose_text(text: str) -> bool:
    """Whether a `#` of the text is followed by a word, as in `Dupont #1`."""
    return _HASH_WORD.search(text) is not None


def lost_text(text: str, end: int) -> re.Match[str] | None:
    """What follows a value that ends at `end` and is taken for a comment though it may have been meant (group 1)."""
    return _LOST.match(text, end)


def _odd_line(plain: str) -> Oddity | None:
    if field := _FIELD_VALUE.match(plain):
        return Oddity("yaml-colon-space", field.end() - 1, {"fixed": _spaced(plain, field.end())})
    if field := _ODD_FIELD.match(plain):
        return Oddity("yaml-odd-space", field.end(), {})
    if dash := _LONG_DASH.match(plain):
        return Oddity("yaml-long-dash", 0, {"dash": plain[0], "fixed": "- " + plain[dash.end() :].partition("\n")[0]})
    return None


def _odd(plain: str) -> Oddity | None:
    if plain[0] in _CURLY:
        return Oddity("yaml-curly-quotes", 0, {"quote": _CURLY[plain[0]]})
    if _DASH_WORD.match(plain):
        return Oddity("yaml-dash-space", 0, {"fixed": _spaced(plain, 1)})
    if dash := _HANGING_DASH.search(plain):
        return Oddity("yaml-dash-misplaced", dash.end(), {})
    if plain != plain.strip():
        offset = 0 if plain[0].isspace() else len(plain.rstrip())
        return Oddity("yaml-odd-space", offset, {})
    return None


def _spaced(plain: str, index: int) -> str:
    line = plain.partition("\n")[0].strip()
    return line[:index] + " " + line[index:]
