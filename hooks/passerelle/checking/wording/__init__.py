"""The law on job offers over every sentence that people write: an error blocks, a warning asks for a written waiver."""

from collections.abc import Iterator

from ...contract import Contract
from ...problems import Problem, clipped
from ...reading import Document
from ..whole import Whole, code_of
from .pages import pages
from .people import people
from .rules import Quotes, Rule, Rules, read_rules
from .sentences import Sentence, free_texts
from .waivers import PREFIX, Waivers

FRENCH = "fr"
NATIONS = "refus-origine"  # the group whose people are those of a country
# Who answers for the site, as the law on publishers wants it: a name and an address, not sentences.
IDENTITY = {"site": ("publisher", "host")}
CONFIDENTIAL = "offer"  # of an offer only the notes are typed, and they are never published


def wording(whole: Whole, contract: Contract) -> Iterator[Problem]:
    """What the rules find in the sentences, but for what a waiver lifts; then what is wrong with pages and waivers."""
    rules = read_rules(contract)
    written, faults = pages(whole)
    remarks = list(remarks_of([*sentences(whole), *written], rules))
    waivers = Waivers(whole, rules, remarks, [sentence.document.file for sentence in written])
    yield from (remark for remark in remarks if not waivers.lift(remark))
    yield from faults
    yield from waivers.problems()
    yield from people(whole, rules.people_of(NATIONS))
    yield from unread_translations(whole)


def remarks_of(read: list[Sentence], rules: Rules) -> Iterator[Problem]:
    """One remark per rule and sentence, waivers left aside."""
    for sentence in read:
        for rule, quotes in rules.broken(sentence.text):
            if rule.applies_to(sentence.field) and (rule.everywhere or not is_translation(sentence.document)):
                yield remark(sentence, rule, quotes)


def is_translation(document: Document) -> bool:
    """Whether a document holds the words of another language, of which most rules know nothing."""
    return document.file.startswith("labels/") and code_of(document) != FRENCH


def remark(sentence: Sentence, rule: Rule, quotes: Quotes) -> Problem:
    """What to tell the person who wrote the sentence."""
    # Notes are not published: about them the rules only advise.
    level = "warning" if sentence.kind == CONFIDENTIAL else rule.severity
    quoted = " et ".join(f"« {clipped(quote)} »" for quote in quotes)
    touches = f"touche{'nt' * (len(quotes) > 1)} {rule.touches} ({rule.article})"
    told = f"{quoted} {touches}. {rule.advice} {_way_out(sentence, rule)}"
    return sentence.problem(told, quotes[0] if quotes else "", rule=f"{PREFIX}{rule.id}", level=level)


def _way_out(sentence: Sentence, rule: Rule) -> str:
    if sentence.kind == CONFIDENTIAL:
        return "Ces notes ne paraissent pas : si l'employeur le demande, parlez-en avec lui."
    waiver = f"dans waivers.yml (« rule: {rule.id} »)"
    if rule.severity == "error":
        return f"Si la phrase explique la loi, citez l'article {waiver}."
    return f"Si la phrase est juste, dites pourquoi {waiver}."


def unread_translations(whole: Whole) -> Iterator[Problem]:
    """The languages nobody has signed: the rules know French, a few English words and numbers, and say so."""
    for document in whole.files.labels:
        if is_translation(document) and "reviewed_by" not in document.data:
            yield document.problem(
                ("name",),
                "Les règles de rédaction ne lisent pas cette langue, sauf quelques mots anglais, les téléphones et les "
                "courriels. Faites-la relire par une personne qui la parle, puis écrivez sa structure à "
                "« reviewed_by ».",
                rule="translation-unread", level="warning",
            )


def sentences(whole: Whole) -> Iterator[Sentence]:
    """Every sentence of the YAML files that the rules read."""
    for kind, document in _documents(whole):
        for path, text in free_texts(whole.schemas[kind], document.data):
            if path[0] not in IDENTITY.get(kind, ()):
                yield Sentence(document, kind, path, text)


def _documents(whole: Whole) -> Iterator[tuple[str, Document]]:
    files = whole.sound
    yield from (("offer", document) for document in files.offers)
    yield from (("sector", document) for document in files.sectors)
    yield from (("lever", document) for document in files.levers)
    yield from (("labels", document) for document in files.labels)
    for kind in ("site", "parameters", "partnership"):
        if document := getattr(files, kind):
            yield kind, document
