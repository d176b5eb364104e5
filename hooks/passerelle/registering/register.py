"""What the register says, once read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..anonymising.areas import LEVELS


@dataclass(frozen=True, slots=True)
class Register:
    """`levels` maps (sector, employer) to a level, `widened` holds those published with a family, and `classed` maps
    them to the classes that were said in place of their contracts; `offers` maps a public id to what the law may ask,
    and `suspects` to those whom a reader of all editions can still suspect (anonymising/holding.py); `statistics` maps
    (sector, place key) to a number of employing establishments. An employer is called by the SIREN or the file that
    it had when it was written down.
    """

    levels: Mapping[tuple[str, str], str] = field(default_factory=dict)
    offers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    statistics: Mapping[tuple[str, str], int] = field(default_factory=dict)
    widened: frozenset[tuple[str, str]] = frozenset()
    classed: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    suspects: Mapping[str, frozenset[str]] = field(default_factory=dict)


def wider(one: str, other: str) -> str:
    """The wider of two levels."""
    return max(one, other, key=LEVELS.index)
