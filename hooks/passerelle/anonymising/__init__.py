"""The only door between Network and Board: what crosses is a term, a number, a date or a guide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..board import Board, PublicOffer, SectorCounts
from ..contract.vocabulary import Vocabulary
from ..guides import Sector
from ..network import Network, Offer
from ..reference import Rome
from .counts import sector_counts
from .freshness import of_the_quarter, visible
from .holding import settled
from .ladder import Ladders
from .nearby import near_jobs, questions_from_rome
from .projection import in_order, public_offer
from .territory import Decision, Territories
from .trades import Trades

__all__ = ["Decision", "Held", "Ladders", "Territories", "Trades", "anonymise", "settled"]


@dataclass(frozen=True, slots=True)
class Held:
    """A visible offer kept off the board because no territory hides its employer. Confidential."""

    offer: Offer
    decision: Decision


def anonymise(
    network: Network, territories: Territories, today: date, rome: Rome, vocabulary: Vocabulary
) -> tuple[Board, list[Held]]:
    """The public Board of a network on a day, and the offers held back."""
    decided = [(offer, territories.decision(offer)) for offer in visible(network, today)]
    shown = [(offer, decision) for offer, decision in decided if decision.place]
    crossed = (
        public_offer(in_order(offer, network.sectors[offer.sector].jobs[offer.job], vocabulary), found.place, network,
                     today, found.family, found.contract)
        for offer, found in shown
    )
    offers = tuple(sorted(crossed, key=board_order))
    standing = of_the_quarter(network, today)
    counts = {
        code: counts_of(sector, offers, standing, network, today, rome, vocabulary)
        for code, sector in network.sectors.items()
    }
    board = Board(
        today=today,
        site=network.site,
        parameters=network.parameters,
        partnership=network.partnership,
        sectors=network.sectors,
        levers=network.levers,
        offers=offers,
        counts=counts,
        words=network.words,
        vocabulary=vocabulary,
        near_jobs=near_jobs(network.sectors, rome),
        families=territories.families,
    )
    return board, [Held(offer, decision) for offer, decision in decided if not decision.place]


def board_order(offer: PublicOffer) -> tuple:
    """Newest turn first, then territory, then id: never a file, an employer or an order of entry."""
    return (-offer.published.toordinal(), offer.place.code, offer.id)


def counts_of(
    sector: Sector, offers: tuple[PublicOffer, ...], standing: list[Offer], network: Network, today: date, rome: Rome,
    vocabulary: Vocabulary,
) -> SectorCounts:
    """The counts of one sector. `months_wanted` is read from the confidential side, of the
    offers `standing` on the first day of the quarter, and leaves it only as classes.
    """
    of_sector = tuple(offer for offer in offers if offer.sector == sector.code)
    months = [offer.months_wanted for offer in standing if offer.sector == sector.code]
    asked: Mapping[str, tuple[str, ...]] = questions_from_rome(sector, of_sector, rome)
    smic = network.parameters.smic_told(network.site.departments, today)
    return sector_counts(of_sector, months, asked, network.parameters, smic, vocabulary)
