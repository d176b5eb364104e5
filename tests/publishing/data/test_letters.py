"""Whatever chance writes in our data is nobody: on any day, whatever the offers, whichever way a reader turns it."""

import codecs
import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.auditing.decoding import Blobs
from passerelle.publishing import publish
from passerelle.publishing.data.board import board_json
from passerelle.publishing.data.letters import ALPHABET, spelt, width
from passerelle.publishing.data.search import search_json
from tests import TODAY
from tests.contract import CONTRACT, THEME
from tests.synthetic import demonstration, grown

VOWELS = set("aeiouy")
DAY = date.fromisoformat(TODAY)


@given(st.lists(st.integers(0, 14**6 - 1), min_size=1), st.integers(1, 6))
def test_no_word_comes_of_it_in_either_direction_and_no_capital_or_digit(numbers, wide):
    text = "".join(spelt(number, wide) for number in numbers)
    assert text.isalpha() and text.islower() and text.isascii()
    assert not VOWELS & {*text, *codecs.encode(text, "rot13")}


@given(st.integers(1, 5000))
def test_as_many_letters_as_it_takes(many):
    wide = width(many)
    assert len({spelt(n, wide) for n in range(many)}) == many
    assert wide == 0 or many > len(ALPHABET) ** (wide - 1)


@pytest.fixture(scope="module")
def board():
    return demonstration()


@pytest.mark.parametrize("seed", range(6))
def test_the_data_hold_nothing_but_values_whatever_the_day_and_the_offers(board, seed):
    board = replace(grown(board, 30 + seed * 30, seed), today=DAY + timedelta(days=7 * seed))
    texts = [board_json(board, CONTRACT), search_json(board)]
    for text in texts:
        data = json.loads(text)
        assert {letter for places in data["at"].values() for letter in places} <= set(ALPHABET)
        assert all(len(places) % len(board.offers) == 0 for places in data["at"].values())
        assert opened(text) - {offer.id for offer in board.offers} == set()


def test_the_pages_hold_no_list_of_numbers_that_a_machine_would_read(board):
    pages = publish(board, CONTRACT, THEME).all
    assert opened(pages["profil/index.md"].html) == set()


def opened(text):
    """The strings of a text in which the audit reads other letters than those that stand there."""
    found = set()
    for token in Blobs(lambda blob: True)._strings(text):
        reader = Blobs(lambda blob: is_text(blob))
        found |= {token} if any(reader.of(token)) else set()
    return found


def is_text(blob):
    try:
        return blob.decode().isprintable()
    except UnicodeDecodeError:
        return False
