"""register/published.json, read with suspicion: merges and hands have been there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from ..anonymising.areas import LEVELS
from ..problems import Problem
from ..reading import read_document
from ..reading.document import field_name

PUBLISHED = "register/published.json"
MOST = 20  # faults that are told: a damaged register is taken back from history, not mended by hand
BACK = ("Ce fichier s'écrit tout seul : reprenez sa dernière version dans l'historique du dépôt. Sans lui, un lieu "
        "pourrait devenir plus précis qu'hier.")

CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ID = re.compile(r"[0-9abcdefghjkmnpqrstvwxyz]{10,16}")
SIREN = re.compile(r"[0-9]{9}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Steps = tuple[str | int, ...]


class Damaged(Exception):
    """What keeps the file from being one; `line` is where."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(sentence)
        self.line = line


def read_published(raw: bytes | None) -> tuple[dict[str, Any], list[Problem]]:
    """What the bytes of the file say, nothing where there is none, and what is wrong with them."""
    if raw is None:
        return {}, []
    try:
        text = raw.decode("utf-8")
        data = plain(text)
    except Damaged as damage:
        return {}, [fault(damage.line, (), str(damage))]
    except (ValueError, RecursionError):
        return {}, [fault(1, (), "Ce registre est illisible.")]
    if not (wrong := list(islice(faults(data), MOST))):
        return data, []
    document, _ = read_document(PUBLISHED, raw)  # JSON is YAML too, and our reader knows where everything is
    return {}, [fault(document.line_of(at) if document else 1, at, said) for at, said in wrong]


def remembered(root: Path, id: str) -> Iterator[Mapping[str, Any]]:
    """What the file under `root` says of one offer, even where the rest of it can no longer be read."""
    try:
        text = (root / PUBLISHED).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return
    for found in re.finditer(rf"{re.escape(json.dumps(id))}\s*:\s*", text):
        try:
            entry, _ = json.JSONDecoder().raw_decode(text, found.end())
        except (ValueError, RecursionError):
            continue
        if isinstance(entry, dict) and "legal_name" in entry:
            yield entry


def plain(text: str) -> Any:
    """The data of a JSON text. Raises Damaged, ValueError or RecursionError."""
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        known: dict[str, Any] = {}
        for key, value in pairs:
            if key in known:
                raise Damaged(text.count("\n", 0, text.rfind(json.dumps(key, ensure_ascii=False))) + 1,
                              "Cette entrée est écrite deux fois, sans doute par une fusion mal terminée.")
            known[key] = value
        return known

    try:
        return json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        raise Damaged(error.lineno, "Ce registre est illisible à partir d'ici, peut-être après une fusion mal "
                                    "terminée.") from None


def is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and not any("\ud800" <= sign <= "\udfff" for sign in value)


def is_day(value: Any) -> bool:
    if not isinstance(value, str) or not DAY.fullmatch(value):
        return False
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


def are_codes(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(
        isinstance(code, str) and CODE.fullmatch(code) for code in value)


def are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(is_text, value))


TEXT = (is_text, "un texte")
WHEN = (is_day, "une date comme 2026-12-01")
Shape = Mapping[str, tuple[Callable[[Any], bool], str]]
TERRITORY: Shape = {
    "sector": TEXT, "employer": TEXT, "level": (lambda value: value in LEVELS, "l'un de " + ", ".join(LEVELS)),
    "family": (lambda value: value is True, "true"),
    "contracts": (are_codes, "une liste de types de contrat dits plus largement"),
}
OFFER: Shape = {
    "employer": TEXT, "legal_name": TEXT, "address": TEXT, "sector": TEXT, "job": TEXT, "published": WHEN,
    "last_seen": WHEN, "crowd": TEXT,
    "siren": (lambda value: isinstance(value, str) and bool(SIREN.fullmatch(value)), "neuf chiffres entre guillemets"),
}
MAY_LACK = {"family", "contracts", "siren", "crowd"}


def faults(data: Any) -> Iterator[tuple[Steps, str]]:
    """Where the data are not a register, and what is expected there."""
    if not isinstance(data, dict) or {"territories", "offers"} != set(data) - {"crowds"}:
        yield (), "Il faut deux parties, « territories » et « offers »."
        return
    if isinstance(data["territories"], list):
        for number, entry in enumerate(data["territories"]):
            yield from misshapen(("territories", number), entry, TERRITORY)
    else:
        yield ("territories",), "Il faut ici une liste."
    crowds = data.get("crowds", {})
    if not isinstance(crowds, dict) or not all(map(are_texts, crowds.values())):
        yield ("crowds",), "Il faut ici des listes de noms."
    if isinstance(data["offers"], dict):
        for id, entry in data["offers"].items():
            yield from misshapen(("offers", id), entry, OFFER)
    else:
        yield ("offers",), "Il faut ici un identifiant et une entrée par offre."


def misshapen(at: Steps, entry: Any, shape: Shape) -> Iterator[tuple[Steps, str]]:
    """What one entry has wrong, lacks, or has too much."""
    if not isinstance(entry, dict):
        yield at, f"Il faut ici une entrée avec {', '.join(name for name in shape if name not in MAY_LACK)}."
        return
    if shape is OFFER and not ID.fullmatch(str(at[1])):
        yield at, "Ce n'est pas un identifiant d'offre."
    for name in [name for name in shape if name not in entry and name not in MAY_LACK]:
        yield (*at, name), f"Il manque « {name} »."
    for name, value in entry.items():
        if name not in shape:
            yield (*at, name), "Ce champ n'est pas connu."
        elif not shape[name][0](value):
            yield (*at, name), f"Il faut ici {shape[name][1]}."


def fault(line: int, path: Steps, sentence: str) -> Problem:
    return Problem(PUBLISHED, line, 1, field_name(path), f"{sentence} {BACK}", "error", "register-damaged")
