"""Other leads: the offers that come nearest to one, found without comparing each offer with all the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from ..board import Board, PublicOffer
from ..matching import Criteria, unmet

SHOWN = 4  # at the foot of a page: enough to choose from, few enough to read
AT_FIRST = (2, 1, 1)  # of the same job, of near jobs, of other jobs that ask the same: leads are to be varied


class Leads:
    """The offers of a board on shelves: by job, by what they ask, by sector, all together; each also by territory."""

    def __init__(self, board: Board, criteria: Criteria) -> None:
        self.near_jobs = board.near_jobs
        asked = unmet(board.offers, criteria, board.today)
        self._asked = dict(zip((offer.id for offer in board.offers), asked, strict=True))
        self._shelves: dict[tuple[Hashable, ...], list[PublicOffer]] = defaultdict(list)
        for offer in board.offers:
            for kind in ((job_key(offer),), (self._asked[offer.id],), (offer.sector, None), ()):
                self._shelves[kind].append(offer)
                self._shelves[*kind, offer.place].append(offer)

    def near(self, offer: PublicOffer) -> list[PublicOffer]:
        """Some of the same job, of near jobs by ROME mobility, of those that ask the same; then the nearest others."""
        found: dict[str, PublicOffer] = {offer.id: offer}
        groups = self._groups(offer)
        for kinds, most in zip(groups, (*AT_FIRST, 0, 0), strict=True):
            take(found, self._on(kinds, offer), len(found) + most)
        for kinds in groups:
            take(found, self._on(kinds, offer), SHOWN + 1)
        return list(found.values())[1:]

    def _groups(self, offer: PublicOffer) -> tuple[tuple[tuple[Hashable, ...], ...], ...]:
        """The shelves to look on, from the nearest to the furthest."""
        key = job_key(offer)
        near = tuple((job,) for job in self.near_jobs.get(key, ()))
        return ((key,),), near, ((self._asked[offer.id],),), ((offer.sector, None),), ((),)

    def _on(self, kinds: Iterable[tuple[Hashable, ...]], offer: PublicOffer) -> Iterator[PublicOffer]:
        """The offers of some shelves, those of the same territory first."""
        for kind in kinds:
            yield from self._shelves.get((*kind, offer.place), ())
            yield from self._shelves.get(kind, ())


def take(found: dict[str, PublicOffer], offers: Iterator[PublicOffer], until: int) -> None:
    """Adds offers until there are so many."""
    for other in offers:
        if len(found) >= min(until, SHOWN + 1):
            return
        found[other.id] = other


def job_key(offer: PublicOffer) -> str:
    """A job as `near_jobs` names it; one for all the offers said with a family."""
    return f"{offer.sector}/{offer.job or ''}"
