"""A file that could be read: its data as JSON types, and the place of every value."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from ..problems import Problem, clipped

Step = str | int
Path = tuple[Step, ...]


@dataclass(frozen=True)
class Document:
    """One file of the network.

    `data` holds dict, list, str, int, float, bool and None only; its text is in Unicode form NFC, with line feeds.
    `marks` holds four numbers per value, in the order of the file: line and column of its key, line and column of the
    value itself, all 1-based and counted in characters.
    """

    file: str
    data: Any
    marks: "array[int]" = field(repr=False)

    def problem(
        self, path: Sequence[Step], sentence: str, *, rule: str, level: str = "error", at: str = "value"
    ) -> Problem:
        """What is wrong with the value at `path`, such as ("requires", 0, "what"), or with its key when `at` is "key".

        A path that the file does not have takes the place of its nearest ancestor, and keeps its own field name.
        """
        line, column = self.place_of(path, at)
        return Problem(self.file, line, column, field_name(path), sentence, level, rule)

    def line_of(self, path: Sequence[Step]) -> int:
        """The 1-based line of the value at `path`, or of its nearest ancestor."""
        return self.place_of(path)[0]

    def place_of(self, path: Sequence[Step], at: str = "value") -> tuple[int, int]:
        """The 1-based line and column of the value at `path`, or of its key, or of its nearest ancestor."""
        known = tuple(path)
        while known not in self._ranks:
            known = known[:-1]
        first = 4 * self._ranks[known] + (0 if at == "key" else 2)
        return self.marks[first], self.marks[first + 1]

    def holding(self, data: Any) -> "Document":
        """The same file with some of its values left out, and the places of them all."""
        other = replace(self, data=data)
        vars(other)["_ranks"] = self._ranks  # of what is left, the order is no longer that of the marks
        return other

    def texts(self) -> Iterator[tuple[Path, str]]:
        """Every text of the file with its path, in the order of the file."""
        return ((path, value) for path, value in _values(self.data, ()) if isinstance(value, str))

    @cached_property
    def _ranks(self) -> dict[Path, int]:
        # Only a file with a problem needs its paths, so they are spelt out on demand.
        return {path: rank for rank, (path, _) in enumerate(_values(self.data, ()))}


def field_name(path: Sequence[Step]) -> str:
    """A path as people write it: `requires[0].what`, or "" for the whole file."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{clipped(step)}" for step in path)
    return "".join(steps).removeprefix(".")


def _values(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    yield path, value
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield from _values(inner, (*path, step))
