"""The levers by obstacle: each written once, named wherever else it helps."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..board import Board
from ..guides import Lever
from ..matching import Criteria
from ..reference import Area, Commune, places
from .openings import opened
from .page import Page
from .rendering import Renderer
from .typography import glued

ADDRESS = "leviers/"


@dataclass(frozen=True, slots=True)
class Card:
    """A lever as shown: where it can be asked, the wider territories, and whether one source founds all it says."""

    lever: Lever
    where: tuple[str, ...]
    within: tuple[str, ...]
    one_source: bool

    @property
    def obstacle(self) -> str:
        """The obstacle under which the lever is written: the first its file names."""
        return self.lever.obstacles[0]


@dataclass(frozen=True, slots=True)
class Shelf:
    """An obstacle: the levers written there, and those written elsewhere that treat it too."""

    obstacle: str
    cards: tuple[Card, ...]
    elsewhere: tuple[Card, ...]


def page(board: Board, renderer: Renderer, criteria: Criteria | None = None) -> Page:
    """`/leviers/`: complete without JavaScript. Without criteria, no step is counted."""
    cards = sorted((card(lever) for lever in board.levers.values()), key=lambda c: (c.lever.scope, c.lever.name))
    made = renderer.page(
        ADDRESS, "Les leviers",
        "Ce qui peut lever un frein à l'emploi : français, transport, logement, garde d'enfants, droits. Pour qui, à "
        "quel prix, où demander.",
        "levers.html",
        shelves=shelves(board, cards), total=len(cards), stale=sum(c.lever.is_stale(board.today) for c in cards),
        prices=[kind for kind in board.vocabulary.lists["price_kind"] if kind in {c.lever.price_kind for c in cards}],
        areas=areas(cards), steps=opened(board, board.offers, criteria) if criteria else [],
        page_options={"hide": ("navigation",)},
    )
    return replace(made, html=glued(made.html))


def card(lever: Lever) -> Card:
    """The card of a lever."""
    within = sorted({wider for code in lever.area for wider in places().around(code)})
    return Card(lever, tuple(place_name(code) for code in lever.area), tuple(within), len(lever.sources) == 1)


def shelves(board: Board, cards: list[Card]) -> list[Shelf]:
    """The obstacles in the order of the vocabulary, those that no lever treats left out."""
    found = [
        Shelf(
            obstacle,
            tuple(c for c in cards if c.obstacle == obstacle),
            tuple(c for c in cards if obstacle in c.lever.obstacles[1:]),
        )
        for obstacle in board.vocabulary.lists["obstacle"]
    ]
    return [shelf for shelf in found if shelf.cards or shelf.elsewhere]


def areas(cards: list[Card]) -> list[tuple[str, str, tuple[str, ...]]]:
    """The territories some lever is limited to, as (code, name, wider territories)."""
    codes = {code for c in cards for code in c.lever.area}
    return sorted(((code, place_name(code), places().around(code)) for code in codes), key=lambda area: area[1])


def place_name(code: str) -> str:
    """« Loire-Atlantique » from "44"; the code itself for a territory that no longer exists."""
    known = places()
    found: Area | Commune | None = (
        known.region(code.removeprefix("R")) if code.startswith("R")
        else known.department(code) if len(code) == 2
        else known.epci(code) if len(code) == 9
        else known.commune(code)
    )
    return found.name if found else code
