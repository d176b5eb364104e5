"""A problem in what people wrote, as a value that travels."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # Unicode categories that a screen does not show


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong in a file of the network, where, and what to write instead."""

    file: str  # POSIX path relative to the network's root
    line: int  # 1-based
    column: int  # 1-based
    field: str  # "french.speaking", "requires[0].what", "" for the whole file
    sentence: str  # French, says what is wrong and what to write
    level: str = "error"  # "error" | "warning"
    rule: str = ""  # stable machine code, e.g. "yaml-duplicate-key"


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether at least one problem is more than a warning."""
    return any(problem.level == "error" for problem in problems)


def visible(text: str) -> str:
    """The text with every control, bidirectional or zero-width character written as an escape such as `\\u202e`."""
    if text.isprintable():
        return text
    return "".join(_escape(c) if unicodedata.category(c) in UNSEEN else c for c in text)


def clipped(value: object, limit: int = 60) -> str:
    """A value as a sentence may quote it: visible, and at most `limit` characters long."""
    text = visible(str(value)[: limit + 1])
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _escape(character: str) -> str:
    return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(character) or f"\\u{ord(character):04x}"
