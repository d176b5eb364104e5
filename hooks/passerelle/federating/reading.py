"""The open data of one network, read with suspicion: they come from somebody else's machine."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

SCHEMA = "offers.schema.json"
ID = re.compile(r"[0-9a-z]{10,16}")
ADDRESS = re.compile(r"https://[a-z0-9.-]+(:\d+)?(/[\w.~-]+)*/?", re.IGNORECASE)


class Unreadable(Exception):
    """A sentence in French that says which file cannot be joined, and why."""


@dataclass(frozen=True, slots=True)
class Published:
    """One offer as its network publishes it, in words. `place` is (level, code, name, keys of what holds it)."""

    link: str
    network: str
    sector: str
    job: str
    place: tuple[str, str, str, tuple[str, ...]]
    facts: tuple[str, ...]
    until: date


def read_published_offers(path: Path) -> list[Published]:
    """The offers of one `offers.json`; its schema stands beside it and gives the words. Raises Unreadable."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        schema = json.loads(path.with_name(SCHEMA).read_text(encoding="utf-8"))
        words = {name: listed(of) for name, of in schema["definitions"].items() if "enum" in of}
        name, address = data["network"]["name"], data["network"]["address"]
        if not ADDRESS.fullmatch(address):
            raise Unreadable(f"{path} : l'adresse du réseau n'est pas une adresse https.")
        return [offer(entry, str(name), address.rstrip("/"), words) for entry in data["offers"]]
    except (OSError, ValueError, RecursionError):
        raise Unreadable(f"{path} : illisible, ou sans son schéma {SCHEMA} à côté.") from None
    except (KeyError, TypeError, AttributeError):
        raise Unreadable(f"{path} : ce n'est pas un fichier d'offres publiées par Passerelle, ou son réseau n'a pas "
                         "d'adresse (« address », dans site.yml).") from None


def listed(definition: Mapping[str, Any]) -> dict[str, str]:
    """The label of each code: what stands before the dash of its description."""
    return {code: words.partition(" – ")[0]
            for code, words in zip(definition["enum"], definition.get("enumDescriptions", definition["enum"]),
                                   strict=True)}


def offer(entry: Mapping[str, Any], network: str, address: str, words: Mapping[str, Mapping[str, str]]) -> Published:
    """One offer. Raises KeyError, TypeError or ValueError where it is not one."""
    if not ID.fullmatch(entry["id"]):
        raise ValueError(entry["id"])
    place = entry["place"]
    sector = words["sector"].get(entry["sector"], entry["sector"])
    return Published(
        link=f"{address}/offres/{entry['id']}/", network=network, sector=sector,
        job=words["job"].get(entry.get("job", ""), sector),
        place=(place["level"], place["code"], place["name"], tuple(place.get("within", ()))),
        facts=tuple(facts(entry, words)), until=date.fromisoformat(entry["expires"]),
    )


def facts(entry: Mapping[str, Any], words: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The contract and the French: what a reader chooses by; the rest is on the page of the offer."""
    kinds = {**words["contract_type"], **words.get("contract_class", {})}
    levels = [level for level in words["cefr"] if level in (entry["french"].get("listening"),
                                                             entry["french"].get("speaking"))]
    contract = entry["contract"]["type"]
    return [kinds.get(contract, contract).partition(" · ")[0],
            f"français oral : {words['cefr'][levels[-1]] if levels else 'pas encore demandé'}"]
