"""The pages employers read: what the network brings, what both sides commit to, how a name stays hidden."""

from __future__ import annotations

from dataclasses import dataclass

from ..board import Board
from ..guides import Referent, Sector
from .frame.page import Page
from .frame.rendering import Renderer


@dataclass(frozen=True, slots=True)
class Duty:
    """Who answers for a sector: today, until when, and who comes next."""

    sector: Sector
    mailbox: str
    now: Referent | None
    following: Referent | None


@dataclass(frozen=True, slots=True)
class Live:
    """Today's offers of a sector, as far as they can be counted; `silent` are those without a known oral level."""

    none: bool
    total: int | None
    silent: int | None


def address(sector: Sector) -> str:
    """Where the page for a sector's employers is."""
    return f"employeurs/{sector.slug}/"


def pages(board: Board, renderer: Renderer) -> list[Page]:
    """The page for every employer, and one page per sector."""
    return [all_sectors(board, renderer), *(one_sector(board, sector, renderer) for sector in board.sectors.values())]


def all_sectors(board: Board, renderer: Renderer) -> Page:
    """`/employeurs/`."""
    return renderer.page(
        "employeurs/", "Vous recrutez",
        "Ce que le réseau apporte à un employeur, ce à quoi chacun s'engage, comment le nom reste caché, et les étapes "
        "légales d'une embauche, dans l'ordre.",
        "employers.html",
        core=board.partnership, parameters=board.parameters,
        duties=[duty(sector, board) for sector in board.sectors.values()],
        live={code: live(board, code) for code in board.sectors},
        page_options={"hide": ("navigation",)},
    )


def one_sector(board: Board, sector: Sector, renderer: Renderer) -> Page:
    """`/employeurs/<slug>/`."""
    return renderer.page(
        address(sector), f"Recruter avec le réseau : {sector.name}",
        f"{sector.name} : ce que le réseau apporte à un employeur, ce que chacun tient, par quoi commencer.",
        "employer_sector.html",
        sector=sector, core=board.partnership, parameters=board.parameters,
        duty=duty(sector, board), live=live(board, sector.code),
        people=board.parameters.population_floor.get(sector.code),
        page_options={"hide": ("navigation", "toc")},
    )


def duty(sector: Sector, board: Board) -> Duty:
    """The rotation of a sector, seen from today; the employers' mailbox of the network where nobody is on duty."""
    now = sector.referent(board.today)
    return Duty(sector, now.mailbox if now else board.site.employers_mailbox, now, sector.following(board.today))


def live(board: Board, code: str) -> Live:
    """A number under the floor of counts is not shown, nor one that would give it by subtraction."""
    counts = board.counts[code]
    silent = counts.french["oral"].unknown if counts.total else None
    none = all(offer.sector != code for offer in board.offers)
    return Live(none, counts.total, silent if (silent or 0) >= board.parameters.count_floor else None)
