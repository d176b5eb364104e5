"""Finds names that were mistyped: words of the pages that are almost a rare name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from .forms import folded, position, spaced
from .lexicon import Lexicon
from .searching import Find, View
from .secrets import Secret
from .variants import SQUEEZED

ALIKE = 90  # of 100: a letter added, lost or doubled; a letter for another in ten
NAMES = ("name", "person", "brand", "domain")


class Resembling:
    """Compares each rare word of the pages, once, with the rare names of the same length."""

    def __init__(self, secrets: Iterable[Secret], lexicon: Lexicon, public_words: Iterable[bytes] = ()) -> None:
        self.lexicon = lexicon
        self.names = {
            secret.pattern.decode("latin-1"): secret
            for secret in secrets
            if secret.mode == SQUEEZED and secret.kind in NAMES and " " not in secret.shown
            and lexicon.is_telling(secret.shown)
        }
        self._by_length: dict[int, list[str]] = {}
        for name in self.names:
            for length in range(len(name) - 2, len(name) + 3):
                self._by_length.setdefault(length, []).append(name)
        self._other = set(public_words)  # words that are said on purpose, then those that resemble no name

    def finds(self, view: View) -> Iterator[Find]:
        """The names that words of a text resemble, each once; the words themselves are the matcher's."""
        base = folded(view.text)
        for word in sorted(set(spaced(base).split()) - self._other):
            secret = self._name_like(word.decode("latin-1"))
            if secret is None:
                self._other.add(word)
            else:
                yield Find(secret, position(view.text, base.lower().find(word)))

    def _name_like(self, word: str) -> Secret | None:
        near = self._by_length.get(len(word), ())
        rare = near and word not in self.names and not self.lexicon.is_ordinary(word)
        best = process.extractOne(word, near, scorer=fuzz.ratio, score_cutoff=ALIKE) if rare else None
        return self.names[best[0]] if best else None
