"""What every feed says of an offer: what it is called, where it is read, and its facts in one line."""

from __future__ import annotations

from dataclasses import dataclass

from ...board import Board, PublicOffer
from ...french.amounts import LANGUAGE, day, hours_class, money
from ..families import title

UNKNOWN = "pas encore demandé"


@dataclass(frozen=True, slots=True)
class Entry:
    """One offer in a feed; `link` is absolute where the network has an address of its own."""

    offer: PublicOffer
    title: str
    facts: tuple[str, ...]
    link: str

    @property
    def urn(self) -> str:
        """The name of an entry: an id is never used again."""
        return f"urn:passerelle:offre:{self.offer.id}"

    @property
    def moment(self) -> str:
        """The first day of the offer's turn, as feeds write a moment: never a day of its employer's."""
        return f"{self.offer.published.isoformat()}T00:00:00Z"


@dataclass(frozen=True, slots=True)
class Feed:
    """Some of the offers, newest turn first; `name` is that of its files."""

    name: str
    title: str
    entries: tuple[Entry, ...]

    def address(self, ending: str) -> str:
        """Where a feed is: `flux/logistique.xml`."""
        return f"flux/{self.name}{ending}"


def entries(board: Board) -> list[Entry]:
    """Every offer in the order of the board."""
    return [Entry(offer, f"{title(board, offer)}, {offer.place.name}", facts(board, offer),
                  absolute(board, f"offres/{offer.id}/", "../")) for offer in board.offers]


def absolute(board: Board, address: str, up: str = "") -> str:
    """The whole address of a page, or the way to it from a folder of the site where the network has none yet."""
    return f"{board.site.address.rstrip('/')}/{address}" if board.site.address else f"{up}{address}"


def facts(board: Board, offer: PublicOffer) -> tuple[str, ...]:
    """The essential, in the words of the pages."""
    words = board.words[LANGUAGE]
    contract = offer.contract
    told = [
        offer.agency.name if offer.agency else "",
        words.term("contract_type", contract.type).short,
        f"heures par semaine : {hours_class(contract.hours_class) if contract.hours_class else UNKNOWN}",
        f"français oral : {words.term('cefr', oral).short if (oral := spoken(board, offer)) else UNKNOWN}",
        f"début : {day(contract.start) if contract.start else 'dès que possible'}",
        f"salaire : {pay(offer)}" if offer.pay else "",
    ]
    return tuple(fact for fact in told if fact)


def spoken(board: Board, offer: PublicOffer) -> str | None:
    """The higher of listening and speaking; None when neither was asked."""
    levels = [level for level in (offer.french.listening, offer.french.speaking) if level]
    return max(levels, key=lambda level: board.vocabulary.rank("cefr", level), default=None)


def pay(offer: PublicOffer) -> str:
    """« 12,40 € à 12,80 € brut de l'heure »"""
    low, high = money(offer.pay.min), money(offer.pay.max)
    return f"{low if low == high else f'{low} à {high}'} brut {'de l’heure' if offer.pay.per == 'hour' else 'par mois'}"
