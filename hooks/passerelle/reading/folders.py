"""Finds the network's files, reads each of them, and says which ones are in the wrong place."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from ..problems import Problem, visible
from .document import Document
from .misnamed import named_again, right_name
from .one_file import read_document, read_raw
from .plain_text import most_bytes
from .sentences import problem

# How many folders stand between each kind of file and the network's root.
_FOLDERS = {"offers": 2, "employers": 1, "sectors": 1, "levers": 1, "labels": 1}
_SINGLE = ("site", "parameters", "partnership", "waivers")
_CONFIDENTIAL = ("offers/", "employers/")
_YAML = (".yml", ".yaml")
_TOO_DEEP = 8  # folders inside folders: nobody files by hand beyond this


@dataclass(frozen=True, slots=True)
class Files:
    """Every document of the network, each kind sorted by file; what could not be read is absent."""

    offers: tuple[Document, ...] = ()
    employers: tuple[Document, ...] = ()
    sectors: tuple[Document, ...] = ()
    levers: tuple[Document, ...] = ()
    labels: tuple[Document, ...] = ()
    site: Document | None = None
    parameters: Document | None = None
    partnership: Document | None = None
    waivers: Document | None = None


def read_network(root: Path) -> tuple[Files, list[Problem]]:
    """All that the folder `root` holds of the network, and all the problems of reading it, sorted.

    Hidden files, README.md and whatever else the root contains are none of its business. Never raises OSError.
    """
    files, _, problems = read_files(root)
    return files, problems


def read_files(root: Path) -> tuple[Files, dict[str, bytes], list[Problem]]:
    """The same, with the bytes of the files that are not confidential, by path."""
    problems: list[Problem] = []
    documents: list[Document] = []
    kept: dict[str, bytes] = {}
    for found in _network(root):
        if isinstance(found, Problem):
            problems.append(named_again(root, found) if found.rule == "file-ignored" else found)
            continue
        raw, faults = read_raw(root, found, most_bytes(found))
        document, unfit = read_document(found, raw) if raw is not None else (None, [])
        problems += [*faults, *unfit]
        documents += [document] if document else []
        if raw is not None and not found.startswith(_CONFIDENTIAL):
            kept[found] = raw
    return _sorted_files(documents), kept, sorted(problems)


def _sorted_files(documents: list[Document]) -> Files:
    documents = sorted(documents, key=lambda document: document.file)
    single = {document.file: document for document in documents if "/" not in document.file}
    fields: dict[str, Any] = {stem: single.get(f"{stem}.yml") for stem in _SINGLE}
    for folder in _FOLDERS:
        fields[folder] = tuple(document for document in documents if document.file.startswith(f"{folder}/"))
    return Files(**fields)


def _network(root: Path) -> Iterator[str | Problem]:
    """The files to read, and what is out of place."""
    try:
        entries = _listed(root)
    except OSError:
        yield problem(".", "network-missing")
        return
    if not any(entry.name == "sectors" for entry in entries):
        yield problem("sectors", "sectors-missing")
    for entry in entries:
        name = PurePosixPath(entry.name)
        if entry.name.lower() in _FOLDERS:
            yield from _kind(entry)
        elif name.stem.lower() in _SINGLE and name.suffix.lower() in _YAML:
            yield from _entry(entry, entry.name, _Place("", 0, 0))
        elif entry.is_file(follow_symlinks=False) and right_name(entry.name).removesuffix(".yml") in _SINGLE:
            found = named_again(root, problem(entry.name, "file-ignored"))
            yield from [found] if found.rule == "file-misnamed" else []  # of the root, the rest is not our business


@dataclass(frozen=True, slots=True)
class _Place:
    """A folder of the network, its depth under the root, and the depth at which its files are read."""

    folder: str
    depth: int
    wanted: int

    def below(self, name: str) -> "_Place":
        return _Place(self.path_of(name), self.depth + 1, self.wanted)

    def path_of(self, name: str) -> str:
        return f"{self.folder}/{name}" if self.folder else name

    @property
    def right_folder(self) -> str:
        return "/".join(self.folder.split("/")[: self.wanted])


def _kind(entry: os.DirEntry[str]) -> Iterator[str | Problem]:
    if entry.name not in _FOLDERS:
        yield problem(entry.name, "folder-case", name=entry.name.lower())
    elif entry.is_symlink():
        yield problem(entry.name, "file-symlink")
    elif not entry.is_dir():
        yield problem(entry.name, "folder-not-a-folder", name=entry.name)
    else:
        yield from _folder(entry.path, _Place(entry.name, 1, _FOLDERS[entry.name]))


def _folder(path: str, place: _Place) -> Iterator[str | Problem]:
    if place.depth > _TOO_DEEP:
        yield problem(place.folder, "folder-too-deep", folder=place.right_folder)
        return
    try:
        entries = _listed(path)
    except OSError:
        yield problem(place.folder, "folder-unreadable")
        return
    for entry in entries:
        if not entry.name.startswith(".") and entry.name != "README.md":
            yield from _entry(entry, place.path_of(entry.name), place)


def _entry(entry: os.DirEntry[str], path: str, place: _Place) -> Iterator[str | Problem]:
    if not entry.name.isprintable():
        yield problem(visible(path), "file-name")
    elif entry.is_symlink():
        yield problem(path, "file-symlink")
    elif not entry.is_dir(follow_symlinks=False):
        yield _file(path, place)
    elif entry.name.lower().endswith(_YAML):
        yield problem(path, "folder-named-yml")
    else:
        yield from _folder(entry.path, place.below(entry.name))


def _file(path: str, place: _Place) -> str | Problem:
    name = PurePosixPath(path)
    if name.suffix.lower() not in _YAML:
        return problem(path, "file-ignored")
    if place.depth < place.wanted:
        return problem(path, "offer-without-sector", name=f"{name.stem}.yml")
    if place.depth > place.wanted:
        return problem(path, "file-too-deep", folder=place.right_folder)
    right = f"{name.stem}.yml" if place.folder else f"{name.stem.lower()}.yml"
    return path if name.name == right else problem(path, "file-suffix", name=right)


def _listed(path: Path | str) -> list[os.DirEntry[str]]:
    """A folder's entries in an order that no machine, language or file system changes."""
    with os.scandir(path) as entries:
        return sorted(entries, key=lambda entry: entry.name)
