"""Checks what was read, from the outside in: the contract first, then the rules, over what the contract accepted."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..problems import Problem
from ..reading import Document, Files
from .choices import Choices
from .codes import Codes
from .rules import broken
from .rules.network import required_files_exist
from .shape.contract import Contract
from .whole import Whole
from .wording import wording

__all__ = ["Accepted", "check"]

KINDS = {"offers": "offer", "employers": "employer", "sectors": "sector", "levers": "lever", "labels": "labels"}
SINGLE = ("site", "parameters", "partnership", "waivers")


@dataclass(frozen=True, slots=True)
class Accepted(Files):
    """The documents without an error, in the shape of what was read."""


def check(files: Files, today: date, schema: Path, root: Path) -> tuple[Accepted, list[Problem]]:
    """The documents that have no error, and every problem of every document, sorted.

    `schema` is the folder of the contract, `root` the network's folder: a file that could not be read is not missing.
    """
    contract = Contract(schema)
    codes = Codes(contract.lists, _french_terms(files), contract.also_said)
    choices = Choices(files, root)
    faults = list(_each(files, lambda found, kind: contract.problems(found, kind, codes.beside(found, choices))))
    whole = Whole(_without(files, faults), root, today, codes, contract.schemas)
    broken_rules = list(_each(whole.files, lambda document, kind: broken(document, kind, whole)))
    broken_rules += wording(whole, schema)
    return _without(whole.files, broken_rules), sorted([*faults, *broken_rules, *required_files_exist(whole)])


def _each(files: Files, ask: Callable[[Document, str], Iterable[Problem]]) -> Iterator[Problem]:
    for folder, kind in KINDS.items():
        for document in getattr(files, folder):
            yield from ask(document, kind)
    for name in SINGLE:
        if getattr(files, name):
            yield from ask(getattr(files, name), name)


def _without(files: Files, problems: Iterable[Problem]) -> Accepted:
    refused = {problem.file for problem in problems if problem.level == "error"}
    many = {folder: tuple(d for d in getattr(files, folder) if d.file not in refused) for folder in KINDS}
    single = {name: getattr(files, name) for name in SINGLE if f"{name}.yml" not in refused}
    return Accepted(**many, **single)


def _french_terms(files: Files) -> dict:
    terms = [document.data.get("terms") for document in files.labels if document.file == "labels/fr.yml"]
    return terms[0] if terms and isinstance(terms[0], dict) else {}
