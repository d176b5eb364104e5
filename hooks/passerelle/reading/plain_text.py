"""From bytes to text that every scanner reads alike: UTF-8, one form of line break, nothing that cannot be seen."""

import re
import unicodedata

from ..problems import UNSEEN, Problem
from .conflicts import conflicts
from .sentences import MAX_PROBLEMS, problem

MAX_BYTES = 64 * 1024

_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
# Persian and its neighbours need the zero-width non-joiner inside words.
_NON_JOINER = re.compile(r"(?<=[\u0620-\u06ff])\u200c(?=[\u0620-\u06ff])")
_LEADING_TAB = re.compile(r"^ *\t", re.MULTILINE)
_LEADING_ODD_SPACE = re.compile(r"^[ \t]*(?=[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])", re.MULTILINE)
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)


def plain_text(file: str, raw: bytes) -> tuple[str | None, list[Problem]]:
    """The text of a file, or everything that makes it unfit.

    The text is in Unicode form NFC, without byte order mark, with line feeds; a tab after the first word of a line
    has become a space, which means the same to YAML.
    """
    if len(raw) > most_bytes(file):
        return None, [problem(file, "file-too-big", most=most_bytes(file) // 1024)]
    if raw.startswith(_BYTE_ORDER_MARKS) or raw.count(0) * 4 > len(raw) > 3:
        return None, [problem(file, "file-utf-16")]
    try:
        text = raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return None, [_not_utf_8(file, raw, error.start)]
    text = unicodedata.normalize("NFC", text)
    problems = _unfit(file, text)
    return (None, problems) if problems else (text.replace("\t", " ") + "\n", [])


def most_bytes(file: str) -> int:
    """How much of a file is read: all the words of a language are one file, nobody would look for them in two."""
    return 2 * MAX_BYTES if file.startswith("labels/") else MAX_BYTES


def place(text: str, index: int) -> tuple[int, int]:
    """The 1-based line and column of a character of the text."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def unseen(text: str) -> set[str]:
    """The characters of a text that a screen does not show, or that no YAML reader accepts; line feeds are fine."""
    if text.isprintable():
        return set()
    if "\u200c" in text:
        text = _NON_JOINER.sub("", text)
    refused = {c for c in set(text) if unicodedata.category(c) in UNSEEN or c in "\ufffe\uffff"}
    return refused - {"\n"}


def unseen_fault(character: str) -> tuple[str, str]:
    """The rule that a character of `unseen` breaks, and its Unicode number."""
    rule = "text-control" if unicodedata.category(character) in ("Cc", "Cn") else "text-invisible"
    return rule, f"U+{ord(character):04X}"


def _not_utf_8(file: str, raw: bytes, start: int) -> Problem:
    before = raw[:start].decode("utf-8").removeprefix("\ufeff")
    return problem(file, "file-not-utf-8", *place(before, len(before)))


def _unfit(file: str, text: str) -> list[Problem]:
    if torn := [problem(file, rule, line, 1, **values) for line, rule, values in conflicts(text)]:
        return torn[:MAX_PROBLEMS]  # what else is wrong may be in the version that goes
    found = [(match.end() - 1, "yaml-tab", "") for match in _LEADING_TAB.finditer(text)]
    found += [(match.end(), "yaml-odd-indent", "") for match in _LEADING_ODD_SPACE.finditer(text)]
    found += [(match.start(), "yaml-directive", "") for match in _DIRECTIVE.finditer(text)]
    if characters := unseen(text) - {"\t"}:
        found += _unseen_places(text, characters)
    return [_problem_at(file, text, *fault) for fault in sorted(found)[:MAX_PROBLEMS]]


def _unseen_places(text: str, characters: set[str]) -> list[tuple[int, str, str]]:
    # Same length, so that the places stay those of the text.
    masked = _NON_JOINER.sub("_", text)
    places = re.finditer("[" + re.escape("".join(sorted(characters))) + "]", masked)
    return [(match.start(), *unseen_fault(match[0])) for match in places]


def _problem_at(file: str, text: str, index: int, rule: str, character: str) -> Problem:
    return problem(file, rule, *place(text, index), character=character)
