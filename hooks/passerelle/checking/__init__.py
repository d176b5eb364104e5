"""Checks what was read, from the outside in: the contract first, then the rules, over what the contract accepted."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..contract import Contract
from ..problems import Problem
from ..reading import Document, Files, Sources
from .choices import Choices
from .codes import Codes
from .rules import broken
from .rules.network import required_files_exist
from .shape.contract import MAX_FAULTS, Shape
from .shape.faults import Fault
from .shape.sound import sound
from .whole import Whole
from .wording import wording as wording_of

__all__ = ["Accepted", "check"]

KINDS = {"offers": "offer", "employers": "employer", "sectors": "sector", "levers": "lever", "labels": "labels"}
ENOUGH = 1000  # faults of a network: beyond, one mistake was repeated in many files, and each tells its first ones
FEW = 3
SINGLE = ("site", "parameters", "partnership", "waivers")


@dataclass(frozen=True, slots=True)
class Accepted(Files):
    """The documents without an error, in the shape of what was read."""


def check(sources: Sources, today: date, contract: Contract) -> tuple[Accepted, list[Problem]]:
    """The documents that have no error, and every problem of every document, sorted.

    The rules hear what is sound of a refused document too. A draft that lacks a field is neither refused nor accepted.
    """
    files, shape = sources.files, Shape(contract)
    codes = Codes(shape.lists, _french_terms(files), shape.also_said)
    choices = Choices(files, sources)
    faults = {document.file: shape.faults(document, kind) for document, kind in _each(files)}
    told: list[Problem] = []
    for document, kind in _each(files):
        most = MAX_FAULTS if len(told) < ENOUGH else FEW
        told += shape.problems(document, kind, faults[document.file], codes.beside(document, choices), most)
    whole = Whole(_without(files, {file for file, found in faults.items() if found}), sources, today, codes,
                  shape.schemas, _sound(files, faults))
    remarks = [problem for document, kind in _each(whole.sound) for problem in broken(document, kind, whole)]
    remarks += wording_of(whole, contract)
    refused = {problem.file for problem in remarks if problem.level == "error"}
    said = {(problem.file, problem.field) for problem in told}
    heard = [problem for problem in remarks if (problem.file, problem.field) not in said]
    return _without(whole.files, refused), sorted([*told, *heard, *required_files_exist(whole)])


def _each(files: Files) -> Iterator[tuple[Document, str]]:
    for folder, kind in KINDS.items():
        yield from ((document, kind) for document in getattr(files, folder))
    yield from ((getattr(files, name), name) for name in SINGLE if getattr(files, name))


def _without(files: Files, refused: Collection[str]) -> Accepted:
    many = {folder: tuple(d for d in getattr(files, folder) if d.file not in refused) for folder in KINDS}
    single = {name: getattr(files, name) for name in SINGLE if f"{name}.yml" not in refused}
    return Accepted(**many, **single)


def _sound(files: Files, faults: Mapping[str, list[Fault]]) -> Files:
    many = {folder: tuple(sound(d, faults[d.file]) for d in getattr(files, folder)) for folder in KINDS}
    single = {name: sound(found, faults[found.file]) for name in SINGLE if (found := getattr(files, name))}
    return Files(**many, **single)


def _french_terms(files: Files) -> dict:
    terms = [document.data.get("terms") for document in files.labels if document.file == "labels/fr.yml"]
    return terms[0] if terms and isinstance(terms[0], dict) else {}
