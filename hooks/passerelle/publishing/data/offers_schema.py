"""`/api/v1/offers.schema.json`: what every field and every code of the open data means, beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ...board import Board
from ...contract import Contract
from ..families import words_of
from .offers import SCHEMA

ADDRESS = f"api/v1/{SCHEMA}"
OUTSIDE = "vocabulary.schema.json"
# What only the editors and the check of the network read.
PRIVATE = ("errorMessage", "insteadOf", "otherwise", "refusedFields", "namedBy", "alsoSaid", "alsoCalled", "signedBy",
           "saidByTheSite", "comprises", "implies", "seenFromOutside")


def offers_schema(board: Board, contract: Contract) -> str:
    """One file that needs no other: the lists of the vocabulary come with it, and so do this network's jobs."""
    written = contract.fresh("open-data.schema.json")
    titled(written["definitions"]["offer"], contract.data("offer.schema.json"))
    lists = written["definitions"]
    families = {code: words_of(board, code).short for code in board.families}
    lists["sector"] |= listed({code: sector.name for code, sector in board.sectors.items()} | families)
    lists["job"] |= listed(job_titles(board))
    known = contract.definitions
    for name in wanted(written, known):
        lists[name] = {key: value for key, value in known[name].items() if key not in PRIVATE}
    return json.dumps(written, ensure_ascii=False, indent=1).replace(f'"{OUTSIDE}#/', '"#/') + "\n"


def titled(public: dict[str, Any], confidential: Mapping[str, Any]) -> None:
    """Gives each public field that has no title of its own the title of the offer's field it comes from."""
    for name, field in public.get("properties", {}).items():
        origin = confidential.get("properties", {}).get(name, {})
        if "title" in origin:
            field.setdefault("title", origin["title"])
        titled(field, origin)


def job_titles(board: Board) -> dict[str, str]:
    """What each code of a job means; two sectors may have given one code to two jobs."""
    titles: dict[str, dict[str, None]] = {}
    for sector in board.sectors.values():
        for job in sector.jobs.values():
            titles.setdefault(job.code, {})[job.title] = None
    return {code: " ; ".join(found) for code, found in titles.items()}


def listed(words: Mapping[str, str]) -> dict[str, list[str]]:
    """A closed list with its words."""
    return {"enum": list(words), "enumDescriptions": list(words.values())}


def wanted(value: Any, known: Mapping[str, Any]) -> list[str]:
    """The definitions of the vocabulary that a schema names, and those that they name."""
    found: dict[str, None] = {}
    waiting = [value]
    while waiting:
        for name in named(waiting.pop()):
            if name in known and name not in found:
                found[name] = None
                waiting.append(known[name])
    return sorted(found)


def named(value: Any) -> list[str]:
    """Every definition a schema refers to."""
    if isinstance(value, list):
        return [name for item in value for name in named(item)]
    if not isinstance(value, dict):
        return []
    inside = [name for item in value.values() for name in named(item)]
    return [value["$ref"].rpartition("/")[2], *inside] if "$ref" in value else inside
