"""Trades that a legal name tells: « Toitures … » among three builders is the one who looks for a roofer.

Whoever knows the partners knows their names. Where the job of an offer is in the name of its employer, and of too few
others who could have its label, the job alone says whose it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from functools import cached_property
from itertools import takewhile

from ..network import Employer, Network, Offer
from ..reference import Rome

SHORTEST = 5  # letters that two words of one family begin with: maçon, maçonnerie
ENDING = 3  # letters that may follow: peint-re, peint-ures
COMMON = 3  # jobs that share a word before it says none of them: « ouvrier », « agent »


class Trades:
    """The jobs whose words are in the names of each employer. A job's words are its title, its tasks and the names
    under which ROME knows it, but for those that several jobs share.
    """

    def __init__(self, network: Network, rome: Rome) -> None:
        self._network, self._rome = network, rome
        self._told: dict[tuple[str, str, str], bool] = {}

    def tells(self, offer: Offer, people: Set[str]) -> bool:
        """True when the job of an offer is in its employer's name, and in those of too few of these legal persons.

        False where the employer agreed in writing that its trade may tell.
        """
        if offer.trade_agreed:
            return False
        employer = self._network.employers[offer.employer].legal_person
        named = {person for person in people if self.has_in_name(person, offer.sector, offer.job)}
        return employer in named and len(named) < self._network.parameters.k_network

    def has_in_name(self, person: str, sector: str, job: str) -> bool:
        """True when a name of a legal person holds a word of a job."""
        key = person, sector, job
        if key not in self._told:
            words = self._words[sector, job]
            self._told[key] = any(akin(one, other) for one in self._names[person] for other in words)
        return self._told[key]

    @cached_property
    def _names(self) -> Mapping[str, Set[str]]:
        found: dict[str, set[str]] = {}
        for employer in self._network.employers.values():
            found.setdefault(employer.legal_person, set()).update(words(names(employer)))
        return found

    @cached_property
    def _words(self) -> Mapping[tuple[str, str], Set[str]]:
        every = {(sector.code, job.code): words([job.title, *(said for _, said in job.tasks),
                                                  *self._rome.appellations(job.rome)])
                 for sector in self._network.sectors.values() for job in sector.jobs.values()}
        shared = Counter(word for found in every.values() for word in found)
        return {key: {word for word in found if shared[word] <= COMMON} for key, found in every.items()}


def names(employer: Employer) -> Iterable[str]:
    """What people call an employer."""
    return employer.legal_name, *employer.trade_names


def words(texts: Iterable[str]) -> set[str]:
    """The words of some texts that are long enough to tell, without capitals nor accents."""
    folded = unicodedata.normalize("NFKD", " ".join(texts).casefold())
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return set(re.findall(rf"[a-z]{{{SHORTEST},}}", plain))


def akin(one: str, other: str) -> bool:
    """True for two words of one family: échafaudages and échafaudeur, toiture and toitures."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return same >= max(SHORTEST, min(len(one), len(other)) - ENDING)
