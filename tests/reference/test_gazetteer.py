"""The communes of a département: all of them, and a file that may say nothing else."""

import json

import pytest

from passerelle.reference import gazetteer, gazetteer_address, is_gazetteer


@pytest.fixture
def told(tmp_path):
    """`told(text, departments)`: whether a file with this text is the list of these départements."""

    def write(text, departments=("44",)):
        file = tmp_path / "file.json"
        file.write_text(text, encoding="utf-8")
        return is_gazetteer(gazetteer_address(departments), file)

    return write


def test_every_commune_is_there_with_the_territories_that_hold_it():
    groups = json.loads(gazetteer(("44",)))
    assert sum(len(names) for _, names in groups) == 207
    (around,) = [keys for keys, names in groups if "Saint-Nazaire 44600" in names]
    assert around == ["epci-244400644", "department-44", "region-52", "network"]


def test_the_order_of_the_departments_makes_one_file():
    assert gazetteer_address(("85", "2A", "44")) == "assets/communes-2A-44-85.json"
    assert gazetteer(("85", "44")) == gazetteer(("44", "85"))


def test_a_whole_list_is_known_and_any_other_is_not(told):
    whole = gazetteer(("44",))
    assert told(whole)
    assert not told(whole.replace('"Saint-Nazaire 44600"', '"Saint-Nazaire 44601"'))
    assert not told(whole.replace(',"Saint-Nazaire 44600"', ""))
    assert not told(whole, ("44", "85"))


@pytest.mark.parametrize("address", ["assets/communes-.json", "communes-44.json", "assets/communes-99.json",
                                     "assets/communes-85-44.json", "assets/communes-44.json/x"])
def test_another_address_is_no_list(tmp_path, address):
    (tmp_path / "file.json").write_text(gazetteer(("44",)), encoding="utf-8")
    assert not is_gazetteer(address, tmp_path / "file.json")
