"""The list of sectors and the guide of each: its jobs, what they ask, how people get in, and today's offers."""

from __future__ import annotations

from dataclasses import dataclass

from ..board import Board
from ..french.amounts import LANGUAGE
from ..guides import Job, Sector, Source, Term
from .frame.page import Page
from .frame.rendering import Renderer
from .offers import card

SHOWN = 6  # live offers on a guide: the board has the others


@dataclass(frozen=True, slots=True)
class Usual:
    """The lowest and the highest oral level that the jobs of a sector usually ask for."""

    lowest: str
    highest: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A sector in the list: how many offers, and the French its jobs usually ask for."""

    sector: Sector
    address: str
    offers: int
    usual: Usual


@dataclass(frozen=True, slots=True)
class JobView:
    """A job with its oral level, and the words of its certificates and of what to ask the employer."""

    job: Job
    oral: str
    certificates: tuple[Term, ...]
    ask_about: tuple[Term, ...]


def address(sector: Sector) -> str:
    """Where a sector's guide is."""
    return f"secteurs/{sector.slug}/"


def pages(board: Board, renderer: Renderer) -> list[Page]:
    """The list of sectors and every guide."""
    return [list_page(board, renderer), *(guide_page(board, sector, renderer) for sector in board.sectors.values())]


def list_page(board: Board, renderer: Renderer) -> Page:
    """`/secteurs/`."""
    return renderer.page(
        "secteurs/", "Les secteurs",
        "Pour chaque secteur : les métiers, ce que les employeurs demandent vraiment, la fiche à imprimer.",
        "sectors.html", entries=[entry(board, sector) for sector in board.sectors.values()],
        page_options={"hide": ("navigation", "toc")},
    )


def entry(board: Board, sector: Sector) -> Entry:
    """A sector as the list shows it."""
    return Entry(sector, address(sector), len(board.of_sector(sector.code)), usual_oral(board, sector))


def guide_page(board: Board, sector: Sector, renderer: Renderer) -> Page:
    """`/secteurs/<slug>/`."""
    offers = board.of_sector(sector.code)
    sources = tuple(dict.fromkeys([*sector.sources, board.smic.source]))
    return renderer.page(
        address(sector), sector.name, sector.summary, "guide.html",
        sector=sector, jobs=[job_view(board, job) for job in sector.jobs.values()],
        duty=sector.referent(board.today), following=sector.following(board.today),
        cards=[card(board, offer) for offer in offers[:SHOWN]], total=len(offers),
        sources=sources, number_of=numbered(sources), empty=empty_parts(sector),
        near=[board.sectors[code] for code in sector.near_sectors if code in board.sectors],
        page_options={"hide": ("navigation",)},
    )


def empty_parts(sector: Sector) -> list[str]:
    """The parts of a guide about which the sector says nothing."""
    parts = {**sector.requirements, "conventions": sector.branches, "evoluer": sector.progress,
             "freins": sector.obstacles}
    return [part for part, said in parts.items() if not said]


def job_view(board: Board, job: Job) -> JobView:
    """A job with its words."""
    certificates, ask_about = terms(board, "asset", job.certificates), terms(board, "condition", job.ask_about)
    return JobView(job, board.oral(job.french), certificates, ask_about)


def terms(board: Board, union: str, codes: tuple[str, ...]) -> tuple[Term, ...]:
    """The words of codes that may come from several lists."""
    return tuple(board.words[LANGUAGE].term(board.vocabulary.list_of(union, code), code) for code in codes)


def numbered(sources: tuple[Source, ...]) -> dict[Source, int]:
    """The number of each source in the list at the foot of its page."""
    return {source: number for number, source in enumerate(sources, 1)}


def usual_oral(board: Board, sector: Sector) -> Usual:
    """The lowest and the highest oral level among the jobs of a sector."""
    found = sorted((board.oral(job.french) for job in sector.jobs.values()), key=lambda level: rank(board, level))
    return Usual(found[0], found[-1])


def rank(board: Board, level: str) -> int:
    return board.vocabulary.rank("cefr", level)
