"""Copies what the contract takes from elsewhere into schema/, where editors read it: French words, a first offer."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..contract import read_contract
from ..contract.fields import Field, Kind, read_kind
from ..contract.vocabulary import ALREADY_WORDED
from ..reading import read_document

VOCABULARY, OFFER = "vocabulary.schema.json", "offer.schema.json"
ORDINARY = {("kind",): "job"}  # what most offers are; the check says what the other kinds want


def run(root: Path, options: Namespace) -> int:
    """Copies the French words into the contract, where editors read them."""
    refresh_schema(root)
    return 0


def refresh_schema(root: Path) -> None:
    """Rewrites the generated parts of schema/ from labels/fr.yml and from the contract itself."""
    for name, text in mirrored(root).items():
        path = root / "schema" / name
        if path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")


def mirrored(root: Path) -> dict[str, str]:
    """What the files of schema/ with a generated part should hold."""
    contract = read_contract(root / "schema")
    vocabulary, offer = contract.fresh(VOCABULARY), contract.fresh(OFFER)
    terms = french_terms(root)
    for name, listing in vocabulary["definitions"].items():
        if "enum" in listing and name not in ALREADY_WORDED:
            listing["enumDescriptions"] = [told(terms.get(name, {}).get(code, {}), code) for code in listing["enum"]]
    offer["defaultSnippets"] = [snippet(read_kind(contract, "offer"), contract.definitions)]
    return {VOCABULARY: _json(vocabulary), OFFER: _json(offer)}


def french_terms(root: Path) -> Mapping[str, Any]:
    """list → code → words, as labels/fr.yml has them; nothing when it cannot be read."""
    document, _ = read_document("labels/fr.yml", (root / "labels" / "fr.yml").read_bytes())
    return document.data.get("terms", {}) if document else {}


def told(term: Mapping[str, str], code: str) -> str:
    """« Debout – Vous restez debout presque toute la journée. »"""
    return " – ".join(filter(None, (term.get("label", code), term.get("sentence"))))


def snippet(offer: Kind, known: Mapping[str, Any]) -> dict[str, Any]:
    """« Nouvelle offre »: the fields an ordinary job offer must have, a stop of the tab key in each."""
    stops = iter(range(1, 1000))
    body = {field.name: _stop(field, known, stops) for field in offer.fields if field.is_wanted(ORDINARY)}
    return {
        "label": "Nouvelle offre",
        "description": "Les champs obligatoires d'une offre d'emploi ; la touche Tab passe au suivant.",
        "body": body,
    }


def _stop(field: Field, known: Mapping[str, Any], stops: Iterator[int]) -> Any:
    if field.fields and not field.many:
        return {inner.name: _stop(inner, known, stops) for inner in field.fields if inner.is_wanted(ORDINARY)}
    if field.ref == "date":
        return "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
    codes = ",".join(known.get(field.ref, {}).get("enum", ()))
    stop = f"${{{next(stops)}|{codes}|}}" if codes else f"${{{next(stops)}:{field.title.lower()}}}"
    return [stop] if field.many else stop


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
