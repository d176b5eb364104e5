"""The house keeps its walls: which room may enter which, and that the engine does not know its host."""

import ast
import re
from pathlib import Path

import pytest

from tests import ROOT

ENGINE = ROOT / "hooks" / "passerelle"

# A room may import itself and the rooms named here, all of which are before it: the order is the way the data go.
# `__init__` is the opening, where the chain is put together; nobody before it may know of it.
MAY_IMPORT = {
    "problems": set(),
    "files": set(),
    "french": set(),
    "contract": set(),
    "reference": set(),
    "reading": {"problems"},
    "checking": {"problems", "french", "contract", "reference", "reading"},
    "guides": set(),
    "network": {"contract", "guides"},
    "assembling": {"reading", "guides", "network"},
    "board": {"contract", "guides"},
    "anonymising": {"contract", "reference", "guides", "network", "board"},
    "registering": {"problems", "files", "french", "reference", "reading", "network", "board", "anonymising"},
    "matching": {"contract", "guides", "board"},
    "publishing": {"french", "contract", "reference", "guides", "board", "matching"},
    "auditing": {"french", "reference", "reading", "network", "board"},
    "reidentifying": {"french", "contract", "network", "board", "anonymising", "registering", "publishing"},
    "federating": {"french", "reference"},
    "__init__": {"problems", "contract", "reference", "reading", "checking", "network", "assembling", "board",
                 "anonymising", "registering", "publishing", "auditing"},
    "building": {"problems", "files", "registering", "publishing", "auditing", "__init__"},
    "commands": {"problems", "files", "french", "contract", "reference", "reading", "guides", "network", "anonymising",
                 "registering", "auditing", "reidentifying", "federating", "__init__", "building"},
    "__main__": {"problems", "commands"},
}
ROOMS = list(MAY_IMPORT)


def modules():
    return sorted(path for path in ENGINE.rglob("*.py"))


def room(path):
    return path.relative_to(ENGINE).parts[0].removesuffix(".py")


def imported(path):
    """The rooms of the house a module imports, and the outside packages."""
    inside, outside = set(), set()
    depth = len(path.relative_to(ENGINE).parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            outside |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            outside.add(node.module.split(".")[0])
        elif isinstance(node, ast.ImportFrom) and node.level == depth:
            names = [node.module.split(".")[0]] if node.module else [name.name for name in node.names]
            inside |= {name if name in MAY_IMPORT else "__init__" for name in names}
    return inside, outside


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ENGINE)))
def test_a_room_imports_only_what_it_may(path):
    inside, _ = imported(path)
    assert inside <= MAY_IMPORT[room(path)] | {room(path)}


@pytest.mark.parametrize("name", ROOMS)
def test_the_table_says_every_door_that_is_used_and_all_lead_back(name):
    used = {other for path in modules() if room(path) == name for other in imported(path)[0]} - {name}
    assert used == MAY_IMPORT[name]
    assert all(ROOMS.index(other) < ROOMS.index(name) for other in used)


def test_every_room_is_in_the_table():
    assert {room(path) for path in modules()} == set(ROOMS)


def test_the_map_of_the_readme_follows_the_chain():
    told = re.findall(r"^\| `(\w+)(?:/|\.py)` \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.M)
    assert told == [name for name in ROOMS if name != "__init__"]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ENGINE)))
def test_the_engine_does_not_know_its_host(path):
    _, outside = imported(path)
    assert not outside & {"mkdocs", "material", "passerelle", "mkdocs_events"}


def reachable(start):
    """Every room one can reach from a room by imports."""
    found, todo = set(), [start]
    while todo:
        here = todo.pop()
        next_rooms = {r for path in modules() if room(path) == here for r in imported(path)[0]} - found
        found |= next_rooms
        todo += next_rooms
    return found


def test_publishing_cannot_reach_the_network():
    assert "board" in reachable("publishing")
    assert not reachable("publishing") & {"network", "reading", "assembling", "anonymising"}


def test_hooks_holds_one_package_and_one_module():
    kept = {path.name for path in Path(ENGINE.parent).iterdir() if not path.name.endswith((".egg-info", "__pycache__"))}
    assert kept == {"passerelle", "mkdocs_events.py"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ENGINE)))
def test_a_module_says_what_it_is_for(path):
    assert (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").endswith(".")


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ENGINE)))
def test_the_clock_is_read_at_the_door(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {node.func.attr for node in ast.walk(tree)
              if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.args}
    clocks = {"today", "now", "utcnow", "time", "gmtime", "localtime"}
    assert called & clocks <= ({"today"} if path.name == "start.py" else set())
