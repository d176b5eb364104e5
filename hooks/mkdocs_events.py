"""MkDocs' door: three events, each asking the engine. It knows nothing about jobs."""

from __future__ import annotations

import html
import sys
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

# Imported here because MkDocs keeps this folder on the path only while it loads this file.
import passerelle
from passerelle.doors import day_of

WATCHED = ("offers", "employers", "sectors", "levers", "labels", "schema", "theme", "reference",
           "hooks", "site.yml", "parameters.yml", "partnership.yml")


class ReadyPage(Page):
    """A page whose HTML is already made: no front matter, no Markdown."""

    def __init__(self, ready: passerelle.Page, file: File, config) -> None:
        self.ready = ready
        super().__init__(None, file, config)

    def read_source(self, config) -> None:
        # The theme's templates write titles unescaped, so they are escaped once, here.
        self.meta = {"title": html.escape(self.ready.title), "description": html.escape(self.ready.description),
                     "hide": list(self.ready.hide), "search": {"exclude": not self.ready.in_search}}
        self.markdown = ""

    def render(self, config, files) -> None:
        self.content = self.ready.html
        children = [{"level": 2, "id": id, "name": html.escape(name), "children": []} for id, name in self.ready.headings]
        self.toc = get_toc([{"level": 1, "id": "contenu", "name": self.meta["title"], "children": children}])
        self.present_anchor_ids = None


def on_config(config):
    """Refuses bad input before MkDocs empties the site folder, and gives the theme the network's identity."""
    root = Path(config.config_file_path).parent
    opened = passerelle.open_network(root, day_of())
    sys.stderr.write(passerelle.report(opened.problems, "text"))
    if opened.board is None:
        raise Abort("Le site n'a pas été touché : corrigez les lignes ci-dessus.")
    config.site_name = opened.board.site.name
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
    return files
