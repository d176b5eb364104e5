"""Which words anybody writes, and which could only be a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ..reference import places
from ..reference.shelf import read_json, read_rows
from .common_words import COMMON, FREQUENT_NAMES, LEGAL_FORMS, LITTLE
from .forms import folded, words

_SMALL = re.compile(rb"(?<![\w-])[a-z\x80-\xff]{3,}(?![\w-])")
_ENDINGS = ("s", "x", "e", "es", "ee", "ees", "nt", "r", "er")
LONG = 6  # letters of a rare word that says a name by itself, even in small letters
PART = 8  # letters from which a part of a word is looked for
MANY_FILES = 3  # public files that use a word in small letters: a word of the language, not a slip


class Lexicon:
    """Learns from the labels, from other public texts, and from the towns of some départements."""

    def __init__(
        self, labels: Iterable[str] = (), texts: Iterable[str] = (), departments: Sequence[str] = ()
    ) -> None:
        self.ordinary = _rome_words() | {word for label in labels for word in words(label)} | shared_words(texts)
        towns = [commune.name for commune in places().communes(departments)]
        self.towns = frozenset(significant(words(" ".join(towns))))
        self._parts = {part for word in self.ordinary | _common() for part in parts(word)}

    def is_ordinary(self, word: str) -> bool:
        """Whether a word in its common form is one of the language, of the labels or of the trades."""
        return len(word) < 2 or word.isdigit() or self._knows(word)

    def _knows(self, word: str) -> bool:
        stems = (word, *(word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)))
        return any(stem in _common() or stem in self.ordinary for stem in stems if len(stem) > 1)

    def is_telling(self, word: str) -> bool:
        """Whether a word alone gives somebody away: rare, long enough, neither a town's nor everybody's."""
        return (
            len(word) >= LONG and not self.is_ordinary(word)
            and word not in self.towns and word not in FREQUENT_NAMES and word not in LEGAL_FORMS
        )

    def rare(self, some: Iterable[str]) -> list[str]:
        """The words among some that are not ordinary."""
        return [word for word in some if not self.is_ordinary(word)]

    def hides_in_a_word(self, joined: str) -> bool:
        """Whether these letters, PART or more, are a part of an ordinary word, as "boulange" of "boulangerie"."""
        return joined in self._parts


def parts(word: str) -> Iterator[str]:
    """Every run of PART letters or more of a word."""
    for length in range(PART, len(word) + 1):
        yield from (word[start:start + length] for start in range(len(word) - length + 1))


def shared_words(texts: Iterable[str]) -> set[str]:
    """The words written in small letters in several texts: a name let slip in one of them stays a name."""
    uses = Counter(word for text in texts for word in set(_SMALL.findall(folded(text))))
    return {word.decode("latin-1") for word, count in uses.items() if count >= MANY_FILES}


def significant(some: Iterable[str]) -> list[str]:
    """The words among some that carry meaning."""
    return [word for word in some if word not in _little()]


@cache
def _common() -> frozenset[str]:
    return frozenset(part for word in COMMON for part in words(word)) | _little()


@cache
def _little() -> frozenset[str]:
    return frozenset(part for word in LITTLE for part in words(word))


@cache
def _rome_words() -> frozenset[str]:
    labels = [row["libelle"] for row in read_rows("rome-appellations.csv.gz")]
    labels += [context["libelle"] for context in read_json("rome-contextes.json")["contextes"].values()]
    return frozenset(words(" ".join(labels)))
