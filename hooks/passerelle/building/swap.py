"""A new site takes the place of the last one in one rename; what a killed build left behind is cleared away."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..files import alone_in, hold
from ..publishing.data.offers import ADDRESS

BESIDE = "-new-"  # in the name of a folder that nobody serves before it is audited


@contextmanager
def beside(site: Path) -> Iterator[tuple[Path, tuple[int, ...]]]:
    """A fresh neighbour of `site`, and what a program must inherit so that nobody sweeps the folder under it."""
    site.parent.mkdir(parents=True, exist_ok=True)
    with alone_in(site.parent):
        recover(site)
        sweep(site)
        folder = Path(tempfile.mkdtemp(prefix=f".{site.name}{BESIDE}", dir=site.parent))
        held = hold(folder)
    try:
        yield folder, held
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        for lock in held:
            os.close(lock)


def put_in_place(new: Path, site: Path) -> None:
    """The swap, while no other build renames anything there."""
    new.chmod(0o755)
    with alone_in(site.parent):
        swap(new, site)


def is_replaceable(site: Path, root: Path) -> bool:
    """Whether `site` may be replaced whole: it is new, empty or ours, and does not hold the network at `root`."""
    if root.is_relative_to(site):
        return False
    return not site.exists() or (site.is_dir() and (not any(site.iterdir()) or is_ours(site)))


def is_ours(site: Path) -> bool:
    """Whether a folder was built by us: by its open data, which every edition has had since the first.

    An index.html is in anybody's folder; a mark of its own would be missing in the sites built until today.
    """
    try:
        data = json.loads((site / ADDRESS).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(data, dict) and {"updated", "demonstration", "licence", "offers"} <= set(data)


def previous(site: Path) -> Path:
    """Where the last good site waits while the new one takes its place."""
    return site.with_name(f".{site.name}-previous")


def swap(new: Path, site: Path) -> None:
    """Puts `new` in the place of `site`; between the two renames the old one is kept whole beside."""
    old = previous(site)
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        recover(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def recover(site: Path) -> None:
    """Puts the last good site back if a swap was interrupted between its two renames."""
    old = previous(site)
    if old.exists() and not site.exists():
        old.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def sweep(site: Path) -> None:
    """Removes the neighbours that killed builds left: those that no living program holds."""
    mine = re.compile(re.escape(f".{site.name}{BESIDE}") + r"[a-z0-9_]{8}")
    for folder in site.parent.iterdir():
        if mine.fullmatch(folder.name) and folder.is_dir() and not folder.is_symlink():
            for lock in hold(folder):
                shutil.rmtree(folder, ignore_errors=True)
                os.close(lock)
