"""Builds a site with MkDocs beside the last one, audits it, and only then lets it take its place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime, time
from importlib.util import find_spec
from pathlib import Path

from .. import Opened
from ..auditing import AuditRefused, audit, report
from ..problems.machine import sentence, told_by_another
from ..registering import RegisterMoved, record
from .finish import finish
from .handing import HANDED, Handed, furnish, handed
from .page_policy import refused
from .shells import ShellChanged
from .swap import beside, put_in_place

SLOWLY = ("Le thème a changé de forme : chaque offre passe par lui, et la construction est plus longue. Le site est le "
          "même.")


class BuildFailed(Exception):
    """The builder or the audit refused; their own words follow."""


def build_beside(root: Path, site: Path, opened: Opened, *, to_remember: bool = False) -> None:
    """Builds `opened` into a neighbour of `site`, audits it, remembers it if asked, then swaps the two.

    Of `root` MkDocs sees what was read when the network was opened.

    Raises BuildFailed, with `site` untouched, when MkDocs fails, a page would run something that nobody allowed, a
    secret of the network `opened` is found, or the register cannot be written.
    """
    with beside(site) as (folder, held):
        new = rendered(root, folder, opened, held)
        if fault := unpublishable(new, opened):
            raise BuildFailed(fault)
        if to_remember:
            # Before the swap. A register that knows of an edition nobody saw promises only what is true: whose an id
            # is, and a place never finer than the one written, so that later places are at most wider than they need
            # be. A site that the register does not know could be undone by the next one, and the law left unanswered.
            # That is why a swap that fails afterwards takes nothing back.
            remember(root, opened)
        put_in_place(new, site)


def remember(root: Path, opened: Opened) -> None:
    """Writes the edition about to be published in the register. Raises BuildFailed when it cannot."""
    try:
        record(root, opened.register, opened.network, opened.territories, opened.board)
    except RegisterMoved as moved:
        raise BuildFailed(str(moved)) from None
    except (OSError, UnicodeError) as failure:
        raise BuildFailed(f"Le registre n'a pas pu être écrit. {sentence(failure)}") from None


def rendered(root: Path, folder: Path, opened: Opened, held: tuple[int, ...] = ()) -> Path:
    """The site of an opened network, made in a room of its own below `folder`, not audited yet."""
    try:
        return made(root, folder / "quick", opened, handed(opened), held)
    except ShellChanged:
        sys.stderr.write(f"{SLOWLY}\n")
        return made(root, folder / "whole", opened, handed(opened, whole=True), held)


def made(root: Path, folder: Path, opened: Opened, work: Handed, held: tuple[int, ...]) -> Path:
    """The site that MkDocs makes of this work. Raises ShellChanged when it must be given more of it."""
    room, site = folder / "room", folder / "site"
    furnish(room, root, opened, work)
    run_mkdocs(room, site, opened.board.today, held)
    finish(site, work)
    return site


def run_mkdocs(room: Path, site: Path, today: date, held: tuple[int, ...] = ()) -> None:
    """MkDocs as a program: the engine does not know its host. It inherits what is `held` for as long as it lives."""
    if find_spec("mkdocs") is None:
        raise BuildFailed("Il manque MkDocs, le programme qui assemble les pages. « make site » l'installe.")
    midnight = datetime.combine(today, time(), UTC)
    environment = os.environ | {
        HANDED: str(room),
        "SOURCE_DATE_EPOCH": str(int(midnight.timestamp())),  # the dates of the sitemap follow the day, not the clock
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict",
               "--config-file", str(room / "mkdocs.yml"), "--site-dir", str(site)]
    done = subprocess.run(command, env=environment, cwd=room, capture_output=True, encoding="utf-8", errors="replace",
                          pass_fds=held, check=False)
    if done.returncode:
        raise BuildFailed(told_by_another(done.returncode, done.stderr))


def unpublishable(folder: Path, opened: Opened) -> str:
    """Why a built folder must not be published, in French and without any secret; "" when it may."""
    try:
        return refused(folder) or report(audit(folder, opened)).strip()
    except AuditRefused as refusal:
        return str(refusal)


def emptied(folder: Path) -> None:
    """Leaves nothing in a folder, hidden files included; the folder stays, because it may be somebody's mount."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
