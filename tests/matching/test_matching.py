"""What stands between a person and an offer, case by case: tests/matching/cases.json is read by Chromium too."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from passerelle.matching import match
from passerelle.matching.levers import area_key, is_needed, nameable
from tests.matching.worlds import CRITERIA, DAY, LEVERS, NANTES, easy_offer, lever, offer_of, person_of, plain, told

CASES = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))


def expected(case):
    return {key: case.get(key, []) for key in ("gaps", "notes", "confirm", "ask", "pluses")} | {
        "verdict": case["verdict"], "steps": case.get("steps")
    }


def found(result, case):
    """The result of a case in the words of cases.json; `steps` only where the case speaks of them."""
    return {
        "verdict": result["verdict"],
        "gaps": [told(one) for one in result["gaps"]],
        "notes": [told(one) for one in result["notes"]],
        "confirm": [told(one) for one in result["toConfirm"]],
        "ask": result["toAsk"],
        "pluses": [" ".join(one) for one in result["pluses"]],
        "steps": result["steps"] if "steps" in case else None,
    }


def matched(case):
    person = person_of(case["person"], only=case.get("only", False))
    return plain(match(person, offer_of(case["offer"]), CRITERIA, DAY, LEVERS))


def test_there_are_enough_cases():
    assert len(CASES) >= 120
    assert {case["verdict"] for case in CASES} == set(CRITERIA.verdicts)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_verdict_and_its_reasons(case):
    assert found(matched(case), case) == expected(case)


def levers_for(answers, place=NANTES, **parts):
    (gap,) = match(person_of(answers), easy_offer(place=place, **parts), CRITERIA, DAY, LEVERS).gaps
    return gap.levers


def french(level):
    return {"french": offer_of({"french": {"listening": level}}).french}


def test_the_most_precise_lever_comes_first_then_those_close_by():
    assert levers_for({"listening": "A1"}, **french("A2")) == (
        "volunteer-job-french", "local-french-evening-class", "hope-programme"
    )


def test_a_lever_closed_to_a_status_is_not_shown():
    refused = {"listening": "A1", "document": "temporary-protection"}
    assert "hope-programme" not in levers_for(refused, **french("A2"))


def test_a_lever_that_wants_more_french_is_not_shown():
    assert "hope-programme" not in levers_for({"listening": "none"}, **french("A1"))


@pytest.mark.parametrize(("status", "shown"), [
    ("asylum-seeker", True), ("asylum-seeker-authorised", True), ("protected", False),
])
def test_a_lever_of_those_whose_request_was_granted_is_shown_to_who_may_be(status, shown):
    only = {"geiq": lever("geiq", "french", statuses=(status,))}
    person = person_of({"listening": "A1", "document": "asylum-over-6-months", "available": "2027-06-01"})
    (gap,) = match(person, easy_offer(**french("A2")), CRITERIA, DAY, only).gaps
    assert (gap.levers == ("geiq",)) is shown


@pytest.mark.parametrize(("age", "shown"), [(20, True), (40, False), (None, True)])
def test_a_lever_has_an_age(age, shown):
    levers = levers_for({"mobility": [], "age": age}, requires=(("licence-b", "required"),))
    assert ("licence-one-euro" in levers) is shown


def test_a_lever_of_another_territory_is_not_shown():
    no_bus = {"travel": offer_of({"travel": {"public_transport": "no"}}).travel}
    levers = levers_for({"travel": [], "mobility": []}, **no_bus)
    assert levers == ("solidarity-car-rental", "regional-card")


@pytest.mark.parametrize(
    ("code", "key"),
    [("44", "department-44"), ("2A", "department-2A"), ("974", "department-974"), ("R04", "region-04"),
     ("97411", "commune-97411"), ("249740077", "epci-249740077")],
)
def test_a_lever_and_an_offer_name_a_territory_alike(code, key):
    assert area_key(code) == key


def test_hours_are_a_matter_of_childcare_for_a_parent():
    offer, hours = offer_of({"conditions": ["night"]}), {"hours": ["night"]}
    (parent,) = match(person_of(hours | {"children": "yes"}), offer, CRITERIA, DAY, LEVERS).gaps
    (other,) = match(person_of(hours), offer, CRITERIA, DAY, LEVERS).gaps
    assert (parent.obstacle, parent.levers) == ("childcare", ("avip-nursery",))
    assert (other.obstacle, other.levers) == ("hours", ("reception-centre-rules",))


@pytest.mark.parametrize(("children", "needed"), [(None, True), ("yes", True), ("no", False)])
def test_nobody_without_children_is_sent_to_a_nursery(children, needed):
    person = replace(person_of({}), children=children)
    assert is_needed(LEVERS["avip-nursery"], person, CRITERIA) is needed
    assert is_needed(LEVERS["reception-centre-rules"], person, CRITERIA)


def test_the_levers_that_no_gap_may_name_are_left_out():
    every = LEVERS | {"visale-guarantee": lever("visale-guarantee", "housing")}
    assert nameable(every, CRITERIA) == LEVERS


def test_what_no_step_bridges_still_says_what_to_do():
    (gap,) = match(person_of({"document": "none"}), easy_offer(), CRITERIA, DAY, LEVERS).gaps
    assert gap.finding.why == "no-right"
    assert gap.levers == ("legal-help-points",)
