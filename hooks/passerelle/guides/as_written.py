"""What of an offer is published as it is written: a field that stands here crosses from the Network to the Board."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .sectors import French

NOT_ASKED = French()


def codes_of(listing: str, *, counted: bool = False) -> Any:
    """A field that holds codes of a list of the vocabulary, or of a union: none where nobody asked.

    `counted` gives it a row on the requirement sheets, under the title of its list.
    """
    return field(default=(), metadata={"list": listing, "counted": counted})


@dataclass(frozen=True, slots=True, kw_only=True)
class AsWritten:
    """The facts of an offer that hold nothing but terms of the vocabulary and numbers, and that tell no employer.

    None and absent codes mean "not asked yet", never "no". Whoever adds one decides that everybody may read it, beside
    a sector; `anonymising/families.py` decides beside a family. `job` is None where only a family is said; `requires`
    holds pairs (what, how), the codes of `asset` and `demand`.
    """

    id: str
    sector: str
    kind: str
    job: str | None = None
    tasks: tuple[str, ...] = ()
    positions: int | None = None
    lasting_need: bool | None = None
    worksites: str | None = None
    french: French = NOT_ASKED
    requires: tuple[tuple[str, str], ...] = ()
    requires_nothing_else: bool = False
    conditions: tuple[str, ...] = codes_of("condition")
    not_conditions: tuple[str, ...] = codes_of("condition")
    employer_applies: str | None = None
    welcome: tuple[str, ...] = codes_of("welcome", counted=True)
    experience_welcome: tuple[str, ...] = codes_of("background")
    steps: tuple[str, ...] = ()
    clause_hours: bool | None = None
