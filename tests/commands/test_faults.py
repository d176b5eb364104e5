"""What the machine refuses and what people send by mistake or on purpose: one sentence, an exit code, no traceback."""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests import TODAY
from tests.boards import write
from tests.commands.small import MKDOCS, edition, editions, is_one_sentence, leftovers, run, small_network, start

OFFER = "offers/agri-food/autre.yml"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = small_network(tmp_path_factory.mktemp("faults"))
    assert run(root, "build")[0] == 0
    return root


@pytest.fixture
def network(built, tmp_path):
    """A small network with its last good site, and other pages to publish."""
    root = shutil.copytree(built, tmp_path / "network", symlinks=True)
    edition(root, 2)
    return root


def refused(network, *arguments, **options):
    """Asserts that a build is refused with one sentence and leaves the last good site; gives the sentence."""
    status, _, told = run(network, "build", *arguments, **options)
    assert status == 1, told
    assert is_one_sentence(told.replace("Le site n'a pas été touché.", "")), told
    assert editions(network / "site") == {"1"}
    assert leftovers(network) == []
    return told


def test_files_that_may_not_grow_stop_the_build(network):
    def small_files():
        resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))

    assert "taille permise" in refused(network, preexec_fn=small_files)


@pytest.fixture
def tiny_disk(tmp_path):
    """A disk of a few pages, where this machine lets us mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=500k", "tmpfs", disk], capture_output=True, check=False)
    if not mounted or mounted.returncode:
        pytest.skip("this machine mounts nothing for us; the test of a limited size stands in for this one")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


def test_a_full_disk_stops_the_build(network, tiny_disk):
    shutil.copytree(network / "site", tiny_disk / "site")
    status, _, told = run(network, "build", "--site", tiny_disk / "site")
    assert (status, "Le disque est plein" in told, is_one_sentence(told.splitlines()[0])) == (1, True, True)
    assert editions(tiny_disk / "site") == {"1"}
    assert leftovers(tiny_disk) == []


def test_nowhere_to_print_is_told_too(network):
    command = [sys.executable, "-m", "passerelle", "--root", network, "check", "--format", "json", "--today", TODAY]
    with open("/dev/full", "w") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert (ended.returncode, ended.stderr) == (1, "Le disque est plein. Faites de la place, puis recommencez.\n")


def test_whoever_stops_reading_us_hears_no_complaint(network):
    with start(network, "check", "--format", "json") as process:
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 1


def spoiled_by_a_loop(path):
    path.unlink()
    path.symlink_to(path.name)


def spoiled_by_a_folder(path):
    path.unlink()
    path.mkdir()


def spoiled_by_a_pipe(path):
    path.unlink()
    os.mkfifo(path)


def spoiled_by_bytes(path):
    path.write_bytes(b"\xff\xfe\x00;\x80")


SPOILED = (spoiled_by_a_loop, spoiled_by_a_folder, spoiled_by_a_pipe, spoiled_by_bytes)


@pytest.mark.parametrize("spoil", SPOILED)
@pytest.mark.parametrize("file", [OFFER, "site.yml", "labels/fr.yml"])
def test_a_file_that_cannot_be_read_is_told_with_its_name(network, file, spoil):
    spoil(network / file)
    status, _, told = run(network, "build")
    assert status == 1
    assert told.startswith(f"{file}:1:") or f"\n{file}:1:" in told
    assert "Traceback" not in told
    assert editions(network / "site") == {"1"}


@pytest.mark.parametrize("spoil", [spoiled_by_a_folder, spoiled_by_bytes])
@pytest.mark.parametrize("file", ["register/published.json", "register/statistics.csv"])
def test_a_register_that_cannot_be_read_is_told_with_its_name(network, file, spoil):
    (network / "register").mkdir()
    (network / file).touch()
    spoil(network / file)
    status, _, told = run(network, "build")
    assert (status, told.startswith(f"{file}:1:")) == (1, True)
    assert "Traceback" not in told


def test_an_edition_that_cannot_be_remembered_is_not_published(network):
    (network / "register").write_text("x", encoding="utf-8")
    told = refused(network, "--record")
    assert told.startswith("Le registre n'a pas pu être écrit. « register » : Un fichier porte le nom d'un dossier")


def test_half_a_register_is_never_left(network):
    (network / "register").mkdir()
    (network / "register/published.new").mkdir()
    told = refused(network, "--record")
    assert told.startswith("Le registre n'a pas pu être écrit. « published.new »")
    assert not (network / "register/published.json").exists()


# Kills itself just before the last good site would move.
KILLED_BEFORE_THE_SWAP = """
import os, signal, sys
from pathlib import Path
from passerelle.__main__ import main
from passerelle.building import swap
swap.swap = lambda new, site: os.kill(os.getpid(), signal.SIGKILL)
sys.exit(main(sys.argv[1:]))
"""


def test_what_is_shown_is_always_remembered_even_when_killed_between_the_two(network):
    assert run(network, "build", "--record", code=KILLED_BEFORE_THE_SWAP)[0] == -signal.SIGKILL
    assert editions(network / "site") == {"1"}
    assert set(json.loads((network / "register/published.json").read_text("utf-8"))["offers"]) == {
        "7q3k9x2m4t", "8q3k9x2m4t"}
    assert run(network, "build", "--record")[0] == 0
    assert editions(network / "site") == {"2"}


# Another build remembers something while this one writes its pages.
OVERTAKEN = """
import sys
from pathlib import Path
from passerelle.__main__ import main
from passerelle.building import site
root, run = Path(sys.argv[2]), site.run_mkdocs
def overtaken(*arguments):
    run(*arguments)
    (root / "register").mkdir()
    (root / "register/published.json").write_text(
        '{"offers": {}, "territories": [{"sector": "agri-food", "employer": "x", "level": "region"}]}')
