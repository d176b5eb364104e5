"""The forms in which a secret and a text are compared: accents, case, marks, scripts and spaces no longer differ.

Everything is bytes: one byte per character, ASCII for what an eye reads as Latin, 128 to 255 for letters of other
scripts. Bytes go through tables at the speed of memory, and a site has many.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from ..french.lookalikes import BLANKS, TWINS

MANY = 400  # distinct characters above which one pass over the text beats one pass per character

_STRANGE = re.compile("[^\x00-\x7f]")
_LETTERS = bytes(range(48, 58)) + bytes(range(65, 91)) + bytes(range(97, 123)) + bytes(range(128, 256))
_OTHERS = bytes(sorted(set(range(256)) - set(_LETTERS)))
_STOPS = b'.!?;=<>"{}[]|\t\x1e'  # what ends a sentence, a cell or a value
_PAUSES = b",:()/\\*#`"  # what separates two things in one sentence


def _table(spaced: bytes, stops: bytes = b"", pauses: bytes = b"") -> bytes:
    table = bytearray(range(256))
    for byte in spaced:
        table[byte] = 32
    for byte in pauses:
        table[byte] = 44
    for byte in stops:
        table[byte] = 46
    return bytes(table)


_LOWER = bytes(range(256)).lower()
_TO_SPACES = _table(_OTHERS).lower()
_TO_SENTENCES = _table(_OTHERS, _STOPS, _PAUSES)
_TO_LINES = _table(_OTHERS, _STOPS + b"\n\r", _PAUSES)


def folded(text: str) -> bytes:
    """The text without marks, invisible characters or look-alikes. Case and signs stay."""
    if text.isascii():
        return text.encode("ascii")
    strange = sorted(set(_STRANGE.findall(text)))
    if len(strange) > MANY:
        return text.translate({ord(character): fold(character) for character in strange}).encode("latin-1")
    # In this order, because a letter of another script becomes a character between 128 and 255.
    for character in strange:
        text = text.replace(character, fold(character))
    return text.encode("latin-1")


@cache
def fold(character: str) -> str:
    """What one character is read as: nothing, one or several ASCII characters, or a letter of another script."""
    if character in TWINS:
        return TWINS[character]
    if character in BLANKS:
        return ""
    return "".join(map(_fold_part, unicodedata.normalize("NFKD", character)))


def _fold_part(part: str) -> str:
    """One character of a compatibility decomposition."""
    category = unicodedata.category(part)
    if part < "\x80" or part in TWINS:
        return TWINS.get(part, part)
    if category in ("Cf", "Cc", "Mn", "Me", "Cn", "Co"):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(part))
    return chr(128 + ord(part) % 128) if category[0] in "LMN" and ord(part) > 0xFF else " "


def spaced(base: bytes) -> bytes:
    """Lower case, one space between words and at both ends: a pattern with its two spaces is a whole word."""
    return b" " + b" ".join(base.translate(_TO_SPACES).split()) + b" "


def squeezed(base: bytes) -> bytes:
    """Lower case, letters and digits only."""
    return base.translate(_LOWER, _OTHERS)


def sentences(base: bytes, *, by_line: bool = False) -> bytes:
    """Case kept; "." where a sentence, a cell or a value ends, "," at a lesser pause, one space for all the rest.

    A line ends a sentence in tables and code (`by_line`), not in the text of a page.
    """
    return b". " + b" ".join(base.translate(_TO_LINES if by_line else _TO_SENTENCES).split()) + b" ."


def words(text: str) -> list[str]:
    """The words of a text in their common form."""
    return [word.decode("latin-1") for word in spaced(folded(text)).split()]


def position(text: str, offset: int) -> int:
    """The place in `text` of a byte of `folded(text)`."""
    longer = 0
    for strange in _STRANGE.finditer(text):
        if strange.start() + longer >= offset:
            break
        longer += len(fold(strange[0])) - 1
    return offset - longer
