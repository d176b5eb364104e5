"""`who` answers on a bad day: a broken file, a damaged register, an employer renamed since."""

import json

import pytest

from passerelle.__main__ import main
from tests import ROOT, TODAY
from tests.boards import tiny_network, write

ID, GONE = "7q3k9x2m4t", "1z3k9x2m4t"
ENTRY = {"employer": "x", "legal_name": "Conserverie Plouhinec SA", "address": "8 impasse du Congre, 44000 (44109)",
         "sector": "agri-food", "job": "x", "published": "2024-01-01", "last_seen": "2024-02-01"}
OFFER = next(path for path in tiny_network() if path.startswith("offers/"))
EMPLOYER = "employers/exemple-laiterie.yml"


@pytest.fixture
def network(tmp_path):
    """A network with an offer in its files and another that only its register has."""
    remembered = json.dumps({"territories": [], "offers": {GONE: ENTRY}}, indent=1)
    write(tmp_path, {**tiny_network(), "register/published.json": remembered})
    (tmp_path / "schema").symlink_to(ROOT / "schema")
    return tmp_path


def who(root, id):
    return main(["--root", str(root), "who", id, "--today", TODAY])


def test_the_address_has_the_name_of_the_commune(network, capsys):
    assert (who(network, ID), who(network, GONE)) == (0, 0)
    files, register = capsys.readouterr().out.splitlines()
    assert files == (f"{ID} : Laiterie de l'Exemple SAS, 1 rue de l'Exemple, 44150 Ancenis-Saint-Géréon "
                     f"({EMPLOYER}, {OFFER})")
    assert register == (f"{GONE} : Conserverie Plouhinec SA, 8 impasse du Congre, 44000 Nantes "
                        "(registre, dernière édition le 2024-02-01)")


def test_a_commune_that_is_none_is_left_as_it_is(network, capsys):
    write(network, {EMPLOYER: tiny_network()[EMPLOYER].replace('"44003"', '"44999"')})
    assert who(network, ID) == 0
    assert "44150 (44999)" in capsys.readouterr().out


@pytest.mark.parametrize("spoiled", [
    {"site.yml": "nom: ["}, {"parameters.yml": "- x"}, {"offers/agri-food/autre.yml": "id: [\n"},
    {"employers/autre.yml": "5"}, {"labels/fr.yml": "\x00"}, {"register/exceptions.yml": "exceptions: 5"},
    {"register/statistics.csv": "x"}, {"offers/agri-food/autre.yml": "- liste\n"},
    {OFFER: f"id: {ID}\nemployer: exemple-laiterie\nstatus: ouverte\n"},
])
def test_a_file_with_an_error_keeps_nobody_from_being_answered(network, spoiled, capsys):
    write(network, spoiled)
    assert main(["--root", str(network), "check", "--today", TODAY]) == 1
    capsys.readouterr()
    assert (who(network, ID), who(network, GONE)) == (0, 0)
    told = capsys.readouterr().out
    assert "Laiterie de l'Exemple SAS" in told and "Conserverie Plouhinec SA" in told


@pytest.mark.parametrize("damage", [
    lambda text: text.replace('"territories": [],', "<<<<<<< HEAD\n"),
    lambda text: text.replace('"2024-01-01"', "5"),
    lambda text: text[:-2],
    lambda text: text + "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
])
def test_a_damaged_register_still_answers_for_the_entries_it_has(network, damage, capsys):
    path = network / "register/published.json"
    path.write_text(damage(path.read_text("utf-8")), encoding="utf-8")
    assert who(network, GONE) == 0
    assert "Conserverie Plouhinec SA, 8 impasse du Congre, 44000 Nantes" in capsys.readouterr().out


def test_what_the_files_and_the_register_say_otherwise_is_told_twice(network, capsys):
    write(network, {"register/published.json": json.dumps({"territories": [], "offers": {ID: ENTRY}})})
    assert who(network, ID) == 0
    assert [line.split(",")[0] for line in capsys.readouterr().out.splitlines()] == [
        f"{ID} : Laiterie de l'Exemple SAS", f"{ID} : Conserverie Plouhinec SA"]


def test_an_id_that_is_not_found_names_the_files_that_may_hold_it(network, capsys):
    write(network, {"offers/agri-food/autre.yml": "id: ["})
    assert who(network, "0000000000") == 1
    told = capsys.readouterr().err
    assert "Aucune offre « 0000000000 »" in told and "elle y est peut-être : offers/agri-food/autre.yml." in told


@pytest.mark.parametrize("id", ["", ".*", '"', "legal_name", "\ud800", "territories"])
def test_whatever_is_asked_nothing_raises(network, id, capsys):
    assert who(network, id) == 1
