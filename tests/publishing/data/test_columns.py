"""Columns come back as they went in, whatever they hold; tests/matching/test_twins.py reads them in the browser."""

import json

from hypothesis import given
from hypothesis import strategies as st

from passerelle.publishing.data.columns import columned, written

CELLS = st.one_of(st.none(), st.booleans(), st.integers(0, 300), st.text(max_size=4), st.lists(st.integers(0, 9)))


@st.composite
def tables(draw):
    """Rows with the same columns: some that say nearly always the same, some that never do."""
    pools = draw(st.lists(st.lists(CELLS, min_size=1, max_size=300), min_size=1, max_size=12))
    one_row = st.fixed_dictionaries({f"c{n}": st.sampled_from(pool) for n, pool in enumerate(pools)})
    return draw(st.lists(one_row, min_size=1, max_size=40))


def rows_of(found, size):
    """The rows of a table by column."""
    return [{name: value(found, name, n, size) for name in found["columns"]} for n in range(size)]


def value(found, name, row, size):
    text, place = found["at"].get(name, ""), 0
    wide = len(text) // size
    for letter in text[row * wide:(row + 1) * wide]:
        place = place * len(found["letters"]) + found["letters"].index(letter)
    return found["columns"][name][place]


@given(tables())
def test_rows_come_back(rows):
    found = json.loads(written(columned(rows)))
    assert json.dumps(rows_of(found, len(rows)), sort_keys=True) == json.dumps(rows, sort_keys=True)


@given(tables())
def test_the_order_of_the_values_tells_nothing_of_the_rows(rows):
    assert columned(rows)["columns"] == columned(rows[::-1])["columns"]


def test_ids_stay_as_they_are():
    found = columned([{"id": "ab"}, {"id": "cd"}], unique="id")
    assert (found["columns"], found["at"], found["ids"]) == ({}, {}, ["ab", "cd"])


def test_an_empty_table_is_empty():
    found = columned([], unique="id")
    assert (found["columns"], found["at"], found["ids"]) == ({}, {}, [])
