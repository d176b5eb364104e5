"""The answers one may give to each question of the profile, in the words of labels/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..board import Board
from ..contract import Contract
from ..french.amounts import LANGUAGE, hour, number
from ..matching import Criteria, declared, read_criteria

LEVELS = ("literacy", "A1", "A2", "B1", "B2", "C1")


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer: its value, its words, a second line in small, a pictogram."""

    value: str
    words: str
    more: str = ""
    icon: str = ""


def choices(board: Board, contract: Contract) -> Mapping[str, list[Choice]]:
    """The choices of every question that has some, by question."""
    skills = board.vocabulary.lists["french_skill"]
    criteria, ui = read_criteria(contract), board.words[LANGUAGE].ui
    asked = declared(contract)["questions"]
    listed = {
        code: [choice(board, question.get("list"), code, answer) for answer in criteria.questions[code].codes]
        for code, question in asked.items() if code not in skills
    }
    said = {skill: levels(skill, ui) for skill in skills}
    return {**listed, "cherche": listed["hours"], **said, **times(criteria, ui), **weeks(criteria)}


def choice(board: Board, listing: str | None, question: str, code: str) -> Choice:
    """A code of a list, or one that only its question has."""
    words = board.words[LANGUAGE]
    if listing and code in board.vocabulary.lists[listing]:
        term = words.term(listing, code)
        return Choice(code, term.label, term.sentence, term.icon)
    return Choice(code, words.ui.get(f"match-{question}-{code}") or words.ui.get(f"match-{code}", code))


def levels(skill: str, ui: Mapping[str, str]) -> list[Choice]:
    """The sentences a person may recognise herself in, the easiest first."""
    said = ((code, ui.get(f"match-level-{skill}-{code.lower()}")) for code in LEVELS)
    known = [Choice(code, f"{ui[f'profile-i-{skill}']} {words}.", "" if code.islower() else code)
             for code, words in said if words]
    return [Choice("none", ui[f"profile-none-{skill}"]), *known]


def times(criteria: Criteria, ui: Mapping[str, str]) -> Mapping[str, list[Choice]]:
    """The hours of the two ladders: the freest answer first."""
    said = {"00:00": ui["match-any-time"], "48:00": ui["match-any-time"], "24:00": "minuit"}
    return {
        question: [Choice(time, said.get(time) or hour(time)) for time in reversed(criteria.questions[question].ladder)]
        for question in ("earliest", "latest")
    }


def weeks(criteria: Criteria) -> Mapping[str, list[Choice]]:
    """The hours a week of the two ladders."""
    said = {0: "peu importe"}
    return {
        question: [Choice(str(hours), said.get(hours) or f"{number(hours)} h")
                   for hours in criteria.questions[question].ladder]
        for question in ("week-min", "week-max")
    }
