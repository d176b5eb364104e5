"""The gestures of every week: the lines they must change, and no other; the check agrees with what they write."""

import subprocess
import sys
from datetime import date

import pytest

import passerelle
from passerelle.__main__ import main
from tests import ROOT, TODAY
from tests.boards import tiny_network, write

ID = "7q3k9x2m4t"


@pytest.fixture
def network(tmp_path):
    (tmp_path / "schema").symlink_to(ROOT / "schema")
    return write(tmp_path, tiny_network())


@pytest.fixture
def offer(network):
    return next(network.glob("offers/*/*.yml"))


def typed(network, *words):
    return main(["--root", str(network), *words, "--today", TODAY])


def changed(before, after):
    """The lines that are not the same."""
    return [line for line in after.splitlines() if line not in before.splitlines()]


def errors(network):
    return [p for p in passerelle.open_network(network, date.fromisoformat(TODAY)).problems if p.level == "error"]


def test_to_confirm_writes_the_day_and_nothing_else(network, offer):
    before = offer.read_text(encoding="utf-8").replace("checked: 2026-11-18", "checked: 2026-11-18   # au téléphone")
    offer.write_text(before, encoding="utf-8")
    assert typed(network, "confirm", ID) == 0
    assert changed(before, offer.read_text(encoding="utf-8")) == [f"checked: {TODAY}   # au téléphone"]
    assert errors(network) == []


def test_an_offer_that_waits_is_open_again_once_confirmed(network, offer):
    before = offer.read_text(encoding="utf-8")
    assert typed(network, "pause", ID) == 0
    assert changed(before, offer.read_text(encoding="utf-8")) == ["status: paused"]
    assert errors(network) == []
    assert typed(network, "confirm", ID) == 0
    assert "status: open" in offer.read_text(encoding="utf-8")


@pytest.mark.parametrize(("words", "state", "closed"), [
    (["--reason", "filled-by-network", "--hires", "2"], "filled", "hires: 2, through_network: 2"),
    (["--reason", "filled-elsewhere"], "filled", "hires: 1, through_network: 0"),
    (["--reason", "cancelled"], "withdrawn", "hires: 0, through_network: 0"),
])
def test_to_close_says_why_and_how_many(network, offer, words, state, closed):
    assert typed(network, "close", ID, *words) == 0
    text = offer.read_text(encoding="utf-8")
    assert f"status: {state}" in text and f"on: {TODAY}, reason: {words[1]}, {closed}" in text
    assert errors(network) == []
    assert typed(network, "confirm", ID) == typed(network, "close", ID, *words) == typed(network, "pause", ID) == 2


def test_nobody_to_answer_is_told_the_reasons_in_french(network, offer, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", open("/dev/null"))  # noqa: SIM115
    before = offer.read_text(encoding="utf-8")
    assert typed(network, "close", ID) == 2
    assert "1. filled-by-network : Pourvue par le réseau" in capsys.readouterr().err
    assert offer.read_text(encoding="utf-8") == before


@pytest.mark.parametrize("id", ["0000000000", "../../etc", ".*"])
def test_an_id_that_no_file_has_is_one_sentence(network, id, capsys):
    assert typed(network, "confirm", id) == 2
    assert capsys.readouterr().err.startswith("Aucune offre")


def git(folder, *words):
    subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *words], cwd=folder, check=False,
                   capture_output=True)


def test_two_people_who_confirm_on_two_days_end_their_conflict_by_confirming(network, offer):
    git(network, "init", "-b", "main")
    git(network, "add", "-A")
    git(network, "commit", "-m", "one")
    text = offer.read_text(encoding="utf-8")
    for branch, day in (("other", "2026-11-19"), ("main", "2026-11-20")):
        git(network, "checkout", "-B", branch, *(["main"] if branch == "other" else []))
        git(network, "checkout", branch)
        offer.write_text(text.replace("2026-11-18", day), encoding="utf-8")
        git(network, "commit", "-am", day)
        if branch == "other":
            git(network, "checkout", "main")
    git(network, "merge", "other")
    assert "<<<<<<<" in offer.read_text(encoding="utf-8")
    assert typed(network, "confirm", ID) == 0
    assert offer.read_text(encoding="utf-8") == text.replace("2026-11-18", TODAY)
    assert errors(network) == []


def test_a_conflict_about_something_else_is_left_to_people(network, offer, capsys):
    text = offer.read_text(encoding="utf-8").replace(
        "status: open\n", "<<<<<<< main\nstatus: open\n=======\nstatus: filled\n>>>>>>> other\n")
    offer.write_text(text, encoding="utf-8")
    assert typed(network, "confirm", ID) == 2
    assert "deux versions mêlées par git" in capsys.readouterr().err
    assert offer.read_text(encoding="utf-8") == text
