"""The days told of an offer: its turn of two weeks, drawn from its id, and never a day of its employer's.

An employer confirms all its offers in one call. Told by the day, or by the week, the last confirmation groups the
offers of one employer for whoever keeps a few editions (nearly all of them after thirteen). So an offer is published
for a turn, a fortnight whose first week depends on its id alone, and renewed from turn to turn: what is told of its
days is a function of the id and of the calendar.
"""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import blake2s

TURN_WEEKS = 2
# Offers that an employer brings together appear one by one, at most so many weeks later.
WAIT_WEEKS = 3


def monday(day: date) -> date:
    """The first day of a week, which stands for every day of it."""
    return day - timedelta(days=day.weekday())


def turn(id: str, day: date) -> tuple[date, date]:
    """The turn of an offer that holds a day: its first Monday and its last Sunday."""
    week = (monday(day).toordinal() - 1) // 7
    first = monday(day) - timedelta(weeks=(week - drawn(id, "turn")) % TURN_WEEKS)
    return first, first + timedelta(days=7 * TURN_WEEKS - 1)


def last_day(id: str, confirmed: date, days: int) -> date:
    """The Sunday after which an offer leaves: the end of the last turn that the confirmation, good for `days`, covers.

    A rhythm too short to cover two turns is kept to the week: such an offer must leave on time.
    """
    limit = last_sunday(confirmed, days)
    first, end = turn(id, limit)
    whole = end if end <= limit else first - timedelta(days=1)
    return limit if whole < monday(confirmed) + timedelta(weeks=TURN_WEEKS) else whole


def last_sunday(confirmed: date, days: int) -> date:
    """The Sunday that ends the last week covered, so many days after the week of a confirmation, and none before."""
    last = monday(confirmed) + timedelta(days=days)
    return last + timedelta(days=6 - last.weekday())


def wait(id: str) -> timedelta:
    """How long an offer waits that comes together with another one of its employer: one week to WAIT_WEEKS."""
    return timedelta(weeks=1 + drawn(id, "wait") % WAIT_WEEKS)


def quarter(day: date) -> date:
    """The first day of the quarter of a year that holds a day."""
    return date(day.year, day.month - (day.month - 1) % 3, 1)


def drawn(id: str, what: str) -> int:
    """A number that depends on an id alone, as good as drawn by lot."""
    return int.from_bytes(blake2s(f"{what} {id}".encode()).digest()[:4], "big")
