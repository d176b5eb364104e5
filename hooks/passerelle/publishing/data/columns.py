"""Tables as texts: the distinct values of each column, then where each row's are. Small, and quick to read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

FIRST, BASE = 35, 92  # the characters from "#" to "~"
FEW = 3  # columns of so few values share a character: most of them say the same of most offers

Row = dict[str, Any]
Column = tuple[str, list[str]]  # a name, and its distinct values as JSON


def packed(rows: Sequence[Row], unique: str = "") -> dict[str, Any]:
    """`columns`: the distinct values of each, sorted. `packs`: how many of the columns, in their order, share a text,
    and that text, as many characters per row as their values need; the last columns have one value and no text.
    `ids`: the column `unique`, all as long, as one text.

    A reader of a pack of columns with a, b and c values finds ((place in a) * b + place in b) * c + place in c.
    """
    names = [name for name in rows[0] if name != unique] if rows else []
    cells = [{name: json.dumps(row[name], sort_keys=True) for name in names} for row in rows]
    columns: list[Column] = [(name, sorted({row[name] for row in cells})) for name in names]
    # Texts of few letters side by side, and ids by themselves: the compressor counts letters anew every few kilobytes.
    packs = sorted(((group, text(group, cells)) for group in groups(columns)), key=lambda pack: len(set(pack[1])))
    in_order = [column for group, _ in packs for column in group] + [column for column in columns if len(column[1]) < 2]
    found: dict[str, Any] = {
        "columns": {name: list(map(json.loads, values)) for name, values in in_order},
        "packs": [[len(group), letters] for group, letters in packs],
    }
    return {**found, "ids": "".join(row[unique] for row in rows)} if unique else found


def groups(columns: Sequence[Column]) -> Iterator[list[Column]]:
    """The columns that share a text, those of many values alone; a column of one value needs none."""
    shared: list[Column] = []
    for column in columns:
        many = len(column[1])
        if many > FEW:
            yield [column]
        elif many > 1:
            if many * product(shared) > BASE:
                yield shared
                shared = []
            shared.append(column)
    if shared:
        yield shared


def product(group: Sequence[Column]) -> int:
    """How many rows of these columns could differ."""
    many = 1
    for _, values in group:
        many *= len(values)
    return many


def text(group: Sequence[Column], cells: Sequence[dict[str, str]]) -> str:
    """Where the values of these columns are, row after row."""
    places = [(name, {value: place for place, value in enumerate(values)}, len(values)) for name, values in group]
    wide = next(wide for wide in range(1, 9) if product(group) <= BASE ** wide)
    codes = []
    for row in cells:
        code = 0
        for name, place, many in places:
            code = code * many + place[row[name]]
        codes.append(code)
    return "".join(chr(FIRST + code // BASE ** digit % BASE) for code in codes for digit in reversed(range(wide)))
