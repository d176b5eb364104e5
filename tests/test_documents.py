"""The documents keep their word: commands that exist, an example that passes, a map with every room."""

import ast
import re
import shutil
from datetime import date
from textwrap import dedent

import pytest

import passerelle
from passerelle.__main__ import parser
from passerelle.auditing.exceptions import ExceptionsDamaged, read_exceptions
from passerelle.checking.rules.offers import EXAMPLE_ID
from tests import ROOT, TODAY
from tests.boards import write

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
EXAMPLE = re.compile(r"<!-- example: (\S+) -->\n( *)```yaml\n(.*?)\n *```", re.S)
ENGINE = ROOT / "hooks/passerelle"


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_command_exists(name):
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.M))
    assert set(re.findall(r"(?:`|^)make ([a-z]+)\b", read(name), re.M)) <= targets


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_passerelle_command_exists(name):
    known = set(parser()._subparsers._group_actions[0].choices)
    used = set(re.findall(r"`(?:\.venv/bin/)?passerelle ([a-z]+)", read(name)))
    assert used <= known


def test_the_two_commands_of_the_readme_are_those_of_the_pipeline():
    block = read("README.md").split("## Two commands")[1].split("```")[1]
    assert re.findall(r"^make (\w+)", block, re.M) == ["serve", "test"]
    assert "make test" in (ROOT / ".ci/run").read_text(encoding="utf-8")


@pytest.fixture
def example(tmp_path):
    """A network of the real guides with the files of the README's example."""
    for folder in ("schema", "sectors", "levers", "labels"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for name in ("site.yml", "parameters.yml", "partnership.yml", "waivers.yml"):
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, tmp_path)
    blocks = EXAMPLE.findall(read("README.md"))
    return write(tmp_path, {path: re.sub(f"(?m)^{indent}", "", text) + "\n" for path, indent, text in blocks})


def test_the_id_of_the_examples_is_the_one_nobody_may_keep():
    shown = ENGINE / "publishing/templates/examples/offer.yml"
    for text in (read("README.md"), shown.read_text(encoding="utf-8")):
        assert re.findall(r"(?m)^ *id: (\w+)", text) == [EXAMPLE_ID]


def test_the_example_of_the_readme_passes_the_check(example):
    assert (example / "offers/logistics/preparation-nord.yml").is_file()
    problems = passerelle.open_network(example, date.fromisoformat(TODAY)).problems
    ours = [p for p in problems if p.file.startswith(("offers", "employers")) and p.rule != "held-back"]
    assert passerelle.report(ours, "text") == ""


def rooms():
    """Each room of the engine with the first sentence of its docstring."""
    for path in sorted(ENGINE.iterdir()):
        module = path if path.suffix == ".py" else path / "__init__.py"
        if module.is_file() and path.name != "__init__.py":
            said = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
            yield path.name + "/" * path.is_dir(), " ".join(said.split("\n\n")[0].split())


def test_every_room_is_on_the_map_with_its_own_words():
    wanted = [f"| `{name}` | {said} |" for name, said in rooms()]
    missing = [line for line in wanted if line not in read("README.md")]
    assert missing == [], "write these lines in the map of README.md"


def test_no_room_of_the_map_is_gone():
    table = read("README.md").split("| Room of `hooks/passerelle/`")[1].split("\n\n")[0]
    assert set(re.findall(r"^\| `([^`]+)`", table, re.M)) == {name for name, _ in rooms()}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_named_in_a_link_exists(name):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", read(name))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_folders_of_the_readme_exist():
    named = set(re.findall(r"`([a-z]+)/`", read("README.md")))
    inside = {path.name for path in ENGINE.iterdir()}
    assert named - {"site"} <= {path.name for path in ROOT.iterdir()} | inside


def test_the_changelog_begins_with_the_end_of_the_ground():
    top = read("CHANGELOG.md").split("## [Unreleased]")[0]
    assert "5 May 2027" in top and "ProperDocs" in top and "passerelle export" in top


def test_contributing_opens_its_four_doors():
    doors = ["Je publie des offres", "Je coordonne", "Je traduis", "I code"]
    assert re.findall(r"^## (.+)$", read("CONTRIBUTING.md"), re.M) == doors


def test_the_exception_shown_is_read_once_it_has_a_key():
    shown = dedent(read("CONTRIBUTING.md").split("```yaml\n")[1].split("```")[0])
    with pytest.raises(ExceptionsDamaged):
        read_exceptions(shown.encode())
    assert len(read_exceptions(shown.replace("…", "k" * 16).encode()).let) == 1


def test_the_reader_finds_the_same_python_as_the_project():
    wanted = re.search(r'requires-python = ">=(\d\.\d+)"', read("pyproject.toml"))[1]
    assert f"Python {wanted} or newer" in read("README.md")
