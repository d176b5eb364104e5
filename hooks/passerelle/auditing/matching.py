"""Finds every secret in a text at once, in each form it can take there, and verifies what it found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import BytesAhoCorasick

from .forms import folded, position, sentences, spaced, squeezed, words
from .judging import Judge, is_whole
from .lexicon import Lexicon
from .public import Public
from .secrets import Secret
from .variants import LITERAL, NUMBER, RUN, SLUG, SQUEEZED, WORDS

_WINDOW = 200  # characters around a find in which a public phrase may explain it
_GAP = rb"[^0-9a-z\x80-\xff]*+"
_DIGIT_GAP = rb"[^0-9a-z\x80-\xff]{0,4}"
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
    """The patterns compared in one form, in one automaton."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self.secrets: dict[bytes, list[Secret]] = {}
        for secret in secrets:
            self.secrets.setdefault(secret.pattern, []).append(secret)
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

        def group(*modes: str) -> _Group:
            return _Group(secret for mode in modes for secret in by_mode.pop(mode, ()))

        self.squeezed, self.worded = group(SQUEEZED, RUN, NUMBER), group(WORDS)
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
        letters = squeezed(base)
        for secret in {secret for secret, _, _ in self.squeezed.finds(letters)}:
            yield from self._verified(secret, base.lower(), self._spread(secret))
        for secret in {secret for secret, _, _ in self.squeezed.finds(letters[::-1])}:  # from right to left
            found = self._verified(secret, base.lower()[::-1], self._spread(secret))
            yield from ((secret, max(0, len(base) - start - len(secret.pattern))) for secret, start in found)
        for secret in {secret for secret, _, _ in self.worded.finds(spaced(base))}:
            yield from self._verified(secret, base.lower(), _words_pattern(secret.pattern))
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

    def _spread(self, secret: Secret) -> re.Pattern[bytes]:
        return _number_pattern(secret.pattern) if secret.mode == NUMBER else _letters_pattern(secret.pattern)

    def _is_genuine(self, secret: Secret, match: re.Match[bytes]) -> bool:
        """False for letters of ordinary words that happen to follow each other, and for numbers that are drawings."""
        if secret.mode == NUMBER:
            return len(set(re.findall(rb"[^0-9]+", match[0]))) < 4
        parts = words(match[0].decode("latin-1"))
        if secret.mode == WORDS or len(parts) < 2:
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
        before, after = spaced(text[max(0, start - _WINDOW):start]), spaced(text[end:end + _WINDOW])
        for phrase in self.public.phrases:
            parts = phrase.split(said)
            for n in range(1, len(parts)):
                left, right = said.join(parts[:n]), said.join(parts[n:])
                if before.endswith(left + b" ") and after.startswith(b" " + right) and len(phrase) > len(said):
                    return True
        return False


def place_in(lower: bytes, text: bytes, start: int, end: int) -> int:
    """Where the words at [start, end) of a text's sentences are in the text."""
    said = text[start:end]
    places = [match.start() for match in _words_pattern(said).finditer(lower)]
    rank = len(_words_pattern(said).findall(text, 0, start))
    return places[min(rank, len(places) - 1)] if places else 0


def is_value(text: bytes, start: int, end: int) -> bool:
    """Whether a code is all of a value, of a file's name or of a step of an address."""
    before = text[max(0, start - 12):start]
    ends = _VALUE_ENDS.get(before[-1:])
    return bool(ends and ends.match(text, end) and not _MACHINE.search(before))


@lru_cache(4096)
def _letters_pattern(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(_GAP.join(re.escape(bytes([letter])) for letter in pattern))


@lru_cache(4096)
def _number_pattern(digits: bytes) -> re.Pattern[bytes]:
    """Digits in groups of any size that begin or end where a number does, perhaps after +33 or 0."""
    spread = _DIGIT_GAP.join(bytes([digit]) for digit in digits)
    prefix = rb"(?:(?:00" + _DIGIT_GAP + rb")?33" + _DIGIT_GAP + rb"(?:0" + _DIGIT_GAP + rb")?|0" + _DIGIT_GAP + rb")?"
    return re.compile(rb"(?<![0-9])" + prefix + spread + rb"|" + spread + rb"(?![0-9])")


@lru_cache(4096)
def _words_pattern(pattern: bytes) -> re.Pattern[bytes]:
    between = rb"[^0-9a-z\x80-\xff]+"
    spoken = re.findall(rb"[0-9a-z\x80-\xff]+", pattern)
    return re.compile(rb"(?<![0-9a-z\x80-\xff])" + between.join(spoken)
                      + rb"(?![0-9a-z\x80-\xff])")
