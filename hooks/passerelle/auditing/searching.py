"""Finds every secret in a text at once, in each form it can take there, and verifies what it found."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import BytesAhoCorasick

from . import spreading
from .decoding import decoded
from .forms import folded, position, sentences, spaced, squeezed
from .judging import Judge, is_whole
from .lexicon import Lexicon
from .places import WINDOW, Places, whole_words
from .public import Public
from .secrets import Secret
from .variants import LITERAL, NUMBER, RUN, SLUG, SQUEEZED, WORDS

_DIALLED = 40  # characters before a number in which its prefix may stand
_ESCAPE = re.compile(rb"[&%\\=]|--|[\x80-\xff]")  # of what may be read otherwise
_ADDED = re.compile(rb"""["'`]\s*\+\s*["'`]""")  # a script puts the pieces of a text together
_DOTTED = re.compile(rb"[0-9a-z\x80-\xff. \n\r\t-]+")  # « ;D;D; » has no initials
_APART = re.compile(rb"[^0-9a-z\x80-\xff. \n\r\t-]")
_INITIAL = re.compile(rb"[a-z\x80-\xff][^0-9a-z\x80-\xff]+")
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
    """The patterns compared in one form, in one automaton; `written` gives the ways of writing a secret."""

    def __init__(
        self, secrets: Iterable[Secret],
        written: Callable[[Secret], Iterable[bytes]] = lambda secret: (secret.pattern,),
    ) -> None:
        self.secrets: dict[bytes, list[Secret]] = {}
        for secret in secrets:
            for way in written(secret):
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

        def group(*modes: str, **more: Callable[[Secret], Iterable[bytes]]) -> _Group:
            return _Group((secret for mode in modes for secret in by_mode.pop(mode, ())), **more)

        self.squeezed, self.worded = group(SQUEEZED, RUN, NUMBER, written=ways), group(WORDS)
        self.literal = group(LITERAL, SLUG)
        self.judged = group(*list(by_mode))

    def finds(self, view: View) -> Iterator[Find]:
        """The secrets of a text, each once."""
        base, seen = folded(view.text), set()
        for secret, start in self._places(view, base, seen):
            if secret not in seen:
                seen.add(secret)
                yield Find(secret, view.start + position(view.text, start))

    def _places(self, view: View, base: bytes, seen: Container[Secret]) -> Iterator[tuple[Secret, int]]:
        """Where the secrets are in the folded text of a view, but those already seen."""
        lower, places = base.lower(), Places(base)
        for secret, start, end in self.squeezed.finds(squeezed(base)):
            if secret not in seen and self._is_told(secret, lower, *places.of_letters(start, end)):
                yield secret, places.of_letters(start, end)[0]
        text = spaced(base)
        for secret, start, end in self.worded.finds(text):
            if secret not in seen and not self._is_public(secret, lower, *places.of_words(text, start + 1, end - 1)):
                yield secret, places.of_words(text, start + 1, end - 1)[0]
        for secret, start, end in self.literal.finds(lower):
            # A file's name counts in its own case: autre.yml is not a title « Autre ».
            cased = secret.kind != "file" or base[start:end] == secret.pattern
            if cased and is_whole(lower, start, end) and (secret.mode == LITERAL or is_value(lower, start, end)):
                yield secret, start
        if view.judged:
            yield from self._judged(sentences(base, by_line=view.by_line), lower, places, seen)

    def _judged(
        self, text: bytes, lower: bytes, places: Places, seen: Container[Secret]
    ) -> Iterator[tuple[Secret, int]]:
        """Where the secrets are that only their capitals and what stands around tell from ordinary words."""
        for secret, start, end in self.judged.finds(text.lower()):
            if secret not in seen and self.judge.is_leak(secret, text, start, end):
                first, last = places.of_words(text, start, end)
                dotted = b"." not in secret.pattern or _DOTTED.fullmatch(lower, first, last)
                if dotted and not self._is_public(secret, lower, first, last):
                    yield secret, first

    def _is_told(self, secret: Secret, lower: bytes, start: int, end: int) -> bool:
        """Whether the letters at [start, end), with anything between them, are the secret and nothing public."""
        if secret.mode == NUMBER:
            match = spreading.number(secret.pattern).search(lower, max(0, start - _DIALLED), end + 1)
            return bool(match and is_number(match[0])) and not self._is_public(secret, lower, start, end)
        return self._is_genuine(secret, lower, start, end) and not self._is_public(secret, lower, start, end)

    def _is_genuine(self, secret: Secret, lower: bytes, start: int, end: int) -> bool:
        """False for letters of ordinary words that happen to follow each other."""
        found = lower[start:end]
        parts = spaced(found).split()
        if len(parts) < 2 or _ADDED.search(found):
            return True
        if not is_whole(lower, start, end):
            return False
        spelt = max(map(len, parts)) == 1  # letter by letter
        return secret.mode == RUN or spelt or bool(self.lexicon.rare(part.decode("latin-1") for part in parts))

    def _is_public(self, secret: Secret, text: bytes, start: int, end: int) -> bool:
        """Whether the words at [start, end), or the word they are in, are a part of a public phrase said in full."""
        if self._is_said(text, start, end, secret):
            return True
        # « (H/F) Lambert » before the name of an agency is no « F. Lambert ».
        rest = _INITIAL.match(text, start, end)
        apart = rest and _APART.search(text, start, rest.end())
        return bool(apart) and self._is_said(text, rest.end(), end)

    def _is_said(self, text: bytes, start: int, end: int, secret: Secret | None = None) -> bool:
        """Whether the words at a place, all of those of the secret if there is one, are a part of a public phrase."""
        first, last = whole_words(text, start, end)
        said, is_a_part = spaced(text[first:last]), (first, last) != (start, end)
        if not is_a_part and secret and said != spaced(folded(secret.shown)):
            return False
        around = self.public.around(said, itself=is_a_part)
        if not around:
            return False
        before, after = read(text[max(0, first - WINDOW):first]), read(text[last:last + WINDOW])
        return any(before.endswith(left) and after.startswith(right) for left, right in around)


def read(text: bytes) -> bytes:
    """The words of what stands around a find, as they are read: « d&#39;agglomération » has no number in it."""
    return spaced(folded(decoded(text.decode("latin-1"))) if _ESCAPE.search(text) else text)


def ways(secret: Secret) -> tuple[bytes, ...]:
    """A pattern as it is, and as old scripts against spam turn addresses."""
    turned = secret.kind in ("email", "domain") and secret.mode != NUMBER
    return (secret.pattern, secret.pattern.translate(spreading.ROT13)) if turned else (secret.pattern,)


def is_number(found: bytes) -> bool:
    """Whether digits are groups of a number, and no drawing: « 0 0 0 1-10 10 10 »."""
    groups = [len(group) for group in re.findall(rb"[0-9]+", found)]
    drawn = groups.count(1) > 2 and max(groups) > 1
    return not drawn and len({gap.strip() for gap in re.findall(rb"[^0-9]+", found)}) < 4


def is_value(text: bytes, start: int, end: int) -> bool:
    """Whether a code is all of a value, of a file's name or of a step of an address."""
    before = text[max(0, start - 12):start]
    ends = _VALUE_ENDS.get(before[-1:])
    return bool(ends and ends.match(text, end) and not _MACHINE.search(before))
