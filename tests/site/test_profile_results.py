"""The profile says what the engine says: the same verdicts, order and reasons as `passerelle.matching`, for anybody."""

import random
from datetime import date

import pytest

from passerelle import open_network
from passerelle.matching import decode, match, order_key, read_criteria
from passerelle.publishing.profile_choices import choices
from tests import ROOT, TODAY
from tests.contract import CONTRACT
from tests.site.choosing import drawn

DAY = date.fromisoformat(TODAY)
SITUATIONS = {
    "nothing said": "",
    "beginner who wants to clean, no car": "listening=A1&speaking=A1&reading=none&writing=none&travel=&mobility=",
    "mason with a short French": "backgrounds=building-trades&listening=A2&speaking=A2&experience=experience-2-years",
    "mother who needs school hours": "children=yes&earliest=09:00&latest=17:00&hours=weekend,night&week-max=30",
    "forklift driver, asylum asked": "certificates=caces-r489-3&document=asylum-over-6-months&available=2026-12-01",
    "asylum under six months": "document=asylum-under-6-months&listening=B1&speaking=B1",
    "student": "document=student&document-until=2027-09-30&week-max=16&age=22",
    "a back that hurts": "body=loads-25,loads-over-25&hours=&environment=&listening=B2&speaking=B2",
}
GO = "person => new Promise(done => { addEventListener('hashchange', done); location.hash = person })"
READ = """() => {
  for (let more; (more = document.querySelector('p:not([hidden]) > [data-slot="more"]')); ) more.click()
  const count = (hit, selector) => hit.querySelectorAll(selector).length
  return [...document.querySelectorAll('[data-verdict] .pa-hit')].map((hit) => ({
    id: hit.querySelector('h4 a').href.split('/').at(-2),
    verdict: hit.closest('[data-verdict]').dataset.verdict,
    gaps: count(hit, '[data-slot="gap"] strong'),
    notes: count(hit, '.pa-hit__notes li'),
    asked: count(hit, '[data-slot="person"] li'),
    levers: [...hit.querySelectorAll('[data-lever]')].map((lever) => lever.dataset.lever),
  }))
}"""


@pytest.fixture(scope="module")
def board():
    """The demonstration's board, as the engine sees it."""
    return open_network(ROOT, DAY).board


@pytest.fixture(scope="module")
def criteria():
    return read_criteria(CONTRACT)


@pytest.fixture
def told(new_context, site_url):
    """`told(fragment)` gives what the page says of each offer, in its order."""
    page = new_context().new_page()

    def read(fragment):
        page.goto("about:blank")
        page.goto(f"{site_url}/profil/#{fragment}")
        page.locator("[data-pa-found]:not([aria-busy]) .pa-hit").first.wait_for(state="attached")
        return page.evaluate(READ)

    return read


# Everything said but what one may keep for oneself.
GENEROUS = (
    "paper=nothing-needed&listening=B1&speaking=B1&reading=B1&writing=B1&experience=none&mobility=licence-b,vehicle"
    "&travel=car&certificates=&diplomas=&skills=&hours=&earliest=00:00&latest=48:00&week-min=0&week-max=48"
    "&available=2026-11-22&children=no"
)


def expected(fragment, board, criteria):
    """What the engine says of each offer, in its order."""
    person = decode(fragment, criteria)
    found = [(match(person, offer, criteria, DAY, board.levers), offer) for offer in board.offers]
    found.sort(key=lambda pair: order_key(*pair, criteria))
    return [(offer.id, result) for result, offer in found]


def everybody(board):
    """Twenty persons drawn by lot among the answers that the form proposes."""
    lot, asked = random.Random(7), choices(board, CONTRACT)
    return [fragment(lot, asked) for _ in range(20)]


NARROWING = ("backgrounds", "cherche")  # what is looked for, beside what is compared


def fragment(lot, asked):
    said = []
    for question, options in asked.items():
        codes = [option.value for option in options if option.value != "none" or question in ("listening", "document")]
        if question in NARROWING or not codes or lot.random() < 0.3:
            continue
        many = question not in ("listening", "speaking", "reading", "writing", "experience", "document", "children",
                                "earliest", "latest", "week-min", "week-max")
        some = lot.sample(codes, lot.randint(0, min(3, len(codes)))) if many else [lot.choice(codes)]
        said.append(f"{question}={','.join(some)}")
    return "&".join([*said, "document-until=2027-04-30", "available=2026-12-01"])


def assert_same(page, engine):
    assert [(one["id"], one["verdict"]) for one in page] == [(id, found.verdict) for id, found in engine]
    for said, (_, found) in zip(page, engine, strict=True):
        assert said["gaps"] == len(found.gaps)
        assert said["notes"] == len(found.notes)
        assert said["asked"] == len(found.to_ask)
        first = min(found.gaps, key=lambda gap: not gap.finding.why, default=None)  # what no step bridges comes first
        if first and first.levers:
            assert said["levers"][0] == first.levers[0]


