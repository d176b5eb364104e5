"""Random histories of a network, edition after edition, and a reader who keeps all of them.

The reader knows every partner, where and what it is, and the rules: each day, who could have each label. Of an id it
keeps those who could have had all its labels. It learns nothing from the register, which it cannot see.
"""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random

from passerelle.anonymising import Ladders, settled
from passerelle.anonymising.freshness import visible
from passerelle.reading import read_sources
from passerelle.registering import read_register, recognised, record
from tests.anonymising.networks import TODAY, VOCABULARY, Country, employer, network, offer

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
COMMUNES = ("c11", "c12", "c21", "c22")
SECTORS = ("mill", "grain")


@dataclass
class Board:
    """What `record` reads of a board."""

    offers: list
    today: object


@dataclass
class History:
    """A network that changes, and what became of it: offers shown, offers held, ids the reader is certain of."""

    random: Random
    remembers: bool = True
    employers: dict = field(default_factory=dict)
    offers: list = field(default_factory=list)
    shown: int = 0
    held: int = 0
    certain: list = field(default_factory=list)
    suspects: dict = field(default_factory=dict)

    def change(self, day):
        """A week of a network: one comes, one goes, one moves, one is called otherwise, offers come and are taken."""
        draw = self.random.random
        while len(self.employers) < 6 or draw() < 0.3:
            name = f"e{self.random.randrange(10**6)}"
            self.employers[name] = employer(name, self.random.choice(COMMUNES))
        if draw() < 0.25:
            self.leave(self.random.choice(sorted(self.employers)))
        if draw() < 0.15:
            self.rename(self.random.choice(sorted(self.employers)))
        self.offers = [one for one in self.offers if draw() > 0.06]
        for name in sorted(self.employers):
            if draw() < 0.3:
                self.bring(name, day)
        if self.offers and draw() < 0.15:
            n = self.random.randrange(len(self.offers))
            self.offers[n] = replace(self.offers[n], commune=self.random.choice(COMMUNES))

    def leave(self, name):
        del self.employers[name]
        self.offers = [one for one in self.offers if one.employer != name]

    def rename(self, name):
        new = f"r{self.random.randrange(10**6)}"
        self.employers[new] = replace(self.employers.pop(name), code=new)
        self.offers = [replace(one, employer=new) if one.employer == name else one for one in self.offers]
        for people in self.suspects.values():  # for whoever knows the partners, it is the same one
            if name in people:
                people.remove(name)
                people.add(new)

    def bring(self, name, day):
        id = "".join(self.random.choices(LETTERS, k=10))
        self.offers.append(offer(id, name, self.random.choice(COMMUNES), sector=self.random.choice(SECTORS),
                                 published=day, checked=day))

    def edition(self, folder, day):
        """Publishes, as a build does, and lets the reader read."""
        self.offers = [replace(one, checked=day) for one in self.offers]
        of = network([*self.employers.values()], self.offers)
        register, problems = read_register(read_sources(folder))
        assert problems == []
        known = recognised(register, of)
        ladders = Ladders(of, Country(), {}, known.levels, known.widened, known.classed, today=day,
                          vocabulary=VOCABULARY)
        territories = settled(ladders, known.suspects if self.remembers else {})
        seen = {one.id: one for one in visible(of, day) if territories.place(one)}
        record(folder, register, of, territories, Board(list(seen.values()), day))
        self.shown += len(seen)
        self.held += sum(bool(territories.decision(one).held_for) for one in of.offers)
        self.read(territories, seen, of)

    def read(self, territories, seen, of):
        """Keeps, for each id, those who could have had all its labels and are still there to have one."""
        able = defaultdict(set)
        labels = {}
        for id, one in seen.items():
            decision = territories.decision(one)
            labels[id] = decision.ladder[decision.rung].label
            able[labels[id]].add(one.employer)
        for id, label in labels.items():
            left = self.suspects.get(id, able[label]) & able[label] & of.employers.keys()
            self.suspects[id] = set(left)
            if len(left) < 2:
                self.certain.append(id)


def lived(seed, folder, editions, remembers=True):
    """A history of so many weekly editions."""
    history = History(Random(seed), remembers)
    for week in range(editions):
        day = TODAY + timedelta(weeks=week)
        history.change(day)
        history.edition(folder, day)
    return history
