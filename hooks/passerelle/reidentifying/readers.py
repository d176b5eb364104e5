"""The four readers, and what each is left with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..anonymising.contracts import Contracts
from ..anonymising.territory import Territories
from ..network import Network
from ..registering import Register
from ..registering.recognising import people_by_name
from ..vocabulary import Vocabulary
from .editions import Edition, People, advert, label
from .telling import Guess


class Readers:
    """The four readers, in front of what the site says; who is behind an id is in the files and the register only."""

    def __init__(
        self, network: Network, territories: Territories, register: Register, vocabulary: Vocabulary
    ) -> None:
        self.network, self.territories, self.register = network, territories, register
        self.by_id = {offer.id: offer for offer in network.offers}
        self._today = people_by_name(register, network)
        self._contracts = Contracts(network, vocabulary)
        # Whoever is named by law is nobody's company.
        self._named = {employer.legal_person for employer in network.employers.values() if employer.is_temp_agency}
        self._given = self._people_of_labels()

    def guesses(self, offers: Sequence[Mapping], before: Sequence[Mapping] = ()) -> Iterator[Guess]:
        """Every reader's guess on every offer that names nobody (a temp agency names itself, by law)."""
        now, earlier = self.edition(offers), self.edition(before)
        for seen in offers:
            if "agency" in seen:
                continue
            yield self.who_knows_the_area(seen)
            yield self.who_knows_the_partners(seen, now)
            yield self.who_has_the_advert(seen, now)
            if before:
                yield self.who_kept_the_previous_edition(seen, now, earlier)

    def edition(self, offers: Sequence[Mapping]) -> Edition:
        """What an edition of the site says, and who is behind it."""
        hidden = [seen for seen in offers if "agency" not in seen]
        carriers, alike = defaultdict(set), defaultdict(set)
        for seen in hidden:
            carriers[label(seen)] |= self._behind(seen["id"])
            alike[advert(seen)] |= self._behind(seen["id"])
        return Edition({seen["id"]: label(seen) for seen in hidden}, carriers, alike)

    def who_knows_the_area(self, seen: Mapping) -> Guess:
        """Counts the sector's (or family's) establishments of the place; without statistics, its people stand in."""
        rungs = self.territories.decision(self.by_id[seen["id"]]).ladder
        rung = next((rung for rung in rungs if rung.label == label(seen)), None)
        if rung is None:
            return Guess(seen["id"], "connaît le coin", 0, 1, "un lieu que les règles ne donnent pas")
        if rung.establishments is not None:
            return Guess(seen["id"], "connaît le coin", rung.establishments, self.network.parameters.k_public,
                         "trop peu d'établissements")
        return Guess(seen["id"], "connaît le coin", rung.population, rung.floor,
                     "territoire trop peu peuplé pour ce secteur")

    def who_knows_the_partners(self, seen: Mapping, now: Edition) -> Guess:
        """Knows every partner, where and what it is, and the rules: keeps those who could have signed this contract
        and have exactly this label, on the site and by the rules.
        """
        return self._guess(seen, "connaît les partenaires", self._could_be(seen, now),
                           "trop peu d'employeurs portent exactement ce lieu dans ce secteur et signent ce contrat")

    def who_has_the_advert(self, seen: Mapping, now: Edition) -> Guess:
        """Has an advert published elsewhere under a name: keeps the employers whose posts look the same."""
        return self._guess(seen, "a l'annonce de l'employeur", now.alike[advert(seen)] - self._named,
                           "métier, contrat, heures et salaire ne vont qu'à un employeur du réseau : si sa propre "
                           "annonce paraît ailleurs, elle peut être rapprochée", blocks=False)

    def who_kept_the_previous_edition(self, seen: Mapping, now: Edition, before: Edition) -> Guess:
        """Compares two editions, and knows which employers carried each label before.

        An offer whose label has changed is one of theirs who carried the former and carry the present. A new offer,
        where others have just come to its label, is the cause: it is of somebody who was nowhere in this sector.
        """
        people, old, here = self._could_be(seen, now), before.labels.get(seen["id"]), label(seen)
        if old and old != here:
            people = people & before.carriers[old]
        elif not old and any(now.labels.get(id) == here != was for id, was in before.labels.items()):
            family = self.territories.families.get(here[0])
            people = people - before.of_sectors({here[0], *(family.sectors if family else ())}) or people
        return self._guess(seen, "a gardé l'édition précédente", people,
                           "des lieux ont changé depuis l'édition précédente, et peu d'employeurs vont avec les deux. "
                           "Avec un identifiant neuf pour chaque offre de ces lieux, rien ne les relierait")

    def _could_be(self, seen: Mapping, now: Edition) -> set[str]:
        people = now.carriers[label(seen)] & self._given[label(seen)]
        said = seen["contract"]["type"]
        return {person for person in people if self._contracts.may_sign(person, said)} - self._named

    def _behind(self, id: str) -> set[str]:
        """The employers of today behind an id; one who left is called as the register does, unless it is unknown."""
        gone = self.register.offers.get(id, {})
        if offer := self.by_id.get(id):
            return {self.network.employers[offer.employer].legal_person}
        return self._today.get(id) or {gone[name] for name in ("siren", "employer") if name in gone}

    def _guess(self, seen: Mapping, reader: str, people: set[str], reason: str, *, blocks: bool = True) -> Guess:
        return Guess(seen["id"], reader, len(people), self.network.parameters.k_network, reason, blocks)

    def _people_of_labels(self) -> People:
        """For each label, whom the rules give it."""
        given = defaultdict(set)
        for seat, ladder in self.territories.ladders.items():
            if (rung := self.territories.rungs[seat]) is not None:
                given[ladder[rung].label].add(seat.person)
        return given
