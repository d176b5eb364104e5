"""What the readers found, as the volunteers read it: numbers, and nobody's name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WAITING = {"": "faute de compagnie", "trace": "pour leur identifiant", "trade": "pour un nom qui dit le métier"}
LEGEND = (
    "(!) sous le seuil, avec certitude pour ce lecteur : la commande échoue (code 1).\n"
    "(?) sous le seuil, mais le réseau n'y peut rien ; (1 ?) sous le seuil dans le doute. À savoir : la commande "
    "n'échoue pas (code 0).\n"
)


@dataclass(frozen=True, slots=True)
class Guess:
    """What one reader can tell of one offer: the employers it could be (at least), how many it should be, and why
    it is fewer. `blocks` is False where the network cannot help it and can only say so. `suspects` are those left to
    a reader who knows more than the site shows, which `doubt` tells; `detail` is what the reader goes by.
    """

    offer: str
    reader: str
    candidates: int
    wanted: int
    reason: str
    blocks: bool = True
    suspects: int | None = None
    doubt: str = ""
    detail: str = ""

    @property
    def is_thin(self) -> bool:
        """True when the employer hides behind too few others."""
        return self.candidates < self.wanted

    @property
    def is_doubtful(self) -> bool:
        """True when it would, before somebody who knows more than the site shows."""
        return not self.is_thin and self.suspects is not None and self.suspects < self.wanted


def table(guesses: Sequence[Guess]) -> str:
    """A line per offer with what each reader is left with, then a line per reader. Names nobody."""
    by_offer, by_reader = defaultdict(list), defaultdict(list)
    for guess in guesses:
        by_offer[guess.offer].append(guess)
        by_reader[guess.reader].append(guess)
    lines = [f"{offer} : {', '.join(map(size, own))}" for offer, own in by_offer.items()]
    return "\n".join([*lines, "", *(summary(reader, own) for reader, own in by_reader.items())]) + "\n\n" + LEGEND


def outline(guesses: Sequence[Guess], held: Mapping[str, int]) -> str:
    """A line per reader, then how many offers wait and why: no offer is named, so that a log may show it."""
    by_reader = defaultdict(list)
    for guess in guesses:
        by_reader[guess.reader].append(guess)
    waiting = ", ".join(f"{said} {held.get(why, 0)}" for why, said in WAITING.items())
    return "\n".join([*(summary(reader, own) for reader, own in by_reader.items()), f"Retenues : {waiting}."]) + "\n"


def size(guess: Guess) -> str:
    """What one reader is left with, marked when it is too little."""
    doubt = f" ({guess.suspects} ?)" if guess.is_doubtful else ""
    mark = (" (!)" if guess.blocks else " (?)") if guess.is_thin else doubt
    detail = f" « {guess.detail} »" if guess.detail and mark else ""
    return f"{guess.reader} {guess.candidates}{mark}{detail}"


def summary(reader: str, own: Sequence[Guess]) -> str:
    """The smallest and the middle candidate set of one reader, and why some are too small."""
    sizes, thin = sorted(guess.candidates for guess in own), [guess for guess in own if guess.is_thin]
    doubtful = [guess for guess in own if guess.is_doubtful]
    told = f"Qui {reader} hésite entre {sizes[0]} au moins, {sizes[len(sizes) // 2]} au milieu, sur {len(own)} offres"
    told += f" ; {len(thin)} sous le seuil de {own[0].wanted}"
    if thin:
        told += f" {'(!)' if thin[0].blocks else '(?)'} : {thin[0].reason}"
    return told + (f" ; {len(doubtful)} dans le doute : {doubtful[0].doubt}." if doubtful else ".")
