"""What a site needs once its frame is rendered: its offers, words for its search, a list of what a browser keeps."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from ..publishing import Page
from .handing import Handed
from .service_worker import WORKER, fill_worker
from .shells import NAME, ShellChanged, kind, model, name_of, probe, shell

_ENTRY = re.compile(r"\s*<url>(?:(?!</url>).)*</url>", re.DOTALL)


def finish(site: Path, work: Handed) -> None:
    """Makes a site whole, in its folder. Raises ShellChanged when the offers must go through the theme one by one."""
    # A frame without our hook renders no page of ours, and there is nothing to put in it.
    if work.sample and (site / model(work.sample).address).exists():
        write_offers(site, work)
    split_index(site)
    if (site / WORKER).exists():
        fill_worker(site)


def write_offers(site: Path, work: Handed) -> None:
    """Puts every offer in the frame that the theme made for them all, and takes away what was rendered to make it."""
    around = shell(taken(site, model(work.sample)), taken(site, probe(work.sample)), work.sample)
    names = []
    for page in work.offers():
        if kind(page) != kind(work.sample):
            raise ShellChanged
        folder = site / page.address
        folder.mkdir()
        (folder / "index.html").write_bytes(around.around(page).encode())
        names.append(name_of(page))
    fill_sitemap(site, names, work)


def taken(site: Path, page: Page) -> str:
    """A page as MkDocs rendered it, taken out of the site."""
    folder = site / page.address
    text = (folder / "index.html").read_bytes().decode()
    shutil.rmtree(folder)
    return text


def fill_sitemap(site: Path, names: list[str], work: Handed) -> None:
    """Lists the offers where their model is listed."""
    sitemap = site / "sitemap.xml"
    if not sitemap.exists():
        return
    text = sitemap.read_bytes().decode()
    written = _ENTRY.sub(lambda entry: "".join(listed(entry[0], names, work)), text).encode()
    sitemap.write_bytes(written)
    with open(f"{sitemap}.gz", "r+b") as file:
        date = int.from_bytes(file.read(8)[4:], "little")  # that of the build, as MkDocs wrote it (RFC 1952)
        file.seek(0)
        file.truncate()
        with gzip.GzipFile(filename=f"{sitemap}.gz", mode="wb", fileobj=file, mtime=date) as packed:
            packed.write(written)


def listed(entry: str, names: list[str], work: Handed) -> Iterator[str]:
    """An entry of the sitemap; for that of the model, one per offer; for that of the probe, none."""
    if f"/{model(work.sample).address}<" in entry:
        yield from (entry.replace(NAME, name) for name in names)
    elif f"/{probe(work.sample).address}<" not in entry:
        yield entry


def split_index(site: Path) -> None:
    """Leaves the settings of the search to every page, and keeps its words for who searches.

    The words keep their accents: a quarter lighter, and read by the audit as people read them.
    """
    index = site / "search/search_index.json"
    if index.exists():
        found = json.loads(index.read_text(encoding="utf-8"))
        for file, content in {index: {**found, "docs": []}, index.with_name("words.json"): found["docs"]}.items():
            text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
            file.write_text(text, encoding="utf-8")
