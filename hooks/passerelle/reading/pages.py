"""Reads the pages written by hand, content/**/*.md, and says which files would be published beside them unread."""

from collections.abc import Iterator
from os import DirEntry, scandir
from pathlib import Path, PurePosixPath

from ..problems import Problem, visible
from .one_file import read_raw
from .plain_text import most_bytes, plain_text
from .sentences import problem

FOLDER, PAGE = "content", ".md"
MOST = 64 << 20  # bytes of a picture: the audit opens it, and does not open more
_SIGNS = frozenset('<>"\\')
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".pdf")  # the audit reads what they carry


def read_pages(root: Path) -> tuple[dict[str, str], dict[str, bytes], list[Problem]]:
    """The text of every page by its path under `root`, the bytes of the pages and of what they show, and all the
    problems of reading them. Never raises OSError.
    """
    texts: dict[str, str] = {}
    kept: dict[str, bytes] = {}
    problems: list[Problem] = []
    for found in _below(root / FOLDER, FOLDER):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        is_page = found.endswith(PAGE)
        raw, faults = read_raw(root, found, most_bytes(found) if is_page else MOST)
        text, unfit = plain_text(found, raw) if is_page and raw is not None else (None, [])
        problems += [*faults, *unfit]
        kept |= {} if raw is None else {found: raw}
        texts |= {} if text is None else {found: text}
    return texts, kept, problems


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
    elif suffix == PAGE or suffix.lower() in PICTURES:
        yield path
    else:
        yield problem(path, "page-file")
