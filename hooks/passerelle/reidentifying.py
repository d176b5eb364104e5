"""Plays four readers who try to guess an employer, on the site as built, against the confidential files.

Each knows something the network cannot hide: the area, the list of partners, the employer's own advert, or the
previous edition of the site. For each offer the answer is how many employers it could still be.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from .anonymising.projection import public_offer
from .anonymising.territory import Territories
from .board import Place
from .network import Network
from .publishing.open_data import plain_offer

DATA = Path("api/v1/offers.json")

# What one can compare between an advert and a page: the rest is never in an advert in the same words.
COMPARED = ("sector", "job", "kind", "contract", "pay", "positions")

People = Mapping[tuple[str, str], set[str]]  # legal persons by what one can see of them


@dataclass(frozen=True, slots=True)
class Guess:
    """What one reader can tell of one offer: the employers it could be (at least), how many it should be, and why
    it is fewer. `blocks` is False where the network cannot help it and can only say so.
    """

    offer: str
    reader: str
    candidates: int
    wanted: int
    reason: str
    blocks: bool = True

    @property
    def is_thin(self) -> bool:
        """True when the employer hides behind too few others."""
        return self.candidates < self.wanted


def published(site: Path) -> list[Mapping[str, Any]]:
    """The offers of a built site, as any reader can take them.

    Raises OSError or ValueError when `site` is not one.
    """
    return json.loads((site / DATA).read_text(encoding="utf-8"))["offers"]


class Readers:
    """The four readers, in front of one edition of the site."""

    def __init__(self, network: Network, territories: Territories, today: date) -> None:
        self.network, self.territories, self.today = network, territories, today
        self.by_id = {offer.id: offer for offer in network.offers}
        self._carriers, self._inside = self._people_of_labels()
        self._alike = self._people_of_adverts()

    def guesses(self, offers: Sequence[Mapping], before: Sequence[Mapping] = ()) -> Iterator[Guess]:
        """Every reader's guess on every offer that names nobody (a temp agency names itself, by law)."""
        earlier = {offer["id"]: offer for offer in before}
        for seen in offers:
            if "agency" in seen:
                continue
            yield self.who_knows_the_area(seen)
            yield self.who_knows_the_partners(seen)
            yield self.who_has_the_advert(seen)
            if seen["id"] in earlier:
                yield self.who_kept_the_previous_edition(seen, earlier[seen["id"]])

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

    def who_knows_the_partners(self, seen: Mapping) -> Guess:
        """Knows every partner, where it is, and the rules: keeps those who carry this label and may sign this."""
        return self._guess(seen, "connaît les partenaires",
                           self.territories.could_be(label(seen), seen["contract"]["type"]),
                           "trop peu d'employeurs portent exactement ce lieu dans ce secteur et signent ce contrat")

    def who_has_the_advert(self, seen: Mapping) -> Guess:
        """Has an advert published elsewhere under a name: keeps the employers whose posts look the same."""
        return self._guess(seen, "a l'annonce de l'employeur", self._alike[advert(seen)],
                           "métier, contrat, heures et salaire ne vont qu'à un employeur du réseau : si sa propre "
                           "annonce paraît ailleurs, elle peut être rapprochée", blocks=False)

    def who_kept_the_previous_edition(self, seen: Mapping, earlier: Mapping) -> Guess:
        """Compares two editions: keeps the employers who fit both labels."""
        both = self._carriers[label(seen)] & (self._carriers[label(earlier)] | self._inside[label(earlier)])
        return self._guess(seen, "a gardé l'édition précédente", both,
                           "le lieu a changé depuis l'édition précédente, et peu d'employeurs vont avec les deux")

    def _guess(self, seen: Mapping, reader: str, people: set[str], reason: str, *, blocks: bool = True) -> Guess:
        return Guess(seen["id"], reader, len(people), self.network.parameters.k_network, reason, blocks)

    def _people_of_labels(self) -> tuple[People, People]:
        """For each label, who carries exactly this label, and who is anywhere inside."""
        carriers, inside = defaultdict(set), defaultdict(set)
        for seat, ladder in self.territories.ladders.items():
            for n, rung in enumerate(ladder):
                inside[rung.label].add(seat.person)
                if n == self.territories.rungs[seat]:
                    carriers[rung.label].add(seat.person)
        return carriers, inside

    def _people_of_adverts(self) -> People:
        """For each post as an advert would tell it, who has one like it."""
        alike = defaultdict(set)
        for offer in self.network.offers:
            found = self.territories.decision(offer)
            if found.place is not None and offer.status != "draft":
                shown = plain_offer(public_offer(
                    offer, found.place, self.network, self.today, found.family, found.contract))
                alike[advert(shown)].add(self.network.employers[offer.employer].legal_person)
        return alike


def label(seen: Mapping) -> tuple[str, str]:
    """The sector or family of an offer, and the key of its place."""
    return seen["sector"], key(seen["place"])


def advert(seen: Mapping) -> tuple[str, str]:
    """What an advert may share with a published offer, and where."""
    return key(seen["place"]), json.dumps([seen.get(name) for name in COMPARED], sort_keys=True)


def key(place: Mapping[str, str]) -> str:
    """The key of a published place."""
    return Place(place["level"], place["code"], place["name"]).key


def table(guesses: Sequence[Guess]) -> str:
    """A line per offer with what each reader is left with, then a line per reader. Names nobody."""
    by_offer, by_reader = defaultdict(list), defaultdict(list)
    for guess in guesses:
        by_offer[guess.offer].append(guess)
        by_reader[guess.reader].append(guess)
    lines = [f"{offer} : {', '.join(map(size, own))}" for offer, own in by_offer.items()]
    return "\n".join([*lines, "", *(summary(reader, own) for reader, own in by_reader.items())]) + "\n"


def size(guess: Guess) -> str:
    """What one reader is left with, marked when it is too little."""
    return f"{guess.reader} {guess.candidates}{' (!)' if guess.is_thin else ''}"


def summary(reader: str, own: Sequence[Guess]) -> str:
    """The smallest and the middle candidate set of one reader, and why some are too small."""
    sizes, thin = sorted(guess.candidates for guess in own), [guess for guess in own if guess.is_thin]
    told = f"Qui {reader} hésite entre {sizes[0]} au moins, {sizes[len(sizes) // 2]} au milieu, sur {len(own)} offres"
    return f"{told} ; {len(thin)} sous le seuil de {own[0].wanted}" + (f" (!) : {thin[0].reason}." if thin else ".")
