"""The days of a demonstration follow the calendar: whoever clones it years later meets the same living board.

They move between reading and checking, all at once and by whole fortnights: weekdays stay, and so do the turns of two
weeks by which offers are told. Nothing moves in a network that does not say `demonstration: true` and, beside it, the
day for which its files are written, `written_for`; nor in a file that somebody has confirmed since.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from .document import Document
from .folders import Files

FORTNIGHT = 14
# When a source was read or published, and from when an amount is due: these are true whatever today is.
FACTS = ("date", "since")
# What is written on the day it happens.
HAPPENED = ("checked", "on", "signed")

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def living(files: Files, today: date) -> Files:
    """The documents of a demonstration with their days moved to `today`; those of any other network as they are.

    The documents may hold anything: they have not been checked yet.
    """
    written = written_for(files.site)
    passed = (today - written).days // FORTNIGHT * FORTNIGHT if written else 0
    if not written or passed <= 0:
        return files
    by, last = timedelta(days=passed), written.isoformat()
    kinds = {name: tuple(moved(document, by, last) for document in getattr(files, name))
             for name in ("offers", "employers", "sectors", "levers")}
    alone = {name: found and moved(found, by, last)
             for name in ("parameters", "partnership", "waivers") for found in [getattr(files, name)]}
    return replace(files, **kinds, **alone)


def written_for(site: Document | None) -> date | None:
    """The day for which a demonstration is written; None for a network that is none."""
    data = site.data if site and isinstance(site.data, dict) else {}
    written = data.get("written_for")
    return day(written) if data.get("demonstration") is True and isinstance(written, str) else None


def moved(document: Document, by: timedelta, last: str) -> Document:
    """A document with its days moved, or as it is when something happened in it after the day `last`."""
    happened = (value for name, value in named(document.data) if name in HAPPENED and isinstance(value, str))
    if any(_DAY.fullmatch(value) and value > last for value in happened):
        return document
    return replace(document, data=later(document.data, by))


def named(value: Any) -> Iterator[tuple[str, Any]]:
    """Every field of a document with its value, at any depth."""
    if isinstance(value, dict):
        yield from value.items()
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from named(inner)


def later(value: Any, by: timedelta) -> Any:
    """The same value with every day moved that is no fact."""
    if isinstance(value, dict):
        return {name: inner if name in FACTS else later(inner, by) for name, inner in value.items()}
    if isinstance(value, list):
        return [later(inner, by) for inner in value]
    found = day(value) if isinstance(value, str) else None
    try:
        return (found + by).isoformat() if found else value
    except OverflowError:
        return value


def day(text: str) -> date | None:
    """The day that a text is, in the form of the contract."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
