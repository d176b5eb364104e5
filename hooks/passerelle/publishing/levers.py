"""The levers by obstacle: each written once, named wherever else it helps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..board import Board
from ..french.typography import opening
from ..guides import Lever
from ..matching import Criteria
from ..reference import places
from .frame.page import Page
from .frame.rendering import Renderer
from .sheet.openings import widest_steps

ADDRESS = "leviers/"
ANYONE = "anyone"


@dataclass(frozen=True, slots=True)
class LeverCard:
    """A lever as shown: where it can be asked, the wider territories, and the first day one of its sources ages."""

    lever: Lever
    where: tuple[str, ...]
    within: tuple[str, ...]
    review_by: date

    @property
    def what(self) -> str:
        """What it is, in one sentence."""
        return opening(self.lever.what.text)

    @property
    def obstacle(self) -> str:
        """The obstacle under which the lever is written: the first its file names."""
        return self.lever.obstacles[0]


@dataclass(frozen=True, slots=True)
class Shelf:
    """An obstacle: the levers written there, and those written elsewhere that treat it too."""

    obstacle: str
    cards: tuple[LeverCard, ...]
    elsewhere: tuple[LeverCard, ...]


def page(board: Board, renderer: Renderer, criteria: Criteria | None = None) -> Page:
    """`/leviers/`: every lever in short, all there without JavaScript. Without criteria, no step is counted."""
    cards = all_cards(board)
    return renderer.page(
        ADDRESS, "Les leviers",
        "Ce qui peut lever un frein à l'emploi : français, transport, logement, garde d'enfants, droits. À quel prix, "
        "où demander, et une page pour chacun.",
        "levers.html",
        shelves=shelves(board, cards), total=len(cards), stale=sum(c.lever.is_stale(board.today) for c in cards),
        prices=[kind for kind in board.vocabulary.lists["price_kind"] if kind in {c.lever.price_kind for c in cards}],
        situations=situations(board, cards), statuses=board.vocabulary.lists["legal_status"], areas=areas(cards),
        steps=widest_steps(board, board.offers, criteria) if criteria else [],
        page_options={"hide": ("navigation",)},
    )


def all_cards(board: Board) -> list[LeverCard]:
    """Every lever, in the order of the lists: what one territory alone has comes first."""
    return sorted((card(lever) for lever in board.levers.values()), key=lambda c: (c.lever.scope, c.lever.name))


def card(lever: Lever) -> LeverCard:
    """The card of a lever."""
    within = sorted({wider for code in lever.area for wider in places().around(code)})
    return LeverCard(lever, tuple(place_name(code) for code in lever.area), tuple(within),
                min(source.review_by for source in lever.sources))


def shelves(board: Board, cards: list[LeverCard]) -> list[Shelf]:
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


def situations(board: Board, cards: list[LeverCard]) -> list[str]:
    """The situations some lever asks for; `anyone` is no choice, since such a lever suits every one of them."""
    asked = {code for c in cards for code in c.lever.situations} - {ANYONE}
    return [code for code in board.vocabulary.lists["situation"] if code in asked]


def areas(cards: list[LeverCard]) -> list[tuple[str, str, tuple[str, ...]]]:
    """The territories some lever is limited to, as (code, name, wider territories)."""
    codes = {code for c in cards for code in c.lever.area}
    return sorted(((code, place_name(code), places().around(code)) for code in codes), key=lambda area: area[1])


def place_name(code: str) -> str:
    """« Loire-Atlantique » from "44"; the code itself for a territory that no longer exists."""
    found = places().territory(code)
    return found.name if found else code
