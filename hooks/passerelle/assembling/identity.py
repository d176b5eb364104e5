"""The network's identity, its numbers and its words."""

from __future__ import annotations

from collections.abc import Iterable

from ..guides import Contact, Parameters, Site, Smic, Term, Words
from .guides import Sourced
from .plain import Data, day


def site(data: Data) -> Site:
    """Who the network is; without a mailbox for employers, they write to the one for all."""
    return Site(
        name=data["name"],
        demonstration=data["demonstration"],
        address=data.get("address"),
        territory=data["territory"]["name"],
        departments=tuple(data["territory"]["departments"]),
        publisher=Contact(**data["publisher"]),
        host=Contact(**data["host"]),
        mailbox=data["mailbox"],
        employers_mailbox=data.get("employers_mailbox", data["mailbox"]),
    )


NUMBERS = (
    "fresh_days", "to_confirm_days", "hours_per_week_max", "k_network", "k_public", "dominance_percent",
    "headcount_middle", "population_floor", "count_floor",
    "pay_step_hour", "pay_step_month", "hours_classes",
)


def parameters(data: Data) -> Parameters:
    """The numbers of the rules with their reasons, the wages and what the legal pages lean on."""
    of = Sourced(data)
    numbers = {key: data[key]["value"] for key in NUMBERS}
    return Parameters(
        smic=wages(data["smic"], of),
        smic_mayotte=wages(data.get("smic_mayotte", ()), of),
        legal={key: of.one(value) for key, value in data["legal"].items() if key != "assessed"},
        assessed=day(data["legal"]["assessed"]),
        because={key: data[key]["because"] for key in NUMBERS},
        **{**numbers, "hours_classes": tuple(numbers["hours_classes"])},
    )


def wages(data: Iterable[Data], of: Sourced) -> tuple[Smic, ...]:
    """A list of minimum wages, in the order of the file, which is that of their days."""
    return tuple(Smic(one["hourly"], one["monthly"], day(one["since"]), of.one(one)) for one in data)


class Said(dict):
    """The words of the interface; a missing one shows its code, so that the gap is seen and nothing breaks."""

    def __missing__(self, code: str) -> str:
        return code


def words(data: Data) -> Words:
    """The words of one language."""
    terms = {
        listing: {key: term(value) for key, value in entries.items()} for listing, entries in data["terms"].items()
    }
    terms["contract_type"] = terms.get("contract_type", {}) | terms.get("contract_class", {})  # a page says either
    return Words(
        data["language"], data["name"], data["direction"], data.get("reviewed_by"), terms, Said(data.get("ui", {}))
    )


def term(data: Data) -> Term:
    """The words of one code: its short name is its name where none is given."""
    return Term(data["label"], data.get("short", data["label"]), data.get("sentence", ""), data.get("icon", ""))
