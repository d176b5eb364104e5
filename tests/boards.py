"""Small networks for tests: one sector, one employer, one offer, one lever, and only what must stand beside them.

`tiny_network()` is accepted without a single problem on the day `tests.TODAY`. A test says how its own network differs:

    files = tiny_network({"site.yml": None, "levers/velo.yml": "name: …"})   # None takes the file away
    write(tmp_path, files)

`tiny_network()` reads tests/boards/tiny/, except for labels/fr.yml: its words are made from the contract's lists, so a
new code of the contract needs no new line there. A few codes have a real word, for the tests that look for one.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tests import ROOT

BOARDS = Path(__file__).parent / "boards"
REAL_WORDS = {
    "contract_type": {"cdd": "CDD", "temp": "Intérim"},
    "body_condition": {"standing": "Travail debout", "loads-15": "Charges jusqu'à 15 kg"},
    "environment_condition": {"cold-4": "Froid (0 à 4 °C)"},
    "hours_condition": {"night": "Travail de nuit", "three-shifts": "Équipes en 3×8"},
    "employer_kind": {"company": "Entreprise", "temp-agency": "Agence d'intérim", "etti": "ETTI"},
    "worksites": {"homes": "Chez des particuliers"},
}


def tiny_network(overrides: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """The files of the tiny network, path → text; an override replaces or adds a file, None removes it."""
    files = {**folder_files(BOARDS / "tiny"), "labels/fr.yml": french_labels(), **(overrides or {})}
    return {path: text for path, text in files.items() if text is not None}


def unlike_the_examples(files: Mapping[str, str]) -> dict[str, str]:
    """The same with other names: an employer whom the documentation shows as an example would be a leak."""
    said = {"de l'Exemple SAS": "des Ajoncs Rousseau SAS", "rue de l'Exemple": "allée des Ajoncs", "siret:": "# siret:",
            "Mme Exemple": "Mme Rousseau"}
    changed = dict(files)
    for path in filter(lambda path: path.startswith(("employers/", "offers/")), files):
        for old, new in said.items():
            changed[path] = changed[path].replace(old, new)
    return changed


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Writes the files below the folder, and gives the folder back."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
    return folder


def folder_files(folder: Path) -> dict[str, str]:
    """Every YAML file below a folder, path → text, just as it is written."""
    found = sorted(folder.rglob("*.yml"))
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in found}


@cache
def french_labels() -> str:
    """A word for every code of the contract: JSON, which is YAML too."""
    definitions = json.loads((ROOT / "schema/vocabulary.schema.json").read_text("utf-8"))["definitions"]
    lists = {name: found["enum"] for name, found in definitions.items() if "enum" in found and name != "thematic"}
    terms = {name: {code: {"label": _word(name, code)} for code in codes} for name, codes in lists.items()}
    labels = {"language": "fr", "name": "français", "direction": "ltr", "terms": terms}
    return json.dumps(labels, ensure_ascii=False, indent=1)


def _word(name: str, code: str) -> str:
    # Two letters at least; and a word that is the code again adds nothing to a sentence.
    return REAL_WORDS.get(name, {}).get(code, code)
