"""The plain form of a text, in which wording rules are written: no capital, accent, odd space or inclusive mark."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import accumulate, islice

from ...french.lookalikes import TWINS
from ...french.numerals import in_words

_APOSTROPHES = dict.fromkeys(map(ord, "’‘‛ʼʻʽʹˈ′´`＇ꞌ"), "'")
_DOTS = dict.fromkeys(map(ord, "•‧⋅∙・･⸱ꞏ·"), "·")
_LIGATURES = {ord("œ"): "oe", ord("æ"): "ae"}
# º and ª are read as ° and a, where NFKC would turn « nº » into « no ».
_AS_TYPED = _APOSTROPHES | _DOTS | {ord("º"): "°"}
# « moіns » with a Cyrillic і reads as « moins »; the twins of signs are not letters, and have their own rules here.
_LETTERS_ALIKE = {ord(twin): latin.lower() for twin, latin in TWINS.items() if latin.isalpha() and len(latin) == 1}
_FINAL = _LETTERS_ALIKE | _LIGATURES | _APOSTROPHES | _DOTS | {ord("−"): "-"}

_FEMININE = "(?:e|ne|le|te|se|ve|fe|re|ere|trice|rice|euse|esse|enne|onne|ette)"
# After « . » and « - », only what no sentence begins with and no verb ends with: « donne-le », « fini.Le ».
_SURE = "(?:e|ne|trice|rice|euse)"
_MARK = re.compile(
    rf"(?<=[a-z]{{2}})(?:·[a-z]{{1,6}}?(?:·?s)?|\((?:{_FEMININE}s?|s)\)s?|[.-]{_SURE}(?:[.-]?s)?)(?![a-z])"
)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
LONGEST = 100_000  # one character may become eighteen; what the contract accepts stays far below
_LONGEST_WORD = 64  # nobody marks a longer one, and marks inside marks are taken away one by one
_EDGES = " .,;:!?…·()[]{}«»“”\"'*_/-"


# Emphasis is not a letter: « **Femmes** uniquement ».
_EMPHASIS = re.compile(r"(?<![a-z0-9*_~`])[*_~`]{1,3}(?=[a-z0-9(])|(?<=[a-z0-9.,;:!?)])[*_~`]{1,3}(?![a-z0-9*_~`])")
_GLUED_AGE = re.compile(r"(?<=\d)(?=ans?\b)")  # « 35ans »

# Another reading of the same words, for rules that name people in the masculine and ages in digits.
_FEMININES = (("ee", "e"), ("enne", "en"), ("trice", "teur"), ("euse", "eur"),
              ("ere", "er"), ("ante", "ant"), ("ive", "if"))
_NOUNS = {"annee", "arrivee", "duree", "entree", "idee", "journee", "lycee", "matinee", "soiree", "tournee"}
# Ages, as one word: « vingt et un » is « vingt-un » to whoever writes fast.
_NUMBERS = {in_words(age).replace(" et ", "-"): str(age) for age in range(18, 71)}


class PlainText:
    """A text people typed, its plain form, and the way back from the second to the first."""

    def __init__(
        self, text: str, read: Callable[[str], str] | None = None, words: Callable[[str], Iterable[str]] = str.split
    ) -> None:
        read = read or plain_word
        both = ((typed, read(typed)) for typed in words(text))
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
    word = _GLUED_AGE.sub(" ", "".join(islice(_letters(typed), LONGEST)))
    return " ".join(filter(None, map(_unmarked, word.split())))


@lru_cache(maxsize=20_000)
def loose_word(typed: str) -> str:
    """The plain form of a word, in the masculine when it is a feminine, and in digits when it is a number."""
    return _WORD.sub(lambda word: _loose(word[0]), plain_word(typed))


def _loose(word: str) -> str:
    if word in _NUMBERS:
        return _NUMBERS[word]
    bare = word.removesuffix("s")
    if bare in _NOUNS:
        return word
    for feminine, masculine in _FEMININES:
        if len(bare) > len(feminine) + 2 and bare.endswith(feminine):
            return bare.removesuffix(feminine) + masculine + "s" * (word != bare and not masculine.endswith("s"))
    return word


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
    while len(word) <= _LONGEST_WORD and (bare := _MARK.sub(_plural, _EMPHASIS.sub("", word), count=1)) != word:
        word = bare
    return word


def _plural(mark: re.Match[str]) -> str:
    has_one = mark.string[mark.start() - 1] in "sx"  # « jeunes·ses », « heureux·ses »
    return "s" if mark[0].rstrip(")").endswith("s") and not has_one else ""
