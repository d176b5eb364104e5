"""A build speaks of the files as they were when it read them: whatever becomes of them after, nothing of it is seen."""

import shutil

import pytest

from tests import ROOT
from tests.boards import write
from tests.commands.small import FRAME, run, small_network

MKDOCS = """\
site_name: Petit
docs_dir: content
theme: {name: null, custom_dir: theme}
plugins: []
hooks: [hooks/mkdocs_events.py]
"""
# What a build does after it has read, in order; each begins with every file of the network spoiled or gone.
STEPS = ("passerelle.check", "passerelle.assemble", "passerelle.building.site.furnish",
         "passerelle.building.site.run_mkdocs", "passerelle.building.site.finish", "passerelle.building.site.audit",
         "passerelle.building.site.put_in_place")
OVERTAKEN = """
import importlib, sys
from pathlib import Path
from passerelle.__main__ import main
gone, step, root = sys.argv.pop() == "gone", sys.argv.pop(), Path(sys.argv[2])
room, name = step.rsplit(".", 1)
room = importlib.import_module(room)
act = getattr(room, name)
KINDS = ("offers", "employers", "sectors", "levers", "labels", "schema", "theme", "content", "register")
def overtaken(*arguments, **options):
    setattr(room, name, act)
    files = [*root.glob("*.yml"), *(path for kind in KINDS for path in (root / kind).rglob("*") if path.is_file())]
    assert len({path.relative_to(root).parts[0] for path in files}) == len(KINDS) + 4
    for path in files:
        path.unlink() if gone else path.write_bytes(b"- : [\\xff")
    return act(*arguments, **options)
setattr(room, name, overtaken)
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    """A small network with a file of every kind, our hook, and the site that comes of it."""
    root = small_network(tmp_path_factory.mktemp("network"))
    for folder in ("schema", "theme"):
        (root / folder).unlink()
        shutil.copytree(ROOT / folder, root / folder)
    shutil.rmtree(root / "content")
    (root / "theme/404.html").unlink()
    write(root, {
        **unlike_the_examples(root), "mkdocs.yml": MKDOCS, "theme/main.html": FRAME,
        "content/index.md": "# Accueil\n", "content/a.md": "# A\n",
        "hooks/mkdocs_events.py": (ROOT / "hooks/mkdocs_events.py").read_text("utf-8"),
        "register/exceptions.yml": "key: 0123456789abcdef0123\nexceptions: []\n",
    })
    status, _, told = run(root, "build")
    assert status == 0, told
    return root


def unlike_the_examples(root):
    """The confidential files with other names: the pages for volunteers show those of the examples."""
    found = {}
    for number, path in enumerate(sorted([*root.glob("employers/*.yml"), *root.glob("offers/*/*.yml")])):
        text = path.read_text("utf-8").replace("rue de l'Exemple", f"allée des Ajoncs {number}").replace("siret:", "#")
        text = text.replace("de l'Exemple SAS", "des Ajoncs SAS").replace("Mme Exemple", "la laiterie")
        found[path.relative_to(root).as_posix()] = text
    return found


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("step", "what"), [*((step, "spoiled") for step in STEPS), (STEPS[2], "gone")])
def test_whatever_becomes_of_the_files_the_site_is_that_of_the_files_as_they_were_read(network, tmp_path, step, what):
    root = shutil.copytree(network, tmp_path / "network")
    wanted = contents(root / "site")
    assert any(path.startswith("offres/") for path in wanted) and "a/index.html" in wanted
    shutil.rmtree(root / "site")
    status, _, told = run(root, "build", code=f"import sys; sys.argv += {[step, what]!r}\n{OVERTAKEN}")
    assert status == 0, told
    found = contents(root / "site")
    assert sorted(found) == sorted(wanted)
    assert [path for path in wanted if found[path] != wanted[path]] == []
