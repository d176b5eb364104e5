"""One edition of the site, as any reader can take it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..board import Place
from ..publishing.data.offers import ADDRESS

# What one can compare between an advert and a page: the rest is never in an advert in the same words.
COMPARED = ("sector", "job", "kind", "contract", "pay", "positions")

Label = tuple[str, str]  # a sector or a family, and a place key
People = Mapping[tuple[str, str], set[str]]  # legal persons by what one can see of them


def published(site: Path) -> list[Mapping[str, Any]]:
    """The offers of a built site, as any reader can take them.

    Raises OSError or ValueError when `site` is not one.
    """
    return json.loads((site / ADDRESS).read_text(encoding="utf-8"))["offers"]


@dataclass(frozen=True, slots=True)
class Edition:
    """What one edition of the site says: the label and the contract of each offer that names nobody, who carries each
    label, and who has posts that an advert would tell alike.
    """

    labels: Mapping[str, Label]
    contracts: Mapping[str, str]
    carriers: People
    alike: People

    def of_sectors(self, names: set[str]) -> set[str]:
        """Who carried a label of these sectors or families."""
        return {person for (said, _), people in self.carriers.items() if said in names for person in people}


def label(seen: Mapping) -> Label:
    """The sector or family of an offer, and the key of its place."""
    return seen["sector"], key(seen["place"])


def advert(seen: Mapping) -> tuple[str, str]:
    """What an advert may share with a published offer, and where."""
    return key(seen["place"]), json.dumps([seen.get(name) for name in COMPARED], sort_keys=True)


def key(place: Mapping[str, str]) -> str:
    """The key of a published place."""
    return Place(place["level"], place["code"], place["name"]).key
