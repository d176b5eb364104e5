"""Which offers appear on a day, and what whoever keeps every edition learns from it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from passerelle.anonymising.freshness import of_the_quarter, visible
from passerelle.contract.weeks import WAIT_WEEKS, monday, quarter
from tests.anonymising.editions import excess
from tests.anonymising.networks import TODAY, employer, network, offer

THREE = [offer(f"{n}", "a", "c11", published=TODAY, checked=TODAY) for n in range(3)]


def ids(of, day):
    return {one.id for one in visible(of, day)}


def test_offers_brought_together_arrive_one_by_one_and_all_within_the_wait():
    of = network([employer("a", "c11")], THREE)
    assert len(ids(of, TODAY)) == 1
    counts = [len(ids(of, monday(TODAY) + timedelta(weeks=n))) for n in range(1, WAIT_WEEKS + 1)]
    assert counts == sorted(counts) and counts[-1] == 3


def test_nobody_waits_for_another_employer_nor_for_an_older_offer():
    others = [*THREE[:1], offer("b", "b", "c11", published=TODAY, checked=TODAY), offer("old", "a", "c11")]
    assert len(ids(network([employer("a", "c11"), employer("b", "c11")], others), TODAY)) == 3


def test_two_files_of_one_legal_person_arrive_like_one():
    people = [employer("a", "c11", siren="123456782"), employer("b", "c11", siren="123456782")]
    two = [THREE[0], offer("other", "b", "c11", published=TODAY, checked=TODAY)]
    assert len(ids(network(people, two), TODAY)) == 1


def test_a_temp_agency_is_named_and_does_not_wait():
    assert len(ids(network([employer("a", "c11", kind="temp-agency")], THREE), TODAY)) == 3


@pytest.mark.parametrize("weeks", [13, 26])
def test_whoever_keeps_every_edition_ties_no_more_offers_than_by_chance(weeks):
    assert max(excess(20, weeks).values()) <= 0.05


def test_the_same_reader_ties_them_where_the_week_of_the_call_is_told():
    assert excess(20, 26, lambda offer, day: monday(offer.checked))["told"] > 0.5


FIRST = quarter(TODAY)  # 1 October
OLD = offer("old", "a", "c11", published=FIRST - timedelta(1), checked=FIRST)


@pytest.mark.parametrize("change", [
    {"published": FIRST}, {"status": "draft"}, {"status": "filled", "closed_on": FIRST - timedelta(1)},
    {"checked": FIRST - timedelta(90)},
])
def test_an_offer_that_did_not_stand_on_the_first_day_is_not_counted(change):
    assert of_the_quarter(network([employer("a", "c11")], [replace(OLD, **change)]), TODAY) == []


@pytest.mark.parametrize("change", [{}, {"status": "filled", "closed_on": FIRST}, {"status": "paused"}])
def test_one_that_stood_is_counted_until_the_next_whatever_becomes_of_it(change):
    assert of_the_quarter(network([employer("a", "c11")], [replace(OLD, **change)]), TODAY)
