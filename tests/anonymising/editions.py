"""Weekly editions of one label, as calls happen, and a reader who keeps them all and ties the offers of one employer.

Each employer is rung every three to seven weeks and confirms all its offers in one call; it brings one to three at a
time, and each is taken after some weeks. The reader sees, each week, which ids are there and the days told of them.
"""

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise
from random import Random

from passerelle.anonymising.freshness import visible
from passerelle.contract.weeks import turn
from tests.anonymising.networks import employer, network, offer

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
START = date(2026, 1, 5)
WAYS = {"moved": ("came", "left"), "told": ("told",), "came": ("came",), "left": ("left",)}


def history(seed, employers=8, weeks=26, told=None):
    """Per edition, what is told of each id (`told(offer, day)`, by default as the site does), and whose each id is."""
    random, told = Random(seed), told or (lambda offer, day: turn(offer.id, day))
    people = [employer(f"e{n}", "c11") for n in range(employers)]
    offers, owner, editions = [], {}, []
    call = {one.code: random.randrange(4) for one in people}
    bring = {one.code: random.randrange(-30, -10) for one in people}
    for week in range(-30, weeks):
        day = START + timedelta(weeks=week)
        for one in people:
            if week >= bring[one.code]:
                for _ in range(random.choice((1, 2, 3))):
                    id = "".join(random.choices(LETTERS, k=10))
                    owner[id] = one.code
                    offers.append(offer(id, one.code, "c11", published=day, checked=day))
                bring[one.code] = week + random.randrange(5, 15)
            if week >= call[one.code]:
                offers = [replace(each, checked=max(day, each.checked)) if each.employer == one.code else each
                          for each in offers]
                call[one.code] = week + random.randrange(3, 8)
        offers = [each for each in offers if each.published == day or random.random() > 1 / 16]
        if week >= 0:
            seen = visible(network(people, offers), day)
            editions.append({each.id: told(each, day) for each in seen})
    return editions, owner


def changes(editions):
    """Of each id, the weeks when something moved: it came, it left, or its days were told otherwise than expected."""
    moved = defaultdict(set)
    for week, (before, now) in enumerate(pairwise(editions)):
        for id in before.keys() | now.keys():
            if before.get(id) != now.get(id):
                moved[id].add((week, "came" if id not in before else "left" if id not in now else "told"))
    return moved


def readers(editions):
    """Scores by pair of ids, one for each way of tying: all that moved together, arrivals, departures, days alike."""
    moved = changes(editions)
    rare = Counter(change for id in moved for change in moved[id])
    ids = sorted({id for edition in editions for id in edition})
    last = editions[-1]
    ways = {what: lambda a, b, kinds=kinds: sum(1 / rare[c] for c in moved[a] & moved[b] if c[1] in kinds)
            for what, kinds in WAYS.items()}
    ways["alike"] = lambda a, b: int(a in last and b in last and last[a] == last[b])
    return {name: {pair: score(*pair) for pair in combinations(ids, 2)} for name, score in ways.items()}


def precision(pairs, owner, recall=0.1):
    """The best precision of a reader at any recall from `recall` on, and the base rate."""
    true = {pair for pair in pairs if owner[pair[0]] == owner[pair[1]]}
    ranked, best, found, n = sorted(pairs.values(), reverse=True), 0.0, 0, 0
    for score in dict.fromkeys(ranked):
        group = [pair for pair in pairs if pairs[pair] == score]
        n, found = n + len(group), found + len(true.intersection(group))
        if found >= recall * len(true):
            best = max(best, found / n)
    return best, len(true) / len(pairs)


def excess(seeds, weeks, told=None):
    """By way of tying, the mean excess of the best precision over the base rate."""
    sums = Counter()
    for seed in range(seeds):
        editions, owner = history(seed, weeks=weeks, told=told)
        for name, pairs in readers(editions).items():
            best, base = precision(pairs, owner)
            sums[name] += (best - base) / seeds
    return dict(sums)
