"""`make facts` tells what changed in the public lists, says when it could not look, and touches nothing."""

import importlib.util
import subprocess
import zipfile

import pytest

from tests import ROOT

spec = importlib.util.spec_from_file_location("workshop_facts", ROOT / "workshop/facts.py")
facts = importlib.util.module_from_spec(spec)
spec.loader.exec_module(facts)

WRITTEN = [{"hourly": 12.31, "monthly": 1867.02, "since": "2026-06-01"}]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"2026-06-01": {"value": 12.31}}, []),
        ({"2026-01-01": {"value": 12.02}, "2026-06-01": {"value": 12.31}}, []),
        ({"2026-06-01": {"value": 12.30}}, ["smic, hourly, 2026-06-01 : 12.31 ici, 12.3 là-bas."]),
        ({"2027-01-01": {"value": 12.6}},
         ["smic, hourly : 12.6 depuis le 2027-01-01. Ajoutez une ligne à « smic », dans parameters.yml."]),
    ],
)
def test_a_newer_or_another_smic_is_told(values, said):
    assert list(facts.smic_changes(WRITTEN, {"hourly": values})) == said


def test_communes_that_moved_are_counted_and_named():
    ours = {"1": ("Alpha", "e1"), "2": ("Bravo", "e1"), "3": ("Charlie", "e2")}
    theirs = {"1": ("Alpha", "e9"), "2": ("Bravo-sur-Mer", "e1"), "4": ("Delta", "")}
    assert list(facts.place_changes(ours, theirs)) == [
        "commune nouvelle : 1. Delta (4)", "commune disparue : 1. Charlie (3)", "autre nom : 1. Bravo → Bravo-sur-Mer",
        "autre EPCI : 1. Alpha : e1 → e9",
    ]
    assert list(facts.place_changes(ours, ours)) == []


def test_themes_are_read_without_running_the_package():
    source = 'class Thematique(Enum):\n    A = ("sante--acces-aux-soins", "Soins", None)\n    B = ("numerique", "N")\n'
    assert facts.themes_of(source) == ["sante--acces-aux-soins"]
    assert list(facts.theme_changes(["mobilite--velo"], ["sante--acces-aux-soins"])) == [
        "thématique nouvelle : 1. sante--acces-aux-soins", "thématique disparue : 1. mobilite--velo",
    ]


def test_a_package_of_another_form_is_told(tmp_path):
    with zipfile.ZipFile(tmp_path / "p.whl", "w") as wheel:
        wheel.writestr("elsewhere.yaml", "")
    with pytest.raises(facts.Absent, match="Sa forme a changé"):
        list(facts.smic(tmp_path / "p.whl"))


def test_offline_it_says_so_and_changes_nothing(monkeypatch, capsys):
    def no_network(command, **_):
        raise subprocess.CalledProcessError(1, command)

    monkeypatch.setattr(facts.subprocess, "run", no_network)
    assert facts.main() == 0
    assert capsys.readouterr().out.count("pas comparé. Hors ligne, ou le registre ne répond pas.") == 3
