"""A number beside a table that hides one: said, unless a subtraction would give what is hidden."""

import pytest

from passerelle.board import SectorCounts, Tally
from passerelle.matching import Step, read_criteria
from passerelle.publishing.sheet.beside import gives_away
from tests.contract import CONTRACT

CRITERIA, FLOOR = read_criteria(CONTRACT), 3
WEEKEND = Step("accept", "weekend", {"hours": (frozenset(["weekend"]), ("weekend",))})
LICENCE = Step("have", "licence-b", {"mobility": (frozenset(), ("licence-b",))})
TO_A2 = Step("oral", None, {"listening": ("A1", "A2"), "speaking": ("A1", "A2")})
TO_7 = Step("earliest", None, {"earliest": ("08:00", "07:00")})


def weekend(unknown, total, **answers):
    return SectorCounts(total, conditions={"weekend": Tally(answers, unknown, total)})


@pytest.mark.parametrize(("more", "counts", "is_given_away"), [
    (12, weekend(5, 19, yes=None, no=None), True),  # 19 - 5 - 12: two said no
    (9, weekend(5, 19, yes=None, no=None), False),  # five said no: it could have been shown
    (8, weekend(5, 19, yes=8, no=6), False),  # the table says it too
    (7, weekend(5, 19, yes=8, no=6), True),  # the eighth is a visit, of which nobody asks it
    (12, weekend(None, 19, yes=None, no=None), False),  # nobody knows how many answered
    (12, SectorCounts(19), False),
    (12, SectorCounts(19, conditions={"night": Tally({"yes": None, "no": None}, 5, 19)}), False),  # another question
])
def test_a_condition(more, counts, is_given_away):
    assert gives_away(more, WEEKEND, counts, CRITERIA, FLOOR) is is_given_away


@pytest.mark.parametrize(("more", "answers", "is_given_away"), [
    (4, {"required": 4, "wished": 5}, False), (4, {"required": 5, "wished": 5}, True),
    (4, {"required": None, "wished": None, "no": 5}, False),
    (4, {"required": None, "wished": None, "no": 9}, True),  # 14 - 9 - 4: one only wishes for it
])
def test_an_asset(more, answers, is_given_away):
    counts = SectorCounts(14, assets={"licence-b": Tally(answers, 0, 14)})
    assert gives_away(more, LICENCE, counts, CRITERIA, FLOOR) is is_given_away


@pytest.mark.parametrize(("more", "answers", "is_given_away"), [
    (9, {"A1": 6, "A2": 9, "B1": 5}, False),
    (9, {"A1": 6, "B1": 11}, True),  # joined with two of B1
    (9, {"A2": 11, "B1": 5}, True),  # joined with two of A1
    (9, {"literacy": 6, "A1": 5}, False),  # no offer there
])
def test_a_rung_joined_to_its_neighbour(more, answers, is_given_away):
    counts = SectorCounts(40, french={"oral": Tally(answers, 10, 40)})
    assert gives_away(more, TO_A2, counts, CRITERIA, FLOOR) is is_given_away


@pytest.mark.parametrize(("more", "answers", "is_given_away"), [
    (7, {"05:00-06:00": 4, "07:00-09:00": 7}, False), (7, {"05:00-06:00": 4, "07:00-09:00": 8}, True),
])
def test_an_hour(more, answers, is_given_away):
    counts = SectorCounts(30, first_hour=Tally(answers, 5, 30))
    assert gives_away(more, TO_7, counts, CRITERIA, FLOOR) is is_given_away
