"""A secret's pattern as it may be spread over a text: other signs between its letters, groups of digits, words."""

from __future__ import annotations

import re
from functools import lru_cache

_GAP = rb"[^0-9a-z\x80-\xff]*+"
_DIGIT_GAP = rb"[^0-9a-z\x80-\xff]{0,10}"  # « "02", "61" » and « **02** **61** » too
_ALPHABET = bytes(range(97, 123))
ROT13 = bytes.maketrans(_ALPHABET, _ALPHABET[13:] + _ALPHABET[:13])


def ways(pattern: bytes) -> tuple[bytes, ...]:
    """A pattern as it is, from right to left, and turned as old scripts against spam turn addresses."""
    return (pattern, pattern[::-1], pattern.translate(ROT13))


@lru_cache(4096)
def letters(pattern: bytes) -> re.Pattern[bytes]:
    """Letters with anything between them that is no letter."""
    return re.compile(_GAP.join(re.escape(bytes([letter])) for letter in pattern))


@lru_cache(4096)
def number(digits: bytes) -> re.Pattern[bytes]:
    """Digits in groups of any size that begin or end where a number does, perhaps after +33 or 0."""
    spread = _DIGIT_GAP.join(bytes([digit]) for digit in digits)
    prefix = rb"(?:(?:00" + _DIGIT_GAP + rb")?33" + _DIGIT_GAP + rb"(?:0" + _DIGIT_GAP + rb")?|0" + _DIGIT_GAP + rb")?"
    return re.compile(rb"(?<![0-9])" + prefix + spread + rb"|" + spread + rb"(?![0-9])")


@lru_cache(4096)
def as_words(pattern: bytes) -> re.Pattern[bytes]:
    """Whole words with anything between them that is no letter."""
    between = rb"[^0-9a-z\x80-\xff]+"
    spoken = re.findall(rb"[0-9a-z\x80-\xff]+", pattern)
    return re.compile(rb"(?<![0-9a-z\x80-\xff])" + between.join(spoken)
                      + rb"(?![0-9a-z\x80-\xff])")
