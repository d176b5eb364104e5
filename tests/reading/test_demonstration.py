"""A demonstration lives on any day, and nobody else's days ever move."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle import open_network
from passerelle.contract.weeks import TURN_WEEKS
from passerelle.publishing.data.offers import offers_json
from passerelle.reading import Files, living, read_network
from passerelle.reading.demonstration import FORTNIGHT, day, later
from tests import ROOT, TODAY
from tests.boards import tiny_network, write

WRITTEN = date.fromisoformat(TODAY)
LIVELY = 90  # offers: under that, a visitor would see how a network that sleeps looks like
SITE = tiny_network()["site.yml"]
DAYS = st.dates(date(2000, 1, 1), date(2999, 12, 31))


def days_of(value):
    """Every day that a value holds, in order."""
    if isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from days_of(inner)
    elif isinstance(value, str) and day(value):
        yield value


@pytest.fixture(scope="module")
def network():
    """The documents of the demonstration, as they are written."""
    return read_network(ROOT)[0]


@pytest.fixture
def files(tmp_path):
    """`files({path: text})` reads the tiny network, written for a day, with these files changed."""
    def read(overrides=None):
        changed = {"site.yml": f"{SITE}written_for: 2026-11-22\n", **(overrides or {})}
        return read_network(write(tmp_path, tiny_network(changed)))[0]

    return read


@pytest.mark.parametrize("today", ["2026-11-30", "2027-02-01", "2028-02-29", "2031-11-29", "2044-01-01"])
def test_the_demonstration_is_alive(today):
    opened = open_network(ROOT, date.fromisoformat(today))
    assert [problem for problem in opened.problems if problem.level == "error"] == []
    assert len(opened.board.offers) >= LIVELY
    assert all(sector.referent(opened.board.today) for sector in opened.board.sectors.values())
    assert not any(lever.is_stale(opened.board.today) for lever in opened.board.levers.values())


@pytest.mark.parametrize("after", [0, 13])
def test_it_is_the_same_board_years_later(after):
    then, now = WRITTEN + timedelta(days=after), WRITTEN + timedelta(days=after + 130 * FORTNIGHT)
    told = json.loads(offers_json(open_network(ROOT, then).board))
    assert json.loads(offers_json(open_network(ROOT, now).board)) == later(told, now - then)


def test_days_move_by_whole_turns_so_weekdays_and_turns_stay():
    assert FORTNIGHT % (7 * TURN_WEEKS) == 0


@given(today=DAYS)
def test_the_days_of_any_other_network_never_move(network, today):
    data = network.site.data
    for said in ({**data, "demonstration": False}, {k: v for k, v in data.items() if k != "written_for"}):
        other = replace(network, site=replace(network.site, data=said))
        assert living(other, today) is other


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text() | DAYS.map(str),
                    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)), DAYS)
def test_whatever_a_file_holds_is_left_to_the_check(network, anything, today):
    held = replace(network.offers[0], data=anything)
    for site in (None, replace(network.site, data=anything), network.site,
                 replace(network.site, data={"demonstration": True, "written_for": anything})):
        found = living(Files(offers=(held,), site=site), today)
        assert len(found.offers) == 1


def test_each_kind_of_day_moves_and_its_weekday_stays(files):
    before = files()
    after = living(before, WRITTEN + timedelta(days=5 * 365))
    old, new = ([*days_of([document.data for document in (*some.offers, *some.employers, *some.sectors, *some.levers)])]
                for some in (before, after))
    moves = {date.fromisoformat(late) - date.fromisoformat(early) for early, late in zip(old, new, strict=True)}
    assert moves == {timedelta(0), timedelta(days=5 * 365 // FORTNIGHT * FORTNIGHT)}


def test_what_is_true_whatever_today_is_stays(files):
    after = living(files(), date(2031, 11, 29))
    for document in (*after.sectors, *after.levers, after.parameters):
        for source in document.data["sources"].values():
            assert source["date"] <= TODAY < "2031-11-29" < source["review_by"]
    assert all(wage["since"] <= TODAY for wage in after.parameters.data["smic"])


def test_a_file_confirmed_since_keeps_its_days_and_its_neighbours_move(files):
    path, text = next((path, text) for path, text in tiny_network().items() if path.startswith("offers/"))
    checked = next(line for line in text.splitlines() if line.startswith("checked:"))
    new = text.replace(checked, "checked: 2031-11-20")
    before = files({path.replace(".yml", "-bis.yml"): new})
    after = living(before, date(2031, 11, 29))
    assert [one.data == other.data for one, other in zip(before.offers, after.offers, strict=True)] == [True, False]


def test_a_fault_in_a_file_that_moved_keeps_its_line(tmp_path):
    (tmp_path / "schema").symlink_to(ROOT / "schema")
    path, text = next((path, text) for path, text in tiny_network().items() if path.startswith("offers/"))
    wrong = text.replace("\nplace:", "\nplases: 1\nplace:")
    network = tiny_network({"site.yml": f"{SITE}written_for: 2026-11-22\n", path: wrong})
    opened = open_network(write(tmp_path, network), date(2031, 11, 29))
    line = next(n for n, one in enumerate(wrong.splitlines(), 1) if one.startswith("plases"))
    assert (path, line) in {(problem.file, problem.line) for problem in opened.problems if problem.level == "error"}
