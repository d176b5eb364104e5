"""The register under a network's root, and all that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..auditing.exceptions import FILE, ExceptionsDamaged, read_exceptions
from ..problems import Problem
from .published import read_published
from .register import Register, wider
from .statistics import read_statistics


def read_register(root: Path) -> tuple[Register, list[Problem]]:
    """The register under `root`, empty where there is none or it is damaged, and what is wrong with it."""
    published, damaged = read_published(root)
    statistics, faults = read_statistics(root)
    return memory(published, statistics), [*damaged, *faults, *unread_exceptions(root)]


def unread_exceptions(root: Path) -> Iterator[Problem]:
    """What keeps the audit from reading its exceptions: told with the rest, long before there is a site to audit."""
    try:
        read_exceptions(root)
    except ExceptionsDamaged as damage:
        yield Problem(FILE, damage.line, 1, "", damage.sentence, "error", "exceptions-damaged")


def memory(published: Mapping[str, Any], statistics: Mapping[tuple[str, str], int]) -> Register:
    """The register made of data that were found to be one; of two entries that a merge left, the wider is kept."""
    entries = [((entry["sector"], entry["employer"]), entry) for entry in published.get("territories", ())]
    levels: dict[tuple[str, str], str] = {}
    classed: dict[tuple[str, str], frozenset[str]] = {}
    for key, entry in entries:
        if said := frozenset(entry.get("contracts", ())):
            classed[key] = classed.get(key, said) | said
        levels[key] = wider(entry["level"], levels.get(key, entry["level"]))
    offers, crowds = published.get("offers", {}), published.get("crowds", {})
    return Register(
        levels=levels,
        offers=offers,
        suspects={id: frozenset(crowds.get(entry["crowd"], ())) for id, entry in offers.items() if "crowd" in entry},
        statistics=statistics,
        widened=frozenset(key for key, entry in entries if entry.get("family")),
        classed=classed,
    )
