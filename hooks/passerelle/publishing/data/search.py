"""`/assets/search.json`: the words under which the board finds an offer; read once somebody searches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from ...board import Board, PublicOffer
from ...french.amounts import LANGUAGE
from ...guides import Job
from ...reference import rome
from ..families import said
from .board import NO_JOB, in_order
from .columns import columned, written

ADDRESS = "assets/search.json"
SHORTEST = 3  # letters: nobody looks for a trade by a shorter word, and the board leaves them out
LEADERS = ("Chef ", "Responsable ")  # who leads the people of a trade has another one
# What follows « · » takes the place of one of these ends of the word, or is added to it.
FEMININE = {"euse": ("eur", "eux", "er"), "rice": ("eur",), "trice": ("teur",), "ère": ("er",), "ière": ("ier",),
            "enne": ("en",), "ienne": ("ien",), "elle": ("el",), "ve": ("f",), "ive": ("if",), "se": ("x",),
            "que": ("c",)}
_BOTH = re.compile(r"(\w+)·(\w+)(?:·(s))?")
_WORD = re.compile(r"\w+")


def search_json(board: Board) -> str:
    """The names of every job, the words of its tasks, and for the tasks of every offer a column per place in them."""
    jobs = {sector.code: sector.jobs for sector in board.sectors.values()}
    most = max((len(known(board, offer)) for offer in board.offers), default=0)
    document = {
        "names": {code: {job.code: names(board, job) for job in of.values()} for code, of in jobs.items()},
        "tasks": {code: {job.code: [both(told) for _, told in job.tasks] for job in of.values()}
                  for code, of in jobs.items()},
        "said": {name: dict(of(board)) for name, of in SAID.items()},
        **columned([done(board, offer, most) for offer in in_order(board)]),
    }
    for family in said(board):  # an offer said with a family has no job, so no other name either
        document["names"][family.code], document["tasks"][family.code] = {NO_JOB: ""}, {NO_JOB: []}
    return written(document)


def done(board: Board, offer: PublicOffer, most: int) -> dict[str, int]:
    """1 for each task of its job that an offer has, 0 for the others; by place, as many as any offer needs."""
    codes = known(board, offer)
    return {str(n): int(n < len(codes) and codes[n] in offer.tasks) for n in range(most)}


def known(board: Board, offer: PublicOffer) -> Sequence[str]:
    """The tasks that an offer might have."""
    job = board.job(offer)
    return [code for code, _ in job.tasks] if job else offer.tasks


def names(board: Board, job: Job) -> str:
    """A job's title, in both genders, what people call it, then the other words of the names its trade has in ROME."""
    others = (name for name in rome().appellations(job.rome) if not name.startswith(LEADERS))
    title = " ".join([both(job.title), *called(board, job.rome)])
    return " ".join([title, *words(others, beside=title)])


def called(board: Board, trade: str) -> Iterable[str]:
    """What people call a trade of ROME, the places where it is done, and the experiences that lead to it."""
    yield from board.vocabulary.also_said["trade"].get(trade, ())
    for background in board.vocabulary.lists["background"]:
        if trade in rome().practised(background):
            yield board.words[LANGUAGE].term("background", background).label


def of_list(listing: str) -> Callable[[Board], Mapping[str, str]]:
    """What people say for the codes of a list."""
    return lambda board: {code: ", ".join(words) for code, words in board.vocabulary.also_said[listing].items()}


def of_question(question: str) -> Callable[[Board], Mapping[str, str]]:
    """What people say for the answers to a question."""
    start = f"{question}-"
    return lambda board: {code.removeprefix(start): ", ".join(words)
                          for code, words in board.vocabulary.also_said["answer"].items() if code.startswith(start)}


# Beside the form's own words, for each facet or question of the board.
SAID = {
    "cherche": of_list("hours_condition"), "contrat": of_list("contract_type"), "genre": of_list("offer_kind"),
    "mobility": of_list("mobility_asset"),
    **{question: of_question(question) for question in ("experience", "week-min", "week-max")},
}


def words(texts: Iterable[str], beside: str) -> Iterable[str]:
    """Every word worth looking for, once, but those of the text they stand beside."""
    found = (word.lower() for text in texts for word in _WORD.findall(text) if len(word) >= SHORTEST)
    known = set(_WORD.findall(beside.lower()))
    return dict.fromkeys(word for word in found if word not in known)


def both(text: str) -> str:
    """« Livreuse » after « livreur » for « livreur·euse »: one searches a word as one says it."""
    return _BOTH.sub(lambda found: f"{found[1]}{found[3] or ''} {feminine(found[1], found[2])}{found[3] or ''}", text)


def feminine(masculine: str, end: str) -> str:
    """« Livreuse » from « livreur » and « euse », « soignante » from « soignant » and « e »."""
    for gone in FEMININE.get(end, ()):
        if masculine.endswith(gone):
            return masculine.removesuffix(gone) + end
    return masculine + end
