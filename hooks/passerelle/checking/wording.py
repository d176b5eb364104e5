"""The law on job offers over every sentence that people write: an error blocks, a warning asks for a written waiver."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..problems import Problem, clipped
from ..reading import Document
from .faults import Path as Steps
from .waivers import PREFIX, Waivers
from .whole import Whole, code_of
from .wording_rules import Quotes, Rule, Rules, read_rules

FRENCH = "fr"  # the rules read French; a translation says what a French label said
CLOSED = frozenset({"enum", "const", "pattern", "format"})  # what a code, a date, a mailbox, an address of a page have
# Who answers for the site, as the law on publishers wants it: a name and an address, not sentences.
IDENTITY = {"site": ("publisher", "host")}
CONFIDENTIAL = "offer"  # of an offer only the notes are typed, and they are never published


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text people typed, and where it stands."""

    document: Document
    kind: str
    path: Steps
    text: str

    @property
    def field(self) -> str:
        """The kind and the names of the fields: "sector.jobs.cook.summary"."""
        return ".".join((self.kind, *(step for step in self.path if isinstance(step, str))))


def wording(whole: Whole, schema: Path) -> Iterator[Problem]:
    """What the rules find in the sentences, but for what a waiver lifts; then what is wrong with the waivers."""
    rules = read_rules(schema)
    remarks = list(remarks_of(whole, rules))
    waivers = Waivers(whole, rules.ids, remarks)
    yield from (remark for remark in remarks if not waivers.lift(remark))
    yield from waivers.problems()


def remarks_of(whole: Whole, rules: Rules) -> Iterator[Problem]:
    """One remark per rule and sentence, waivers left aside."""
    for sentence in sentences(whole):
        for rule, quotes in rules.broken(sentence.text):
            if rule.applies_to(sentence.field):
                yield remark(sentence, rule, quotes)


def remark(sentence: Sentence, rule: Rule, quotes: Quotes) -> Problem:
    """What to tell the person who wrote the sentence."""
    # Notes are not published: about them the rules only advise.
    level = "warning" if sentence.kind == CONFIDENTIAL else rule.severity
    quoted = " et ".join(f"« {clipped(quote)} »" for quote in quotes)
    touches = f"touche{'nt' * (len(quotes) > 1)} {rule.touches} ({rule.article})"
    told = f"{quoted} {touches}. {rule.advice} {_way_out(sentence, rule)}"
    return sentence.document.problem(sentence.path, told, rule=f"{PREFIX}{rule.id}", level=level)


def _way_out(sentence: Sentence, rule: Rule) -> str:
    if sentence.kind == CONFIDENTIAL:
        return "Ces notes ne paraissent pas : si l'employeur le demande, parlez-en avec lui."
    waiver = f"dans waivers.yml (« rule: {rule.id} »)"
    if rule.severity == "error":
        return f"Si la phrase explique la loi, citez l'article {waiver}."
    return f"Si la phrase est juste, dites pourquoi {waiver}."


def sentences(whole: Whole) -> Iterator[Sentence]:
    """Every sentence of the network that the rules read."""
    for kind, document in _documents(whole):
        for path, text in free_texts(whole.schemas[kind], document.data):
            if path[0] not in IDENTITY.get(kind, ()):
                yield Sentence(document, kind, path, text)


def free_texts(schema: Mapping[str, Any], value: Any, path: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """The texts that the contract leaves free: neither a code, a date, a mailbox, a phone nor a page's address."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from free_texts(_inside(schema, name), inner, (*path, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from free_texts(schema.get("items", {}), inner, (*path, index))
    elif isinstance(value, str) and schema.get("type") == "string" and not CLOSED & schema.keys():
        yield path, value


def _inside(schema: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    return schema.get("properties", {}).get(name) or schema.get("additionalProperties") or {}


def _documents(whole: Whole) -> Iterator[tuple[str, Document]]:
    files = whole.files
    yield from (("offer", document) for document in files.offers)
    yield from (("sector", document) for document in files.sectors)
    yield from (("lever", document) for document in files.levers)
    yield from (("labels", document) for document in files.labels if code_of(document) == FRENCH)
    for kind in ("site", "parameters", "partnership"):
        if document := getattr(files, kind):
            yield kind, document
