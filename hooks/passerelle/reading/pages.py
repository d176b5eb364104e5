"""Reads the pages written by hand, content/**/*.md, and says which files would be published beside them unread."""

from collections.abc import Iterator
from os import DirEntry, scandir
from pathlib import Path, PurePosixPath

from ..problems import Problem, visible
from .one_file import read_text
from .sentences import problem

FOLDER, PAGE = "content", ".md"
_SIGNS = frozenset('<>"\\')
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".pdf")  # the audit reads what they carry


def read_pages(root: Path) -> tuple[dict[str, str], list[Problem]]:
    """The text of every page by its path under `root`, and all the problems of reading them. Never raises OSError."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for found in _below(root / FOLDER, FOLDER):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        text, faults = read_text(root, found)
        problems += faults
        if text is not None:
            texts[found] = text
    return texts, problems


def _below(folder: Path, name: str) -> Iterator[str | Problem]:
    """The pages below a folder, and what has no place there; MkDocs skips what is hidden, and nothing else."""
    try:
        with scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError:
        yield problem(name, "folder-unreadable")
        return
    for entry in listed:
        if not entry.name.startswith("."):
            yield from _entry(entry, f"{name}/{entry.name}")


def _entry(entry: DirEntry[str], path: str) -> Iterator[str | Problem]:
    suffix = PurePosixPath(path).suffix
    # A name becomes an address, and is printed: nothing that a screen turns around, nothing that ends an attribute.
    if not entry.name.isprintable() or _SIGNS.intersection(entry.name):
        yield problem(visible(path), "file-name")
    elif entry.is_symlink():
        yield problem(path, "file-symlink")
    elif entry.is_dir(follow_symlinks=False):
        yield from _below(Path(entry.path), path)
    elif suffix == PAGE:
        yield path
    elif suffix.lower() not in PICTURES:
        yield problem(path, "page-file")
