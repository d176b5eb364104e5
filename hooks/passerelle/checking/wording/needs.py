"""Which rules can find something in a text at all: each needs one of a few words, and one pass looks for them all."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from ahocorasick_rs import AhoCorasick

SHORTEST = 3  # letters: a shorter word is in every text, and tells nothing
MANY = 400  # words of one rule: beyond, it is as quick to read the text

# What the parser of `re` makes of a pattern is not a part of its contract. Where it changes, every rule is tried on
# every text, as it would be without this module.
_parser: Any = getattr(re, "_parser", None)


class Needs:
    """The words that patterns need, each pattern by its rank."""

    def __init__(self, patterns: Sequence[str]) -> None:
        needed = [needs(pattern) for pattern in patterns]
        self._always = frozenset(rank for rank, words in enumerate(needed) if words is None)
        self._ranks: dict[str, set[int]] = {}
        for rank, words in enumerate(needed):
            for word in words or ():
                self._ranks.setdefault(word, set()).add(rank)
        self._words = list(self._ranks)
        self._automaton = AhoCorasick(self._words)

    def possible(self, texts: Iterable[str]) -> frozenset[int]:
        """The ranks of the patterns that may match one of the texts; those left out cannot."""
        found: set[int] = set()
        for text in texts:
            for index, _, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
                found |= self._ranks[self._words[index]]
        return self._always | found


def needs(pattern: str) -> frozenset[str] | None:
    """Some words of which every match of a pattern holds one; None where there are none, or too many."""
    if _parser is None:
        return None
    try:
        parsed = _parser.parse(pattern)
        return None if "(?i" in pattern else _of_sequence(parsed)
    except (AttributeError, LookupError, TypeError, ValueError):
        return None


def _of_sequence(parts: Any) -> frozenset[str] | None:
    """The best of what the parts of a sequence need: runs of letters, choices, groups, repeats."""
    found: list[frozenset[str] | None] = []
    run = ""
    for name, argument in parts:
        if str(name) == "LITERAL":
            run += chr(argument)
            continue
        found += [_word(run), _of_part(str(name), argument)]
        run = ""
    known = [words for words in (*found, _word(run)) if words]
    return max(known, key=lambda words: (min(map(len, words)), -len(words)), default=None)


def _word(run: str) -> frozenset[str] | None:
    return frozenset([run]) if len(run) >= SHORTEST else None


def _of_part(name: str, argument: Any) -> frozenset[str] | None:
    if name == "SUBPATTERN":
        return _of_sequence(argument[-1])
    if name in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
        return _of_sequence(argument[2])
    if name == "BRANCH":
        branches = [_of_sequence(branch) for branch in argument[1]]
        if all(branches) and len(words := frozenset().union(*branches)) <= MANY:
            return words
    return None