site.run_mkdocs = overtaken
sys.exit(main(sys.argv[1:]))
"""


def test_what_another_build_remembered_meanwhile_is_not_forgotten(network):
    assert "Une autre construction a écrit dans le registre" in refused(network, "--record", code=OVERTAKEN)
    assert "region" in (network / "register/published.json").read_text("utf-8")


# Root may read everything: it becomes nobody, once all the modules are there.
AS_NOBODY = """
import contextlib, io, os, sys
from passerelle.__main__ import main
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    main(sys.argv[1:])
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
sys.exit(main(sys.argv[1:]))
"""


def test_a_file_without_the_right_to_read_it_is_told(built):
    with tempfile.TemporaryDirectory() as folder:
        network = shutil.copytree(built, Path(folder) / "network")
        for path in (Path(folder), *Path(folder).rglob("*")):
            path.chmod(0o755)
        (network / OFFER).chmod(0)
        status, said, told = run(network, "check", code=AS_NOBODY)
    assert status == 1
    assert said.startswith(f"{OFFER}:1:1: Ce fichier ne peut pas être lu.")
    assert "Traceback" not in told


def test_a_contract_or_a_theme_that_is_gone_is_told_in_one_sentence(network):
    (network / "schema").unlink()
    assert "« vocabulary.schema.json »" in refused(network)


WITHOUT_MKDOCS = """
import sys
sys.modules["mkdocs"] = None
from passerelle.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def test_without_mkdocs_the_sentence_says_how_to_get_it(network):
    told = refused(network, code=WITHOUT_MKDOCS)
    assert "MkDocs" in told
    assert "make site" in told


SLOW = """
import time
def on_pre_build(config):
    time.sleep(600)
"""


def hearing():
    """Where tests run in the background, a command inherits a deaf ear for the keyboard."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_stopped_from_the_keyboard(network):
    write(network, {"mkdocs.yml": f"{MKDOCS}hooks: [slow.py]\n", "slow.py": SLOW})
    with start(network, "build", start_new_session=True, preexec_fn=hearing) as process:
        while not leftovers(network) and process.poll() is None:
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        try:
            _, told = process.communicate(timeout=60)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    assert (process.returncode, told) == (1, "Interrompu.\n")
    assert editions(network / "site") == {"1"}
    assert leftovers(network) == []


def test_a_day_that_is_none_is_a_wrong_use(network):
    command = [sys.executable, "-m", "passerelle", "--root", network, "check"]
    ended = subprocess.run(command, env=os.environ | {"PASSERELLE_TODAY": "demain"}, capture_output=True, check=False)
    assert ended.returncode == 2
    assert b"PASSERELLE_TODAY" in ended.stderr
    assert b"Traceback" not in ended.stderr
