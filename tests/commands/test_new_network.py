"""A network that starts: its own identity, few employers, and pages of which nothing is the demonstration's."""

import shutil
from pathlib import Path

import pytest

from tests import ROOT
from tests.boards import tiny_network, unlike_the_examples, write
from tests.commands.small import run

OURS = """\
name: Ponant Emploi
demonstration: false
territory: {name: Loire-Atlantique, departments: ["44"]}
publisher:
  name: Association du Ponant
  address: 12 quai du Ponant, 44150 Ancenis-Saint-Géréon
  director: La présidence
  email: bonjour@ponant.bzh
host: {name: Hébergeur du Ponant, address: "3 quai du Ponant, 44000 Nantes"}
mailbox: bonjour@ponant.bzh
"""
EMPLOYER, OFFER = "employers/exemple-laiterie.yml", "offers/agri-food/conditionnement.yml"


@pytest.fixture
def founded(tmp_path):
    """`founded({path: text, …})`: the folder of a network that starts, with the real frame around its own files."""

    def made(overrides):
        for name in ("content", "hooks", "reference", "schema", "theme"):
            shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        shutil.copy(ROOT / "mkdocs.yml", tmp_path)
        files = tiny_network({"site.yml": OURS, **overrides})
        files = {path: text.replace("7q3k9x2m4t", "9z8y7x6w5v") for path, text in files.items()}
        return write(tmp_path, unlike_the_examples(files))

    return made


def pages(site: Path):
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}


def test_it_may_have_its_office_in_the_town_of_an_employer(founded):
    root = founded({})
    status, _, told = run(root, "build")
    assert status == 0, told
    assert "Ancenis" in (root / "site/search/words.json").read_text("utf-8")
    assert not [name for name, html in pages(root / "site").items() if "md-banner" in html]


def test_it_publishes_nothing_before_it_has_an_employer(founded):
    root = founded(dict.fromkeys((EMPLOYER, OFFER)))
    status, _, told = run(root, "build")
    assert status == 1
    assert "make serve" in told
    assert not (root / "site").exists()


def test_it_may_show_its_sectors_before_it_has_an_offer(founded):
    root = founded({OFFER: None})
    status, _, told = run(root, "build")
    assert status == 0, told
    made = pages(root / "site")
    assert "pas encore d'offre ouverte" in made["employeurs/index.html"]
    assert "Aucune offre n'est ouverte au 22 novembre 2026." in made["profil/index.html"]
