"""The table of establishments: a row that cannot be used is told, never dropped in silence."""

import pytest

from passerelle.registering.statistics import read_statistics

HEADER = "secteur;territoire;établissements\n"


def read(folder, table):
    return read_statistics(table.encode(), ("agri-food", "logistics"))


def test_a_table_is_read(tmp_path):
    table = HEADER + "agri-food;epci-244400404;31\n\nagri-food ; commune-44109 ; 0012\nlogistics;network;9\n;;\n"
    assert read(tmp_path, table) == ({
        ("agri-food", "epci-244400404"): 31, ("agri-food", "commune-44109"): 12, ("logistics", "network"): 9}, [])


@pytest.mark.parametrize("header", [
    "Secteur;Territoire;Etablissements\n", "\ufeffSECTEUR;TERRITOIRE;ÉTABLISSEMENTS\r\n"])
def test_a_header_may_be_typed_as_people_type(tmp_path, header):
    assert read(tmp_path, header + "agri-food;region-52;31\n") == ({("agri-food", "region-52"): 31}, [])


@pytest.mark.parametrize(("table", "line", "said"), [
    ("agri-food;epci-244400404;31\n", 1, "Ajoutez-la : secteur;territoire;établissements"),
    ("", 1, "La première ligne"),
    (HEADER + "agri-food;epci-244400404\n", 2, "trois colonnes"),
    (HEADER + "agri-food;epci-244400404;beaucoup\n", 2, "trois colonnes"),
    (HEADER + "agri-food;epci-244400404;-3\n", 2, "trois colonnes"),
    (HEADER + "\nagrifood;epci-244400404;31\n", 3, "« agrifood » n'est pas un secteur"),
    (HEADER + "agri-food;244400404;31\n", 2, "« 244400404 » n'est pas un territoire"),
    (HEADER + "agri-food;epci-999999999;31\n", 2, "n'est pas un territoire"),
    (HEADER + "agri-food;network-;31\n", 2, "n'est pas un territoire"),
    (HEADER + "agri-food;region-52;31\nagri-food;region-52;3\n", 3, "La ligne 2 donne déjà un nombre"),
])
def test_what_cannot_be_used_is_told_with_its_line(tmp_path, table, line, said):
    _, problems = read(tmp_path, table)
    assert [(problem.line, said in problem.sentence) for problem in problems] == [(line, True)]


def test_of_two_numbers_for_one_place_none_wins_in_silence(tmp_path):
    found, problems = read(tmp_path, HEADER + "agri-food;region-52;31\nagri-food;region-52;3\n")
    assert found == {("agri-food", "region-52"): 31}
    assert problems[0].level == "error"
