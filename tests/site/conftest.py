"""What the tests of one page share."""

import pytest


@pytest.fixture
def opened_profile(new_context, site_url):
    """`opened_profile(fragment)` gives the page of a visitor, its results drawn."""

    def visit(fragment="", **options):
        page = new_context(**options).new_page()
        page.goto(f"{site_url}/profil/{fragment}")
        page.locator(".pa-hit").first.wait_for()
        return page

    return visit
