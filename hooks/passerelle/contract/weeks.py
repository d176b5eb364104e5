"""Weeks, by which the days of an offer are told: offers that share a day are often those of one employer."""

from __future__ import annotations

from datetime import date, timedelta


def monday(day: date) -> date:
    """The first day of a week, which stands for every day of it."""
    return day - timedelta(days=day.weekday())


def last_day(confirmed: date, days: int) -> date:
    """The Sunday on which an offer leaves, so many days after the week of its confirmation, and none before."""
    last = monday(confirmed) + timedelta(days=days)
    return last + timedelta(days=6 - last.weekday())
