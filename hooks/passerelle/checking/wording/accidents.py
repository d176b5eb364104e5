"""What a hand or a page break does to a word: letters set apart, a word cut at the end of a line, one letter wrong."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from ...reference.shelf import read_rows
from .forms import plain, plain_word

SHORTEST = 7  # letters of a word that is still known with one of them wrong: « homme » would be found in « comme »
_SIGN = r"(?:[^\W_][\u0300-\u036f]*|['’])"  # an accent may stand apart from its letter
# Four letters or more, one space between them; two or three when more space stands around them.
_APART = rf"(?<!\S){_SIGN}(?:\s{_SIGN}){{3,}}(?!\S)|(?:(?<=\s\s)|^){_SIGN}(?:\s{_SIGN}){{1,2}}(?=\s\s|\Z)"
_CUT = r"[-\u2010\u00ad]\s+(?=[^\W\d_])"
_PIECE = re.compile(rf"{_APART}|\S*[^\W\d_]{_CUT}\S+|\S+")
_WHOLE = re.compile(rf"(?<=[^\W\d_]){_CUT}|\s")
_DOTTED = re.compile(r"(?<![a-z0-9])[a-z](?:[._*·-][a-z]){3,}(?![a-z0-9])")
_WORD = re.compile(rf"[a-z]{{{SHORTEST - 1},}}")


def pieces(text: str) -> list[str]:
    """The words of a text; « h o m m e » is one, and so is a word cut at the end of a line."""
    return _PIECE.findall(text)


class Spelling:
    """The long words of some sentences, known again with a letter lost, added, replaced or swapped with the next."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self._known = {word for said in sentences for word in re.findall("[a-z]+", plain(said))}
        self._known |= {f"{word}s" for word in self._known} | {word.removesuffix("s") for word in self._known}
        self._shorter: dict[str, list[str]] = defaultdict(list)
        for word in self._known:
            for near in _shorter(word) if len(word) >= SHORTEST else ():
                self._shorter[near].append(word)
        self._mended = lru_cache(maxsize=20_000)(self._mend)

    def read(self, piece: str) -> str:
        """The plain form of one of the `pieces`, as it was meant."""
        word = _DOTTED.sub(lambda dotted: re.sub("[^a-z]", "", dotted[0]), plain_word(_WHOLE.sub("", piece)))
        return _WORD.sub(lambda found: self._mended(found[0]), word)

    def _mend(self, word: str) -> str:
        if word in self._known:
            return word
        near = {one for key in _shorter(word) for one in self._shorter.get(key, ())}
        near = {one for one in near if one[0] == word[0] and OSA.distance(one, word) == 1}
        if not near or word in _trades():
            return word
        doubled = {word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] == word[at - 1]}
        swapped = {one for one in near if sorted(one) == sorted(word)}
        return max(near, key=lambda one: (one in doubled, one in swapped, one[-1] == word[-1], len(one), one))


def _shorter(word: str) -> set[str]:
    """A word, and the same without one of its letters: two words one letter apart have one of these in common."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))} if len(word) <= 64 else {word}


@cache
def _trades() -> frozenset[str]:
    """Words that are no slip: those of the official names of jobs."""
    names = (row["libelle"].split() for row in read_rows("rome-appellations.csv.gz"))
    return frozenset(part for name in names for word in name for part in _WORD.findall(plain_word(word)))
