"""The numbers of offers by level of French: none of them gives a small one by subtraction."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from passerelle import open_network
from passerelle.publishing import board_page, home
from passerelle.publishing.home import open_at, well_apart
from tests import ROOT
from tests.anonymising.networks import TODAY
from tests.contract import CONTRACT
from tests.publishing.words import text_of

FLOOR = 3


def test_a_number_too_near_another_is_hidden():
    assert well_apart([1, 4, 6, 12, 95, 96], 200, FLOOR) == [None, 4, None, 12, 95, None]


def test_a_level_that_adds_no_offer_is_shown():
    assert well_apart([4, 4, 9], 9, FLOOR) == [4, 4, 9]


def test_what_is_left_over_of_all_the_offers_is_no_small_number():
    assert well_apart([5, 8], 9, FLOOR) == [5, None]


@given(st.lists(st.integers(0, 5), max_size=8), st.integers(0, 5))
def test_no_two_numbers_differ_by_a_few(steps, rest):
    counts = [sum(steps[: n + 1]) for n in range(len(steps))]
    total = sum(steps) + rest
    shown = [count for count in well_apart(counts, total, FLOOR) if count is not None]
    known = [0, *shown, total] if shown else []
    assert all(more == less or more - less >= FLOOR for less, more in pairwise(known))


def test_the_demonstration_still_says_where_to_begin():
    counts = open_at(open_network(ROOT, TODAY).board)
    assert all(counts[level] for level in ("A1", "A2", "B1"))


def test_a_place_on_a_visit_is_no_job():
    board = open_network(ROOT, TODAY).board
    visits = replace(board, offers=tuple(replace(offer, kind="discovery") for offer in board.offers))
    assert "poste" in "".join(figure.words for figure in home.figures(board))
    assert "poste" not in "".join(figure.words for figure in home.figures(visits))


def test_a_network_without_offers_says_so_in_words(tiny_board, rendered):
    board = tiny_board(offers=())
    assert "aucune offre ouverte" in text_of(rendered(home.page, board).html)
    [page] = rendered(board_page.pages, board, CONTRACT)
    assert "0 offre" not in text_of(page.html) and "Aucune offre ouverte au 22 novembre 2026" in text_of(page.html)
