"""Remembers what clean files said, so that the frame that a thousand pages share is read once and not a thousand times.

A line is left out when every run of lines around it stood, in this order, in files where nothing was found. It only
decides what may be left out: a file in which something is found is read again, whole, and nothing is remembered of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .markup import is_whole

RUN = 8  # lines; a secret that is spread over more, each of them known, was met in as many files
GAP = "\n<hr>\x1e" + "\u2d63" * RUN + "\x1e<hr>\n"  # where lines were left out: no secret crosses these letters
MOST = 400_000  # runs, and lines, remembered: some tens of megabytes


class AlreadyRead:
    """The runs of lines of clean files, as numbers: no text is kept."""

    def __init__(self) -> None:
        self._lines: set[int] = set()
        self._runs: set[int] = set()
        self._whole: dict[int, bool] = {}
        self._last: tuple[list[int], dict[int, int]] = ([], {})

    def unread(self, text: str, *, is_markup: bool) -> str:
        """The text without the lines that were read already, a GAP in their place."""
        lines = [line for line in map(str.strip, text.split("\n")) if line]
        numbers = [hash(line) for line in lines]
        runs = [hash(tuple(numbers[start:start + RUN])) for start in range(max(1, len(lines) - RUN + 1))]
        self._last = numbers, {start: run for start, run in enumerate(runs) if run not in self._runs}
        kept: list[str] = []
        start = 0
        for first, last in _between(self._last[1], len(lines)):
            left_out = "\n".join(lines[first:last])
            if not is_markup or self._is_whole(left_out):
                kept += ["\n".join(lines[start:first]), GAP]
                start = last
        return "\n".join((*kept, "\n".join(lines[start:]))) if kept else text

    def keep(self) -> None:
        """Remembers the last text: nothing was found in it. A line that was never met before is not expected again."""
        numbers, unknown = self._last
        if len(self._runs) < MOST:
            met = [number in self._lines for number in numbers]
            self._runs.update(run for start, run in unknown.items() if all(met[start:start + RUN]))
        if len(self._lines) < MOST:
            self._lines.update(numbers)

    def _is_whole(self, part: str) -> bool:
        number = hash(part)
        if number not in self._whole:
            self._whole[number] = is_whole(part)
        return self._whole[number]


def _between(starts: Iterable[int], count: int) -> Iterator[tuple[int, int]]:
    """The places [first, last) of `count` lines that are in no run that begins at one of `starts`."""
    first = 0
    for start in (*starts, count):
        if start - first > RUN:
            yield first, start
        first = start + RUN
