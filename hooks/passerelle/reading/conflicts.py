"""The marks that git leaves where two people changed the same lines, and which lines to keep."""

import re
from collections.abc import Iterator
from typing import Any

_MARK = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?: .*)?$")

Fault = tuple[int, str, dict[str, Any]]  # the line, a rule of `sentences`, what its sentence quotes


def conflicts(text: str) -> Iterator[Fault]:
    """One fault per conflict, and one per mark that was left alone; a row of = may underline a title."""
    marks: list[tuple[str, int]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not (found := _MARK.match(line)):
            continue
        sign = found[1][0]
        if sign == "<":
            yield from _left(marks)
            marks = []
        if marks or sign != "=":
            marks.append((sign, number))
        if sign == ">":
            yield from _whole(dict(marks)) if {"<", "="} <= dict(marks).keys() else _left(marks)
            marks = []
    yield from _left(marks)


def _whole(lines: dict[str, int]) -> Iterator[Fault]:
    end = lines.get("|", lines["="])
    first, second = _span(lines["<"] + 1, end - 1), _span(lines["="] + 1, lines[">"] - 1)
    middle = f"{end} à {lines['=']}" if "|" in lines else lines["="]
    marks = f"lignes {lines['<']}, {middle} et {lines['>']}"
    yield lines["<"], "text-conflict", {"first": first, "second": second, "marks": marks}


def _left(marks: list[tuple[str, int]]) -> Iterator[Fault]:
    for sign, number in marks:
        yield number, "text-conflict-mark", {"mark": sign * 7}


def _span(first: int, last: int) -> str:
    return "aucune ligne" if last < first else f"ligne {first}" if first == last else f"lignes {first} à {last}"
