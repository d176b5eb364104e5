"""A file that looks like ours and has another ending is an error with its new name; any other file is left alone."""

import pytest

from passerelle.reading import read_network
from passerelle.reading.misnamed import right_name
from tests.boards import tiny_network, write

OFFER = tiny_network()["offers/agri-food/conditionnement.yml"]


def told(folder, name, text=OFFER):
    write(folder, {**tiny_network(), name: text})
    return [(problem.file, problem.rule, problem.level) for problem in read_network(folder)[1]]


NAMES = ("a", "a.txt", "a.yml.txt", "a.yml ", "a.YML.TXT", "a.ym", "a.yml (1).txt", "a.yaml.doc")


@pytest.mark.parametrize("name", NAMES)
def test_an_offer_under_another_name_is_an_error(tmp_path, name):
    file = f"offers/agri-food/{name}"
    assert told(tmp_path, file) == [(file, "file-misnamed", "error")]


@pytest.mark.parametrize("name", ["employers/a", "levers/a.txt", "site.yml.txt", "parameters"])
def test_every_kind_of_file_is_known_again(tmp_path, name):
    assert told(tmp_path, name) == [(name, "file-misnamed", "error")]


@pytest.mark.parametrize(("name", "text"), [
    ("lettre.txt", "Bonjour,\nvoici : deux offres.\n"), ("a.yml.bak", OFFER), ("a.yml~", OFFER), ("photo.png", "\x00"),
])
def test_what_is_not_ours_is_only_a_warning(tmp_path, name, text):
    file = f"offers/agri-food/{name}"
    assert told(tmp_path, file, text) == [(file, "file-ignored", "warning")]


def test_the_root_may_hold_anything_else(tmp_path):
    assert told(tmp_path, "LISEZ-MOI.txt", "id: 1\nstatus: open\n") == []


@pytest.mark.parametrize(("name", "right"), [
    ("preparation-nord", "preparation-nord.yml"), ("x.yml.txt", "x.yml"), ("x.yml ", "x.yml"),
    ("Découpe 2 .txt", "decoupe-2.yml"),
])
def test_the_new_name_is_one_that_the_check_takes(name, right):
    assert right_name(name) == right
