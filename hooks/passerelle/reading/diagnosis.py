"""Why a scanner gave up: looks at the text around the place, never at the library's English."""

import re
from collections.abc import Callable
from typing import Any

from .failure import Failure
from .oddities import odd_value

Cause = tuple[str, int, dict[str, Any]]  # a rule of `sentences`, the index of a character, what its sentence quotes

_FIELD_LINE = re.compile(r"[ -]*[^\W\d][\w-]* *:(?: |$)")
_ITEM_LINE = re.compile(r" *- ")
_MARGIN = re.compile(r" *(?:- +)*")
_OPENING = re.compile(r"""[ -]*(?:[^\s"'#:][^"'#:]*:\s+)?(["'])""")
_CLOSING = {'"': re.compile(r'(?:[^"\\]|\\[\s\S])*"'), "'": re.compile(r"(?:[^']|'')*'")}
_PROPERTIES = {"&": "yaml-anchor", "*": "yaml-alias", "!": "yaml-tag"}
_BRACKETS = {"[": "]", "{": "}"}


def diagnosed(failure: Failure) -> Cause:
    """The most probable cause, in the words of the person who typed the file."""
    causes = (rule(failure) for rule in _RULES)
    return next((cause for cause in causes if cause), ("yaml-unreadable", failure.at, {}))


def _swallowed_quote(failure: Failure) -> Cause | None:
    """A value's quote without its fellow on the line, when the next line begins something else."""
    first = 0
    end = failure.text.find("\n", failure.at)
    lines = failure.text[:end].split("\n")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        opening = _OPENING.match(line)
        if opening and not _CLOSING[opening[1]].match(line, opening.end()) and _begins(following):
            return "yaml-unclosed-quote", first + opening.start(1), {"quote": opening[1]}
        first += len(line) + 1
    return None


def _begins(line: str) -> bool:
    return not line.strip() or bool(_FIELD_LINE.match(line) or _ITEM_LINE.match(line))


def _quoted_text(failure: Failure) -> Cause | None:
    """A quoted text without an end, or with a backslash that means nothing."""
    if failure.before.endswith(("\\x", "\\u", "\\U")):
        return "yaml-escape", failure.at - 2, {}
    if not failure.in_token or failure.start is None or failure.opener not in _CLOSING:
        return None
    closing = _CLOSING[failure.opener].match(failure.text, failure.start + 1)
    if closing and closing.end() <= failure.at:
        return None
    if not failure.character or failure.text.startswith(("---", "..."), failure.at):
        return "yaml-unclosed-quote", failure.start, {"quote": failure.opener}
    backslash = failure.text.rfind("\\", failure.start, failure.at + 1)
    return None if backslash < 0 else ("yaml-escape", backslash, {})


def _odd_line(failure: Failure) -> Cause | None:
    """A space or a dash that is missing or odd, on the line of the failure or on the one before."""
    first, line = failure.line_at(failure.at)
    previous = failure.line_at(len(failure.text[:first].rstrip()))
    for begin, words in (previous, (first, line)):
        margin = len(words) - len(_MARGIN.sub("", words, count=1))
        oddity = odd_value(words[margin:].rstrip(), alone=True) if words[margin:].strip() else None
        if oddity and oddity.rule != "yaml-curly-quotes":
            return oddity.rule, begin + margin + oddity.offset, oddity.values
    return None


def _first_character(failure: Failure) -> Cause | None:
    """A value that begins with a character to which YAML gives a meaning."""
    for index in (failure.start, failure.at):
        character = "" if index is None else failure.text[index : index + 1]
        if character in _PROPERTIES:
            return _PROPERTIES[character], index or 0, {}
        if failure.in_token and index == failure.start and character in ("|", ">"):
            return "yaml-block-text", index or 0, {"mark": character}
    begins = failure.before.rstrip()[-1:] in (":", "-", "[", "{", ",", "")
    if failure.text.startswith("```", failure.at):
        return "yaml-code-fence", failure.at, {}
    if failure.character in ("@", "`", "%", "|", ">") or (failure.character == "," and begins):
        return "yaml-reserved-start", failure.at, {"character": failure.character}
    return ("yaml-question-mark", failure.at, {}) if failure.character == "?" else None


