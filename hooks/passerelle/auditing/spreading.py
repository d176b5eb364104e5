"""A secret's pattern as it may be spread over a text: other signs between its letters, groups of digits, words."""

from __future__ import annotations

import re
from functools import lru_cache

_DIGIT_GAP = rb"[^0-9a-z\x80-\xff]{0,10}"  # « "02", "61" » and « **02** **61** » too
_ALPHABET = bytes(range(97, 123))
ROT13 = bytes.maketrans(_ALPHABET, _ALPHABET[13:] + _ALPHABET[:13])


@lru_cache(4096)
def number(digits: bytes) -> re.Pattern[bytes]:
    """Digits in groups of any size that begin or end where a number does, perhaps after +33 or 0."""
    spread = _DIGIT_GAP.join(bytes([digit]) for digit in digits)
    prefix = rb"(?:(?:00" + _DIGIT_GAP + rb")?33" + _DIGIT_GAP + rb"(?:0" + _DIGIT_GAP + rb")?|0" + _DIGIT_GAP + rb")?"
    return re.compile(rb"(?<![0-9])" + prefix + spread + rb"|" + spread + rb"(?![0-9])")
