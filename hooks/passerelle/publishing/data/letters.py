"""An alphabet for what is only counted or drawn: whatever chance writes in it is no name, no initials and no number.

It has no vowel, nor any letter that ROT13 turns into one: no word is in it in either direction. It has no capital, as
initials do and as base64 does, and no digit, so it continues no telephone and is no list of codes.
"""

from __future__ import annotations

ALPHABET = "cdfgjkmpqstwxz"


def spelt(number: int, wide: int) -> str:
    """The last `wide` letters of a number, the weightiest first."""
    return "".join(ALPHABET[number // len(ALPHABET) ** digit % len(ALPHABET)] for digit in reversed(range(wide)))


def width(many: int) -> int:
    """The letters that tell so many things apart; none for one."""
    return next(wide for wide in range(many) if many <= len(ALPHABET) ** wide)
