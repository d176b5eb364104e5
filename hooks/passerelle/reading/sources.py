"""Everything a build is made from, read once: check, board, pages, register and audit speak of these same bytes.

What is confidential is kept as documents, and its bytes are released. The other bytes are kept, by their path under
the network's folder: guides, prose, theme, contract and mkdocs.yml, and with them the register, which is confidential.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..problems import Problem
from .folders import Files, read_files
from .one_file import read_raw
from .pages import FOLDER, read_pages
from .sentences import problem

SETTINGS = "mkdocs.yml"
KEPT = re.compile(rf"(?:schema|theme)/.*|register/[^/]+\.(?:json|csv|yml)|{re.escape(SETTINGS)}")
READ = ("offers", "employers", "sectors", "levers", "labels", FOLDER, "schema", "theme", "register")
ALONE = (".yml", ".yaml")  # at the root: site.yml, parameters.yml…, and the settings of MkDocs
TRIES = 3
BIGGEST = 64 << 20  # bytes of a file that nobody writes by hand

Census = Mapping[str, tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of one network at one moment. Confidential: employers and the register are among them.

    `files` are the documents as they were read, the unfit ones left out; `named` the paths of all files there are, the
    unfit included. `kept` are the bytes of all but offers and employers, `pages` the texts of content/**/*.md, fit to
    be searched. `problems` are those of reading, sorted.
    """

    files: Files
    named: frozenset[str] = frozenset()
    pages: Mapping[str, str] = field(default_factory=dict)
    kept: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    problems: tuple[Problem, ...] = ()

    def below(self, folder: str) -> dict[str, bytes]:
        """The bytes of every kept file of a folder, by its path below it."""
        start = f"{folder}/"
        return {path.removeprefix(start): raw for path, raw in self.kept.items() if path.startswith(start)}

    def stems(self, folder: str, suffix: str = ".yml") -> list[str]:
        """The names, sorted and without suffix, of the files right below a folder, unfit ones included."""
        names = (path.removeprefix(f"{folder}/") for path in self.named if path.startswith(f"{folder}/"))
        return sorted(name.removesuffix(suffix) for name in names if "/" not in name and name.endswith(suffix))


def read_sources(root: Path) -> Sources:
    """All that `root` holds of a network at one moment: read again while files change. Never raises OSError."""
    before = census(root)
    for _ in range(TRIES):
        found = _read(root, frozenset(before))
        after = census(root)
        if after == before:
            return found
        before = after
    return replace(found, problems=(problem(".", "files-changing"),))


def _read(root: Path, named: frozenset[str]) -> Sources:
    files, written, problems = read_files(root)
    pages, prose, faults = read_pages(root)
    kept = written | prose
    for path in sorted(filter(KEPT.fullmatch, named)):
        raw, wrong = read_raw(root, path, BIGGEST)
        if raw is not None:
            kept[path] = raw
        faults += wrong
    return Sources(files, named, pages, kept, tuple(sorted([*problems, *faults])))


def census(root: Path) -> Census:
    """What the system says of every file that a build reads: its number, its size and when it last changed."""
    alone = (name for name in _listed(root) if name.lower().endswith(ALONE))
    return dict(_signs(root, [*alone, *(path for folder in READ for path in _paths(root, folder))]))


def _paths(root: Path, folder: str) -> Iterator[str]:
    """Every file below a folder of the network, and a folder that has the name of a file; hidden ones left aside."""
    for here, below, names in os.walk(root / folder):
        below[:] = [name for name in below if not name.startswith(".")]
        for name in [*names, *(name for name in below if "." in name)]:
            if not name.startswith("."):
                yield os.path.relpath(os.path.join(here, name), root).replace(os.sep, "/")


def _listed(root: Path) -> list[str]:
    try:
        return os.listdir(root)
    except OSError:
        return []


def _signs(root: Path, paths: list[str]) -> Iterator[tuple[str, tuple[int, int, int]]]:
    for path in paths:
        try:
            seen = os.stat(root / path, follow_symlinks=False)
        except OSError:
            continue
        yield path, (seen.st_ino, seen.st_size, seen.st_mtime_ns)
