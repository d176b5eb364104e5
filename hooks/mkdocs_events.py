"""MkDocs' door: a few events, each asking the engine. It knows nothing about jobs."""

from __future__ import annotations

import json
import sys
from pathlib import Path

# The theme writes most titles unescaped and escapes a few: this escapes once, and what is escaped stays as it is.
from markupsafe import escape
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

# Imported here because MkDocs keeps this folder on the path only while it loads this file.
import passerelle
from passerelle.building.page_policy import guard
from passerelle.building.service_worker import fill_worker
from passerelle.building.site import emptied, unpublishable
from passerelle.building.swap import is_beside
from passerelle.commands.start import WrongUse, day_of
from passerelle.french.typography import glued

WATCHED = ("offers", "employers", "sectors", "levers", "labels", "schema", "theme", "reference",
           "hooks", "site.yml", "parameters.yml", "partnership.yml", "waivers.yml")


class Run:
    """What one event leaves to a later one; `opened` is confidential, and no template may reach it."""

    command = "build"
    opened: passerelle.Opened | None = None


class ReadyPage(Page):
    """A page whose HTML is already made: no front matter, no Markdown."""

    def __init__(self, ready: passerelle.Page, file: File, config) -> None:
        self.ready = ready
        super().__init__(nav_titles(config.nav).get(file.src_uri), file, config)

    def read_source(self, config) -> None:
        self.meta = {"title": escape(self.ready.title), "description": escape(self.ready.description),
                     "hide": list(self.ready.hide), "search": {"exclude": not self.ready.in_search}}
        self.markdown = ""

    def render(self, config, files) -> None:
        self.content = self.ready.html
        children = [
            {"level": 2, "id": id, "name": escape(name), "children": []} for id, name in self.ready.headings
        ]
        self.toc = get_toc([{"level": 1, "id": "contenu", "name": self.meta["title"], "children": children}])
        self.present_anchor_ids = None


def nav_titles(items) -> dict[str, str]:
    """The title that mkdocs.yml gives to each page of its `nav`; MkDocs forgets it for a page made by a hook."""
    found = {}
    for item in items or ():
        for title, target in item.items() if isinstance(item, dict) else ():
            found |= nav_titles(target) if isinstance(target, list) else {target: title}
    return found


def on_startup(command, dirty):
    """Remembers whether the pages are for somebody at work or for the public."""
    Run.command = command


def on_config(config):
    """Refuses bad input before MkDocs empties the site folder, and gives the theme the network's identity."""
    root = Path(config.config_file_path).parent
    try:
        opened = passerelle.open_network(root, day_of())
    except WrongUse as misuse:
        raise Abort(str(misuse)) from None
    sys.stderr.write(passerelle.report(opened.problems, "text"))
    if opened.board is None:
        raise Abort("Le site n'a pas été touché : corrigez les lignes ci-dessus.")
    Run.opened = opened
    config.site_name = escape(opened.board.site.name)
    config.site_url = opened.board.site.address or ""
    config.extra["board"] = opened.board
    config.watch = [*config.watch, *(str(root / name) for name in WATCHED if (root / name).exists())]
    return config


def on_files(files, config):
    """Hands over the pages and assets the engine made."""
    root = Path(config.config_file_path).parent
    for path, output in passerelle.publish(config.extra["board"], root / "schema", root / "theme").items():
        text = "" if isinstance(output, passerelle.Page) else output
        file = File.generated(config, path, content=text)
        if isinstance(output, passerelle.Page):
            ReadyPage(output, file, config)
        files.append(file)
    for drawing in [file for file in files if file.src_uri.startswith("pictograms/")]:
        files.remove(drawing)  # they are published together, in one sprite
    return files


def on_page_content(html, page, config, files):
    """Gives French spaces to the prose written by hand; the engine's pages have theirs."""
    return html if isinstance(page, ReadyPage) else glued(html)


def on_post_page(output, page, config):
    """Guards every page once the theme has finished it."""
    return guard(output)


def on_post_template(output, template_name, config):
    """Guards the pages the theme makes alone, such as 404."""
    return guard(output) if template_name.endswith(".html") else output


def split_index(site: Path) -> None:
    """Leaves the settings of the search to every page, and keeps its words for who searches.

    The words keep their accents: a quarter lighter, and read by the audit as people read them.
    """
    index = site / "search/search_index.json"
    found = json.loads(index.read_text(encoding="utf-8"))
    for file, content in {index: {**found, "docs": []}, index.with_name("words.json"): found["docs"]}.items():
        file.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


@event_priority(-100)  # after whatever else writes in the site
def on_post_build(config):
    """Fills the service worker, then looks for programs and secrets: a site with one does not stay on disk."""
    site, root = Path(config.site_dir), Path(config.config_file_path).parent
    split_index(site)
    fill_worker(site)
    fault = "" if is_beside(site) else unpublishable(site, root, Run.opened)
    if fault and Run.command == "serve":
        sys.stderr.write(f"{fault}\n")
    elif fault:
        emptied(site)
        raise Abort(f"{fault}\nLe site a été effacé.")
