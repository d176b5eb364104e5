"""Tables by column: the distinct values of each, then which of them each row has."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from .letters import ALPHABET, spelt, width

Row = dict[str, Any]


def columned(rows: Sequence[Row], unique: str = "") -> dict[str, Any]:
    """`columns`: the distinct values of each, sorted. `at`: the place of every row's value among them, as a number
    written in `letters`, all as long; a column of one value has none. `ids`: the column `unique`, as it is.

    Places are a text and not a list of numbers, which now and then would be somebody's telephone.
    """
    names = [name for name in rows[0] if name != unique] if rows else []
    cells = {name: [json.dumps(row[name], sort_keys=True) for row in rows] for name in names}
    values = {name: sorted(set(column)) for name, column in cells.items()}
    found = {
        "columns": {name: list(map(json.loads, some)) for name, some in values.items()},
        "letters": ALPHABET,
        "at": {name: places(cells[name], some) for name, some in values.items() if len(some) > 1},
    }
    return {**found, "ids": [row[unique] for row in rows]} if unique else found


def places(cells: Iterable[str], values: Sequence[str]) -> str:
    """Where the value of each row is."""
    place = {value: spelt(n, width(len(values))) for n, value in enumerate(values)}
    return "".join(place[cell] for cell in cells)


def written(document: Any) -> str:
    """JSON with one value on a line, so that no two are read as one: numbers in a row may be codes of letters."""
    return json.dumps(document, ensure_ascii=False, separators=(",\n", ":"))
