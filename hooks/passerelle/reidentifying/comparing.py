"""Two editions side by side: who joined a label between them, and whether the site itself shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from ..anonymising.territory import Territories
from .editions import Edition, Label


class Comparison:
    """An edition and the one before it, for a reader who knows the partners and the rules.

    Of an employer who was nowhere in a sector, every offer there is new. So where the new offers of a label are no
    more than those who joined it, each is of one of them; where they are more, each may be anybody's.
    """

    def __init__(
        self, now: Edition, before: Edition, territories: Territories, behind: Callable[[str], set[str]]
    ) -> None:
        self._now, self._before, self._territories, self._behind = now, before, territories, behind
        self._seen: dict[Label, bool] = {}
        self._fresh = Counter(label for id, label in now.labels.items() if id not in before.labels)

    def joined(self, here: Label) -> set[str]:
        """Those of a label who were nowhere in its sector (or its family's) before; nobody where it may be anybody.
        """
        names = {here[0], *self._sectors(here[0])}
        people = self._now.carriers[here] - self._before.of_sectors(names)
        return people if self._fresh[here] <= len(people) else set()

    def is_seen(self, here: Label) -> bool:
        """True when the site itself shows that somebody joined a label: without them, an offer that has come to it
        would be elsewhere. Otherwise one must know besides who recruits, and since when.
        """
        if here not in self._seen:
            self._seen[here] = self._is_seen(here)
        return self._seen[here]

    def _is_seen(self, here: Label) -> bool:
        moved = [id for id, was in self._before.labels.items() if self._now.labels.get(id) == here != was]
        joined = self.joined(here)
        if not (moved and joined):
            return False
        without = self._without(joined, here)
        found = {offer.id: without.decision(offer) for offer in without.network.offers if offer.id in moved}
        return any(not of.place or of.ladder[of.rung].label != here for of in found.values())

    def _without(self, people: set[str], here: Label) -> Territories:
        """The labels of today if these people had no offer there, remembered as the edition before shows them."""
        network, ladders = self._territories.network, self._territories.measured
        offers = [offer for offer in network.offers
                  if offer.sector not in self._sectors(here[0])
                  or network.employers[offer.employer].legal_person not in people]
        levels, widened = dict(ladders.remembered), set(ladders.widened)
        for id, (name, key) in self._before.labels.items():
            for once in ((sector, person) for person in self._behind(id) for sector in self._sectors(name)):
                levels[once] = key.split("-")[0]
                widened = widened | {once} if name in self._territories.families else widened - {once}
        return Territories(ladders.again(replace(network, offers=tuple(offers)), levels, widened))

    def _sectors(self, name: str) -> tuple[str, ...]:
        """The sectors behind a name."""
        family = self._territories.families.get(name)
        return family.sectors if family else (name,)
