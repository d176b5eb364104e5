"""The rules of schema/wording-rules.yml, and what they find in one text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import yaml

from ...contract import Contract
from . import meetings
from .accidents import Spelling, pieces
from .forms import PlainText, loose_word
from .meetings import Group, Refusals
from .needs import Needs

FILE = "wording-rules.yml"
SHOWN = 3  # quotes of one rule in one text: the fourth is mended with the others
NEVER_EXCUSED = ("anonymat", "langue_de_l_offre")  # a name is a name, whatever the sentence says of the law
_LOADER: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader

Quotes = tuple[str, ...]


class Readings:
    """The ways in which the rules read one text: plain, loosely, as it was meant, and as it was typed."""

    def __init__(self, text: str, spelling: Spelling) -> None:
        meant = PlainText(text, spelling.read, pieces)
        ways = [PlainText(text), PlainText(text, loose_word)]
        if meant.plain != ways[0].plain:
            ways += [meant, PlainText(text, lambda typed: loose_word(spelling.read(typed)), pieces)]
        self.plain = tuple({way.plain: way for way in reversed(ways)}.values())[::-1]
        self.typed = " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split())


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule: what it touches, the text that says so, what to write instead, and where it does not apply."""

    id: str
    severity: str  # "error" | "warning"
    touches: str
    article: str
    advice: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    elsewhere: tuple[str, ...]  # "lever", "lever.ask"
    everywhere: bool = False  # in the words of other languages too
    cased: bool = False  # a capital is what it looks for: the text is read as it was typed
    criteria: frozenset[str] = frozenset()  # what it touches; of a group, also those that say enough
    excuses: re.Pattern[str] | None = None  # what makes a sentence lawful though the pattern finds something in it
    group: Group | None = None  # a group that must meet a refusal, instead of a pattern that says all

    def applies_to(self, field: str) -> bool:
        """Whether the rule reads a field, such as "lever.ask"."""
        return not f"{field}.".startswith(self.elsewhere)

    def is_broken_by(self, plain: str) -> bool:
        """Whether the rule finds something in a plain form."""
        return not (self.unless and self.unless.search(plain)) and next(self._spans(plain), None) is not None

    def _spans(self, plain: str) -> Iterator[tuple[int, int]]:
        if self.group:
            yield from self.group.met(plain)
        else:
            spans = (found.span() for found in self.pattern.finditer(plain))
            yield from (span for span in spans if not self._excused(plain, *span))

    def _excused(self, plain: str, start: int, end: int) -> bool:
        """Whether the sentence explains the law, tells of an aid, or refuses to refuse."""
        if not self.excuses:
            return False
        first, last = meetings.sentence_around(plain, start, end)
        return bool(self.excuses.search(plain, first, last))

    def quotes(self, readings: Readings) -> Quotes:
        """What the rule finds, in the words that were typed; nothing when it finds nothing."""
        if self.cased:
            return tuple(dict.fromkeys(match[0] for match in self.pattern.finditer(readings.typed)))[:SHOWN]
        for read in readings.plain:
            if self.is_broken_by(read.plain):
                found = (read.typed(*span) for span in self._spans(read.plain))
                return tuple(dict.fromkeys(found))[:SHOWN]
        return ()


@dataclass(frozen=True, eq=False)
class Rules:
    """All the rules that have a pattern; the others are computed where the file says."""

    all: tuple[Rule, ...]
    spelling: Spelling
    needs: Needs

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(rule.id for rule in self.all)

    def people_of(self, group: str) -> re.Pattern[str]:
        """What finds the people of one of the groups."""
        return next(rule.group.people for rule in self.all if rule.group and rule.id == group)

    def broken(self, text: str) -> tuple[tuple[Rule, Quotes], ...]:
        """The rules that find something in a text, wherever it stands."""
        return _broken(self, text)


def read_rules(contract: Contract) -> Rules:
    """The rules of a contract."""
    return _rules(contract.raw(FILE), contract.raw(meetings.FILE))


@lru_cache(maxsize=2)  # by their bytes: a network is checked again at each change, with the same rules
def _rules(file: bytes, other: bytes) -> Rules:
    data, pairs = (yaml.load(text, Loader=_LOADER) for text in (file, other))
    # The words that matter are those of the examples, of what excuses a sentence too.
    known = (*data["rules"], *pairs["groups"])
    spelling = Spelling(text for rule in known for text in (*rule["examples_bad"], *rule["examples_good"]))
    refusals = Refusals.of(pairs)
    rules = (*_compiled(data, refusals.excuses), *_groups(data["criteria"], pairs["groups"], refusals))
    return Rules(rules, spelling, Needs(["" if rule.cased else rule.pattern.pattern for rule in rules]))


def _compiled(data: dict[str, Any], excuses: re.Pattern[str]) -> Iterator[Rule]:
    for rule in data["rules"]:
        if rule["pattern"] is not None:
            unless = re.compile(rule["unless"]) if "unless" in rule else None
            excused = rule["criterion"] not in NEVER_EXCUSED
            compiled = _rule(rule, data["criteria"], re.compile(rule["pattern"]))
            yield replace(compiled, unless=unless, excuses=excuses if excused else None)


def _groups(criteria: dict[str, str], entries: list[dict[str, Any]], refusals: Refusals) -> Iterator[Rule]:
    for entry in entries:
        group = Group.of(entry, refusals)
        yield replace(_rule(entry, criteria, group.pattern), group=group)


def _rule(rule: dict[str, Any], criteria: dict[str, str], pattern: re.Pattern[str]) -> Rule:
    return Rule(
        rule["id"],
        rule["severity"],
        criteria[rule["criterion"]],
        rule["article"],
        rule["advice"],
        pattern,
        None,
        tuple(f"{field}." for field in rule.get("except", ())),
        rule.get("everywhere", False),
        rule.get("cased", False),
        frozenset((rule["criterion"], *rule.get("also", ()))),
    )


# A network is checked again at each change, and most of its sentences are the same.
@lru_cache(maxsize=20_000)
def _broken(rules: Rules, text: str) -> tuple[tuple[Rule, Quotes], ...]:
    readings = Readings(text, rules.spelling)
    possible = rules.needs.possible(read.plain for read in readings.plain)
    found: list[tuple[Rule, Quotes]] = []
    touched: set[str] = set()
    for rank, rule in enumerate(rules.all):
        # A group speaks where no pattern has: they come last.
        if rank in possible and not (rule.group and touched & rule.criteria) and (quotes := rule.quotes(readings)):
            found.append((rule, quotes))
            touched |= rule.criteria
    return tuple(found)
