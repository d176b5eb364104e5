"""Sums up a year for whoever writes the report of the network: offers, hires and reasons, of people nothing at all.

Confidential all the same: a small number points at an employer.
"""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from ..network import Network
from ..reading import Document
from .start import accepted

ALL = "En tout"


def run(root: Path, options: Namespace) -> int:
    """Sums up a year of the files that are here, for the network's own report."""
    opened = accepted(root, options.today)
    print(year_told(options.year or options.today.year, opened.sources.files.offers, opened.network), end="")
    return 0


def year_told(year: int, offers: Iterable[Document], network: Network) -> str:
    """The report of a year, in French: a line for each sector that had offers, one for all, and why offers closed."""
    sums: dict[str, Counter[str]] = {}
    reasons: Counter[str] = Counter()
    for offer in offers:
        counted = Counter(dict(counts(offer, str(year))))
        if counted:
            for name in (network.sectors[PurePosixPath(offer.file).parent.name].name, ALL):
                sums.setdefault(name, Counter()).update(counted)
        if counted["closed"]:
            reasons[offer.data["closed"]["reason"]] += 1
    if not sums:
        return f"Aucune offre n'a paru ni ne s'est close en {year}.\n"
    lines = [line(name, sums[name]) for name in [*sorted(sums.keys() - {ALL}), ALL]]
    words = network.words["fr"]
    why = [f"{words.term('close_reason', code).label.lower()} ({count})" for code, count in reasons.most_common()]
    told = f"Bilan de {year}. Pour le réseau seul : un petit nombre désigne un employeur.\n\n" + "\n".join(lines)
    return told + (f"\nPourquoi les offres se sont closes : {', '.join(why)}.\n" if why else "\n")


def counts(offer: Document, year: str) -> Iterator[tuple[str, int]]:
    """What an offer adds to a year: it appeared, it closed, so many hires."""
    if offer.data["status"] != "draft" and offer.data["published"].startswith(year):
        yield "published", 1
    closed = offer.data.get("closed", {})
    if closed and closed["on"].startswith(year):
        yield "closed", 1
        yield "hires", closed.get("hires", 0)
        yield "through_network", closed.get("through_network", 0)


def line(name: str, sums: Counter[str]) -> str:
    """« Propreté : parues 12, closes 5, embauches 4, dont par le réseau 2. »"""
    return (f"{name} : parues {sums['published']}, closes {sums['closed']}, embauches {sums['hires']}, dont par le "
            f"réseau {sums['through_network']}.")
