"""Other leads: the offers that come nearest to one, found without comparing each offer with all the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from ..board import Board, PublicOffer

SHOWN = 4  # at the foot of a page: enough to choose from, few enough to read


class Leads:
    """The offers of a board on shelves: by job, by sector and all together, each also by territory."""

    def __init__(self, board: Board) -> None:
        self.near_jobs = board.near_jobs
        self._shelves: dict[tuple[Hashable, ...], list[PublicOffer]] = defaultdict(list)
        for offer in board.offers:
            for kind in ((job_key(offer),), (offer.sector, None), ()):
                self._shelves[kind].append(offer)
                self._shelves[*kind, offer.place].append(offer)

    def near(self, offer: PublicOffer) -> list[PublicOffer]:
        """The same job, then near jobs by ROME mobility, then the sector, then the rest; the same territory first."""
        found: dict[str, PublicOffer] = {}
        for other in self._in_order(offer):
            if other.id != offer.id:
                found[other.id] = other
            if len(found) == SHOWN:
                break
        return list(found.values())

    def _in_order(self, offer: PublicOffer) -> Iterator[PublicOffer]:
        key = job_key(offer)
        for kind in *((job,) for job in (key, *self.near_jobs.get(key, ()))), (offer.sector, None), ():
            yield from self._shelves.get((*kind, offer.place), ())
            yield from self._shelves.get(kind, ())


def job_key(offer: PublicOffer) -> str:
    """A job as `near_jobs` names it."""
    return f"{offer.sector}/{offer.job}"
