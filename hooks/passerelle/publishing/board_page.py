"""`/offres/`: every offer in HTML, what a person and a job may be chosen by, and where the browser finds the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..board import Board, PublicOffer
from ..contract import Contract
from ..french.amounts import lowfirst, plural
from ..guides import Job, Sector
from ..reference import gazetteer_address
from .data import board as board_data
from .data import search as search_data
from .families import Heading, headings
from .feeds import embed, feeds, table
from .feeds.entries import absolute
from .frame.page import Page
from .frame.rendering import Renderer
from .offers import Card, card
from .profile_choices import Choice, choices

ADDRESS = "offres/"
WHOLE = 500  # cards of one page: more would be slow to open on a cheap phone
NEWEST = 50  # cards of a board that is larger than that
LISTED = 200  # lines of one page of a sector's list
ASKED = (
    "listening", "speaking", "reading", "writing", "earliest", "latest", "week-min", "week-max", "hours", "travel",
    "mobility", "experience", "document",
)
STARTS = {"0": "dès maintenant", "31": "dans le mois", "92": "dans les trois mois"}  # days from today


@dataclass(frozen=True, slots=True)
class JobsOf:
    """A sector and those of its jobs that have an open offer, each with the value its box has."""

    sector: Sector
    jobs: tuple[tuple[str, Job], ...]


@dataclass(frozen=True, slots=True)
class List:
    """One page of a sector's offers, or a family's, one line each; the first has the address that does not change."""

    sector: Sector | Heading
    number: int
    cards: tuple[Card, ...]

    @property
    def address(self) -> str:
        return f"secteurs/{self.sector.slug}/offres/" + (f"{self.number}/" if self.number > 1 else "")


def pages(board: Board, renderer: Renderer, contract: Contract) -> list[Page]:
    """The board, and the lists of its sectors where it cannot hold every card."""
    lists = list(sector_lists(board)) if len(board.offers) > WHOLE else []
    return [board_page(board, renderer, contract, lists), *(list_page(one, lists, renderer) for one in lists)]


def board_page(board: Board, renderer: Renderer, contract: Contract, lists: list[List]) -> Page:
    """`/offres/`: complete without JavaScript, by its cards or by the lists it leads to."""
    shown = board.offers[:NEWEST] if lists else board.offers
    called = headings(board)
    by_sector = {code: [card(board, offer) for offer in shown if offer.sector == code] for code in called}
    return renderer.page(
        ADDRESS, "Les offres",
        "Toutes les offres ouvertes du réseau : français, horaires, trajet, contrat.",
        "board.html",
        total=len(board.offers), lists=[one for one in lists if one.number == 1], newest=len(shown),
        headings=called, numbers={code: len(board.of_sector(code)) for code in called},
        cards={code: cards for code, cards in by_sector.items() if cards},
        sample=card(board, board.offers[0]) if board.offers else None,
        asked=asked(board, contract), offered=offered(board), jobs=jobs(board),
        follow=feeds(board), table=table.ADDRESS, embed=absolute(board, embed.ADDRESS, "/"),
        data=board_data.ADDRESS, words=search_data.ADDRESS, communes=gazetteer_address(board.site.departments),
        page_options={"hide": ("navigation", "toc")},
    )


def asked(board: Board, contract: Contract) -> dict[str, list[Choice]]:
    """The answers to each question that the board asks about the person, in the words of the profile page."""
    known = choices(board, contract)
    return {code: known[code] for code in ASKED}


def offered(board: Board) -> dict[str, list]:
    """What a job may be chosen by: the sectors, all of them, then only what some offer answers, families included."""
    lists = board.vocabulary.lists
    return {
        "sectors": list(headings(board).values()),
        "kinds": used(lists["offer_kind"], board, lambda offer: offer.kind),
        "contracts": used(board.vocabulary.contracts_said, board, lambda offer: offer.contract.type),
        "places": board.places(), "starts": list(STARTS.items()),
    }


def used(codes: tuple[str, ...], board: Board, of: Callable[[PublicOffer], str]) -> list[str]:
    """The codes of a list that some offer has."""
    found = {of(offer) for offer in board.offers}
    return [code for code in codes if code in found]


def jobs(board: Board) -> list[JobsOf]:
    """The jobs that have an open offer, by sector."""
    open_jobs = {(offer.sector, offer.job) for offer in board.offers}
    found = [
        JobsOf(sector, tuple((f"{sector.code}/{job.code}", job) for job in sector.jobs.values()
                             if (sector.code, job.code) in open_jobs))
        for sector in board.sectors.values()
    ]
    return [one for one in found if one.jobs]


def sector_lists(board: Board) -> Iterator[List]:
    """The offers of every sector, by job, in pages of LISTED lines; then those of the families."""
    for sector in headings(board).values():
        order = [*sector.jobs, None]
        offers = sorted(board.of_sector(sector.code), key=lambda offer: order.index(offer.job))
        for start in range(0, len(offers), LISTED):
            cards = tuple(card(board, offer) for offer in offers[start:start + LISTED])
            yield List(sector, start // LISTED + 1, cards)


def list_page(one: List, lists: list[List], renderer: Renderer) -> Page:
    """`/secteurs/<slug>/offres/`, then `2/`, `3/`…"""
    whole = [other for other in lists if other.sector is one.sector]
    count = sum(len(other.cards) for other in whole)
    title = f"{one.sector.name} : les offres"
    return renderer.page(
        one.address, f"{title}, page {one.number}" if one.number > 1 else title,
        f"{plural(count, 'offre ouverte', 'offres ouvertes')}, {lowfirst(one.sector.name)}, une par ligne.",
        "offer_list.html", list=one, pages=whole, count=count,
        page_options={"hide": ("navigation", "toc"), "in_search": False},
    )
