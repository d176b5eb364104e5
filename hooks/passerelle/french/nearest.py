"""The known word that a person most likely meant, accents and capitals left aside."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz import fuzz

CLOSE = 0.61  # « phone » is no « poste »
CLOSE_WHEN_TINY = 0.5  # two letters, one of them right: « A7 »
SAME = 1.15  # « CDI » is no « CDI intérimaire »
EVERY_WORD = 1  # « permis B » for « Permis B (voiture) »
WHOLE_WORD = 0.85  # « nuit » for « Travail de nuit »
ONE_WORD = 0.7  # « charges lourdes » for « Charges jusqu'à 15 kg »
FAR_BEHIND = 0.14  # less likely than the best by this much: not worth reading
DULL = {"travail", "horaire", "pour", "dans", "avec"}  # in every other label
SPELT = str.maketrans({"œ": "oe", "æ": "ae", "×": "x"})
LONGEST = 80  # difflib is quadratic, and no code or label is that long


def fold(text: object) -> str:
    """Letters and digits only, without accent or capital."""
    return "".join(_words(text))


def closest(word: object, choices: Mapping[str, Iterable[str]], count: int = 1) -> list[str]:
    """The `count` choices nearest to the word, best first; each choice comes with the names people give it."""
    return [choice for choice, _ in _ranked(word, choices)[:count]]


def did_you_mean(word: object, choices: Mapping[str, Iterable[str]]) -> list[str]:
    """One choice, or the two that are equally near, or none."""
    ranked = _ranked(word, choices)
    best = [choice for choice, score in ranked if score == ranked[0][1]]
    return best if len(best) < 3 else []


def is_called(word: object, names: Iterable[str]) -> bool:
    """Whether one of these names has every word that was written."""
    return _score(word, names) >= EVERY_WORD


def _ranked(word: object, choices: Mapping[str, Iterable[str]]) -> list[tuple[str, float]]:
    scores = {choice: _score(word, (choice, *names)) for choice, names in choices.items()}
    enough = CLOSE_WHEN_TINY if len(fold(word)) <= 2 else CLOSE
    enough = max([enough, *(score - FAR_BEHIND for score in scores.values())])
    return sorted(((c, score) for c, score in scores.items() if score >= enough), key=lambda ranked: -ranked[1])


def _words(text: object) -> list[str]:
    return list(_plain(str(text)[:LONGEST]))


@lru_cache(maxsize=4096)  # the same few hundred labels, against every wrong word
def _plain(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", text.casefold().translate(SPELT))
    return tuple(re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c))))


def _score(word: object, names: Iterable[str]) -> float:
    return max((_likeness(_words(word), _words(name)) for name in names), default=0)


def _likeness(asked: list[str], known: list[str]) -> float:
    if asked and asked == known:
        return SAME
    if _holds(known, asked):
        return EVERY_WORD
    if _holds(asked, known):
        return WHOLE_WORD
    ratio = _ratio("".join(asked), "".join(known))
    telling, shared = _telling(asked), _telling(asked) & _telling(known)
    return max(ratio, 0 if not shared else WHOLE_WORD if shared == telling else ONE_WORD)


def _ratio(asked: str, known: str) -> float:
    # What difflib counts is a common subsequence: `fuzz.ratio` is never less, and a hundred times quicker.
    if fuzz.ratio(asked, known) < 100 * CLOSE_WHEN_TINY:
        return 0
    return SequenceMatcher(None, asked, known).ratio()


def _holds(long: list[str], short: list[str]) -> bool:
    """Whether every word of the one is in the other, and one of them at least says something."""
    found = {word.removesuffix("s") for word in short}
    return any(len(word) > 2 for word in found - DULL) and found <= {word.removesuffix("s") for word in long}


def _telling(words: list[str]) -> set[str]:
    return {word.removesuffix("s") for word in words if len(word) > 3} - DULL
