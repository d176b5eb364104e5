"""Counts: what is hidden cannot be computed from what is shown."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.anonymising.counts import first_hour_class, hidden_cells, merged_steps, months_class, pay_range, tally
from passerelle.anonymising.projection import public_offer
from passerelle.board import Place
from passerelle.network import Pay
from tests.anonymising.networks import PARAMETERS, SMIC, TODAY, employer, network, offer

FLOOR = 3


def test_large_counts_are_shown_and_unknown_stands_apart():
    found = tally(["A1"] * 4 + ["A2"] * 5 + [None] * 3, FLOOR)
    assert found.answers == {"A1": 4, "A2": 5}
    assert (found.unknown, found.total) == (3, 12)


def test_a_small_count_takes_another_with_it():
    found = tally(["A1"] * 1 + ["A2"] * 5 + ["B1"] * 9, FLOOR)
    assert found.answers == {"A1": None, "A2": None, "B1": 9}


def test_two_counts_of_one_would_be_guessed_from_their_sum():
    found = tally(["A1", "A2", *["B1"] * 9, *["B2"] * 7], FLOOR)
    assert found.answers == {"A1": None, "A2": None, "B1": 9, "B2": None}


def test_an_answer_nobody_gives_needs_no_hiding():
    assert hidden_cells({"yes": 0, "no": 5}, FLOOR) == frozenset()


def possible(shown, total, hidden):
    """Every way to fill the hidden cells with at least one each, so that the total is right."""
    rest = total - sum(shown)
    return [cells for cells in product(range(1, rest + 1), repeat=hidden) if sum(cells) == rest]


@given(st.lists(st.sampled_from([None, "a", "b", "c", "d"]), min_size=FLOOR, max_size=14))
@settings(max_examples=300, deadline=None)
def test_no_hidden_count_has_only_one_possible_value(answers):
    found = tally(answers, FLOOR)
    hidden = [key for key, count in found.answers.items() if count is None]
    assert all(count is None or count >= FLOOR for count in found.answers.values())
    if found.unknown is None:
        assert hidden == sorted(found.answers)
    elif hidden:
        shown = [count for count in found.answers.values() if count is not None]
        known = found.total - found.unknown
        ways = possible(shown, known, len(hidden))
        assert all(len({way[n] for way in ways}) > 1 for n in range(len(hidden)))


LEVELS = ("none", "A1", "A2", "B1", "B2")


def test_a_small_step_of_a_scale_joins_its_smaller_neighbour_under_the_higher_name():
    assert merged_steps({"none": 2, "A1": 6, "A2": 8, "B1": 1}, FLOOR) == {"A1": 8, "B1": 9}
    assert tally(["A1"] * 4 + ["A2"] * 5 + [None], FLOOR, LEVELS).answers == {"A1": 4, "A2": 5}


@given(st.lists(st.sampled_from([None, *LEVELS]), min_size=FLOOR, max_size=30))
def test_every_step_of_a_scale_is_shown_and_true(answers):
    found = tally(answers, FLOOR, LEVELS)
    known = [LEVELS.index(answer) for answer in answers if answer]
    if 0 < len(known) < FLOOR:
        assert set(found.answers.values()) == {None}
        return
    assert all(count >= FLOOR for count in found.answers.values())
    for level in found.answers:
        up_to = sum(count for step, count in found.answers.items() if LEVELS.index(step) <= LEVELS.index(level))
        assert up_to == sum(rank <= LEVELS.index(level) for rank in known)


def test_hours_and_months_fall_in_classes():
    assert first_hour_class("04:45") == "00:00-05:00"
    assert first_hour_class("05:00") == "05:00-06:00"
    assert first_hour_class(None) is None
    assert [months_class(n) for n in (3, 4, 6, 12, 13, None)] == ["0-3", "3-6", "3-6", "6-12", "12-120", None]


@pytest.mark.parametrize(
    ("pays", "said"),
    [
        ([(12.31, 12.31, "hour")] * 3, (12.31, 12.31)),
        ([(1867.02, 1867.02, "month")] * 3, (12.31, 12.31)),
        ([(12.31, 12.5, "hour"), (1867.02, 1900, "month"), (13, 13.45, "hour")], (12.31, 13.4)),
        ([(6.41, 8.3, "hour"), (1215.35, 1215.35, "month"), *[(12.5, 13, "hour")] * 3], (12.5, 13)),
        ([(6.41, 8.3, "hour")] * 3, None),
    ],
)
def test_the_hourly_range_of_a_sector_is_in_order_and_holds_what_an_hour_is_worth(pays, said):
    someone = employer("e", "c11")
    offers = [offer(str(n), "e", "c11", pay=Pay(*pay)) for n, pay in enumerate(pays)]
    of = network([someone], offers)
    found = pay_range(tuple(public_offer(o, Place("epci", "e1", "Pays"), of, TODAY) for o in offers), PARAMETERS, SMIC)
    assert (found and (found.min, found.max)) == said
