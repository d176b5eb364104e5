"""Two lists that meet in a sentence: a group the law protects, and a refusal, however it is put.

« Les Afghans, il n'en veut pas » : neither half says anything alone, and nobody can write all the pairs.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

FILE = "wording-refusals.yml"
FAR = 90  # characters between a group and its refusal: some twelve words
NEAR = 60  # before a group, what may govern it
LONG = 400  # characters of a sentence, on each side of what was found in it
WORDS = ("people", "things", "neutral", "also_refused")
NEVER = re.compile(r"(?!)")
_END = re.compile(r"(?<=[.!])[\"')\]]* ")  # « Un Malien ? Non merci » is one sentence

Span = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Refusals:
    """The ways to refuse somebody, and what excuses a sentence, as schema/wording-refusals.yml has them."""

    anywhere: re.Pattern[str]
    before: re.Pattern[str]
    governed: re.Pattern[str]
    governing: re.Pattern[str]
    preferred_before: re.Pattern[str]
    preferred_after: re.Pattern[str]
    questions: re.Pattern[str]
    excuses: re.Pattern[str]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Refusals":
        return cls(
            _any(data["refusals"]),
            re.compile(rf"(?:{_choice(data['before'])})$"),
            re.compile(data["governed"]),
            re.compile(rf"{data['governing']}$"),
            re.compile(rf"(?:{_choice(data['preferred_before'])})$"),
            re.compile(data["preferred_after"]),
            re.compile(data["questions"]),
            _any(data["excuses"]),
        )


@dataclass(frozen=True, eq=False)
class Group:
    """Whom or what a sentence speaks of, and what refuses it there."""

    people: re.Pattern[str]
    things: re.Pattern[str]
    neutral: re.Pattern[str]
    meets: re.Pattern[str] | None  # instead of the refusals
    also_refused: re.Pattern[str]
    preferred: bool
    asked: bool
    refusals: Refusals

    @classmethod
    def of(cls, data: Mapping[str, Any], refusals: Refusals) -> "Group":
        words = {name: re.compile(data[name]) if name in data else NEVER for name in WORDS}
        meets = re.compile(data["meets"]) if "meets" in data else None
        return cls(**words, meets=meets, preferred=data.get("preferred", False), asked=data.get("asked", False),
                   refusals=refusals)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What a text must hold for the group to be looked for."""
        return re.compile("|".join(p.pattern for p in (self.people, self.things) if p is not NEVER))

    def met(self, plain: str) -> Iterator[Span]:
        """Where a group and a refusal meet, from the first word of the one to the last of the other."""
        for first, said in sentences(plain):
            if self.pattern.search(said) and not self.refusals.excuses.search(said):
                yield from ((first + start, first + end) for start, end in _Sentence(said, self).met())


class _Sentence:
    def __init__(self, said: str, group: Group) -> None:
        self.said, self.group, self.ways = said, group, group.refusals
        self.neutral = _spans(group.neutral, said)

    def met(self) -> Iterator[Span]:
        for pattern, is_people in ((self.group.people, True), (self.group.things, False)):
            for found in pattern.finditer(self.said):
                start, end = found.span("who" if found.re.groups and found["who"] else 0)
                span = None if self._is_neutral(start, end) else self._refused(start, end, is_people)
                if span:
                    yield span
                    return

    def _is_neutral(self, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in self.neutral)

    def _refused(self, start: int, end: int, is_people: bool) -> Span | None:
        return self._nearest(start, end) or (self._beside(start, end, is_people) if not self.group.meets else None)

    def _nearest(self, start: int, end: int) -> Span | None:
        """The first refusal that is near enough, on either side."""
        rank = bisect_left(self._refusing, (start, 0))
        for first, last in self._refusing[max(0, rank - 1) : rank + 2]:
            if max(start - last, first - end) <= FAR:
                return min(start, first), max(end, last)
        return None

    def _beside(self, start: int, end: int, is_people: bool) -> Span | None:
        before, after = self.said[max(0, start - NEAR) : start], self.said[end : end + NEAR]
        found = self.ways.before.search(before) if is_people else None
        if found and not self._governed(before[: found.start()]):
            return start - len(before) + found.start(), end
        if self.group.preferred and is_people:
            if found := self.ways.preferred_before.search(before):
                return start - len(before) + found.start(), end
            if found := self.ways.preferred_after.search(after):
                return start, end + found.end()
        if self.group.asked and (found := self.ways.questions.search(self.said, max(0, start - FAR), start)):
            return found.start(), end
        return None

    def _governed(self, before: str) -> bool:
        """« ne délivre plus de récépissé » : the verb says what is not done, and it is no refusal of anybody."""
        return bool(self.ways.governed.search(before)) and not self.ways.governing.search(before)

    @cached_property
    def _refusing(self) -> list[Span]:
        if self.group.meets:
            return _spans(self.group.meets, self.said)
        return sorted([*_spans(self.ways.anywhere, self.said), *_spans(self.group.also_refused, self.said)])


def sentences(plain: str) -> Iterator[tuple[int, str]]:
    """The sentences of a plain text, each with the place of its first letter."""
    first = 0
    for end in _END.finditer(plain):
        yield first, plain[first : end.start()]
        first = end.end()
    yield first, plain[first:]


def sentence_around(plain: str, start: int, end: int) -> Span:
    """Where the sentence that holds these words begins and ends, as far as one looks."""
    from_here = max(0, start - LONG)
    first = max((found.end() for found in _END.finditer(plain, from_here, start)), default=from_here)
    after = _END.search(plain, end, end + LONG)
    return first, after.start() if after else min(len(plain), end + LONG)


def _spans(pattern: re.Pattern[str], said: str) -> list[Span]:
    return [found.span() for found in pattern.finditer(said) if found[0]]


def _choice(patterns: Sequence[str]) -> str:
    return "|".join(patterns)


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile(_choice(patterns))
