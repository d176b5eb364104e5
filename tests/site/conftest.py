"""What the tests of one page share."""

import pytest

from tests.site.choosing import awake, drawn


@pytest.fixture
def opened_profile(new_context, site_url):
    """`opened_profile(fragment)` gives the page of a visitor, its results drawn."""

    def visit(fragment="", **options):
        page = new_context(**options).new_page()
        page.goto(f"{site_url}/profil/{fragment}")
        drawn(page)
        return page

    return visit


@pytest.fixture
def board_at(new_context, site_url):
    """`board_at(fragment)` is the board once its choices are awake."""

    def visit(fragment="", **options):
        page = new_context(**options).new_page()
        page.goto(f"{site_url}/offres/{fragment}")
        awake(page)
        return page

    return visit


@pytest.fixture
def board(board_at):
    """The board of a visitor who has chosen nothing."""
    return board_at()
