"""The commands before offers said with a family: what is explained, remembered, answered, guessed and let out."""

import json
from datetime import date

import pytest

from passerelle import open_network
from passerelle.__main__ import main
from passerelle.registering import record
from tests import TODAY
from tests.families import DAIRY, DAIRY_FILE, FAMILY, family_network

SECOND = """\
legal_name: Autre SAS
kind: company
address: {street: 9 rue des Ajoncs, postcode: "44150", commune: "44003"}
establishments: [{commune: "44003", headcount: 50-249}]
"""


@pytest.fixture
def network(tmp_path):
    return lambda changes=None: family_network(tmp_path, changes)


def run(root, *arguments):
    return main(["--root", str(root), *map(str, arguments), "--today", TODAY])


def second_dairy(root):
    """A second employer joins: the sector of the first could now be said."""
    offer = (root / DAIRY_FILE).read_text("utf-8").replace(DAIRY, "8q3k9x2m4t").replace("exemple-laiterie", "autre")
    (root / "offers/agri-food/autre.yml").write_text(offer, encoding="utf-8")
    (root / "employers/autre.yml").write_text(SECOND, encoding="utf-8")


def test_why_says_that_the_sector_was_widened_and_what_that_costs(network, capsys):
    assert run(network(), "why", DAIRY) == 0
    sector, family = capsys.readouterr().out.split("Sous le nom du secteur, aucun territoire ne convient. ")
    assert "Loire-Atlantique : 1\xa0487\xa0570 habitants, 1 employeur du réseau" in sector.replace("\u202f", "\xa0")
    assert family.startswith("Sous celui de sa famille de métiers, « Alimentaire, logistique » :")
    assert "→ Communauté de communes du Pays d'Ancenis" in family
    assert "À la place du secteur et du métier, le site dit : « Alimentaire, logistique »." in family
    assert "n'est plus jamais dit tant que l'employeur est dans le réseau" in family


def test_why_says_nothing_of_a_family_that_is_not_needed(network, capsys):
    root = network()
    second_dairy(root)
    assert run(root, "why", DAIRY) == 0
    told = capsys.readouterr().out
    assert "Lieu publié : Communauté de communes du Pays d'Ancenis.\n" in told and "famille" not in told


def test_an_offer_that_even_its_family_does_not_hide_is_held_with_the_reason(network, capsys):
    root = network({"offers/logistics/preparation.yml": None})
    assert run(root, "check") == 0
    assert "ni dans ce secteur ni dans sa famille de métiers" in capsys.readouterr().out
    assert run(root, "why", DAIRY) == 0
    assert "Offre retenue : aucun territoire" in capsys.readouterr().out


def test_a_contract_of_one_sector_only_holds_the_offer_with_the_reason(network, capsys):
    root = network({"sectors/logistics.yml": FAMILY["sectors/logistics.yml"].replace("[temp, cdd]", "[temp]")})
    assert run(root, "check") == 0
    assert "son contrat ferait reconnaître le secteur" in capsys.readouterr().out
    assert run(root, "why", DAIRY) == 0
    assert "Offre retenue : son contrat n'existe pas" in capsys.readouterr().out


def recorded(root):
    opened = open_network(root, date.fromisoformat(TODAY))
    record(root, opened.register, opened.network, opened.territories, opened.board)
    return {offer.id: offer for offer in opened.board.offers}


def test_a_family_once_published_is_remembered(network, capsys):
    root = network()
    assert recorded(root)[DAIRY].sector == "food-logistics"
    second_dairy(root)
    assert recorded(root)[DAIRY].sector == "food-logistics"
    kept = json.loads((root / "register/published.json").read_text("utf-8"))["territories"]
    assert {(one["sector"], one["level"], one.get("family")) for one in kept} == {
        ("agri-food", "epci", True), ("logistics", "epci", True)}
    assert run(root, "why", DAIRY) == 0
    assert "cet employeur a déjà paru sous le nom de la famille" in capsys.readouterr().out
    (root / "register/published.json").unlink()
    assert recorded(root)[DAIRY].sector == "agri-food"


def test_who_answers_with_the_employer(network, capsys):
    assert run(network(), "who", DAIRY) == 0
    assert "employers/exemple-laiterie.yml" in capsys.readouterr().out


def test_no_reader_comes_too_close(network, capsys, tmp_path):
    root = network()
    assert run(root, "export", tmp_path / "out") == 0
    assert run(root, "reidentify", tmp_path / "out") == 0
    assert f"{DAIRY} : connaît le coin 69666, connaît les partenaires 2," in capsys.readouterr().out


def test_who_kept_the_edition_that_said_the_sector_is_told_apart(network, capsys, tmp_path):
    """What was once said cannot be taken back: the change is told to the volunteers, who may draw a new id."""
    root = network()
    assert run(root, "export", tmp_path / "out") == 0
    document = json.loads((tmp_path / "out/api/v1/offers.json").read_text("utf-8"))
    for offer in document["offers"]:
        offer["sector"] = "agri-food" if offer["id"] == DAIRY else "logistics"
    before = tmp_path / "before/api/v1/offers.json"
    before.parent.mkdir(parents=True)
    before.write_text(json.dumps(document), encoding="utf-8")
    assert run(root, "reidentify", tmp_path / "out", "--previous", tmp_path / "before") == 1
    assert "a gardé l'édition précédente 1 (!)" in capsys.readouterr().out
