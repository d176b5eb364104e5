"""Offers and employers, as the confidential Network holds them."""

from __future__ import annotations

from dataclasses import fields
from pathlib import PurePosixPath
from typing import Any

from ..guides import AsWritten
from ..network import Contract, Employer, Establishment, Offer, Pay, Travel
from .plain import Data, day, french, several

NESTED = {"sector", "worksites", "french", "requires", "employer_applies", "clause_hours"}  # read one by one below
FACTS = [of.name for of in fields(AsWritten) if of.name not in NESTED]


def offer(file: str, data: Data) -> Offer:
    """An offer from the path of its file and what it holds."""
    travel, authorisation = data.get("travel", {}), data.get("work_authorisation", {})
    return Offer(
        file=file,
        sector=PurePosixPath(file).parent.name,
        contract=contract(data["contract"]),
        pay=pay(data["pay"]) if "pay" in data else None,
        commune=data["place"]["commune"],
        worksites=data["place"].get("worksites"),
        french=french(data.get("french", {})),
        requires=tuple((wanted["what"], wanted["how"]) for wanted in several(data, "requires")),
        travel=Travel(
            travel.get("public_transport"), travel.get("first_hour"), travel.get("last_hour"),
            several(travel, "employer_helps"),
        ),
        employer_applies=authorisation.get("employer_applies"),
        months_wanted=authorisation.get("months_wanted"),
        clause_hours=data.get("integration", {}).get("clause_hours"),
        published=day(data["published"]),
        checked=day(data["checked"]),
        closed_on=day(data["closed"]["on"]) if "closed" in data else None,
        trade_agreed=data.get("agreement", {}).get("trade", False),
        status=data["status"],
        employer=data["employer"],
        rhythm_days=data.get("rhythm_days"),
        **{name: as_it_is(data[name]) for name in FACTS if name in data},
    )


def as_it_is(value: Any) -> Any:
    """A value of the file that nobody may change any more."""
    return tuple(value) if isinstance(value, list) else value


def contract(data: Data) -> Contract:
    """What is signed; a start « asap » is a day that nobody knows."""
    start = None if data["start"] == "asap" else day(data["start"])
    return Contract(
        data["type"], start, data.get("months"), data.get("days"), data.get("renewable"), data.get("hours_per_week")
    )


def pay(data: Data) -> Pay:
    """Gross EUR; one amount alone is both bounds."""
    return Pay(data["min"], data.get("max", data["min"]), data["per"])


def employer(name: str, data: Data) -> Employer:
    """The part of an employer's file that the engine computes with; `name` is that of the file."""
    return Employer(
        code=name,
        legal_name=data["legal_name"],
        trade_names=several(data, "trade_names"),
        siren=data["siret"][:9] if "siret" in data else None,
        kind=data["kind"],
        address="{street}, {postcode} ({commune})".format(**data["address"]),
        establishments=tuple(Establishment(e["commune"], e["headcount"]) for e in data["establishments"]),
        coarsest_place=data.get("coarsest_place"),
    )
