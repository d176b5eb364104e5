"""Writes the `expected.txt` of new cases, and shows those that changed: `python -m tests.checking.expected [--write]`.

An existing `expected.txt` is only replaced with `--write`: the change of a sentence must be somebody's decision.
"""

import sys
import tempfile
from pathlib import Path

from tests.boards import BOARDS
from tests.checking.cases import expected_file, lines, network_of


def main(arguments: list[str]) -> None:
    for case in sorted(BOARDS.glob("refused/*")):
        with tempfile.TemporaryDirectory() as folder:
            now = lines(network_of(case, Path(folder)))
        file = expected_file(case)
        before = file.read_text("utf-8") if file.exists() else ""
        if now != before:
            print(f"{case.name}\n{now}")
            if not before or "--write" in arguments:
                file.write_text(now, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
