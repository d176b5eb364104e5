"""Builds plain data and the place of every value in one pass over a YAML scanner's events, refusing what surprises."""

import re
import unicodedata
from array import array
from collections.abc import Callable
from sys import intern
from typing import Any, NoReturn

import yaml

from ..problems import Problem
from .document import Path, Step, field_name
from .oddities import Oddity, cut_by_comma, lost_text, may_lose_text, odd_key, odd_value
from .plain_text import place, unseen, unseen_fault
from .scalars import WORDS, resolved
from .sentences import MAX_PROBLEMS, problem

MAX_DEPTH = 12
MAX_LENGTH = 10_000  # characters of one value
AGAIN = 3  # fields said twice: another file was pasted below

_GLUED_COMMENT = re.compile(r"[|>][-+0-9]*#")


class Stop(Exception):
    """The rest of the file is not worth reading; its problems say why."""


class Builder:
    """One reading of one file: `document()` returns its data and leaves `marks` and `problems` behind."""

    def __init__(self, file: str, text: str, next_event: Callable[[], Any]) -> None:
        self.marks = array("I")
        self.problems: list[Problem] = []
        self._file, self._text, self._next = file, text, next_event
        self._has_escapes = "\\" in text
        self._has_questions = "?" in text
        self._may_lose_text = may_lose_text(text)

    def document(self) -> dict[str, Any]:
        """The file's only mapping. Raises Stop, or whatever the scanner raises."""
        self._next()
        if type(self._next()) is yaml.StreamEndEvent:
            self._stop_empty()
        data = self._root(self._next())
        self._next()
        if type(event := self._next()) is not yaml.StreamEndEvent:
            self._refuse("yaml-several-documents", event.start_mark, ())
        return data

    def _root(self, event: Any) -> dict[str, Any]:
        if type(event) is yaml.MappingStartEvent:
            self._check_properties(event, ())
            self._mark(event.start_mark, event.start_mark)
            return self._mapping(event, ())
        if type(event) is yaml.ScalarEvent and not event.style:
            if not event.value:
                self._stop_empty()
            self._check_plain(odd_value(self._source(event), alone=True), event, ())
        if not self.problems:
            self._refuse("yaml-not-a-mapping", event.start_mark, ())
        raise Stop

    def _stop_empty(self) -> NoReturn:
        self._add(problem(self._file, "file-empty"))
        raise Stop

    def _mapping(self, start: Any, path: Path) -> dict[str, Any]:
        self._check_depth(start, path)
        data: dict[str, Any] = {}
        lines: dict[str, int] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            mark = event.start_mark
            key = intern(self._key(event, path, start.flow_style))  # thousands of files have the same few names
            if key in data:
                self._refuse("yaml-duplicate-key", mark, (*path, key), first=lines[key] + 1)
                if not path:
                    self._stop_at_another_file()
            lines[key] = mark.line
            data[key] = self._value(self._next(), path, key, mark, start.flow_style)
        return data

    def _sequence(self, start: Any, path: Path) -> list[Any]:
        self._check_depth(start, path)
        data: list[Any] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            data.append(self._value(event, path, len(data), event.start_mark, start.flow_style))
        return data

    def _stop_at_another_file(self) -> None:
        again = [found for found in self.problems if found.rule == "yaml-duplicate-key" and "." not in found.field]
        if len(again) == AGAIN:
            self.problems[:] = [found for found in self.problems if found not in again]
            self._add(problem(self._file, "yaml-two-in-one", again[0].line, again[0].column))
            raise Stop

    def _key(self, event: Any, path: Path, flow: bool) -> str:
        mark = event.start_mark
        if type(event) is yaml.AliasEvent:
            self._refuse("yaml-alias", mark, path)
            return "*"
        if type(event) is not yaml.ScalarEvent:
            self._refuse("yaml-complex-key", mark, path)
            self._value(event, path, "?", mark, flow)
            return "?"
        name: str = event.value
        if event.anchor is not None or event.tag is not None or not name.isidentifier() or name in WORDS:
            self._check_key(event, path, flow)
        if self._has_questions and self._text[max(0, mark.index - 2) : mark.index].endswith(("?", "? ")):
            self._refuse_at("yaml-question-mark", self._text.rindex("?", 0, mark.index), path)
        return name

    def _check_key(self, event: Any, path: Path, flow: bool) -> None:
        inner = (*path, event.value)
        if event.anchor is not None or event.tag is not None:
            self._check_properties(event, inner)
        elif not event.value:
            self._refuse("yaml-key-empty", event.start_mark, path)
        elif event.style:
            self._text_of(event, inner)
        elif flow and (comma := cut_by_comma(self._text, event.start_mark.index, event.end_mark.index)):
            self._refuse_at(comma.rule, comma.offset, path, **comma.values)
        elif type(resolved(event.value)) is not str:
            self._refuse("yaml-key-not-text", event.start_mark, path, key=event.value)
        else:
            self._check_plain(odd_key(event.value), event, path, flow)

    def _value(self, event: Any, path: Path, step: Step, key: Any, flow: bool) -> Any:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event, path, step, key, flow)
        self._mark(key, event.start_mark)
        inner = (*path, step)
        if kind is yaml.AliasEvent:
            self._refuse("yaml-alias", event.start_mark, inner)
            return None
        self._check_properties(event, inner)
        return self._mapping(event, inner) if kind is yaml.MappingStartEvent else self._sequence(event, inner)

    def _scalar(self, event: Any, path: Path, step: Step, key: Any, flow: bool) -> Any:
        value, mark = event.value, event.start_mark
        # An absent value stands at its key: after the colon there is nothing to point at.
        self._mark(key, mark if value or event.style else key)
        if event.anchor is not None or event.tag is not None:
            self._check_properties(event, (*path, step))
            return value
        if event.style:
            return self._text_of(event, (*path, step))
        if value and not value.isalnum():
            alone = type(step) is int or (mark.line > key.line and not flow)
            self._check_plain(odd_value(self._source(event), alone), event, (*path, step), flow)
        if self._may_lose_text and (lost := lost_text(self._text, event.end_mark.index)):
            self._refuse_at("yaml-lost-comment", lost.start(1), (*path, step), lost=lost[1])
        found = resolved(value) if len(value) <= MAX_LENGTH else self._text_of(event, (*path, step))
        return intern(found) if type(found) is str else found

    def _text_of(self, event: Any, path: Path) -> str:
        value: str = event.value
        # The pure-Python scanner refuses it, libyaml takes it for a comment.
        if event.style in ("|", ">") and _GLUED_COMMENT.match(self._text, event.start_mark.index):
            self._refuse("yaml-block-text", event.start_mark, path, mark=event.style)
        if len(value) > MAX_LENGTH:
            self._refuse("yaml-too-long", event.start_mark, path)
        if self._has_escapes and event.style == '"':
            value = unicodedata.normalize("NFC", value)
            for character in sorted(unseen(value))[:1]:
                rule, number = unseen_fault(character)
                self._refuse(rule, event.start_mark, path, character=number)
        return value

    def _check_plain(self, oddity: Oddity | None, event: Any, path: Path, flow: bool = False) -> None:
        # The pure-Python scanner cuts a value there, libyaml does not.
        if flow and "?" in event.value:
            self._refuse_at("yaml-question-mark", self._text.index("?", event.start_mark.index), path)
        if oddity:
            self._refuse_at(oddity.rule, event.start_mark.index + oddity.offset, path, **oddity.values)

    def _source(self, event: Any) -> str:
        return self._text[event.start_mark.index : event.end_mark.index]

    def _check_properties(self, event: Any, path: Path) -> None:
        if event.anchor is not None:
            self._refuse("yaml-anchor", event.start_mark, path)
        elif event.tag is not None:
            self._refuse("yaml-tag", event.start_mark, path)

    def _check_depth(self, start: Any, path: Path) -> None:
        if len(path) >= MAX_DEPTH:
            self._refuse("yaml-too-deep", start.start_mark, ())
            raise Stop

    def _mark(self, key: Any, value: Any) -> None:
        self.marks.extend((key.line + 1, key.column + 1, value.line + 1, value.column + 1))

    def _refuse_at(self, rule: str, index: int, path: Path, /, **values: object) -> None:
        line, column = place(self._text, index)
        self._add(problem(self._file, rule, line, column, field_name(path), **values))

    def _refuse(self, rule: str, mark: Any, path: Path, /, **values: object) -> None:
        self._add(problem(self._file, rule, mark.line + 1, mark.column + 1, field_name(path), **values))

    def _add(self, found: Problem) -> None:
        self.problems.append(found)
        if len(self.problems) >= MAX_PROBLEMS:
            raise Stop
