"""Compares the facts written here with the newest public packages, and says what changed; it changes nothing.

`make facts` runs it. Three packages are brought by pip and npm, as anybody would, into a temporary folder:
openfisca-france (SMIC), @etalab/decoupage-administratif (communes, EPCI), data-inclusion-schema (themes of the levers).
Without network, or without npm, it says which facts were not compared.
"""

from __future__ import annotations

import ast
import csv
import gzip
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
SMIC = "openfisca_france/parameters/marche_travail/salaire_minimum/smic/smic_b_{}.yaml"
THEMES = "data_inclusion/schema/v1/thematiques.py"
SHOWN = 12  # of a long list, enough to see what it is about
WAIT = 120  # seconds for one package

# Two public lists of 2026 differ: one has merged four EPCI into two, which moves 45 communes.
BELIEVED = (
    "EPCI : deux listes publiques de 2026 diffèrent par deux fusions, 45 communes. Celle de la DGCL est retenue, par "
    "@etalab/decoupage-administratif : elle compte les EPCI au 1er janvier, et c'est d'elle que viennent les "
    "populations de reference/. Une fusion y entre l'année suivante ; d'ici là, l'ancien nom est un lieu vrai."
)


class Absent(Exception):
    """A package that could not be brought, or no longer holds what is read in it."""


def main() -> int:
    """Says every difference, one a line, in French."""
    with tempfile.TemporaryDirectory() as folder:
        for package, compared in (("openfisca-france", smic), ("@etalab/decoupage-administratif", communes),
                                  ("data-inclusion-schema", themes)):
            try:
                file = brought(package, Path(folder))
                said = list(compared(file))
                print(f"{package} ({file.name}) : {'rien de nouveau.' if not said else ''}".rstrip(" :"))
                print("".join(f"  - {line}\n" for line in said), end="")
            except Absent as absent:
                print(f"{package} : pas comparé. {absent}")
    print(BELIEVED)
    print("Rien n'a été changé ici : corrigez vous-même, puis lancez make check et make test.")
    return 0


def brought(package: str, folder: Path) -> Path:
    """The newest archive of a package, by its ordinary client; Absent when it does not come."""
    into = folder / package.replace("/", "-")
    into.mkdir()
    pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "--retries", "0", "--dest", str(into)]
    npm = ["npm", "pack", "--silent", "--pack-destination", str(into)]
    try:
        subprocess.run([*(npm if package.startswith("@") else pip), package], check=True, timeout=WAIT,
                       capture_output=True, stdin=subprocess.DEVNULL)
        return next(into.iterdir())
    except FileNotFoundError:
        raise Absent("npm n'est pas installé.") from None
    except (subprocess.SubprocessError, StopIteration):
        raise Absent("Hors ligne, ou le registre ne répond pas.") from None


def smic(wheel: Path) -> Iterator[str]:
    """The SMIC of parameters.yml against that of openfisca-france."""
    written = yaml.safe_load((ROOT / "parameters.yml").read_text(encoding="utf-8"))["smic"]
    published = {name: yaml.safe_load(inside(wheel, SMIC.format(of)))["values"] for name, of in
                 (("hourly", "horaire"), ("monthly", "mensuel"))}
    yield from smic_changes(written, published)


def smic_changes(written: Iterable[Mapping], published: Mapping[str, Mapping]) -> Iterator[str]:
    """What a newer amount, or another one for the same day, makes of the list of parameters.yml."""
    ours = {str(wage["since"]): wage for wage in written}
    for name, values in published.items():
        for day, entry in values.items():
            since, amount = str(day), entry["value"]
            if since in ours and abs(ours[since][name] - amount) > 0.005:
                yield f"smic, {name}, {since} : {ours[since][name]} ici, {amount} là-bas."
            if since > max(ours):
                yield f"smic, {name} : {amount} depuis le {since}. Ajoutez une ligne à « smic », dans parameters.yml."


def communes(archive: Path) -> Iterator[str]:
    """The communes and EPCI of reference/ against the newest list."""
    with gzip.open(ROOT / "reference/communes-france.csv.gz", "rt", encoding="utf-8") as file:
        ours = {row["insee"]: (row["nom"], row["epci"]) for row in csv.DictReader(file)}
    with tarfile.open(archive) as found:
        theirs_of = json.load(found.extractfile("package/data/communes.json"))
        groups = json.load(found.extractfile("package/data/epci.json"))
    holder = {member["code"]: group["code"] for group in groups for member in group["membres"]}
    theirs = {one["code"]: (one["nom"], holder.get(one["code"], "")) for one in theirs_of
              if one["type"] == "commune-actuelle"}
    yield from place_changes(ours, theirs)


def place_changes(ours: Mapping[str, tuple[str, str]], theirs: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """Communes that came, went, took another name or another EPCI: code to (name, EPCI)."""
    both = sorted(set(ours) & set(theirs))
    yield from listed("commune nouvelle", (f"{theirs[c][0]} ({c})" for c in sorted(set(theirs) - set(ours))))
    yield from listed("commune disparue", (f"{ours[c][0]} ({c})" for c in sorted(set(ours) - set(theirs))))
    yield from listed("autre nom", (f"{ours[c][0]} → {theirs[c][0]}" for c in both if ours[c][0] != theirs[c][0]))
    yield from listed("autre EPCI", (f"{ours[c][0]} : {ours[c][1] or 'aucun'} → {theirs[c][1] or 'aucun'}"
                                     for c in both if ours[c][1] != theirs[c][1]))


def themes(wheel: Path) -> Iterator[str]:
    """The themes of schema/ against those of data·inclusion."""
    schema = json.loads((ROOT / "schema/vocabulary.schema.json").read_text(encoding="utf-8"))
    yield from theme_changes(schema["definitions"]["thematic"]["enum"], themes_of(inside(wheel, THEMES)))


def themes_of(source: str) -> list[str]:
    """The codes of a Python enumeration, read without running it: each member is a tuple that begins with its code."""
    members = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Assign))
    firsts = (value.elts[0] for value in members if isinstance(value, ast.Tuple) and value.elts)
    found = [one.value for one in firsts if isinstance(one, ast.Constant) and "--" in str(one.value)]
    if not found:
        raise Absent("Sa forme a changé : les thématiques n'y sont plus lues.")
    return found


def theme_changes(ours: Iterable[str], theirs: Iterable[str]) -> Iterator[str]:
    """Themes that came or went."""
    yield from listed("thématique nouvelle", sorted(set(theirs) - set(ours)))
    yield from listed("thématique disparue", sorted(set(ours) - set(theirs)))


def listed(what: str, found: Iterable[str]) -> Iterator[str]:
    """One line for a kind of change, with its number and the first ones; none when there are none."""
    every = list(found)
    if every:
        yield f"{what} : {len(every)}. {', '.join(every[:SHOWN])}{'…' if len(every) > SHOWN else ''}"


def inside(wheel: Path, name: str) -> str:
    """The text of one file of a wheel."""
    try:
        with zipfile.ZipFile(wheel) as archive:
            return archive.read(name).decode()
    except KeyError:
        raise Absent(f"Sa forme a changé : {name} n'y est plus.") from None


if __name__ == "__main__":
    sys.exit(main())
