"""The rules of schema/wording-rules.yml, and what they find in one text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from .accidents import Spelling, pieces
from .forms import PlainText, loose_word
from .needs import Needs

FILE = "wording-rules.yml"
SHOWN = 3  # quotes of one rule in one text: the fourth is mended with the others
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

    def applies_to(self, field: str) -> bool:
        """Whether the rule reads a field, such as "lever.ask"."""
        return not f"{field}.".startswith(self.elsewhere)

    def is_broken_by(self, plain: str) -> bool:
        """Whether the rule finds something in a plain form."""
        return bool(self.pattern.search(plain)) and not (self.unless and self.unless.search(plain))

    def quotes(self, readings: Readings) -> Quotes:
        """What the rule finds, in the words that were typed; nothing when it finds nothing."""
        if self.cased:
            return tuple(dict.fromkeys(match[0] for match in self.pattern.finditer(readings.typed)))[:SHOWN]
        for read in readings.plain:
            if self.is_broken_by(read.plain):
                found = (read.typed(*match.span()) for match in self.pattern.finditer(read.plain))
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

    def broken(self, text: str) -> tuple[tuple[Rule, Quotes], ...]:
        """The rules that find something in a text, wherever it stands."""
        return _broken(self, text)


def read_rules(schema: Path) -> Rules:
    """The rules of a contract's folder."""
    return _rules((schema / FILE).read_text("utf-8"))


@lru_cache(maxsize=2)
def _rules(file: str) -> Rules:
    data = yaml.load(file, Loader=_LOADER)
    # The words that matter are those of the examples, of what excuses a sentence too.
    spelling = Spelling(text for rule in data["rules"] for text in (*rule["examples_bad"], *rule["examples_good"]))
    rules = tuple(_compiled(data))
    return Rules(rules, spelling, Needs(["" if rule.cased else rule.pattern.pattern for rule in rules]))


def _compiled(data: dict[str, Any]) -> Iterator[Rule]:
    for rule in data["rules"]:
        if rule["pattern"] is not None:
            yield Rule(
                rule["id"],
                rule["severity"],
                data["criteria"][rule["criterion"]],
                rule["article"],
                rule["advice"],
                re.compile(rule["pattern"]),
                re.compile(rule["unless"]) if "unless" in rule else None,
                tuple(f"{field}." for field in rule.get("except", ())),
                rule.get("everywhere", False),
                rule.get("cased", False),
            )


# A network is checked again at each change, and most of its sentences are the same.
@lru_cache(maxsize=20_000)
def _broken(rules: Rules, text: str) -> tuple[tuple[Rule, Quotes], ...]:
    readings = Readings(text, rules.spelling)
    possible = rules.needs.possible(read.plain for read in readings.plain)
    found = ((rule, rule.quotes(readings)) for rank, rule in enumerate(rules.all) if rank in possible)
    return tuple((rule, quotes) for rule, quotes in found if quotes)
