"""What a site needs once its pages are rendered: words for its search, and a list of what a browser keeps."""

from __future__ import annotations

import json
from pathlib import Path

from .service_worker import WORKER, fill_worker


def finish(site: Path) -> None:
    """Makes a site whole, in its folder."""
    split_index(site)
    if (site / WORKER).exists():
        fill_worker(site)


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
