"""Sectors, levers and the partnership."""

from __future__ import annotations

from collections.abc import Iterable

from ..guides import (
    Branch,
    Job,
    Lever,
    ObstacleHere,
    Partnership,
    PartnershipStep,
    PayAnchor,
    Referent,
    Remark,
    Sector,
    SectorPartnership,
    Source,
)
from .plain import Data, day, french, several


def source(data: Data) -> Source:
    """A source, with the day it says and the day by which somebody must read it again."""
    return Source(data["title"], data["kind"], day(data["date"]), day(data["review_by"]), data.get("url"))


class Sourced:
    """The sources of one file, and the remarks that lean on them."""

    def __init__(self, data: Data) -> None:
        self.sources = {key: source(value) for key, value in (data.get("sources") or {}).items()}

    def all(self) -> tuple[Source, ...]:
        """Every source of the file, in its order."""
        return tuple(self.sources.values())

    def one(self, data: Data) -> Source | None:
        """The source that something names; None when it names none."""
        return self.sources[data["source"]] if "source" in data else None

    def remark(self, data: Data) -> Remark:
        """A sentence with the source it leans on."""
        return Remark(data["text"], self.one(data))

    def remarks(self, items: Iterable[Data] | None) -> tuple[Remark, ...]:
        """A list of them, which may be absent."""
        return tuple(self.remark(item) for item in items or ())


def sector(name: str, data: Data) -> Sector:
    """A sector's guide; `name` is that of its file."""
    of = Sourced(data)
    return Sector(
        code=name,
        channel=data.get("channel", False),
        family=data.get("family"),
        referents=tuple(
            Referent(r["structure"], day(r["from"]), day(r["until"]), r["mailbox"], r.get("phone", ""))
            for r in data["referents"]
        ),
        jobs={key: job(key, value) for key, value in data["jobs"].items()},
        requirements={key: of.remarks(value) for key, value in data["requirements"].items()},
        contracts=several(data["ways_in"], "contracts"),
        ways_in=of.remarks(data["ways_in"]["remarks"]),
        pay_anchor=pay_anchor(data["pay"].get("anchor"), of),
        pay=of.remarks(data["pay"]["remarks"]),
        branches=tuple(Branch(b["idcc"], b["name"], of.one(b)) for b in several(data, "branches")),
        progress=of.remarks(data["progress"]),
        questions=several(data, "questions"),
        obstacles=tuple(ObstacleHere(o["obstacle"], o["how"], tuple(o["levers"])) for o in data["obstacles"]),
        partnership=sector_partnership(data["partnership"], of),
        near_sectors=several(data, "near_sectors"),
        sources=of.all(),
        **{key: data[key] for key in ("name", "slug", "icon", "summary")},
    )


def job(name: str, data: Data) -> Job:
    """A job of a sector; what its French is for stands beside its levels."""
    return Job(
        code=name,
        tasks=tuple(data["tasks"].items()),
        french=french(data["french"]),
        situation=data["french"]["situation"],
        certificates=several(data, "certificates"),
        ask_about=several(data, "ask_about"),
        **{key: data[key] for key in ("title", "rome", "ogr", "summary")},
    )


def pay_anchor(data: Data | None, of: Sourced) -> PayAnchor | None:
    """What a branch or a law pays at least, where the guide says it."""
    return PayAnchor(data["amount"], data["per"], data["what"], of.one(data)) if data else None


def sector_partnership(data: Data, of: Sourced) -> SectorPartnership:
    """What an employer of this sector gets, commits to and does first."""
    return SectorPartnership(
        several(data, "gets"), several(data, "commits"), data["first_step"], of.remarks(data.get("figures"))
    )


def lever(name: str, data: Data) -> Lever:
    """A lever; `name` is that of its file."""
    of, who = Sourced(data), data["who"]
    return Lever(
        code=name,
        what=of.remark(data["what"]),
        who=of.remark(who),
        age_min=who.get("age_min"),
        age_max=who.get("age_max"),
        situations=several(who, "situations"),
        statuses=several(who, "statuses"),
        france_travail=who.get("france_travail", False),
        french_min=who.get("french_min"),
        price_kind=data["price"]["kind"],
        price=of.remark(data["price"]),
        scope=data["area"]["scope"],
        area=several(data["area"], "codes"),
        url=data.get("url"),
        phone=Remark(data["phone"]["number"], of.one(data["phone"])) if "phone" in data else None,
        good_to_know=of.remarks(data.get("good_to_know")),
        sources=of.all(),
        **{key: several(data, key) for key in ("obstacles", "thematics", "when", "actors")},
        **{key: data[key] for key in ("name", "kind", "ask")},
    )


def partnership(data: Data) -> Partnership:
    """What the network promises to employers, and asks of them."""
    of = Sourced(data)
    return Partnership(
        summary=data["summary"],
        steps=tuple(PartnershipStep(s["title"], s.get("delay", ""), s["text"]) for s in data["steps"]),
        legal_steps=tuple(PartnershipStep(s["title"], s["when"], s["text"], of.one(s)) for s in data["legal_steps"]),
        questions=tuple((q["question"], of.remark(q["answer"])) for q in data["questions"]),
        sources=of.all(),
        **{
            key: several(data, key)
            for key in ("gets", "network_commits", "employer_commits", "confidentiality", "agreement_points")
        },
    )
