"""What holds a folder while a program writes in it: other builds wait, or know that somebody lives there."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no such locks: there, nobody sweeps
    fcntl = None


def hold(folder: Path) -> tuple[int, ...]:
    """A lock on a folder, which the system takes back when the last program that has it dies; () if it is taken."""
    if fcntl is None:
        return ()
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        return ()
    return (lock,)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Waits until no other build renames or sweeps in this folder: it takes an instant."""
    if fcntl is None:
        yield
        return
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def make_folder(folder: Path) -> None:
    """Makes a folder that may be there already. Raises OSError, an exact one when a file has its name."""
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError:
        raise NotADirectoryError(errno.ENOTDIR, "", str(folder)) from None


def replace(path: Path, text: str) -> None:
    """Writes a whole file or leaves the last one, whatever happens to the machine."""
    beside = path.with_suffix(".new")
    try:
        with beside.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
