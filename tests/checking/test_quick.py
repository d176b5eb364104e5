"""The quick reading of the contract: what it accepts, jsonschema accepts; and it accepts what is good."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.checking import draft07, quick
from passerelle.checking.contract import Contract
from passerelle.reading import read_network
from tests import ROOT
from tests.boards import BOARDS, tiny_network, write
from tests.checking.test_any_value import ANYTHING, paths

SCHEMAS = Contract(ROOT / "schema").schemas
TESTS = {kind: quick.accepting(schema) for kind, schema in SCHEMAS.items() if kind != "vocabulary"}
KINDS = {"offers": "offer", "employers": "employer", "sectors": "sector", "levers": "lever", "labels": "labels"}


def documents(root: Path):
    """(kind, data) of every document below a network's root that can be read."""
    files, _ = read_network(root)
    yield from ((kind, one.data) for folder, kind in KINDS.items() for one in getattr(files, folder))
    yield from ((name, one.data) for name in ("site", "parameters", "partnership", "waivers")
                if (one := getattr(files, name)))


def refused(kind, data):
    return next(draft07.errors(SCHEMAS[kind], data), None)


def test_every_file_of_the_demonstration_is_accepted_at_once():
    assert [kind for kind, data in documents(ROOT) if not TESTS[kind](data)] == []


@pytest.mark.parametrize("folder", [*(BOARDS / "accepted").iterdir(), *(BOARDS / "refused").iterdir()],
                         ids=lambda folder: folder.name)
def test_on_every_board_both_readings_agree(folder):
    assert all(TESTS[kind](data) == (refused(kind, data) is None) for kind, data in documents(folder))


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return list(documents(write(tmp_path_factory.mktemp("tiny"), tiny_network())))


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_whatever_stands_in_place_of_a_value_nothing_refused_is_accepted(data, tiny):
    kind, good = data.draw(st.sampled_from([one for one in tiny if one[0] != "labels"]))
    *steps, last = data.draw(st.sampled_from([path for path in paths(good) if path]))
    changed = put(good, steps, last, data.draw(VALUES), data.draw(st.sampled_from(["value", "more", "none"])))
    if TESTS[kind](changed):
        assert refused(kind, changed) is None


VALUES = ANYTHING | st.sampled_from(
    ["job", "training", "cdd", "cdi", "2026-11-22", "2026-02-30", "44003", "44003\n", 0, 1, 1.0, 2.5, True, -1, "", [],
     {}, ["a", "a"], [1, 1.0], [True, 1], [{}, {}], "x" * 300, 10**9])


def put(good, steps, last, value, how):
    """A copy of the data with one value changed, repeated, or taken away."""
    if steps:
        step, *rest = steps
        changed = good.copy()
        changed[step] = put(good[step], rest, last, value, how)
        return changed
    changed = good.copy()
    if how == "value":
        changed[last] = value
    elif how == "more":
        changed = [*changed, changed[last]] if isinstance(changed, list) else {**changed, f"{last}2": value}
    else:
        del changed[last]
    return changed


@pytest.mark.parametrize("schema", [
    {"not": {}}, {"oneOf": [{}]}, {"patternProperties": {}, "additionalProperties": False},
    {"properties": {"a": {"items": [{}]}}}, {"properties": {"a": {"not": True}}},
    {"if": {"minimum": 1}}, {"if": {"not": {}}}, {"if": {"const": 1}}, False,
])
def test_what_the_quick_reading_does_not_know_it_leaves_to_the_library(schema):
    assert not quick.accepting(schema)({"a": [1]})


def test_a_list_of_many_mappings_is_left_to_the_library():
    assert not quick.accepting({"uniqueItems": True})([{"a": n} for n in range(1000)])
    assert quick.accepting({"uniqueItems": True})([{"a": n} for n in range(10)])
    assert quick.accepting({"uniqueItems": False})([1, 1])
