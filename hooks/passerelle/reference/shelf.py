"""Opens the files of `reference/`, at the root of the project."""

import csv
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

SHELF = Path(__file__).resolve().parents[3] / "reference"


def read_json(name: str) -> dict:
    """A JSON file of the folder `reference/`."""
    return json.loads((SHELF / name).read_text(encoding="utf-8"))


def read_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a compressed CSV file of that folder, by name of column."""
    with gzip.open(SHELF / name, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
