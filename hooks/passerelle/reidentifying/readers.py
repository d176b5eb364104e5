"""The four readers, and what each is left with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..anonymising.contracts import Contracts
from ..anonymising.territory import Territories
from ..contract.vocabulary import Vocabulary
from ..network import Network
from ..registering import Register
from ..registering.recognising import people_by_name
from .comparing import Comparison
from .editions import Edition, People, advert, label
from .habits import Habits
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
        self._habits = Habits(territories, vocabulary)

    def guesses(self, offers: Sequence[Mapping], before: Sequence[Mapping] = ()) -> Iterator[Guess]:
        """Every reader's guess on every offer that names nobody (a temp agency names itself, by law)."""
        now, earlier = self.edition(offers), self.edition(before)
        compared = Comparison(now, earlier, self.territories, self._behind)
        for seen in offers:
            if "agency" in seen:
                continue
            yield self.who_knows_the_area(seen)
            yield self.who_knows_the_partners(seen, now)
            yield self.who_knows_a_habit(seen, now)
            yield self.who_has_the_advert(seen, now)
            if before:
                yield self.who_kept_the_previous_edition(seen, now, earlier, compared)

    def edition(self, offers: Sequence[Mapping]) -> Edition:
        """What an edition of the site says, and who is behind it."""
        hidden = [seen for seen in offers if "agency" not in seen]
        carriers, alike = defaultdict(set), defaultdict(set)
        for seen in hidden:
            carriers[label(seen)] |= self._behind(seen["id"])
            alike[advert(seen)] |= self._behind(seen["id"])
        contracts = {seen["id"]: seen["contract"]["type"] for seen in hidden}
        return Edition({seen["id"]: label(seen) for seen in hidden}, contracts, carriers, alike)

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

    def who_knows_a_habit(self, seen: Mapping, now: Edition) -> Guess:
        """Knows the partners, and one thing of them that a passer-by may see: the one that narrows the choice most."""
        people, habit = self._habits.narrowest(seen, self._could_be(seen, now))
        word = self._habits.words(habit, seen, self.network) if habit else ""
        return self._guess(seen, "connaît aussi une habitude", people,
                           "de ceux qui portent ce lieu, un seul est connu pour ce qui est entre guillemets. Le "
                           "réseau ne peut pas taire ce qu'est le poste : à dire à l'employeur",
                           blocks=False, detail=word)

    def who_has_the_advert(self, seen: Mapping, now: Edition) -> Guess:
        """Has an advert published elsewhere under a name: keeps the employers whose posts look the same."""
        return self._guess(seen, "a l'annonce de l'employeur", now.alike[advert(seen)] - self._named,
                           "métier, contrat, heures et salaire ne vont qu'à un employeur du réseau : si sa propre "
                           "annonce paraît ailleurs, elle peut être rapprochée", blocks=False)

    def who_kept_the_previous_edition(
        self, seen: Mapping, now: Edition, before: Edition, compared: Comparison
    ) -> Guess:
        """Compares two editions, and knows which employers carried each label before.

        An offer whose label or contract is said otherwise is one of theirs who carried the former and carry the
        present. A new offer, where the site shows that some have just come, is of one of them. What the site does not
        show is a doubt: one must know besides who recruits, and since when.
        """
        people, here, old = self._could_be(seen, now), label(seen), before.labels.get(seen["id"])
        if old:
            said = before.contracts[seen["id"]]
            shown = (old, said) != (here, seen["contract"]["type"])
            left = people & self._able(before.carriers[old], said)
        else:
            shown, left = compared.is_seen(here), people & compared.joined(here) or people
        return self._guess(seen, "a gardé l'édition précédente", left if shown else people,
                           "des lieux ou des contrats sont dits autrement que dans l'édition précédente, et peu "
                           "d'employeurs vont avec les deux. Avec un identifiant neuf pour chaque offre de ces lieux, "
                           "rien ne les relierait",
                           suspects=len(left), doubt="qui sait aussi qui recrute, et depuis quand, n'hésite plus "
                           "qu'entre le nombre entre parenthèses ; le site seul ne le montre pas")

    def _could_be(self, seen: Mapping, now: Edition) -> set[str]:
        people = now.carriers[label(seen)] & self._given[label(seen)]
        return self._able(people, seen["contract"]["type"]) - self._named

    def _able(self, people: set[str], said: str) -> set[str]:
        return {person for person in people if self._contracts.may_sign(person, said)}

    def _behind(self, id: str) -> set[str]:
        """The employers of today behind an id; one who left is called as the register does, unless it is unknown."""
        gone = self.register.offers.get(id, {})
        if offer := self.by_id.get(id):
            return {self.network.employers[offer.employer].legal_person}
        return self._today.get(id) or {gone[name] for name in ("siren", "employer") if name in gone}

    def _guess(self, seen: Mapping, reader: str, people: set[str], reason: str, **more: Any) -> Guess:
        return Guess(seen["id"], reader, len(people), self.network.parameters.k_network, reason, **more)

    def _people_of_labels(self) -> People:
        """For each label, whom the rules give it."""
        given = defaultdict(set)
        for seat, ladder in self.territories.ladders.items():
            if (rung := self.territories.rungs[seat]) is not None:
                given[ladder[rung].label].add(seat.person)
        return given
