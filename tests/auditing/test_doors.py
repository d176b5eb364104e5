"""At both doors a site with a leak never takes the place of a good one, and the refusal names nobody."""

import os
import shutil
import subprocess
import sys

import pytest

from passerelle.__main__ import main
from passerelle.building.site import emptied
from tests import ROOT, TODAY
from tests.auditing.networks import network
from tests.boards import write
from tests.commands.small import LAST_GOOD

NETWORK = ("content", "employers", "hooks", "labels", "levers", "offers", "partnership.yml", "parameters.yml",
           "reference", "schema", "sectors", "site.yml", "theme", "mkdocs.yml")
SECRET = "Fatoumata Lesquelen"  # a contact of employers/horizon.yml, who exists nowhere else


@pytest.fixture(scope="module")
def leaking(tmp_path_factory):
    """The demonstration, with a sentence too many in a page written by hand."""
    root = tmp_path_factory.mktemp("leaking")
    for name in NETWORK:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, root / name)
    page = root / "content" / "reseau" / "index.md"
    page.write_text(page.read_text("utf-8") + f"\n\nMerci à {SECRET} pour son accueil.\n", "utf-8")
    return root


def run(root, *command):
    environment = os.environ | {"PASSERELLE_TODAY": TODAY, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run([sys.executable, "-m", *command], cwd=root, env=environment, capture_output=True,
                          encoding="utf-8", check=False)


def refused(done):
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert "reseau/index.html" in said and "ne doit pas être publié" in said
    assert "lesquelen" not in said.lower() and "fatoumata" not in said.lower()
    return said


def test_a_build_with_a_leak_leaves_the_last_good_site(leaking, tmp_path):
    write(tmp_path / "site", LAST_GOOD)
    said = refused(run(leaking, "passerelle", "build", "--site", str(tmp_path / "site")))
    assert "Le site n'a pas été touché." in said
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "le dernier bon site"


def test_mkdocs_alone_does_not_leave_a_leak_on_the_disk(leaking, tmp_path):
    said = refused(run(leaking, "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "site")))
    assert "Le site a été effacé." in said
    assert list((tmp_path / "site").iterdir()) == []


def test_the_command_answers_with_its_status(tmp_path, capsys):
    network(tmp_path, {})
    root = ["--root", str(tmp_path), "audit", "--today", TODAY]
    clean, leak = write(tmp_path / "clean", {"a.html": "rien"}), write(tmp_path / "leak", {"a.html": "12345678200002"})
    assert main([*root, str(clean)]) == 0
    assert "formes cherchées" in capsys.readouterr().err
    assert main([*root, str(leak)]) == 1
    assert "SIREN ou SIRET" in capsys.readouterr().out
    assert main([*root, str(tmp_path / "nowhere")]) == 2
    (tmp_path / "employers" / "exemple-laiterie.yml").unlink()
    assert main([*root, str(clean)]) == 2
    assert "employers/" in capsys.readouterr().err


def test_an_emptied_folder_keeps_nothing(tmp_path):
    write(tmp_path, {"a/b.html": "", ".c": ""})
    (tmp_path / "link").symlink_to("a", target_is_directory=True)
    emptied(tmp_path)
    assert list(tmp_path.iterdir()) == []
