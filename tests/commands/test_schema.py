"""What schema/ takes from elsewhere is up to date, and copying it again changes nothing."""

import json
import shutil

import pytest
from jsonschema import Draft7Validator

from passerelle.commands.schema import mirrored, refresh_schema
from tests import ROOT


@pytest.fixture
def copy(tmp_path):
    """A folder with the contract and the French words."""
    shutil.copytree(ROOT / "schema", tmp_path / "schema")
    shutil.copytree(ROOT / "labels", tmp_path / "labels")
    return tmp_path


def contract(root, name="vocabulary"):
    return json.loads((root / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["vocabulary.schema.json", "offer.schema.json"])
def test_the_committed_file_is_current(name):
    current = (ROOT / "schema" / name).read_text(encoding="utf-8")
    assert current == mirrored(ROOT)[name], "run `make schema`"


def test_each_code_comes_with_its_french_words(copy):
    refresh_schema(copy)
    listing = contract(copy)["definitions"]["status"]
    told = dict(zip(listing["enum"], listing["enumDescriptions"], strict=True))
    assert told["draft"] == "Brouillon – L'offre est en cours d'écriture ; elle ne paraît pas sur le site."


def test_the_themes_of_data_inclusion_keep_their_own_words(copy):
    before = contract(copy)["definitions"]["thematic"]
    refresh_schema(copy)
    assert contract(copy)["definitions"]["thematic"] == before


def test_a_new_word_is_copied_and_a_second_run_changes_nothing(copy):
    labels = copy / "labels/fr.yml"
    words = labels.read_text(encoding="utf-8").replace("label: Brouillon", "label: En chantier")
    labels.write_text(words, encoding="utf-8")
    refresh_schema(copy)
    first = (copy / "schema/vocabulary.schema.json").read_bytes()
    assert "En chantier – ".encode() in first
    refresh_schema(copy)
    assert (copy / "schema/vocabulary.schema.json").read_bytes() == first


def test_the_files_keep_their_form(copy):
    refresh_schema(copy)
    for name in mirrored(copy):
        text = (copy / "schema" / name).read_text(encoding="utf-8")
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def test_the_contract_stays_a_contract(copy):
    refresh_schema(copy)
    for name in ("vocabulary", "offer"):
        Draft7Validator.check_schema(contract(copy, name))


def test_the_snippet_holds_the_obligatory_fields_of_a_job_offer(copy):
    refresh_schema(copy)
    body = contract(copy, "offer")["defaultSnippets"][0]["body"]
    assert set(body) == {*contract(copy, "offer")["required"], "pay", "positions"}
    assert body["contract"]["type"].endswith("|}")
