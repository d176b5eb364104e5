"""The requirement sheet of a sector: what its guide knows and what its live offers ask, on one A4 sheet, both sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...board import Board, SectorCounts
from ...contract.weeks import quarter
from ...french.amounts import lowfirst
from ...guides import Job, Lever, ObstacleHere, Remark, Sector, Source, Term
from ...matching import Criteria
from ..frame.page import Page
from ..frame.rendering import Renderer
from ..guides import numbered, terms, usual_oral
from .counted import counted
from .openings import widest_steps

# How many remarks of each heading of the guide a sheet has room for; the guide has them all.
ROOM = {
    "french": 1, "work_authorisation": 2, "short_document": 2, "mobility": 1, "hours": 1, "body": 1, "health": 1,
    "dress": 1, "papers": 1, "certificates": 1,
}
QUESTIONS = 4
STEPS = 3  # that open the most offers
LEVERS = 2  # of each obstacle: the first to try
UNCOUNTED = 2  # times as many remarks when there are too few offers to count

# The heading of the guide that goes with a family of conditions.
HEADINGS = {
    "hours_condition": "hours", "body_condition": "body", "environment_condition": "health", "dress_condition": "dress",
}

Remarks = Mapping[str, tuple[Remark, ...]]


@dataclass(frozen=True, slots=True)
class JobLine:
    """A job on the sheet: the French it usually asks for, and what nobody has asked its employers yet.

    `is_open`: an offer of today names it, so there is somebody to ask.
    """

    job: Job
    oral: str
    sentence: str
    to_ask: tuple[Term, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class ObstacleLine:
    """An obstacle of the sector with the levers that treat it."""

    here: ObstacleHere
    levers: tuple[Lever, ...]


def address(sector: Sector) -> str:
    """Where a sector's sheet is."""
    return f"secteurs/{sector.slug}/exigences/"


def pages(board: Board, renderer: Renderer, criteria: Criteria | None = None) -> list[Page]:
    """One sheet per sector. Without criteria, no step is counted."""
    return [sheet_page(board, sector, renderer, criteria) for sector in board.sectors.values()]


def sheet_page(board: Board, sector: Sector, renderer: Renderer, criteria: Criteria | None) -> Page:
    """`/secteurs/<slug>/exigences/`."""
    counts = board.counts[sector.code]
    kept = remarks(sector, 1 if counts.total else UNCOUNTED)
    sources = sources_of(board, sector, kept)
    return renderer.page(
        address(sector), f"{sector.name} : ce que demandent les employeurs",
        f"La fiche à imprimer du secteur {lowfirst(sector.name)} : français, document de séjour, trajet, horaires, "
        "corps, papiers, comptés sur les offres ouvertes.",
        "sheet.html",
        sector=sector, counts=counts, counted=counted(board, counts), remarks=kept, headings=HEADINGS,
        quarter=quarter(board.today), open_offers=len(board.of_sector(sector.code)), duty=sector.referent(board.today),
        usual=usual_oral(board, sector), to_ask_everywhere=terms(board, "condition", asked_everywhere(counts)),
        jobs=job_lines(board, sector, counts),
        obstacles=[obstacle_line(board, here) for here in sector.obstacles], questions=sector.questions[:QUESTIONS],
        sources=sources, number_of=numbered(sources),
        steps=widest_steps(board, board.of_sector(sector.code), criteria, counts)[:STEPS] if criteria else [],
        page_options={"hide": ("navigation",)},
    )


def remarks(sector: Sector, room: int) -> Remarks:
    """The remarks of the guide that the sheet repeats: the first of each heading."""
    kept = {heading: sector.requirements.get(heading, ())[: most * room] for heading, most in ROOM.items()}
    return {**kept, "ways_in": sector.ways_in[:room], "pay": sector.pay[:room]}


def sources_of(board: Board, sector: Sector, kept: Remarks) -> tuple[Source, ...]:
    """The sources the sheet leans on, each once, in the order they are met."""
    said = [remark.source for heading in kept.values() for remark in heading if remark.source]
    anchor = [sector.pay_anchor.source] if sector.pay_anchor else []
    return tuple(dict.fromkeys([board.smic.source, *anchor, *said]))


def asked_everywhere(counts: SectorCounts) -> tuple[str, ...]:
    """What ROME lists and nobody confirmed for every job of the sector: said once."""
    lists = list(counts.to_ask.values())
    return tuple(code for code in lists[0] if all(code in others for others in lists)) if len(lists) > 1 else ()


def job_lines(board: Board, sector: Sector, counts: SectorCounts) -> list[JobLine]:
    """The jobs of the sector, each with the questions of its own."""
    everywhere = asked_everywhere(counts)
    live = {offer.job for offer in board.of_sector(sector.code)}
    def own(job: Job) -> tuple[str, ...]:
        return tuple(code for code in counts.to_ask.get(job.code, ()) if code not in everywhere)

    return [
        JobLine(job, board.oral(job.french), quoted(job.situation), terms(board, "condition", own(job)),
                job.code in live)
        for job in sector.jobs.values()
    ]


def quoted(situation: str) -> str:
    """The words to understand on the first day, without what the guide adds around them."""
    start, end = situation.find("«"), situation.rfind("»")
    return situation[start:end + 1] if 0 <= start < end else situation


def obstacle_line(board: Board, here: ObstacleHere) -> ObstacleLine:
    """An obstacle and its first levers."""
    return ObstacleLine(here, tuple(board.levers[code] for code in here.levers[:LEVERS]))
