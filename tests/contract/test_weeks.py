"""The days told of an offer: a function of its id and of the calendar, never of its employer's calls."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.contract.weeks import TURN_WEEKS, WAIT_WEEKS, last_day, last_sunday, monday, turn, wait

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
IDS = st.text("0123456789abcdefghjkmnpqrstvwxyz", min_size=10, max_size=10)


def test_a_week_begins_on_a_monday():
    assert monday(date(2026, 11, 22)) == date(2026, 11, 16) == monday(date(2026, 11, 16))


@pytest.mark.parametrize(("confirmed", "days", "last"), [
    (date(2026, 9, 21), 60, date(2026, 11, 22)), (date(2026, 9, 27), 60, date(2026, 11, 22)),
    (date(2026, 9, 28), 60, date(2026, 11, 29)), (date(2026, 11, 18), 14, date(2026, 12, 6)),
])
def test_a_confirmation_is_good_until_a_sunday(confirmed, days, last):
    assert last_sunday(confirmed, days) == last


@given(IDS, DAYS)
def test_a_turn_is_two_whole_weeks_and_the_next_one_follows(id, day):
    first, last = turn(id, day)
    assert first <= day <= last
    assert (first.weekday(), last.weekday(), (last - first).days) == (0, 6, 7 * TURN_WEEKS - 1)
    assert turn(id, last) == (first, last)
    assert turn(id, last + timedelta(1))[0] == last + timedelta(1)


@given(DAYS)
def test_ids_share_the_weeks_between_them(day):
    starts = [turn(f"{n:010}", day)[0] for n in range(200)]
    assert 60 < starts.count(min(starts)) < 140


@given(IDS, DAYS, st.integers(1, 120))
def test_an_offer_leaves_on_a_sunday_and_never_after_its_confirmation_is_worn(id, day, days):
    last = last_day(id, day, days)
    assert last.weekday() == 6
    assert last == last_day(id, monday(day), days)
    assert timedelta(0) <= last_sunday(day, days) - last < timedelta(weeks=TURN_WEEKS)


@given(IDS, DAYS, st.integers(28, 120))
def test_a_confirmation_that_covers_two_turns_ends_with_one(id, day, days):
    last = last_day(id, day, days)
    assert turn(id, last)[1] == last


@given(IDS)
def test_an_offer_waits_three_weeks_at_most(id):
    assert timedelta(weeks=1) <= wait(id) <= timedelta(weeks=WAIT_WEEKS)
