"""Numbers as they are said: « zéro deux, soixante et un… » for a phone, « quarante-quatre mille » for a postcode."""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNITS = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
          "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf")
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 7: "soixante", 8: "quatre-vingt",
         9: "quatre-vingt"}
NUMERALS = (*_UNITS, *_TENS.values(), "vingts", "cent", "cents", "mille")


def in_words(number: int) -> str:
    """A whole number below a million, as French writes it."""
    thousands, rest = divmod(number, 1000)
    hundreds, small = divmod(rest, 100)
    parts = [] if not thousands else ["mille"] if thousands == 1 else [in_words(thousands), "mille"]
    if hundreds:
        parts += [_UNITS[hundreds]] * (hundreds > 1) + ["cents" if hundreds > 1 and not small else "cent"]
    if small or not parts:
        parts.append(_below_a_hundred(small))
    return " ".join(parts)


def _below_a_hundred(number: int) -> str:
    if number < 20:
        return _UNITS[number]
    ten, unit = divmod(number, 10)
    if ten in (7, 9):
        unit += 10
    if number == 80:
        return "quatre-vingts"
    if unit in (1, 11) and ten < 8:
        return f"{_TENS[ten]} et {_UNITS[unit]}"
    return f"{_TENS[ten]}-{_UNITS[unit]}" if unit else _TENS[ten]


def digits_in_words(digits: str, size: int) -> Iterator[str]:
    """Digits in groups of that size, then one by one; a group that begins with a zero says it."""
    for length in (size, 1):
        groups = re.findall(rf"\d{{1,{length}}}", digits)
        yield " ".join(" ".join([*["zéro"] * _zeros(group), *([in_words(int(group))] * (int(group) > 0))])
                       for group in groups)


def _zeros(group: str) -> int:
    return len(group) - len(group.lstrip("0"))
