"""A site built beside the last one and put in its place in one rename."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime, time
from pathlib import Path

from .auditing import AuditRefused, Opened, audit, report

BESIDE = "-new-"  # in the name of a folder that nobody serves before it is audited


class BuildFailed(Exception):
    """The builder or the audit refused; their own words follow."""


def build_beside(root: Path, site: Path, today: date, opened: Opened) -> None:
    """Runs MkDocs on `root` into a neighbour of `site`, audits it, then swaps the two.

    Raises BuildFailed, with `site` untouched, when MkDocs fails or a secret of the network `opened` is found.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    recover(site)
    beside = Path(tempfile.mkdtemp(prefix=f".{site.name}{BESIDE}", dir=site.parent))
    try:
        run_mkdocs(root, beside, today)
        if fault := unpublishable(beside, root, opened):
            raise BuildFailed(f"{fault}\nLe site n'a pas été touché.")
        beside.chmod(0o755)
        swap(beside, site)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def run_mkdocs(root: Path, folder: Path, today: date) -> None:
    """MkDocs as a program: the engine does not know its host."""
    midnight = datetime.combine(today, time(), UTC)
    environment = os.environ | {
        "PASSERELLE_TODAY": today.isoformat(),
        "SOURCE_DATE_EPOCH": str(int(midnight.timestamp())),  # the dates of the sitemap follow the day, not the clock
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict",
               "--config-file", str(root / "mkdocs.yml"), "--site-dir", str(folder)]
    done = subprocess.run(command, env=environment, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildFailed(f"{done.stderr.strip()}\nLe site n'a pas été touché.")


def unpublishable(folder: Path, root: Path, opened: Opened) -> str:
    """Why a built folder must not be published, in French and without any secret; "" when it may."""
    try:
        return report(audit(folder, root, opened)).strip()
    except AuditRefused as refusal:
        return str(refusal)


def is_beside(folder: Path) -> bool:
    """Whether a folder is the neighbour of a site, which `build_beside` audits itself."""
    return folder.name.startswith(".") and BESIDE in folder.name


def emptied(folder: Path) -> None:
    """Leaves nothing in a folder, hidden files included; the folder stays, because it may be somebody's mount."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def previous(site: Path) -> Path:
    """Where the last good site waits while the new one takes its place."""
    return site.with_name(f".{site.name}-previous")


def swap(new: Path, site: Path) -> None:
    """Puts `new` in the place of `site`; between the two renames the old one is kept whole beside."""
    old = previous(site)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def recover(site: Path) -> None:
    """Puts the last good site back if a swap was interrupted between its two renames."""
    old = previous(site)
    if old.exists() and not site.exists():
        old.rename(site)
    shutil.rmtree(old, ignore_errors=True)
