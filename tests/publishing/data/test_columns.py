"""Columns come back as they went in, whatever they hold; tests/matching/test_twins.py reads them in the browser."""

import json

from hypothesis import given
from hypothesis import strategies as st

from passerelle.publishing.data.columns import BASE, FIRST, packed

CELLS = st.one_of(st.none(), st.booleans(), st.integers(0, 300), st.text(max_size=4), st.lists(st.integers(0, 9)))


@st.composite
def tables(draw):
    """Rows with the same columns: some that say nearly always the same, some that never do."""
    pools = draw(st.lists(st.lists(CELLS, min_size=1, max_size=300), min_size=1, max_size=12))
    one_row = st.fixed_dictionaries({f"c{n}": st.sampled_from(pool) for n, pool in enumerate(pools)})
    return draw(st.lists(one_row, min_size=1, max_size=40))


def unpacked(found, size):
    """The rows of packed columns."""
    rows, names = [{} for _ in range(size)], iter(found["columns"])
    for many, text in found["packs"]:
        group = [next(names) for _ in range(many)]
        wide = len(text) // size
        for n, row in enumerate(rows):
            code = 0
            for letter in text[n * wide:(n + 1) * wide]:
                code = code * BASE + ord(letter) - FIRST
            for name in reversed(group):
                code, place = divmod(code, len(found["columns"][name]))
                row[name] = found["columns"][name][place]
            assert code == 0
    for name in names:
        for row in rows:
            [row[name]] = found["columns"][name]
    return rows


@given(tables())
def test_rows_come_back(rows):
    found = json.loads(json.dumps(packed(rows)))
    assert json.dumps(unpacked(found, len(rows)), sort_keys=True) == json.dumps(rows, sort_keys=True)


@given(tables())
def test_the_order_of_the_values_tells_nothing_of_the_rows(rows):
    there, back = packed(rows), packed(rows[::-1])
    assert there["columns"] == back["columns"]


def test_ids_are_one_text():
    assert packed([{"id": "ab"}, {"id": "cd"}], unique="id") == {"columns": {}, "packs": [], "ids": "abcd"}


def test_an_empty_table_is_empty():
    assert packed([], unique="id") == {"columns": {}, "packs": [], "ids": ""}
