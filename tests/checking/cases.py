"""Case folders of tests/boards: a network made of the tiny one and of what the case changes, and its report."""

import shutil
from datetime import date
from pathlib import Path

from passerelle.checking import Accepted, check
from passerelle.problems import Problem, report
from passerelle.reading import read_sources
from tests import TODAY
from tests.boards import tiny_network, write
from tests.contract import CONTRACT

NOT_THE_NETWORK = ("DELETE", "expected.txt")


def network_of(case: Path, folder: Path) -> Path:
    """Writes the network of a case below `folder`: bytes are copied as they are, oddities included."""
    write(folder, tiny_network())
    shutil.copytree(case, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*NOT_THE_NETWORK))
    deleted = case / "DELETE"
    for name in deleted.read_text("utf-8").split() if deleted.exists() else ():
        (folder / name).unlink()
    return folder


def checked(network: Path) -> tuple[Accepted, list[Problem]]:
    """What the whole check of a network says: reading, contract, rules."""
    sources = read_sources(network)
    accepted, refused = check(sources, date.fromisoformat(TODAY), CONTRACT)
    return accepted, sorted([*sources.problems, *refused])


def lines(network: Path) -> str:
    """The text report of a network."""
    return report(checked(network)[1], "text")


def expected_file(case: Path) -> Path:
    return case / "expected.txt"
