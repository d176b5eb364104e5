"""The plain form of a text, in which wording rules are written: no capital, accent, odd space or inclusive mark."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import accumulate

_APOSTROPHES = dict.fromkeys(map(ord, "’‘‛ʼʻʽʹˈ′´`＇ꞌ"), "'")
_DOTS = dict.fromkeys(map(ord, "•‧⋅∙・･⸱ꞏ·"), "·")
_LIGATURES = {ord("œ"): "oe", ord("æ"): "ae"}
# º and ª are read as ° and a, where NFKC would turn « nº » into « no ».
_AS_TYPED = _APOSTROPHES | _DOTS | {ord("º"): "°"}
_FINAL = _LIGATURES | _APOSTROPHES | _DOTS | {ord("−"): "-"}

_FEMININE = "(?:e|ne|le|te|se|ve|fe|re|ere|trice|rice|euse|esse|enne|onne|ette)"
# After « . » and « - », only what no sentence begins with and no verb ends with: « donne-le », « fini.Le ».
_SURE = "(?:e|ne|trice|rice|euse)"
_MARK = re.compile(
    rf"(?<=[a-z]{{2}})(?:·[a-z]{{1,6}}?(?:·?s)?|\((?:{_FEMININE}s?|s)\)s?|[.-]{_SURE}(?:[.-]?s)?)(?![a-z])"
)
LONGEST = 100_000  # one character may become eighteen; what the contract accepts stays far below
_LONGEST_WORD = 64  # nobody marks a longer one, and marks inside marks are taken away one by one
_EDGES = " .,;:!?…·()[]{}«»“”\"'*_/-"


class PlainText:
    """A text people typed, its plain form, and the way back from the second to the first."""

    def __init__(self, text: str) -> None:
        both = ((typed, plain_word(typed)) for typed in text.split())
        self._words = [(typed, plain) for typed, plain in both if plain]
        self.plain = " ".join(plain for _, plain in self._words)[:LONGEST]

    def typed(self, start: int, end: int) -> str:
        """The words as they were typed, for a place in the plain form; the punctuation around them is left out."""
        first, last = bisect_right(self._starts, start) - 1, bisect_left(self._starts, end)
        return " ".join(typed for typed, _ in self._words[max(0, first) : max(1, last)]).strip(_EDGES)

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(plain) + 1 for _, plain in self._words[:-1])
        return list(accumulate(lengths, initial=0)) if self._words else []


def plain(text: str) -> str:
    """The plain form of a text; a plain form is its own plain form."""
    return PlainText(text).plain


@lru_cache(maxsize=20_000)
def plain_word(typed: str) -> str:
    """The plain form of what stands between two spaces."""
    # One typed word may become several: « ﷺ » stands for four.
    return " ".join(map(_unmarked, "".join(_letters(typed)).split()))


def _letters(typed: str) -> Iterator[str]:
    if typed.isascii():
        yield typed.lower()
        return
    text = unicodedata.normalize("NFKC", typed.translate(_AS_TYPED)).casefold()
    for character in unicodedata.normalize("NFKD", text):
        category = unicodedata.category(character)
        if category == "Pd":
            yield "-"
        elif category not in ("Mn", "Me", "Cf"):
            yield character.translate(_FINAL)


def _unmarked(word: str) -> str:
    while len(word) <= _LONGEST_WORD and (bare := _MARK.sub(_plural, word)) != word:
        word = bare
    return word


def _plural(mark: re.Match[str]) -> str:
    return "s" if mark[0].rstrip(")").endswith("s") else ""
