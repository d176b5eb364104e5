"""The declarations hold together: codes exist, words exist, a rule of law has a source and a date."""

import json
import re
from datetime import date

import pytest
import yaml

from passerelle.matching.declarations import resolved
from passerelle.matching.judging import KINDS
from passerelle.matching.readings import READERS
from tests import ROOT, TODAY
from tests.contract import CONTRACT
from tests.matching.worlds import ASSETS, CONDITIONS, CRITERIA, VOCABULARY

DATA = resolved(CONTRACT)
WORDS = yaml.safe_load((ROOT / "labels" / "fr.yml").read_text(encoding="utf-8"))["ui"]
LEVERS = {path.stem for path in (ROOT / "levers").glob("*.yml")}


def named_levers():
    for declared in (*DATA["criteria"], *DATA["documents"].values()):
        yield from declared.get("levers", ())
        for codes in declared.get("levers_of", {}).values():
            yield from codes


def test_every_lever_that_is_named_exists():
    assert set(named_levers()) <= LEVERS


def test_every_obstacle_exists():
    named = {c.obstacle for c in CRITERIA.criteria} | {c.with_children for c in CRITERIA.criteria}
    named |= {code for c in CRITERIA.criteria for code in c.obstacle_of.values()}
    assert named - {None} <= set(VOCABULARY.lists["obstacle"])


def test_every_condition_and_every_asset_stands_in_one_criterion():
    parts = [part for c in CRITERIA.criteria for part in c.parts if part]
    assert sorted(parts) == sorted([*CONDITIONS, *ASSETS])


def test_every_part_that_is_named_belongs_to_its_criterion():
    for c in CRITERIA.criteria:
        assert {*c.bridged, *c.obstacle_of, *c.levers_of} <= set(c.parts), c.code


def test_every_hour_that_one_refuses_may_be_lifted_by_a_step():
    hours = next(c for c in CRITERIA.criteria if c.code == "hours")
    assert sorted(hours.bridged) == sorted(hours.parts), "write it under « bridged », in schema/criteria.json"


def test_every_comparison_and_every_reading_is_written_and_used():
    assert {c.kind for c in CRITERIA.criteria} == set(KINDS)
    assert {c.reads for c in CRITERIA.criteria} == set(READERS)


def test_the_browser_has_a_bit_for_every_question():
    assert len(CRITERIA.questions) <= 31


def test_what_comes_with_a_step_is_an_answer():
    for changes in CRITERIA.also.values():
        for code, to in changes.items():
            question = CRITERIA.questions[code]
            assert set(to) <= set(question.codes) if question.type == "some" else to in question.ladder


def test_ladders_climb():
    for question in CRITERIA.questions.values():
        rungs = [group[0] if question.type == "one" else group for group in question.ladder]
        assert [question.strength(rung) for rung in rungs] == sorted(question.strength(rung) for rung in rungs)
        if question.type == "one" and question.ladder:
            assert {code for group in question.ladder for code in group} == set(question.codes) | {"none"}


def words():
    yield from (f"verdict-{code}" for code in CRITERIA.verdicts)
    yield from (f"ask-{code}" for code in CRITERIA.questions)
    yield from (f"criterion-{c.code}" for c in CRITERIA.criteria)
    yield from (f"gap-{c.code}" for c in CRITERIA.criteria if c.kind != "silence")
    never_asked = ("experience", "mobility", "certificates", "diplomas", "skills", "validity")
    yield from (f"confirm-{c.code}" for c in CRITERIA.criteria if c.code not in never_asked)
    yield from (f"step-{family['code']}" for family in CRITERIA.steps)
    yield from (f"travel-{code}" for code in CRITERIA.questions["travel"].codes)
    yield from (f"why-{code}" for code in
                ("cannot", "no-right", "employer-does-not-apply", "too-many-hours", "over-before"))


@pytest.mark.parametrize("word", sorted(words()))
def test_every_word_is_there(word):
    assert WORDS[f"match-{word}"]


@pytest.mark.parametrize("family", [family["code"] for family in CRITERIA.steps])
def test_the_words_of_a_step_have_no_blank_that_nobody_fills(family):
    assert set(re.findall(r"{(\w+)}", WORDS[f"match-step-{family}"])) <= {"to", "part"}


def test_the_documents_are_those_one_may_name():
    assert set(CRITERIA.documents) == set(CRITERIA.questions["document"].codes)
    assert {d.status for d in CRITERIA.documents.values()} - {None} <= set(VOCABULARY.lists["legal_status"])


@pytest.mark.parametrize("code", [code for code in CRITERIA.documents if code != "no-permit-needed"])
def test_what_a_document_opens_has_a_source_a_day_and_a_day_of_review(code):
    told = DATA["documents"][code]
    assert len(told["source"]) > 20
    assert date.fromisoformat(told["date"]) < date.fromisoformat(TODAY) < date.fromisoformat(told["review_by"])
    assert WORDS[f"match-advice-{code}"]


def test_the_file_says_what_it_is_for():
    assert "matching" in json.loads((ROOT / "schema" / "criteria.json").read_text(encoding="utf-8"))["about"]
