"""A drafted offer: complete but for what only the employer knows, and the check says what to write there."""

import re
from datetime import date

import pytest

import passerelle
from passerelle.commands.new import DraftRefused, draft_offer
from passerelle.contract.fields import read_kind
from tests import ROOT, TODAY
from tests.boards import tiny_network, write
from tests.contract import CONTRACT

DAY = date.fromisoformat(TODAY)
ANSWERS = {
    "employer": "exemple-laiterie", "job": "packing-operator", "tasks": "[packing]", "positions": "1", "type": "cdi",
    "hours_per_week": "35", "start": "asap", "min": "12.50", "per": "hour", "commune": '"44003"',
}
HIDDEN = re.compile(r"^(\s*)#(?=[a-z]|  [-#a-z]|    [a-z])", re.M)  # a field behind its « # », not an explanation


@pytest.fixture
def network(tmp_path):
    """The folder of the tiny network, with the contract."""
    (tmp_path / "schema").symlink_to(ROOT / "schema")
    return write(tmp_path, tiny_network())


def problems(root, file):
    return [p for p in passerelle.open_network(root, DAY).problems if p.file == file]


def test_the_file_is_named_by_the_volunteer_or_by_its_id(network):
    assert draft_offer(network, "agri-food", "conditionnement-nord", DAY) == "offers/agri-food/conditionnement-nord.yml"
    path = draft_offer(network, "agri-food", None, DAY)
    assert f"id: {path.split('/')[-1].removesuffix('.yml')}\n" in (network / path).read_text(encoding="utf-8")


def test_the_draft_is_dated_today_and_stays_a_draft(network):
    text = (network / draft_offer(network, "agri-food", "x", DAY)).read_text(encoding="utf-8")
    for line in ("status: draft", f"published: {TODAY}", f"checked: {TODAY}"):
        assert f"\n{line}\n" in text
    assert text.startswith("# yaml-language-server: $schema=../../schema/offer.schema.json\n")


def test_the_check_asks_for_each_empty_field_and_for_nothing_else(network):
    path = draft_offer(network, "agri-food", "x", DAY)
    found = problems(network, path)
    assert {p.level for p in found} == {"warning"}  # of a draft, what is missing stops nobody
    assert {p.field.split(".")[-1] for p in found} == set(ANSWERS)
    lines = (network / path).read_text(encoding="utf-8").splitlines()
    assert all("À REMPLIR" in lines[p.line - 1] for p in found)
    assert all(re.search("Écrivez|Valeurs possibles|est une liste", p.sentence) for p in found)


def test_a_draft_with_its_answers_passes_the_check(network):
    path = draft_offer(network, "agri-food", "x", DAY)
    text = (network / path).read_text(encoding="utf-8")
    for field, answer in ANSWERS.items():
        text = re.sub(rf"(?m)^( *{field}:) +# À REMPLIR$", rf"\1 {answer}", text)
    (network / path).write_text(text, encoding="utf-8")
    assert problems(network, path) == []


def test_every_field_of_the_contract_waits_in_the_file(network):
    text = (network / draft_offer(network, "agri-food", "x", DAY)).read_text(encoding="utf-8")
    uncommented = HIDDEN.sub(r"\1", text)
    (network / "offers/agri-food/x.yml").write_text(uncommented, encoding="utf-8")
    found = [p for p in problems(network, "offers/agri-food/x.yml") if p.rule.startswith("contract-")]
    asked = {re.sub(r"\[\d+\]", ".[]", p.field) for p in found}
    leaves = {".".join(field.path) for field in read_kind(CONTRACT, "offer").all() if not field.fields}
    filled = {"id", "status", "kind", "published", "checked"}
    assert asked == leaves - filled


def test_the_jobs_of_the_sector_and_their_tasks_are_listed(network):
    text = (network / draft_offer(network, "agri-food", "x", DAY)).read_text(encoding="utf-8")
    assert "packing-operator : Agent / agente de conditionnement" in text
    assert "cleaning-line : Nettoyer la ligne" in text


def test_a_list_told_once_is_not_told_again(network):
    text = (network / draft_offer(network, "agri-food", "x", DAY)).read_text(encoding="utf-8")
    assert text.count("Du plus simple au plus avancé") == 1
    assert "Les mêmes valeurs que pour conditions." in text


def test_an_id_is_never_one_that_exists(network, monkeypatch):
    drawn = iter("7q3k9x2m4t" + "a" * 10)  # the first ten letters spell the id of the tiny network's offer
    monkeypatch.setattr("passerelle.commands.offer_file.secrets.choice", lambda letters: next(drawn))
    assert "id: aaaaaaaaaa\n" in (network / draft_offer(network, "agri-food", "x", DAY)).read_text(encoding="utf-8")


@pytest.mark.parametrize("number", ["1234567890", "12e4567890"])
def test_an_id_is_never_what_a_program_would_take_for_a_number(network, monkeypatch, number):
    drawn = iter((*number, *"abcdefghjk"))
    monkeypatch.setattr("passerelle.commands.offer_file.secrets.choice", lambda letters: next(drawn))
    assert "id: abcdefghjk\n" in (network / draft_offer(network, "agri-food", "x", DAY)).read_text(encoding="utf-8")


@pytest.mark.parametrize("typed", ["agri-fod", "agroalimentaire", "Agroalimentaire", "AGRI-FOOD"])
def test_an_unknown_sector_brings_the_one_that_was_meant(network, typed):
    with pytest.raises(DraftRefused, match=r"Vouliez-vous dire « agri-food » \?"):
        draft_offer(network, typed, None, DAY)


def test_a_sector_like_no_other_brings_the_list(network):
    with pytest.raises(DraftRefused, match="Secteurs : agri-food"):
        draft_offer(network, "zzz", None, DAY)


def test_a_file_that_exists_is_left_alone(network):
    before = (network / draft_offer(network, "agri-food", "x", DAY)).read_bytes()
    with pytest.raises(DraftRefused, match="existe déjà"):
        draft_offer(network, "agri-food", "x.yml", DAY)
    assert (network / "offers/agri-food/x.yml").read_bytes() == before


@pytest.mark.parametrize("name", ["../x", "a/b", ".cache", " ", "C:x"])
def test_a_name_that_would_leave_the_folder_is_refused(network, name):
    with pytest.raises(DraftRefused, match="nom de fichier"):
        draft_offer(network, "agri-food", name, DAY)


def test_a_guide_with_a_fault_stops_nobody(network):
    (network / "sectors/agri-food.yml").write_text("name: [", encoding="utf-8")
    assert (network / draft_offer(network, "agri-food", "x", DAY)).exists()
