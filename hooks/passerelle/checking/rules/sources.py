"""A rule of law or an amount stands on a dated source; a source that is cited exists, and is read again in time."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...french.amounts import day
from ...french.nearest import did_you_mean
from ...reading import Document
from ..shape.faults import Path
from ..shape.fields import field_of
from ..whole import Finding, Whole, error, perhaps, warning

STATEMENT = re.compile(
    r"""\d[\d\s.,]*\s?(?:€|euros?\b|%)          # an amount, a share
    | \bart(?:icles?|\.)\s[LRD]?\.?\s?\d+(?:-\d+)*
    | \b(?-i:[LRD])(?!4(?:08|57|8\d|90)\b)\.?\s?\d{3,4}-\d+(?:-\d+)*   # L5221-5, neither ROME D1507 nor CACES R489-1
    | \b(?:obligatoire(?:s|ment)?|obligations?|interdit(?:e?s?)|interdictions?|SMIC)\b""",
    re.VERBOSE | re.IGNORECASE,
)
NO_DUTY = re.compile(r"\bsans (?:aucune )?obligation\b", re.IGNORECASE)
# In a text of several lines, « source: » is one more word unless its line begins where « text: » does.
SWALLOWED = re.compile(r"\bsource:\s*([a-z0-9-]+)\s*\Z")
# What is said at work is quoted, not stated: « Le casque est obligatoire ici ! »
QUOTED = ("situation",)
WHERE = {
    "sectors": "« requirements », « ways_in » ou « pay »",
    "levers": "« what » ou « good_to_know »",
    "partnership": "« legal_steps », ou la réponse d'une question",
}


def sources_exist(document: Document, whole: Whole) -> Iterator[Finding]:
    sources = _sources(document)
    for path, group in _groups(document.data):
        if "source" in group and group["source"] not in sources:
            near = perhaps(group["source"], {code: source["title"] for code, source in sources.items()})
            yield error(
                (*path, "source"),
                f"« {group['source']} » n'est pas dans « sources », à la fin de ce fichier. "
                f"{near or 'Ajoutez-y cette source.'}",
            )


def sources_are_cited(document: Document, whole: Whole) -> Iterator[Finding]:
    cited = {group["source"] for _, group in _groups(document.data) if "source" in group}
    cited |= {code for wrong in cited for code in did_you_mean(wrong, dict.fromkeys(_sources(document), ()))}
    cited |= {found[1] for _, text, _ in _texts(document.data) if (found := SWALLOWED.search(text))}
    for code in _sources(document):
        if code not in cited:
            yield warning(
                ("sources", code),
                f"Aucune phrase ne cite cette source. Ajoutez « source: {code} » à la phrase qu'elle fonde, ou "
                "supprimez-la.",
                at="key",
            )


def sources_have_their_own_line(document: Document, whole: Whole) -> Iterator[Finding]:
    for path, text, _ in _texts(document.data):
        found = SWALLOWED.search(text)
        if found:
            yield error(
                path,
                f"« source: {found[1]} » est pris pour la fin de la phrase. Écrivez-le sur une ligne à part, qui "
                "commence sous le « t » de « text: ».",
            )


def source_days_are_in_order(document: Document, whole: Whole) -> Iterator[Finding]:
    for code, source in _sources(document).items():
        if source["date"] > whole.today.isoformat():
            yield error(
                ("sources", code, "date"),
                f"Cette date n'est pas encore passée : nous sommes le {day(whole.today)}. Écrivez le jour où "
                "le document a été lu ou publié.",
            )
        if source["review_by"] <= source["date"]:
            yield error(
                ("sources", code, "review_by"),
                f"La révision vient avant la source ({source['date']}). Écrivez une date plus tard, par exemple un "
                "an après.",
            )


def sources_are_read_again(document: Document, whole: Whole) -> Iterator[Finding]:
    for code, source in _sources(document).items():
        if source["date"] < source["review_by"] < whole.today.isoformat():
            yield warning(
                ("sources", code, "review_by"),
                f"« {source['title']} » devait être revérifié avant le {day(source['review_by'])}. "
                "Relisez-le, corrigez les phrases qui le citent, puis changez les deux dates.",
            )


def statements_have_a_source(document: Document, whole: Whole) -> Iterator[Finding]:
    kind = document.file.split("/")[0].removesuffix(".yml")
    for path, text, group in _texts(document.data):
        found = _statement(text)
        if found and "source" not in group and not SWALLOWED.search(text):
            yield error(path, f"« {found} » : une règle ou un montant demande une source. {_advice(path, kind, whole)}")


def field_sources_found_no_rule(document: Document, whole: Whole) -> Iterator[Finding]:
    for path, text, group in _texts(document.data):
        found, source = _statement(text), _sources(document).get(group.get("source"))
        if found and source and source["kind"] == "field":
            yield error(
                (*path[:-1], "source"),
                f"Un constat de terrain ne suffit pas pour « {found} ». Citez un texte officiel ou une source "
                "publiée, ou enlevez la règle ou le montant de la phrase.",
            )


def _advice(path: Path, kind: str, whole: Whole) -> str:
    group = field_of(whole.schemas["sector" if kind == "sectors" else kind.removesuffix("s")], path[:-1])
    if "source" in group.get("properties", {}):
        return "Ajoutez « source: … » à côté, avec un code de la rubrique « sources »."
    return f"Ce champ n'en a pas : écrivez la phrase ailleurs, sous {WHERE[kind]}."


def _statement(text: str) -> str | None:
    # A code and a question state nothing.
    is_silent = " " not in text or text.rstrip(" »").endswith("?")
    found = None if is_silent else STATEMENT.search(NO_DUTY.sub("", text))
    return found and found[0].strip()


def _sources(document: Document) -> Mapping[str, Mapping[str, str]]:
    return document.data["sources"]


def _groups(data: Mapping[str, Any], path: Path = ()) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Every group of fields of a document, but for the sources themselves."""
    yield path, data
    for name, value in data.items():
        if path or name != "sources":
            for step, inner in enumerate(value) if isinstance(value, list) else [(None, value)]:
                if isinstance(inner, dict):
                    yield from _groups(inner, (*path, name) if step is None else (*path, name, step))


def _texts(data: Mapping[str, Any]) -> Iterator[tuple[Path, str, Mapping[str, Any]]]:
    """Every text of a document, its path, and the group it stands in."""
    for path, group in _groups(data):
        for name, value in group.items():
            if isinstance(value, str) and name not in QUOTED:
                yield (*path, name), value, group
            if isinstance(value, list):
                yield from (((*path, name, i), text, {}) for i, text in enumerate(value) if isinstance(text, str))


RULES = (
    sources_exist,
    sources_are_cited,
    sources_have_their_own_line,
    source_days_are_in_order,
    sources_are_read_again,
    statements_have_a_source,
    field_sources_found_no_rule,
)
DATED = (sources_exist, source_days_are_in_order, sources_are_read_again)