def _flow(failure: Failure) -> Cause | None:
    """A list or a group between brackets that lacks its end or a comma."""
    if failure.in_token or failure.start is None or failure.opener not in _BRACKETS:
        return None
    first, line = failure.line_at(failure.at)
    new_field = first > failure.start and _FIELD_LINE.match(line)
    if not failure.character or failure.character in "]}" or new_field:
        values = {"bracket": failure.opener, "closing": _BRACKETS[failure.opener]}
        return "yaml-unclosed-bracket", failure.start, values
    return "yaml-missing-comma", failure.at, {}


def _open_at_the_end(failure: Failure) -> Cause | None:
    if failure.in_token or failure.character:
        return None
    depth = 0
    for index in range(len(failure.text) - 1, -1, -1):
        character = failure.text[index]
        depth += (character in "]}") - (character in "[{")
        if depth < 0:
            return "yaml-unclosed-bracket", index, {"bracket": character, "closing": _BRACKETS[character]}
    return None


def _extra_bracket(failure: Failure) -> Cause | None:
    if failure.character and failure.character in "]}":
        return "yaml-extra-bracket", failure.at, {"bracket": failure.character}
    return None


def _after_the_end(failure: Failure) -> Cause | None:
    """Text behind a closing quote or bracket."""
    last = failure.before.rstrip()[-1:]
    if last in ("]", "}"):
        return "yaml-text-after-bracket", failure.at, {"bracket": last}
    return ("yaml-text-after-quote", failure.at, {}) if last in ('"', "'") else None


def _dash(failure: Failure) -> Cause | None:
    if not failure.text.startswith(("- ", "-\n"), failure.at):
        return None
    return "yaml-dash-after-colon" if failure.before.strip() else "yaml-dash-misplaced", failure.at, {}


def _two_colons(failure: Failure) -> Cause | None:
    if failure.character != ":" or not re.match(r"[^:]*: ", failure.before):
        return None
    key, _, value = failure.line_at(failure.at)[1].partition(": ")
    dash = odd_value(key.strip(), alone=True) if key.strip() else None
    if dash and dash.rule == "yaml-long-dash":
        start = failure.text.rindex(key, 0, failure.at) + len(key) - len(key.lstrip())
        return dash.rule, start, {**dash.values, "fixed": f"{dash.values['fixed']}: {value}"}
    return "yaml-two-colons", failure.at, {"fixed": f"{key.strip()}: {_in_quotes(value)}"}


def _in_quotes(value: str) -> str:
    words = value.partition(" #")[0].strip()
    return "'" + words.replace("'", "''") + "'" if '"' in words else f'"{words}"'


def _one_colon(failure: Failure) -> Cause | None:
    """A line that hangs under a text: a field, or more text."""
    if failure.character != ":":
        return None
    if not failure.before.strip(" -"):
        return "yaml-key-empty", failure.at, {}
    if " " in failure.before.strip():
        return "yaml-colon-in-text", failure.at, {}
    return "yaml-indent", failure.at - len(failure.before.lstrip()), {}


def _no_colon(failure: Failure) -> Cause | None:
    return ("yaml-missing-colon", failure.start, {}) if failure.in_token and failure.start is not None else None


def _alignment(failure: Failure) -> Cause | None:
    return None if failure.in_token or failure.before.strip() else ("yaml-indent", failure.at, {})


_RULES: tuple[Callable[[Failure], Cause | None], ...] = (
    _swallowed_quote,
    _quoted_text,
    _first_character,
    _flow,
    _open_at_the_end,
    _extra_bracket,
    _two_colons,
    _after_the_end,
    _odd_line,
    _dash,
    _one_colon,
    _no_colon,
    _alignment,
)
