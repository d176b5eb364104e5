"""A network where each sector has one employer: its two offers are said with the family of both, or not at all."""

from pathlib import Path

from tests import ROOT
from tests.boards import BOARDS, folder_files, tiny_network, unlike_the_examples, write

DAIRY, WAREHOUSE = "7q3k9x2m4t", "9w3k9x2m4t"
DAIRY_FILE = "offers/agri-food/conditionnement.yml"
FAMILY = folder_files(BOARDS / "accepted" / "one-employer-in-each-sector-of-a-family")
WORDS = (ROOT / "labels/fr.yml").read_text("utf-8")  # a family is what its words make of it
TITLE = "Un métier de l'alimentaire ou de la logistique (H/F)"
NAME = "Alimentaire, logistique"
# What would tell one sector or the other: names, addresses, jobs, ROME codes, tasks, and what one guide only names.
TELLING = (
    "Agroalimentaire", "agroalimentaire", "agri-food", "Logistique", "logistics", "secteurs/", "conditionnement",
    "packing-operator", "H3302", "Mettre en carton", "Préparat", "order-picker", "N1103", "Prendre les articles",
    "Froid", "cold-4", "aliments (hygiène)", "food-hygiene", "CACES", "Tuteur", "tutor",
)


def family_network(root: Path, changes: dict[str, str | None] | None = None) -> Path:
    """Writes the network, its contract and its theme below `root`."""
    write(root, unlike_the_examples(tiny_network({**FAMILY, "labels/fr.yml": WORDS, **(changes or {})})))
    for folder in ("schema", "theme"):
        (root / folder).symlink_to(ROOT / folder)
    (root / "content").mkdir()
    return root
