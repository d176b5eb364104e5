"""`/profil/`: a person, a phone, two minutes. Questions in plain words; the browser compares, and nothing leaves it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from ..board import Board
from ..contract import Contract
from ..french.amounts import LANGUAGE
from ..guides import Job, Lever, Sector, Source
from ..matching import read_criteria, resolved
from ..reference import Paper, papers, rome
from . import levers
from .data import board as board_data
from .frame.page import Page
from .frame.rendering import Renderer
from .offers import card
from .profile_choices import choices

ADDRESS = "profil/"
ENOUGH = 4  # jobs near an experience: under that, we look one step further in ROME


@dataclass(frozen=True, slots=True)
class JobChoice:
    """A job of a sector with its number of open offers, and the jobs near it by ROME mobility."""

    key: str
    job: Job
    offers: int
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A sector, where to write to its referents, and its jobs."""

    sector: Sector
    mailbox: str
    jobs: tuple[JobChoice, ...]


@dataclass(frozen=True, slots=True)
class Right:
    """What a case of document opens, in words, with the source that says so when there is one."""

    code: str
    says: str
    advice: str
    source: Source | None


def page(board: Board, renderer: Renderer, contract: Contract) -> Page:
    """The page: complete as a form but for the words that the offers bring, and asleep until its script wakes it."""
    ui, offered = board.words[LANGUAGE].ui, shelves(board)
    order = {job.key: f"j{n}" for n, job in enumerate(job for shelf in offered for job in shelf.jobs)}
    voluntary = [asked.code for asked in read_criteria(contract).questions.values() if asked.voluntary]
    return renderer.page(
        ADDRESS, "Chercher avec une personne",
        "Une personne, un téléphone, deux minutes : les offres selon ce qu'elle peut faire, ce qui manque et qui "
        "peut aider. Rien n'est envoyé.",
        "profile.html",
        ui=ui, shelves=offered, positions=partial(map, order.get), experiences=experiences(board),
        places=board.places(),
        choices=choices(board, contract), avoided=voluntary,
        papers=papers(), rights=rights(contract, ui), paper_source=paper_source,
        lever_cards=lever_cards(board, contract),
        sample=card(board, board.offers[0]) if board.offers else None,
        data=board_data.ADDRESS, page_options={"hide": ("navigation", "toc")},
    )


def shelves(board: Board) -> list[Shelf]:
    """Every sector with its jobs, those with open offers first."""
    return [
        Shelf(sector, mailbox(board, sector), tuple(sorted(job_choices(board, sector), key=lambda job: not job.offers)))
        for sector in board.sectors.values()
    ]


def mailbox(board: Board, sector: Sector) -> str:
    """Where to write about an offer of a sector today."""
    on_duty = sector.referent(board.today)
    return on_duty.mailbox if on_duty else board.site.mailbox


def job_choices(board: Board, sector: Sector) -> Iterator[JobChoice]:
    for job in sector.jobs.values():
        key = f"{sector.code}/{job.code}"
        open_offers = sum(offer.job == job.code for offer in board.of_sector(sector.code))
        yield JobChoice(key, job, open_offers, board.near_jobs.get(key, ()))


def experiences(board: Board) -> Mapping[str, tuple[str, ...]]:
    """What people have done anywhere, each with the network's jobs it leads to, the nearest first."""
    return {code: leading_to(board, code) for code in board.vocabulary.lists["background"]}


def leading_to(board: Board, background: str) -> tuple[str, ...]:
    """The jobs where an experience is practised, then those ROME calls near, then one step further if these are few."""
    known: dict[str, list[str]] = {}
    for sector in board.sectors.values():
        for job in sector.jobs.values():
            known.setdefault(job.rome, []).append(f"{sector.code}/{job.code}")
    practised = rome().practised(background)
    near = tuple(other for code in practised for other in rome().near(code))
    found = [code for code in dict.fromkeys((*practised, *near)) if code in known]
    if len(found) < ENOUGH:
        further = (other for code in near for other in rome().near(code))
        found += [code for code in dict.fromkeys(further) if code in known and code not in found][:ENOUGH - len(found)]
    return tuple(key for code in found for key in known[code])


def rights(contract: Contract, ui: Mapping[str, str]) -> list[Right]:
    """The cases of schema/criteria.json in words. What has no source gives no conclusion."""
    return [right(code, data, ui) for code, data in resolved(contract)["documents"].items()]


def right(code: str, data: Mapping[str, Any], ui: Mapping[str, str]) -> Right:
    source = data.get("source") and Source(data["source"], "secondary", *days(data["date"], data["review_by"]))
    says = ui[f"profile-right-{data['right']}"] if source else ""
    return Right(code, says, ui.get(f"match-advice-{code}", ""), source)


def paper_source(paper: Paper) -> Source:
    """The source of a paper's note, as the pages show sources."""
    note = paper.note
    return Source(note.title, note.kind, note.read, note.review_by)


def days(*texts: str) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, texts))


def lever_cards(board: Board, contract: Contract) -> list[tuple[Lever, tuple[str, ...]]]:
    """Every lever that the results may name, with the names of the territories it is limited to."""
    cards = map(levers.card, board_data.levers(board, contract))
    return [(card.lever, card.where) for card in cards]
