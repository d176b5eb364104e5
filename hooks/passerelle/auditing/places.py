"""Where what stands in one form of a text is in the text itself: all forms have the same words and letters."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

WINDOW = 200  # characters around a find in which a public phrase may explain it
_WORD_AND_SIGNS = re.compile(rb"[0-9A-Za-z\x80-\xff]+[^0-9A-Za-z\x80-\xff]*")
_WORD, _LETTERS = re.compile(rb"[0-9A-Za-z\x80-\xff]+"), re.compile(rb"[0-9a-z\x80-\xff]+")
_LETTERS_BEFORE = re.compile(rb"[0-9a-z\x80-\xff]+\Z")


def whole_words(text: bytes, start: int, end: int) -> tuple[int, int]:
    """The place of the words that hold what stands at [start, end) of a text in lower case."""
    before = _LETTERS_BEFORE.search(text, max(0, start - WINDOW), start)
    after = _LETTERS.match(text, end)
    return (before.start() if before else start), (after.end() if after else end)


class Places:
    """Where what stands in a form of a text is in its folded text: all have the same words, and the same letters."""

    def __init__(self, base: bytes) -> None:
        self._base = base
        self._form: tuple[bytes, array[int]] = (b"", array("L"))

    def of_letters(self, start: int, end: int) -> tuple[int, int]:
        """The place of the letters at [start, end) of the squeezed text."""
        return self._of_letter(start), self._of_letter(end - 1) + 1

    def of_words(self, text: bytes, start: int, end: int) -> tuple[int, int]:
        """The place of what stands at [start, end) of a form of the text that begins with a word."""
        if self._form[0] is not text:
            self._form = (text, starts(text))
        return self._of_word(self._form[1], start), self._of_word(self._form[1], end - 1) + 1

    def _of_letter(self, offset: int) -> int:
        rank = bisect_right(self._letters, offset) - 1
        return self._words[rank] + offset - self._letters[rank]

    def _of_word(self, form: array[int], offset: int) -> int:
        rank = bisect_right(form, offset) - 1
        return self._words[rank] + offset - form[rank]

    @cached_property
    def _words(self) -> array[int]:
        return starts(self._base)

    @cached_property
    def _letters(self) -> array[int]:
        """How many letters stand before each word."""
        return array("L", accumulate(map(len, _WORD.findall(self._base)), initial=0))


def starts(text: bytes) -> array[int]:
    """Where each word of a text begins."""
    first = _WORD.search(text)
    return array("L", accumulate(map(len, _WORD_AND_SIGNS.findall(text)), initial=first.start() if first else 0))
