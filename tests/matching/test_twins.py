"""The two implementations agree: the same cases, thousands of random pairs, the same order, the same openings."""

import json
import shutil
from dataclasses import replace
from random import Random

import pytest

from passerelle.matching import encode, match, opens, order_key
from passerelle.matching.person import able
from passerelle.publishing.data.board import board_json
from tests import ROOT, TODAY
from tests.contract import CONTRACT
from tests.matching.test_matching import CASES, expected, found
from tests.matching.worlds import (
    CRITERIA,
    DAY,
    LEVERS,
    answers_of,
    board,
    offer_of,
    person_of,
    plain,
    random_offer,
    random_person,
    somebody,
)

OFFERS, PEOPLE = 30, 25
# `order` gives the place in the file of each offer of a test, whose ids are its numbers.
LOAD = """([text, today]) => {
    window.board = twin.load(JSON.parse(text), today)
    const ids = Array.from({ length: board.size }, (_, i) => board.value("id", i))
    window.order = [...ids].sort().map(id => ids.indexOf(id))
}"""
VERDICTS = CRITERIA.verdicts


@pytest.fixture(scope="module")
def address(tmp_path_factory, serve_folder):
    """The modules as the site serves them, beside an empty page."""
    folder = tmp_path_factory.mktemp("twins")
    shutil.copytree(ROOT / "theme" / "assets", folder / "assets")
    (folder / "index.html").write_text("<!doctype html><title>.</title>", encoding="utf-8")
    return serve_folder(folder)


@pytest.fixture
def browser_page(new_context, address):
    """A page that holds the module as `window.twin`."""
    page = new_context().new_page()
    page.goto(f"{address}/index.html")
    page.evaluate("""async () => {
        window.twin = await import("./assets/matching.js")
        window.steps = await import("./assets/matching/steps.js")
    }""")
    return page


@pytest.fixture
def loaded(browser_page):
    """`loaded(offers)` puts a board into the page and gives the page."""

    def load(offers):
        text = board_json(board(offers), CONTRACT)
        browser_page.evaluate(LOAD, [text, TODAY])
        return browser_page

    return load


def same(result):
    """A match of the browser without what is undefined, its pluses in one order: each side lists them in its own."""
    points = {key: [told(one) for one in result[key]] for key in ("gaps", "notes", "toConfirm")}
    return result | points | {"pluses": sorted(result["pluses"])}


def told(point):
    return {key: value for key, value in point.items() if value is not None}


def test_every_case_in_the_browser(loaded):
    page = loaded([replace(offer_of(case["offer"]), id=f"{n:010}") for n, case in enumerate(CASES)])
    people = [answers_of(person_of(case["person"], only=case.get("only", False))) for case in CASES]
    results = page.evaluate(
        "people => people.map((person, n) => board.explain(person, order[n]))", people
    )
    for case, result in zip(CASES, results, strict=True):
        assert found(same(result), case) == expected(case), case["name"]
        assert same(result) == plain(match(
            person_of(case["person"], only=case.get("only", False)), offer_of(case["offer"]), CRITERIA, DAY, LEVERS
        )), case["name"]


@pytest.mark.parametrize("seed", range(4))
def test_thousands_of_pairs_agree(loaded, seed):
    random = Random(seed)
    offers = [random_offer(random, n) for n in range(OFFERS)]
    people = [random_person(random, random.choice([0.4, 0.9, 1])) if n % 2 else somebody(random) for n in range(PEOPLE)]
    page = loaded(offers)
    results = page.evaluate(
        "people => people.map(person => order.map(i => board.explain(person, i)))",
        [answers_of(person) for person in people],
    )
    looks = page.evaluate("""people => people.map(person => {
        const { verdicts, ranking, counts, openings } = board.look(person)
        return { verdicts: order.map(i => verdicts[i]), ids: [...ranking].map(i => board.value("id", i)), counts,
            openings: openings.map(o => [o.step.code, o.more, o.fits]).sort() }
    })""", [answers_of(person) for person in people])
    for person, row, look in zip(people, results, looks, strict=True):
        matches = [match(person, offer, CRITERIA, DAY, LEVERS) for offer in offers]
        assert [same(result) for result in row] == [plain(one) for one in matches], encode(person)
        assert [VERDICTS[n] for n in look["verdicts"]] == [one.verdict for one in matches], encode(person)
        assert look["counts"] == [sum(one.verdict == verdict for one in matches) for verdict in VERDICTS]
        best = sorted(range(len(offers)), key=lambda n: order_key(matches[n], offers[n], CRITERIA))
        assert look["ids"] == [offers[n].id for n in best]
        openings = [[one.step.code, one.more, one.fits] for one in opens(offers, person, CRITERIA, DAY)]
        assert look["openings"] == sorted(openings), encode(person)


