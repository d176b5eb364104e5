"""Finds every secret in a text at once, in each form it can take there, and verifies what it found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import BytesAhoCorasick

from . import spreading
from .decoding import decoded
from .forms import folded, position, sentences, spaced, squeezed, words
from .judging import Judge, is_whole
from .lexicon import Lexicon
from .public import Public
from .secrets import Secret
from .variants import LITERAL, NUMBER, RUN, SLUG, SQUEEZED, WORDS

_WINDOW = 200  # characters around a find in which a public phrase may explain it
_ADDED = re.compile(rb"""["'`]\s*\+\s*["'`]""")  # a script puts the pieces of a text together
# What an id or a class says is seen elsewhere as text.
_MACHINE = re.compile(rb"""\b(?:id|class|for|name)=["']?$""")
_FILE = rb"\.(?:ya?ml|html?|json|md|txt|pdf|png|jpe?g|webp|svg|csv)\b"
# What may follow a value, by what stands before it; « # » is not here: it leads to an id.
_VALUE_ENDS = {
    b'"': re.compile(rb'["/?&#\\]|' + _FILE), b"'": re.compile(rb"['/?&#\\]|" + _FILE),
    b"/": re.compile(rb"""["'/?&#\\]|$|""" + _FILE), b"\\": re.compile(rb"""["'/?&#\\]|$|""" + _FILE),
    **dict.fromkeys((b"", b"\n", b"\x1e", b",", b";"), re.compile(rb"[\n\x1e,;/]|$|" + _FILE)),
}


@dataclass(frozen=True, slots=True)
class View:
    """One reading of a file, from its character `start` on when it was cut.

    `by_line`: a line is a value; `judged`: it has sentences or values worth judging.
    """

    where: str
    text: str
    judged: bool = True
    by_line: bool = False
    start: int = 0


@dataclass(frozen=True, slots=True)
class Find:
    """A secret at a place of a view."""

    secret: Secret
    offset: int


class _Group:
    """The patterns compared in one form, in one automaton; `written` gives the ways of writing a pattern."""

    def __init__(
        self, secrets: Iterable[Secret], written: Callable[[bytes], Iterable[bytes]] = lambda pattern: (pattern,)
    ) -> None:
        self.secrets: dict[bytes, list[Secret]] = {}
        for secret in secrets:
            for way in written(secret.pattern):
                self.secrets.setdefault(way, []).append(secret)
        self._patterns = list(self.secrets)
        self._automaton = BytesAhoCorasick(self._patterns) if self._patterns else None

    def finds(self, text: bytes) -> Iterator[tuple[Secret, int, int]]:
        """Every secret of the group in a text, with its place; places overlap."""
        found = self._automaton.find_matches_as_indexes(text, overlapping=True) if self._automaton else ()
        for index, start, end in found:
            for secret in self.secrets[self._patterns[index]]:
                yield secret, start, end


class Matcher:
    """All the secrets, ready to be compared with texts."""

    def __init__(self, secrets: Iterable[Secret], public: Public, lexicon: Lexicon) -> None:
        self.lexicon, self.public, self.judge = lexicon, public, Judge(public)
        by_mode: dict[str, list[Secret]] = {}
        for secret in secrets:
            by_mode.setdefault(secret.mode, []).append(secret)

        def group(*modes: str, **more: Callable[[bytes], Iterable[bytes]]) -> _Group:
            return _Group((secret for mode in modes for secret in by_mode.pop(mode, ())), **more)

        self.squeezed, self.worded = group(SQUEEZED, RUN, NUMBER, written=spreading.ways), group(WORDS)
        self.literal = group(LITERAL, SLUG)
        self.judged = group(*list(by_mode))

    def finds(self, view: View) -> Iterator[Find]:
        """The secrets of a text, each once."""
        base, seen = folded(view.text), set()
        for secret, start in self._places(view, base):
            if secret not in seen:
                seen.add(secret)
                yield Find(secret, view.start + position(view.text, start))

    def _places(self, view: View, base: bytes) -> Iterator[tuple[Secret, int]]:
        for secret in {secret for secret, _, _ in self.squeezed.finds(squeezed(base))}:
            yield from self._spread(secret, base.lower())
        for secret in {secret for secret, _, _ in self.worded.finds(spaced(base))}:
            yield from self._verified(secret, base.lower(), spreading.as_words(secret.pattern))
        lower = base.lower()
        for secret, start, end in self.literal.finds(lower):
            # A file's name counts in its own case: autre.yml is not a title « Autre ».
            cased = secret.kind != "file" or base[start:end] == secret.pattern
            if cased and is_whole(lower, start, end) and (secret.mode == LITERAL or is_value(lower, start, end)):
                yield secret, start
        if view.judged:
            text = sentences(base, by_line=view.by_line)
            for secret, start, end in self.judged.finds(text.lower()):
                if self.judge.is_leak(secret, text, start, end) and not self._is_public(secret, text, start, end):
                    yield secret, place_in(lower, text.lower(), start, end)

    def _verified(self, secret: Secret, lower: bytes, pattern: re.Pattern[bytes]) -> Iterator[tuple[Secret, int]]:
        for match in pattern.finditer(lower):
            if self._is_genuine(secret, match) and not self._is_public(secret, lower, match.start(), match.end()):
                yield secret, match.start()
                return

    def _spread(self, secret: Secret, lower: bytes) -> Iterator[tuple[Secret, int]]:
        """A secret whatever stands between its letters: as it is, from right to left, and in ROT13."""
        pattern = spreading.number(secret.pattern) if secret.mode == NUMBER else spreading.letters(secret.pattern)
        yield from self._verified(secret, lower, pattern)
        for _, start in self._verified(secret, lower[::-1], pattern):
            yield secret, max(0, len(lower) - start - len(secret.pattern))
        if secret.mode != NUMBER:
            yield from self._verified(secret, lower.translate(spreading.ROT13), pattern)

    def _is_genuine(self, secret: Secret, match: re.Match[bytes]) -> bool:
        """False for letters of ordinary words that happen to follow each other, and for numbers that are drawings."""
        if secret.mode == NUMBER:
            return len({gap.strip() for gap in re.findall(rb"[^0-9]+", match[0])}) < 4
        parts = words(match[0].decode("latin-1"))
        if secret.mode == WORDS or len(parts) < 2 or _ADDED.search(match[0]):
            return True
        if not is_whole(match.string, *match.span()):
            return False
        spelt = max(map(len, parts)) == 1  # letter by letter
        return secret.mode == RUN or spelt or bool(self.lexicon.rare(parts))

    def _is_public(self, secret: Secret, text: bytes, start: int, end: int) -> bool:
        """Whether the words at [start, end) are a part of a longer public phrase, said there in full."""
        said = spaced(text[start:end])
        if said.split() != [word.encode("latin-1") for word in words(secret.shown)]:
            return False
        before, after = read(text[max(0, start - _WINDOW):start]), read(text[end:end + _WINDOW])
        for phrase in self.public.phrases:
            parts = phrase.split(said)
            for n in range(1, len(parts)):
                left, right = said.join(parts[:n]), said.join(parts[n:])
                if before.endswith(left + b" ") and after.startswith(b" " + right) and len(phrase) > len(said):
                    return True
        return False


def read(text: bytes) -> bytes:
    """The words of what stands around a find, as they are read: « d&#39;agglomération » has no number in it."""
    return spaced(folded(decoded(text.decode("latin-1"))))


def place_in(lower: bytes, text: bytes, start: int, end: int) -> int:
    """Where the words at [start, end) of a text's sentences are in the text."""
    said = text[start:end]
    places = [match.start() for match in spreading.as_words(said).finditer(lower)]
    rank = len(spreading.as_words(said).findall(text, 0, start))
    return places[min(rank, len(places) - 1)] if places else 0


def is_value(text: bytes, start: int, end: int) -> bool:
    """Whether a code is all of a value, of a file's name or of a step of an address."""
    before = text[max(0, start - 12):start]
    ends = _VALUE_ENDS.get(before[-1:])
    return bool(ends and ends.match(text, end) and not _MACHINE.search(before))
