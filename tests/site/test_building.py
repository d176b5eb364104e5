"""Building: the same bytes from the same files, and a last good site that nothing destroys."""

import os
import random
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from passerelle import open_network, publication
from tests import ROOT, TODAY
from tests.boards import write
from tests.commands.small import LAST_GOOD
from tests.site.pages import offers

PARTS = ("offers", "employers", "sectors", "levers", "labels", "schema", "theme", "content", "reference",
         "mkdocs.yml", "site.yml", "parameters.yml", "partnership.yml", "waivers.yml")


def passerelle(root, *arguments, **environment):
    """Runs a command as a person would, in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "passerelle", "--root", str(root), *map(str, arguments)],
        capture_output=True, text=True, check=False, env=os.environ | environment,
    )


def copy_network(target, shuffle=False):
    """A copy of the demonstration network, its files written in another order if asked."""
    (target / "hooks").mkdir(parents=True)
    shutil.copy(ROOT / "hooks/mkdocs_events.py", target / "hooks")
    parts = [ROOT / part for part in PARTS if (ROOT / part).exists()]
    files = [path for part in parts for path in ([part] if part.is_file() else sorted(part.rglob("*")))]
    files = [path for path in files if path.is_file()]
    if shuffle:
        random.Random(4).shuffle(files)
    for path in files:
        copy = target / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    return target


def contents(folder):
    files = [path for path in Path(folder).rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_same_files_same_day_same_bytes_wherever_and_in_whatever_order(built_site, tmp_path):
    other = copy_network(tmp_path / "ailleurs é", shuffle=True)
    built = passerelle(other, "build", "--site", tmp_path / "out", "--today", TODAY,
                       LC_ALL="C", LANG="C", TZ="Pacific/Auckland", PYTHONHASHSEED="7")
    assert built.returncode == 0, built.stderr
    one, two = contents(built_site), contents(tmp_path / "out")
    assert sorted(one) == sorted(two)
    assert [name for name in one if one[name] != two[name]] == []


def replace(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def broken(tmp_path):
    """A network with one mistake, and a last good site beside it."""
    root = copy_network(tmp_path / "network")
    offer = next((root / "offers").rglob("*.yml"))
    replace(offer, "status: ", "status: ouverte # ")
    write(root / "site", LAST_GOOD)
    return root


def test_a_refused_network_leaves_the_last_good_site_alone(broken):
    built = passerelle(broken, "build", "--today", TODAY)
    assert built.returncode == 1
    assert "« status »" in built.stderr
    assert "Traceback" not in built.stderr
    assert contents(broken / "site") == {path: text.encode() for path, text in LAST_GOOD.items()}


def test_mkdocs_refuses_before_it_empties_the_site(broken):
    built = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=broken, capture_output=True,
                           text=True, check=False, env=os.environ | {"PASSERELLE_TODAY": TODAY})
    assert built.returncode == 1
    assert "« status »" in built.stderr
    assert "Traceback" not in built.stderr
    assert contents(broken / "site") == {path: text.encode() for path, text in LAST_GOOD.items()}


def test_an_interrupted_swap_is_mended_by_the_next_build(tmp_path):
    from passerelle.building.swap import recover

    site = tmp_path / "site"
    (tmp_path / ".site-previous").mkdir()
    (tmp_path / ".site-previous/index.html").write_text("bon", encoding="utf-8")
    recover(site)
    assert (site / "index.html").read_text(encoding="utf-8") == "bon"
    assert not (tmp_path / ".site-previous").exists()


def test_one_setting_removes_the_banner_of_every_page_and_a_board_without_offers_is_published(built_site, tmp_path):
    pages = list(built_site.rglob("*.html"))
    assert all("Démonstration" in page.read_text(encoding="utf-8") for page in pages)
    root = copy_network(tmp_path / "network")
    replace(root / "site.yml", "demonstration: true", "demonstration: false")
    built = passerelle(root, "build", "--today", "2027-03-01")
    assert built.returncode == 0, built.stderr
    assert not any("pa-demo" in page.read_text(encoding="utf-8") for page in (root / "site").rglob("*.html"))
    assert offers(root / "site") == []
    assert "Aucune offre" in (root / "site/offres/index.html").read_text(encoding="utf-8")


def test_an_offer_leaves_by_itself_when_nobody_confirms_it(built_site, tmp_path):
    day, root = "2026-12-20", copy_network(tmp_path / "network")
    replace(root / "site.yml", "demonstration: true", "demonstration: false")  # its days would follow the calendar
    opened = open_network(root, date.fromisoformat(day))
    left = {offer["id"] for offer in offers(built_site)} - {offer.id for offer in opened.board.offers}
    assert left and left <= {offer["id"] for offer in offers(built_site) if offer["expires"] < day}
    pages = publication(opened).all
    assert not [id for id in left if any(id in page for page in pages)]