def test_openings_for_anyone_agree(loaded):
    random = Random(5)
    offers = [random_offer(random, n) for n in range(OFFERS)]
    page = loaded(offers)
    here = page.evaluate("() => board.opensForAnyone().map(o => [o.step.code, o.more, o.fits])")
    assert sorted(here) == sorted([o.step.code, o.more, o.fits] for o in opens(offers, None, CRITERIA, DAY))


BRUTE_FORCE = """people => people.map(person => {
    const reach = (v) => v < 2
    const before = board.look(person).verdicts
    const gains = twin.stepsOf(person, board.data).map((step) => {
        const now = board.look(steps.after(person, step, board.data)).verdicts
        const count = (test) => now.reduce((n, v, i) => n + (test(v, before[i]) ? 1 : 0), 0)
        return [step.code, count((v, old) => reach(v) && !reach(old)), count((v, old) => v === 0 && old !== 0)]
    })
    return [gains.filter(([, more, fits]) => more || fits).sort(),
            board.look(person).openings.map(o => [o.step.code, o.more, o.fits]).sort()]
})"""


def test_openings_are_what_recomputing_everything_gives_in_the_browser(loaded):
    random = Random(11)
    page = loaded([random_offer(random, n) for n in range(200)])
    people = [answers_of(somebody(random)) for _ in range(12)]
    results = page.evaluate(BRUTE_FORCE, people)
    for brute, quick in results:
        assert quick == brute
    assert any(brute for brute, _ in results)


def test_what_a_person_looks_for_narrows_everything(loaded):
    random = Random(3)
    offers = [random_offer(random, n) for n in range(60)]
    kept = [offer for offer in offers if offer.sector == "mill"]
    person = somebody(random)
    page = loaded(offers)
    look = page.evaluate("""person => {
        const among = Uint8Array.from({ length: board.size }, (_, i) => board.value("sector", i) === "mill")
        const { counts, ranking, openings } = board.look(person, among)
        return { counts, ids: [...ranking].map(i => board.value("id", i)),
                 openings: openings.map(o => [o.step.code, o.more, o.fits]).sort() }
    }""", answers_of(person))
    by_id = {offer.id: offer for offer in kept}
    matches = {id: match(person, offer, CRITERIA, DAY) for id, offer in by_id.items()}
    assert look["counts"] == [sum(one.verdict == verdict for one in matches.values()) for verdict in VERDICTS]
    assert look["ids"] == sorted(matches, key=lambda id: order_key(matches[id], by_id[id], CRITERIA))
    assert look["openings"] == sorted([o.step.code, o.more, o.fits] for o in opens(kept, person, CRITERIA, DAY))


def test_an_offer_past_its_day_is_left_out_of_a_page_kept_too_long(browser_page):
    random = Random(9)
    offers = [random_offer(random, n) for n in range(40)]
    ranking = browser_page.evaluate("""([text, today]) => {
        const board = twin.load(JSON.parse(text), today)
        return [...board.look({}).ranking].map(i => board.value("expires", i))
    }""", [board_json(board(offers), CONTRACT), "2026-12-20"])
    assert sorted(ranking) == sorted(o.expires.isoformat() for o in offers if o.expires.isoformat() >= "2026-12-20")
    assert len(ranking) < len(offers)


def test_an_empty_board_says_nothing(loaded):
    assert loaded([]).evaluate("() => board.look({ listening: 'A1' }).counts") == [0, 0, 0, 0, 0]


def test_fragments_agree(loaded):
    random = Random(2)
    people = [random_person(random) for _ in range(200)]
    page = loaded([])
    said = [answers_of(person) for person in people]
    assert page.evaluate("all => all.map(one => twin.decode(one, board.data))", list(map(encode, people))) == [
        {code: sorted(answer, key=CRITERIA.questions[code].codes.index) if isinstance(answer, list) else answer
         for code, answer in one.items()} for one in said
    ]
    back = page.evaluate("all => all.map(one => twin.decode('#' + twin.encode(one), board.data))", said)
    assert [{k: sorted(v) if isinstance(v, list) else v for k, v in one.items()} for one in back] == said
    odd = ["listening=Z9", "hours=never", "week-min=99", "__proto__=x", "document-until=2027-13-01", "name=Ada", "%"]
    assert page.evaluate("all => all.map(one => twin.decode(one, board.data))", odd) == [{}] * len(odd)


def test_nothing_of_a_board_but_public_fields(loaded):
    random = Random(1)
    page = loaded([random_offer(random, 0)])
    offer = page.evaluate("() => board.offer(0)")
    assert offer["id"] == "0000000000"
    assert set(json.loads(board_json(board([]), CONTRACT))["columns"]) == set()
    assert page.evaluate("person => board.look(person).verdicts.length", answers_of(able(CRITERIA, TODAY))) == 1
