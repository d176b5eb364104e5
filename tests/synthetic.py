"""Boards of any size for the benches: the demonstration's offers taken apart and put together anew, always alike."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from passerelle import open_network
from passerelle.board import Board, PublicOffer
from tests import ROOT, TODAY

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
FROM_ANOTHER = (  # fields that an offer of the same sector may as well have
    "kind", "positions", "lasting_need", "place", "worksites", "french", "requires", "requires_nothing_else", "travel",
    "employer_applies", "welcome", "experience_welcome", "steps", "clause_hours", "agency",
)
FLIPPED = 0.06  # of the conditions, said otherwise than in the demonstration: real offers are less alike


def demonstration(root: Path = ROOT) -> Board:
    """The board of the demonstration network on the tests' day."""
    return open_network(root, date.fromisoformat(TODAY)).board


def grown(board: Board, size: int, seed: int = 1) -> Board:
    """The board with `size` offers, in the order of a real one: newest first, then territory, then id."""
    offers = sorted(invented(board, size, Random(seed)), key=lambda o: (-o.published.toordinal(), o.place.key, o.id))
    return replace(board, offers=tuple(offers))


def invented(board: Board, size: int, random: Random) -> Iterator[PublicOffer]:
    """Offers of the board's sectors and jobs, each field taken from any offer of the sector."""
    for _ in range(size):
        base = random.choice(board.offers)
        others = board.of_sector(base.sector)
        checked = board.today - timedelta(days=random.randrange(45))
        yield replace(
            base,
            **{field: getattr(random.choice(others), field) for field in FROM_ANOTHER},
            id="".join(random.choices(LETTERS, k=10)),
            contract=replace(
                random.choice(others).contract,
                start=random.choice([None, board.today + timedelta(days=random.randrange(-30, 90))]),
            ),
            tasks=tuple(code for code, _ in board.job(base).tasks if random.random() < 0.7),
            **conditions(base, random.choice(others), random),
            published=checked - timedelta(days=random.randrange(30)),
            expires=checked + timedelta(days=60),
        )


def conditions(one: PublicOffer, other: PublicOffer, random: Random) -> dict[str, tuple[str, ...]]:
    """The answered conditions of two offers, some forgotten, some the other way round."""
    said = dict.fromkeys(one.conditions, True) | dict.fromkeys(one.not_conditions, False)
    for code in (*other.conditions, *other.not_conditions):
        if random.random() < 4 * FLIPPED:
            said[code] = code in other.conditions
    said = {code: yes ^ (random.random() < FLIPPED) for code, yes in said.items() if random.random() > FLIPPED}
    return {
        "conditions": tuple(code for code, yes in said.items() if yes),
        "not_conditions": tuple(code for code, yes in said.items() if not yes),
    }
