"""Counts: what is hidden cannot be computed from what is shown."""

from collections import Counter
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.anonymising.counts import UNKNOWN, first_hour_class, hidden_cells, months_class, tally

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


@given(st.lists(st.sampled_from(["a", "b", "c", "d", UNKNOWN]), min_size=FLOOR, max_size=14))
@settings(max_examples=300, deadline=None)
def test_no_hidden_cell_has_only_one_possible_value(answers):
    counts = Counter(answers)
    hidden = hidden_cells(counts, FLOOR)
    assert all(count >= FLOOR for key, count in counts.items() if key not in hidden)
    if hidden and len(counts) > 1 and hidden != set(counts) | {None} and counts.total() > len(counts):
        shown = [count for key, count in counts.items() if key not in hidden]
        ways = possible(shown, counts.total(), len(hidden))
        assert all(len({way[n] for way in ways}) > 1 for n in range(len(hidden)))


def test_hours_and_months_fall_in_classes():
    assert first_hour_class("04:45") == "00:00-05:00"
    assert first_hour_class("05:00") == "05:00-06:00"
    assert first_hour_class(None) is None
    assert [months_class(n) for n in (3, 4, 6, 12, 13, None)] == ["0-3", "3-6", "3-6", "6-12", "12-120", None]