@pytest.mark.parametrize("situation", [name for name in SITUATIONS if "mason" not in name])
def test_the_page_agrees_with_the_engine_on_a_written_situation(told, board, criteria, situation):
    assert_same(told(SITUATIONS[situation]), expected(SITUATIONS[situation], board, criteria))


def test_the_page_agrees_with_the_engine_on_twenty_persons(opened_profile, board, criteria):
    page = opened_profile()
    for person in everybody(board):
        page.evaluate(GO, person)
        drawn(page)
        assert_same(page.evaluate(READ), expected(person, board, criteria))


def test_experience_acquired_elsewhere_leads_to_its_trades_and_says_so(told, board):
    page = told(SITUATIONS["mason with a short French"])
    by_id = {offer.id: offer for offer in board.offers}
    found = [by_id[one["id"]] for one in page]
    assert 0 < len(found) < len(board.offers)
    assert any(offer.sector == "construction" for offer in found)
    assert all(offer in found for offer in board.offers if "building-trades" in offer.experience_welcome)
    assert not any(offer.job == "stretcher-bearer" for offer in found)


def test_a_wish_without_any_offer_still_leads_somewhere(new_context, site_url, board):
    live = {f"{offer.sector}/{offer.job}" for offer in board.offers}
    wish = next(f"{s.code}/{job}" for s in board.sectors.values() for job in s.jobs if f"{s.code}/{job}" not in live)
    page = new_context().new_page()
    page.goto(f"{site_url}/profil/#jobs={wish}")
    leads = page.locator("[data-pa-leads]")
    leads.wait_for()
    assert leads.get_by_role("link").count() >= 3


def test_the_best_single_step_is_named_with_its_levers(new_context, site_url):
    page = new_context().new_page()
    page.goto(f"{site_url}/profil/#listening=A1&speaking=A1&reading=C1&writing=C1")
    best = page.locator("[data-pa-openings] li").first
    best.wait_for()
    told = "Apprendre à comprendre une consigne simple sans qu'on la montre (A2), et à dire des phrases simples"
    assert told in best.inner_text()
    assert best.get_by_role("link").get_attribute("href").endswith("leviers/#frein-french")


def test_an_unanswered_question_is_one_click_away(new_context, site_url):
    page = new_context().new_page()
    page.goto(f"{site_url}/profil/#listening=A1")
    asked = page.locator("[data-pa-asked] li button").first
    asked.click()
    assert page.evaluate("document.activeElement.closest('.pa-step').open")


def test_nobody_is_asked_what_she_prefers_to_avoid_but_every_offer_tells_it(new_context, site_url, board, criteria):
    page = new_context().new_page()
    page.goto(f"{site_url}/profil/#listening=A1")
    drawn(page)
    words = board.words["fr"].ui
    told = page.locator("[data-pa-asked] button, .pa-hit li:not(.pa-facts li)").all_text_contents()
    assert told
    assert not set(told) & {words[f"match-ask-{q.code}"] for q in criteria.questions.values() if q.voluntary}


def test_an_offer_suits_whoever_says_nothing_of_her_body(new_context, site_url):
    page = new_context().new_page()
    page.goto(f"{site_url}/profil/#{GENEROUS}")
    drawn(page)
    assert page.locator('[data-verdict="fits"] li').count() > 5


def test_a_paper_that_must_be_read_is_asked_about_and_not_asked_for_again(new_context, site_url):
    page = new_context().new_page()
    page.goto(f"{site_url}/profil/#paper=first-receipt&document-until=2028-01-01&{GENEROUS.split('&', 1)[1]}")
    drawn(page)
    assert "Ce papier permet-il de travailler" in page.locator("[data-pa-asked]").inner_text()
    assert "Quel document" not in page.locator("[data-pa-found]").text_content()
    page.locator("[data-pa-asked] button", has_text="Ce papier").click()
    page.get_by_role("group", name="Ce papier permet-il").get_by_label("Oui").check()
    drawn(page)
    assert page.locator('[data-verdict="fits"]').count()
    page.get_by_role("group", name="Ce papier permet-il").get_by_label("Non").check()
    drawn(page)
    assert page.locator('[data-verdict="not-now"]').count()
    assert not page.locator('[data-verdict="fits"]').count()


def test_every_paper_leads_to_a_declared_case_and_every_note_is_dated(criteria):
    from passerelle.reference import papers

    listed = [paper for _, group in papers() for paper in group]
    assert len({paper.code for paper in listed}) == len(listed) >= 20
    assert {paper.document for paper in listed} == set(criteria.documents)
    assert not [paper.code for paper in listed if paper.note and paper.note.review_by < DAY]


def test_every_experience_is_practised_in_known_trades(board):
    from passerelle.reference import rome

    for code in board.vocabulary.lists["background"]:
        assert rome().practised(code)
        assert all(rome().job(trade) for trade in rome().practised(code))
