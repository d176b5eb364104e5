"""The open data obeys the schema published beside it, which says in French what each field and each code means."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft7Validator

from passerelle.publishing.data.offers import offers_json
from passerelle.publishing.data.offers_schema import offers_schema
from tests.contract import CONTRACT
from tests.synthetic import demonstration


@pytest.fixture(scope="module")
def board():
    return demonstration()


@pytest.fixture(scope="module")
def schema(board):
    return json.loads(offers_schema(board, CONTRACT))


def fields(schema):
    """Every field of every group, by its path."""
    found = [(name, field) for name, field in schema.get("properties", {}).items()]
    return found + [inner for _, field in found for inner in fields(field)]


def told(schema, field):
    """A field with what it refers to: the words beside a reference win."""
    return {**schema["definitions"].get(field.get("$ref", "").rpartition("/")[2], {}), **field}


def test_the_published_offers_obey_the_published_schema(board, schema):
    Draft7Validator.check_schema(schema)
    data = json.loads(offers_json(board))
    assert data["offers"] and data["$schema"] == "offers.schema.json"
    assert [error.message for error in Draft7Validator(schema).iter_errors(data)] == []


@pytest.mark.parametrize("change", [
    {"employer": "exemple-laiterie"}, {"job": "poet"}, {"sector": "poetry"}, {"conditions": ["brave"]}, {"id": 1},
    {"requires": [["licence-b"]]}, {"pay": {"min": "12"}},
])
def test_another_offer_does_not(board, schema, change):
    data = json.loads(offers_json(board))
    data["offers"][0] |= change
    assert not Draft7Validator(schema).is_valid(data)


def test_every_field_has_a_french_title_and_every_code_its_words(schema):
    named = [*fields(schema), *fields(schema["definitions"]["offer"])]
    assert [name for name, field in named if not told(schema, field).get("title")] == []
    lists = {name: found for name, found in schema["definitions"].items() if "enum" in found}
    assert {"cefr", "sector", "job", "contract_type", "place_level"} <= lists.keys()
    assert [name for name, found in lists.items() if len(found["enum"]) != len(found["enumDescriptions"])] == []


def test_it_stands_alone_and_keeps_what_concerns_the_network_to_itself(schema):
    text = json.dumps(schema)
    assert "vocabulary.schema.json" not in text
    for private in ("errorMessage", "namedBy", "alsoSaid", "signedBy", "employers/"):
        assert private not in text


def test_a_code_that_two_sectors_gave_to_two_jobs_has_the_titles_of_both(board):
    first, second = list(board.sectors.values())[:2]
    job = next(iter(first.jobs.values()))
    twin = replace(second, jobs={**second.jobs, job.code: replace(job, title="Autre métier (H/F)")})
    written = json.loads(offers_schema(replace(board, sectors={**board.sectors, second.code: twin}), CONTRACT))
    listed = written["definitions"]["job"]
    assert listed["enumDescriptions"][listed["enum"].index(job.code)] == f"{job.title} ; Autre métier (H/F)"
