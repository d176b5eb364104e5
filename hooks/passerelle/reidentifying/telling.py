"""What the readers found, as the volunteers read it: numbers, and nobody's name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


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
