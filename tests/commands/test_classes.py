"""A contract that is said by its class, before the commands that explain, check and remember."""

import json

import pytest

from passerelle.__main__ import main
from tests import ROOT, TODAY
from tests.boards import tiny_network, unlike_the_examples, write

CLASS = "integration-or-alternance"
FILE = next(path for path in tiny_network() if path.startswith("offers/"))
IDS = {"exemple-laiterie": "7q3k9x2m4t", "autre": "8q3k9x2m4t"}
EXACT = "contract: {type: geiq, months: 6, hours_per_week: 35, start: asap}"


def two_geiq(root, headcount="50-249", **remembered):
    """Two GEIQ of one commune, the second of this size, and what the register says of the first."""
    files = tiny_network()
    firm = files["employers/exemple-laiterie.yml"].replace("kind: company", "kind: geiq")
    other = firm.replace("legal_name: ", "legal_name: Autre ").replace("siret:", "# siret:").replace("1 rue", "2 rue")
    offer = "\n".join(EXACT if line.startswith("contract:") else line for line in files.pop(FILE).splitlines())
    entry = {"sector": "agri-food", "employer": "123456782", "level": "commune"} | remembered
    write(root, unlike_the_examples({
        **files,
        "sectors/agri-food.yml": files["sectors/agri-food.yml"].replace("[cdd, cdi]", "[geiq, cdi]"),
        "employers/exemple-laiterie.yml": firm,
        "employers/autre.yml": other.replace("50-249", headcount),
        **{f"offers/agri-food/{code}.yml": offer_of(code, id, offer) for code, id in IDS.items()},
        "register/published.json": json.dumps({"territories": [entry], "offers": {}}),
    }))
    (root / "schema").symlink_to(ROOT / "schema")
    return root


def offer_of(code, id, like):
    return like.replace("7q3k9x2m4t", id).replace("employer: exemple-laiterie", f"employer: {code}")


def told(root, capsys, *arguments):
    assert main(["--root", str(root), *arguments, "--today", TODAY]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("id", IDS.values())
def test_why_says_that_a_class_is_kept(tmp_path, id, capsys):
    root = two_geiq(tmp_path, contracts=[CLASS], employer="exemple-laiterie")
    said = told(root, capsys, "why", id)
    assert f"Contrat publié : « {CLASS} ». Ces mots ont déjà paru pour un employeur qui porte ce lieu" in said


def test_without_a_memory_the_exact_contract_is_said(tmp_path, capsys):
    assert "Contrat publié" not in told(two_geiq(tmp_path), capsys, "why", IDS["autre"])


def test_a_small_geiq_does_not_hide_a_large_one(tmp_path, capsys):
    root = two_geiq(tmp_path, headcount="1-9")
    firm, offer = "employers/exemple-laiterie.yml", tiny_network()[FILE]
    write(root, unlike_the_examples({
        "employers/tiers.yml": tiny_network()[firm].replace("legal_name: ", "legal_name: Tiers ").replace(
            "siret:", "# siret:").replace("1 rue", "3 rue").replace("50-249", "250-plus"),
        "offers/agri-food/tiers.yml": offer_of("tiers", "9q3k9x2m4t", offer)}))
    assert "ne se cachent pas assez entre eux" in told(root, capsys, "check")
    assert "un seul fait presque tout leur effectif" in told(root, capsys, "why", IDS["autre"])
