"""The lock files: everything the project names, one version of each, every file of it known by its hash."""

import re
import tomllib
from itertools import chain

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NEEDED = {
    "site": [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]],
    "test": [*chain.from_iterable(PROJECT["project"]["optional-dependencies"].values())],
}
every_lock = pytest.mark.parametrize("name", NEEDED)


def text(name):
    return (ROOT / f"requirements/{name}.lock").read_text(encoding="utf-8")


def entries(name):
    """Requirement and number of hashes, one pair per entry."""
    lines = (line for line in text(name).splitlines() if line.strip() and not line.lstrip().startswith("#"))
    joined = "\n".join(lines).replace("\\\n", " ").splitlines()
    return [(Requirement(line.split(" --hash")[0]), line.count("--hash=sha256:")) for line in joined]


def versions(name):
    return {canonicalize_name(found.name): str(found.specifier).removeprefix("==") for found, _ in entries(name)}


@every_lock
def test_every_requirement_has_a_hash(name):
    assert [str(found) for found, hashes in entries(name) if not hashes] == []


@every_lock
def test_a_requirement_has_one_version_for_every_python_and_platform(name):
    assert len(entries(name)) == len(versions(name))


@every_lock
def test_what_the_project_names_is_locked_at_a_version_it_accepts(name):
    locked = versions(name)
    for wanted in map(Requirement, NEEDED[name]):
        assert wanted.specifier.contains(locked[canonicalize_name(wanted.name)]), wanted


def test_the_tests_run_with_the_versions_that_build_the_site():
    assert versions("site").items() <= versions("test").items()


@every_lock
def test_a_lock_names_no_address(name):
    assert re.findall(r"^.*(?://|^-).*$", text(name), re.MULTILINE) == []
