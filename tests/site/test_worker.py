"""The service worker and the manifest as files: what they list exists, and the same site gives the same bytes."""

import json
import re
import shutil
import struct

import pytest

from passerelle.building.service_worker import fill_worker, kept_paths
from tests.site.test_offline import arrive, change


def test_the_policy_of_the_pages_lets_the_worker_and_the_manifest_in(new_context, site_url):
    context, refused = new_context(service_workers="allow"), []
    context.on("console", lambda said: "Content Security Policy" in said.text and refused.append(said.text))
    page = arrive(context, site_url)
    session = context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["url"] == f"{site_url}/manifest.webmanifest"
    assert manifest["errors"] == []
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []
    assert refused == []


def test_the_manifest_names_the_site_and_its_icons(built_site):
    manifest = json.loads((built_site / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert manifest["name"] == "Passerelle Loire-Atlantique"
    assert (manifest["lang"], manifest["start_url"], manifest["scope"]) == ("fr", "./", "./")
    for icon in manifest["icons"]:
        content = (built_site / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            width, height = struct.unpack(">II", content[16:24])
            assert icon["sizes"] == f"{width}x{height}"


def test_the_worker_lists_files_that_exist_and_no_more_than_a_phone_can_take(built_site):
    listed = json.loads(re.search(r"^const KEPT = (\[.*?\])$", worker(built_site), re.MULTILINE | re.DOTALL)[1])
    assert listed == kept_paths(built_site)
    files = [built_site / (f"{path}index.html" if path.endswith("/") or not path else path) for path in listed]
    assert all(file.is_file() for file in files)
    assert sum(file.stat().st_size for file in files) < 2_500_000


@pytest.mark.parametrize("asks", [
    '@import "plus.css" print;', "@import url(plus.css);", '@import url( "../assets/plus.css" );',
    "p { background: url('plus.css') }",
])
def test_what_a_stylesheet_asks_for_is_kept_with_it(tmp_path, asks):
    for name, content in {
        "hors-ligne/index.html": '<link rel="stylesheet" href="../assets/style.css">',
        "assets/style.css": f"{asks} p {{ background: url(data:image/png;base64,AAAA) }}",
        "assets/plus.css": "",
        "assets/other.css": "",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    assert kept_paths(tmp_path) == ["assets/plus.css", "assets/style.css", "hors-ligne/"]


def test_filling_again_changes_nothing_and_another_page_another_version(built_site, tmp_path):
    copy = shutil.copytree(built_site, tmp_path / "site")
    first = worker(copy)
    fill_worker(copy)
    assert worker(copy) == first
    change(copy / "index.html", "</h1>", " !</h1>")
    fill_worker(copy)
    assert worker(copy) != first


def worker(site):
    return (site / "sw.js").read_text(encoding="utf-8")
