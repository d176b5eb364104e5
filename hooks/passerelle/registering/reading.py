"""The register under a network's root, and all that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..problems import Problem
from ..reading import Sources
from .published import PUBLISHED, read_published
from .register import Register, wider
from .statistics import STATISTICS, read_statistics


def read_register(sources: Sources) -> tuple[Register, list[Problem]]:
    """The register of a network, empty where there is none or it is damaged, and what is wrong with it."""
    published, damaged = read_published(sources.kept.get(PUBLISHED))
    statistics, faults = read_statistics(sources.kept.get(STATISTICS), sources.stems("sectors"))
    return memory(published, statistics), [*damaged, *faults]


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
