"""A build that is killed, at any moment: the site is the last one or the new one, whole, and nothing stays behind."""

import os
import random
import shutil
import signal
import time

import pytest

from passerelle.building.swap import beside, is_replaceable, sweep
from passerelle.files import hold
from tests.commands.small import edition, editions, leftovers, run, small_network, start, whole_site

MOMENTS = 10
# Dies just before or just after one of its two renames, or while it removes the last site.
KILLED_AT = """
import os, signal, shutil, sys
from pathlib import Path
from passerelle.__main__ import main
when, count, rename, rmtree = sys.argv.pop(), [0], Path.rename, shutil.rmtree
def die(moment):
    if moment == when:
        os.kill(os.getpid(), signal.SIGKILL)
def renamed(self, target):
    count[0] += 1
    die(f"before-{count[0]}")
    rename(self, target)
    die(f"after-{count[0]}")
def removed(path, *rest, **options):
    if Path(path).name.endswith("-previous") and Path(path).exists():
        next(Path(path).rglob("*.html")).unlink()
        die("removing")
    rmtree(path, *rest, **options)
Path.rename, shutil.rmtree = renamed, removed
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A small network with its site, and the seconds that a build takes here."""
    root = small_network(tmp_path_factory.mktemp("killed"))
    begun = time.monotonic()
    assert run(root, "build")[0] == 0
    return root, time.monotonic() - begun


@pytest.fixture
def network(built, tmp_path):
    """A copy of the network, its site of edition 1, and its pages of edition 2."""
    root = shutil.copytree(built[0], tmp_path / "network", symlinks=True)
    edition(root, 2)
    return root


def test_killed_at_random_moments_the_site_is_always_a_whole_one(network, built):
    chance, seen = random.Random(9), set()
    for _ in range(MOMENTS):
        with start(network, "build") as process:
            time.sleep(chance.uniform(0, built[1]))
            process.kill()
        seen |= whole_site(network)
    assert seen <= {"1", "2"}
    ended_by_itself(network)
    assert editions(network / "site") == {"2"}
    assert leftovers(network) == []


def ended_by_itself(network):
    """A build, again and again until the MkDocs that killed builds left running have ended too."""
    for _ in range(60):
        assert run(network, "build")[0] == 0
        if not leftovers(network):
            return
        time.sleep(1)


@pytest.mark.parametrize("moment", ["before-1", "after-1", "before-2", "after-2", "removing"])
def test_killed_within_the_swap_the_site_comes_back_whole(network, moment):
    with start(network, "build", code=f"import sys; sys.argv.append({moment!r})\n{KILLED_AT}") as process:
        assert process.wait(120) == -signal.SIGKILL
    assert whole_site(network) == ({"1"} if moment in ("before-1", "after-1", "before-2") else {"2"})
    assert run(network, "build")[0] == 0
    assert leftovers(network) == []


def test_the_last_good_site_comes_back_even_when_the_files_are_refused(network):
    (network / "site").rename(network / ".site-previous")
    (network / "site.yml").write_text("nom: x\n", encoding="utf-8")
    assert run(network, "build")[0] == 1
    assert editions(network / "site") == {"1"}


def test_a_neighbour_that_a_living_program_holds_is_not_swept(tmp_path):
    held, left = tmp_path / ".site-new-aaaaaaaa", tmp_path / ".site-new-bbbbbbbb"
    held.mkdir()
    left.mkdir()
    locks = hold(held)
    sweep(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == [held.name]
    for lock in locks:
        os.close(lock)
    sweep(tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_only_what_a_build_made_is_swept(tmp_path):
    for name in (".site-new-photos2026", ".site-newest", "site-new-aaaaaaaa", ".autre-new-aaaaaaaa"):
        (tmp_path / name).mkdir()
    (tmp_path / ".site-new-cccccccc").symlink_to(tmp_path)
    sweep(tmp_path / "site")
    assert len(list(tmp_path.iterdir())) == 5


def test_a_failed_build_removes_its_neighbour(tmp_path):
    with pytest.raises(RuntimeError), beside(tmp_path / "site") as (folder, _):
        assert folder.is_dir()
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_no_site_is_never_replaced(network):
    for target in (network, network.parent, network / "offers", network / "site.yml"):
        status, _, told = run(network, "build", "--site", target)
        assert (status, "serait perdu" in told) == (2, True)
    home = network / "home"
    home.mkdir()
    (home / "index.html").write_text("<h1>Mes photos</h1>", encoding="utf-8")
    (home / "api/v1").mkdir(parents=True)
    for data in (None, "[]", "{", '{"offers": []}'):
        if data:
            (home / "api/v1/offers.json").write_text(data, encoding="utf-8")
        assert run(network, "build", "--site", home)[0] == 2
        assert (home / "index.html").exists()
    assert (network / "offers/agri-food").is_dir()
    assert is_replaceable(network / "neuf", network)
    assert is_replaceable(network / "site", network)
