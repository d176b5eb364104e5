"""Days told by their week, so that no day links the offers of one employer."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.contract.weeks import last_day, monday

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def test_a_week_begins_on_a_monday():
    assert monday(date(2026, 11, 22)) == date(2026, 11, 16) == monday(date(2026, 11, 16))


@pytest.mark.parametrize(("confirmed", "days", "last"), [
    (date(2026, 9, 21), 60, date(2026, 11, 22)), (date(2026, 9, 27), 60, date(2026, 11, 22)),
    (date(2026, 9, 28), 60, date(2026, 11, 29)), (date(2026, 11, 18), 14, date(2026, 12, 6)),
])
def test_an_offer_leaves_on_a_sunday(confirmed, days, last):
    assert last_day(confirmed, days) == last


@given(DAYS, st.integers(7, 60))
def test_the_days_of_one_week_leave_together_and_none_stays_a_week_too_long(day, days):
    last = last_day(day, days)
    assert last.weekday() == 6
    assert last == last_day(monday(day), days)
    assert timedelta(days=days - 6) <= last - day <= timedelta(days=days + 6)
