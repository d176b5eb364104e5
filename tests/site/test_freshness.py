"""No stale trap: a page that a browser kept says how old it is, and an offer past its day says so or leaves."""

from datetime import date, timedelta

import pytest

from tests import TODAY
from tests.browser import COLOURS, axe
from tests.site.choosing import awake
from tests.site.pages import offers


@pytest.fixture
def visit(new_context, site_url):
    """`visit(address, moment)` opens a page at a moment of the visitor's clock."""

    def opened(address, moment, **options):
        context = new_context(**options)
        context.clock.set_fixed_time(moment)
        page = context.new_page()
        page.goto(f"{site_url}/{address}")
        return page

    return opened


def after(days):
    return date.fromisoformat(TODAY) + timedelta(days)


@pytest.mark.parametrize("moment", [f"{TODAY}T12:00:00+01:00", f"{after(2)}T23:59:00+01:00"])
def test_a_page_of_less_than_three_days_says_its_date_quietly(visit, moment):
    page = visit("offres/", moment)
    assert page.locator("[data-pa-updated]").inner_text() == "22/11/2026"
    assert page.locator(".pa-old, .pa-stale").count() == 0


@pytest.mark.parametrize("zone", ["Europe/Paris", "America/Cayenne", "Pacific/Auckland"])
def test_from_the_third_day_in_paris_it_says_so_on_top_and_in_red(visit, zone):
    page = visit("offres/", f"{after(3)}T00:01:00+01:00", timezone_id=zone)
    assert page.locator("h1 + .pa-stale").inner_text().startswith("Cette page date du 22/11/2026")
    assert "(il y a 3 jours)" in page.locator(".pa-updated").inner_text()
    red, green, blue = colour(page.locator("[data-pa-updated]"))
    assert red > 3 * max(green, blue)


def colour(element):
    found = element.evaluate("element => getComputedStyle(element).backgroundColor")
    return [int(part) for part in found[4:-1].split(",")]


def test_a_board_without_any_offer_left_has_no_button_that_leads_nowhere(visit):
    page = visit("offres/", f"{after(365)}T12:00:00+01:00")
    awake(page)
    assert page.locator("[data-pa-still] b").inner_text() == "0"
    assert page.locator("[data-pa-go]").is_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_warning_is_readable(visit, scheme):
    assert axe(visit("offres/", f"{after(9)}T12:00:00+01:00", color_scheme=scheme), COLOURS) == []


def test_a_kept_page_of_an_offer_past_its_day_says_so(visit, built_site):
    offer = offers(built_site)[0]
    past = date.fromisoformat(offer["expires"]) + timedelta(1)
    assert visit(f"offres/{offer['id']}/", f"{past}T12:00:00+01:00").get_by_text("n'est plus confirmée").is_visible()
    last = visit(f"offres/{offer['id']}/", f"{offer['expires']}T12:00:00+01:00")
    assert last.get_by_text("n'est plus confirmée").count() == 0


@pytest.mark.parametrize("address", ["parcours/", "secteurs/logistique/"])
def test_offers_past_their_day_leave_the_other_pages_too(visit, address):
    assert visit(address, f"{TODAY}T12:00:00+01:00").locator("[data-until]:visible").count()
    assert visit(address, "2027-06-01T12:00:00+02:00").locator("[data-until]:visible").count() == 0
