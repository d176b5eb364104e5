"""What both doors need before they open: which day it is, and where the network's files are."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .. import Opened, open_network
from ..problems import report


class WrongUse(Exception):
    """What was asked cannot be done; its sentence says what to ask instead."""


def day_of() -> date:
    """Today in Paris, or the day named by PASSERELLE_TODAY so that a build can be repeated.

    Raises WrongUse when that is no day.
    """
    if text := os.environ.get("PASSERELLE_TODAY"):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise WrongUse("PASSERELLE_TODAY n'est pas une date : écrivez 2026-12-01, par exemple.") from None
    try:
        return datetime.now(ZoneInfo("Europe/Paris")).date()
    except ZoneInfoNotFoundError:  # a machine without time zone data
        return date.today()


def find_root(start: Path) -> Path | None:
    """The nearest folder, from `start` upwards, that holds a network."""
    return next((f for f in (start, *start.parents) if (f / "site.yml").exists() or (f / "sectors").is_dir()), None)


class FilesRefused(Exception):
    """The files have errors, which its text lists as `check` does."""


def accepted(root: Path, today: date) -> Opened:
    """The network whose files have no error. Raises FilesRefused."""
    opened = open_network(root, today)
    if opened.network is None:
        raise FilesRefused(report(opened.problems, "text"))
    return opened
