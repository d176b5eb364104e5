"""The facts on top of a sheet: what most offers say, and nothing from which a hidden number could be found."""

import pytest

from passerelle.board import SectorCounts, Tally
from passerelle.publishing.sheet.sentences import Sentences
from passerelle.publishing.sheet.strongest import FACTS, how_many, strongest

SAY = Sentences(3)


def facts(board, conditions, assets=None):
    counts = SectorCounts(14, conditions=conditions, assets=assets or {})
    return [(fact.term.label, fact.said) for fact in strongest(board, counts)]


def test_conditions_and_demands_stand_together_the_most_frequent_first(tiny_board):
    board = tiny_board()
    found = facts(board, {"night": Tally({"yes": 4, "no": 3}, 7, 14), "noise": Tally({"yes": 11}, 3, 14)},
                  {"food-hygiene": Tally({"required": 6, "provided": 3}, 5, 14)})
    words = board.words["fr"].term
    assert found == [
        (words("environment_condition", "noise").label, "11 offres sur 14"),
        (words("certificate", "food-hygiene").label, "6 offres sur 14"),
        (words("hours_condition", "night").label, "4 offres sur 14"),
    ]


def test_only_the_first_are_told(tiny_board):
    codes = ("night", "weekend", "noise", "standing", "heat", "dust")
    assert len(facts(tiny_board(), dict.fromkeys(codes, Tally({"yes": 9}, 5, 14)))) == FACTS < len(codes)


@pytest.mark.parametrize(("tally", "said"), [
    (Tally({"yes": 11, "no": None}, None, 14), "11 offres sur 14"),
    (Tally({"yes": None, "no": None}, 0, 14), ""),  # any share of 14
    (Tally({"yes": None}, None, 14), ""),
    (Tally({"no": 9}, 5, 14), ""),
])
def test_a_number_is_told_only_when_it_is_shown(tally, said):
    assert how_many(SAY, tally, ["yes"]) == said


def test_a_sector_where_nothing_can_be_counted_has_no_such_fact(tiny_board):
    assert facts(tiny_board(), {"night": Tally({"yes": None, "no": None}, 9, 14)}) == []
