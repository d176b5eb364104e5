"""The small readings every assembled thing shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from ..guides import French

Data = Mapping[str, Any]


def code(file: str) -> str:
    """The code of a thing is the name of its file."""
    return PurePosixPath(file).stem


def day(text: str) -> date:
    """A day of the contract, YYYY-MM-DD."""
    return date.fromisoformat(text)


def several(data: Data, key: str) -> tuple:
    """The items of a list that may be absent, or empty."""
    return tuple(data.get(key) or ())


def french(data: Data) -> French:
    """A level per skill of the contract, and why; whatever else stands beside them is not French."""
    return French(**{of.name: data[of.name] for of in fields(French) if of.name in data}
                  | {"because": several(data, "because")})
