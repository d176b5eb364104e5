"""The ground has an end: the same site stands on ProperDocs today, and its export on Zensical."""

import os
import re
import subprocess
import sys

import pytest

from tests import ROOT, TODAY

NAME = re.compile(rb'<meta name="generator" content="[^"]*">')
SETTINGS = "site_name: Passerelle\nsite_url: https://offres.example/\ndocs_dir: docs\n"


def ran(*words, folder):
    """A program of this environment, on the day of the tests."""
    ended = subprocess.run(
        [sys.executable, "-m", *map(str, words)], cwd=folder, check=False, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8", env={**os.environ, "PASSERELLE_TODAY": TODAY})
    assert ended.returncode == 0, ended.stdout
    return ended.stdout


def files(site):
    """The bytes of every file, without the name of who made the page."""
    return {path.relative_to(site).as_posix(): NAME.sub(b"", path.read_bytes())
            for path in site.rglob("*") if path.is_file()}


# The version of the service worker is made of all bytes, that name included; archives hold the moment of the build.
OTHERWISE = ("sw.js", "sitemap.xml.gz")


def test_properdocs_makes_the_same_bytes_but_for_its_name(built_site, tmp_path):
    ran("properdocs", "build", "--strict", "--site-dir", tmp_path / "site", folder=ROOT)
    ours, theirs = files(built_site), files(tmp_path / "site")
    assert ours.keys() == theirs.keys()
    assert [path for path in ours if ours[path] != theirs[path] and path not in OTHERWISE] == []


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """A folder of Zensical, whose pages are our export."""
    folder = tmp_path_factory.mktemp("zensical")
    ran("passerelle", "export", folder / "docs", "--today", TODAY, folder=ROOT)
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return folder


def test_zensical_makes_a_page_of_each_exported_one(exported):
    assert "No issues found" in ran("zensical", "build", "-f", exported / "mkdocs.yml", folder=exported)
    pages = {path.relative_to(exported / "docs").as_posix() for path in (exported / "docs").rglob("*.md")}
    made = {path.relative_to(exported / "site").with_suffix(".md").as_posix()
            for path in (exported / "site").rglob("index.html")}
    assert pages and pages == made
    offer = next(path for path in (exported / "site/offres").glob("*/index.html"))
    assert 'id="essentiel"' in offer.read_text(encoding="utf-8")
