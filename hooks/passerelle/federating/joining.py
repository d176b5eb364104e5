"""Offers of many networks by département, then by sector: what one page holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ..reference import places
from .reading import Published

Shard = Mapping[str, list[Published]]  # the offers of a territory by sector


@dataclass(frozen=True, slots=True)
class Federation:
    """`shards` maps the address of a territory (`44`, `region-52`, `reseau`) to its offers by sector."""

    shards: Mapping[str, Shard]

    @property
    def total(self) -> int:
        """How many offers there are."""
        return sum(map(count, self.shards.values()))


def joined(offers: Iterable[Published], today: date) -> Federation:
    """The offers that still stand on a day, in an order that tells nothing of who published first."""
    shards: dict[str, dict[str, list[Published]]] = defaultdict(lambda: defaultdict(list))
    for offer in sorted(offers, key=lambda one: (one.job, one.place[2], one.link)):
        if offer.until >= today:
            shards[territory(offer)][offer.sector].append(offer)
    return Federation({key: dict(sorted(of.items())) for key, of in sorted(shards.items())})


def territory(offer: Published) -> str:
    """Where an offer is looked for: its département, else its region, else what its network calls its territory."""
    level, code, _, within = offer.place
    keys = (f"{level}-{code}" if code else level, *within)
    for kind, prefix in (("department-", ""), ("region-", "region-")):
        if found := next((key for key in keys if key.startswith(kind)), ""):
            known = places().department if kind == "department-" else places().region
            if known(found.removeprefix(kind)):
                return prefix + found.removeprefix(kind)
    return "reseau"


def name_of(key: str) -> str:
    """« Loire-Atlantique (44) »"""
    if key == "reseau":
        return "Dans tout le territoire d'un réseau"
    code = key.removeprefix("region-")
    found = places().region(code) if key.startswith("region-") else places().department(code)
    return f"{found.name} (région)" if key.startswith("region-") else f"{found.name} ({code})"


def count(shard: Shard) -> int:
    """How many offers a territory has."""
    return sum(map(len, shard.values()))
