"""The days without network: fills the service worker of a built site with what a browser keeps, and a version."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from ..publishing.data.letters import spelt

WORKER = "sw.js"
OFFLINE_PAGE = "hors-ligne/"  # it links to the pages to keep, so that what it promises is what there is
HOST = "http://site/"
LOADED = {"script": "src", "img": "src", "use": "href", "link": "href"}
LINKS_LOADED = {"stylesheet", "icon", "manifest"}
# What a file of ours asks for in its turn, by its suffix.
ASKED = {
    ".js": re.compile(r"""["'](\.{1,2}/[\w./-]+\.(?:js|json))["']"""),
    ".css": re.compile(r"""(?:@import\s+(?:url\(\s*)?|url\(\s*)["']?([\w./-]+)"""),
}


def fill_worker(site: Path) -> None:
    """Writes the list of what to keep into the worker of `site`; the same site gives the same bytes."""
    worker = site / WORKER
    kept = kept_paths(site)
    worker.write_text(filled(worker.read_text(encoding="utf-8"), kept, version(site, kept)), encoding="utf-8")


def kept_paths(site: Path) -> list[str]:
    """The offline page, the pages it promises, and all that they load, in alphabetical order."""
    found, todo = set(), [OFFLINE_PAGE, *References(site, OFFLINE_PAGE).promised]
    while todo:
        path = todo.pop()
        if path not in found:
            found.add(path)
            todo += loaded(site, path)
    return sorted(found)


def version(site: Path, kept: Iterable[str]) -> str:
    """A name that changes when any kept file does."""
    digest = hashlib.sha256()
    for path in kept:
        content = file_of(site, path).read_bytes()
        digest.update(f"{path}\0{len(content)}\0".encode() + content)
    return spelt(int(digest.hexdigest(), 16), 12)


def filled(worker: str, kept: list[str], version: str) -> str:
    """The worker's text with its two constants."""
    for name, value in {"VERSION": json.dumps(version), "KEPT": json.dumps(kept, indent=2)}.items():
        line = re.compile(rf"^const {name} = (\".*?\"|\[.*?\])$", re.MULTILINE | re.DOTALL)
        worker, count = line.subn(f"const {name} = {value}", worker, count=1)
        if not count:
            raise ValueError(f"{WORKER} has no constant {name} to fill in")
    return worker


def file_of(site: Path, path: str) -> Path:
    """The file behind an address of the site."""
    return site / (f"{path}index.html" if path == "" or path.endswith("/") else path)


def loaded(site: Path, path: str) -> list[str]:
    """What a page, a module or a stylesheet needs beside itself, when it is on the site."""
    file = file_of(site, path)
    if file.suffix == ".html":
        return References(site, path).loaded
    if file.suffix in ASKED:
        return on_site(site, path, ASKED[file.suffix].findall(file.read_text(encoding="utf-8")))
    return []


def on_site(site: Path, here: str, references: Iterable[str]) -> list[str]:
    """The references of a file as addresses of the site, those that lead to a file. A worker does not keep itself."""
    targets = (urldefrag(urljoin(HOST + here, reference)).url for reference in references)
    paths = (urlsplit(target).path.removeprefix("/") for target in targets if target.startswith(HOST))
    return [path for path in paths if path != WORKER and file_of(site, path).is_file()]


class References(HTMLParser):
    """The addresses a page loads, and those it promises with `data-pa-kept`."""

    def __init__(self, site: Path, path: str) -> None:
        super().__init__()
        self._loaded: list[str] = []
        self._promised: list[str] = []
        self.feed(file_of(site, path).read_text(encoding="utf-8"))
        self.loaded = on_site(site, path, self._loaded)
        self.promised = on_site(site, path, self._promised)

    def handle_starttag(self, tag, attrs) -> None:
        of = dict(attrs)
        if "data-pa-kept" in of:
            self._promised.append(of["href"])
        if tag in LOADED and (tag != "link" or of.get("rel") in LINKS_LOADED):
            self._loaded.append(of.get(LOADED[tag]) or "")
        self._loaded += [value for name, value in attrs if name.startswith("data-") and (value or "").endswith(".json")]
