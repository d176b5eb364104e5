"""The board in HTML: all its cards while they are few, and beyond that the newest with a way to every other."""

import re
from urllib.parse import urljoin

import pytest

from passerelle.french.amounts import day, money
from passerelle.matching import read_criteria, unmet
from passerelle.publishing import board_page, home
from passerelle.publishing.data import board as board_data
from passerelle.publishing.frame.rendering import Renderer
from passerelle.publishing.leads import SHOWN, Leads, job_key
from passerelle.publishing.sheet.openings import widest_steps
from tests.contract import CONTRACT
from tests.publishing.words import text_of
from tests.synthetic import demonstration, grown

LINK = re.compile(r'href="([^"#?]+)"')


@pytest.fixture(scope="module")
def demo():
    return demonstration()


@pytest.fixture(scope="module")
def criteria():
    return read_criteria(CONTRACT)


@pytest.fixture(scope="module")
def large(demo):
    return grown(demo, board_page.WHOLE + 1)


def pages(board):
    return board_page.pages(board, Renderer(board), CONTRACT)


def test_up_to_a_size_every_card_is_in_the_page(demo):
    (page,) = pages(grown(demo, board_page.WHOLE))
    assert page.html.count(' id="o-') == board_page.WHOLE


def test_beyond_it_the_newest_are_and_links_lead_to_every_other(large):
    board, *lists = pages(large)
    cards = re.findall(r' id="o-([^"]+)"', board.html)
    assert sorted(cards) == sorted(offer.id for offer in large.offers[:board_page.NEWEST])
    first = {urljoin("/offres/", link) for link in LINK.findall(board.html)}
    assert {f"/{page.address}" for page in lists if not page.address.endswith("/2/")} <= first
    reached = {urljoin(f"/{page.address}", link) for page in lists for link in LINK.findall(page.html)}
    assert {f"/offres/{offer.id}/" for offer in large.offers} <= reached
    assert {f"/{page.address}" for page in lists} <= first | reached


def test_a_sector_keeps_its_place_on_the_board_whatever_the_size(demo, large):
    for sector in demo.sectors.values():
        assert all(page.html.count(f' id="secteur-{sector.slug}"') == 1 for page in (pages(demo)[0], pages(large)[0]))


def test_the_page_and_its_data_stay_light(demo):
    board = grown(demo, 1000)
    assert len(pages(board)[0].html.encode()) < 200_000
    assert len(board_data.board_json(board, CONTRACT).encode()) < 300_000


def test_leads_are_never_missing_and_never_the_offer_itself(demo, criteria):
    leads = Leads(demo, criteria)
    for offer in demo.offers:
        near = leads.near(offer)
        assert len({one.id for one in near} - {offer.id}) == SHOWN


def test_leads_hold_a_near_job_where_there_is_one(demo, criteria):
    leads = Leads(demo, criteria)
    having = [offer for offer in demo.offers
              if set(demo.near_jobs.get(job_key(offer), ())) & {job_key(other) for other in demo.offers}]
    assert having
    for offer in having:
        assert {job_key(one) for one in leads.near(offer)} & set(demo.near_jobs[job_key(offer)])


def test_leads_hold_an_offer_that_asks_the_same(demo, criteria):
    asked = dict(zip((offer.id for offer in demo.offers), unmet(demo.offers, criteria, demo.today), strict=True))
    leads, alike = Leads(demo, criteria), list(asked.values())
    for offer in demo.offers:
        if alike.count(asked[offer.id]) > 1:
            assert asked[offer.id] in {asked[one.id] for one in leads.near(offer)}


def test_only_what_one_may_gain_is_asked(demo, criteria):
    asked = {criterion for gaps in unmet(demo.offers, criteria, demo.today) for criterion, *_ in gaps}
    assert {"listening", "mobility", "travel"} <= asked
    assert not asked & {"hours", "body", "earliest", "week-max", "right"}


def test_a_step_is_counted_in_words_and_never_under_the_floor(demo, criteria):
    steps = widest_steps(demo, demo.offers, criteria)
    assert [step.more for step in steps] == sorted((step.more for step in steps), reverse=True)
    assert min(step.more for step in steps) >= demo.parameters.count_floor
    oral = next(step for step in steps if step.obstacle == "french")
    assert oral.words == ("Apprendre à comprendre une consigne simple sans qu'on la montre (A2), et à dire des phrases "
                          "simples : « il y a un problème » (A2)")
    assert not [step.words for step in steps if re.search(r"\{|None|[a-z]-[a-z]", step.words)]


def test_what_the_board_asks_is_never_said_as_a_code(demo):
    """The papers were: their words had gone with the list of the profile, and « none » took those of another list."""
    asked = board_page.asked(demo, CONTRACT)
    assert not [one for choices in asked.values() for one in choices if one.words == one.value]
    assert {one.value: one.words for one in asked["document"]}["none"] == "Pas de document pour le moment"


def test_few_offers_give_no_step(demo, criteria):
    assert widest_steps(demo, demo.offers[:2], criteria) == []


def test_every_number_of_the_home_page_says_its_day(demo):
    doors, figures = text_of(home.page(demo, Renderer(demo)).html).split(f"Au {day(demo.today)} :")
    assert figures.split()[:3] == [str(len(demo.offers)), "offres", "ouvertes"]
    assert not re.search(r"\d+ offres?|[Aa]ujourd'hui", doors)


def test_an_amount_has_no_cents_that_are_zero():
    assert [money(amount).replace("\N{NO-BREAK SPACE}", " ") for amount in (12.1, 13, 1450.0, 1450.5)] == [
        "12,10 €", "13 €", "1\N{NARROW NO-BREAK SPACE}450 €", "1\N{NARROW NO-BREAK SPACE}450,50 €"]
