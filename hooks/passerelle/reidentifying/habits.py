"""What a passer-by knows of an employer: its trade, that it works at night, in the cold, with pork.

Of the other conditions, one must have worked there to know; and work by day tells nobody apart.
Nothing hides it: a job is told with its conditions, or nobody could choose it. So the network is only told which of
them narrows the choice, and may tell the employer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..anonymising.territory import Territories
from ..contract.vocabulary import Vocabulary
from ..french.amounts import LANGUAGE
from ..network import Network


class Habits:
    """The legal persons whose offers, of any day, have each condition that can be seen from outside."""

    def __init__(self, territories: Territories, vocabulary: Vocabulary) -> None:
        self._families, self._vocabulary = territories.families, vocabulary
        self._of: dict[tuple[str, str], set[str]] = defaultdict(set)
        network = territories.network
        for offer in network.offers:
            self._of[offer.sector, job(offer.job)].add(network.employers[offer.employer].legal_person)
            for code in self._known(offer.conditions):
                self._of[offer.sector, code].add(network.employers[offer.employer].legal_person)

    def narrowest(self, seen: Mapping, people: set[str]) -> tuple[set[str], str]:
        """Those of some people left to who knows one habit of each partner, and the habit that leaves the fewest."""
        family = self._families.get(seen["sector"])
        sectors = family.sectors if family else (seen["sector"],)
        left = [(people & set().union(*(self._of[sector, code] for sector in sectors)), code)
                for code in [*self._known(seen["conditions"]), *([job(seen["job"])] if "job" in seen else [])]]
        return min(left, key=lambda found: len(found[0]), default=(people, ""))

    def words(self, code: str, seen: Mapping, network: Network) -> str:
        """What a habit is called: a condition, or the trade."""
        if code == job(seen.get("job")):
            jobs = {each.code: each.title for of in network.sectors.values() for each in of.jobs.values()}
            return jobs.get(seen["job"], seen["job"])
        return network.words[LANGUAGE].term(self._vocabulary.list_of("condition", code), code).label

    def _known(self, conditions: Iterable[str]) -> list[str]:
        """The conditions that can be seen from outside, with those they comprise: who works in three shifts works at
        night.
        """
        every = {code for one in conditions for code in (one, *self._vocabulary.implies.get(one, ()))}
        return [code for code in self._vocabulary.seen_from_outside if code in every]


def job(code: str | None) -> str:
    """A trade among the habits: a condition may have the same code."""
    return f"job {code}"
