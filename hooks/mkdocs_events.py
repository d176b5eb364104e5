"""MkDocs' door: a few events, each asking the engine. It knows nothing about jobs."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from socket import SO_REUSEADDR, SOL_SOCKET, socket
from tempfile import TemporaryDirectory

# The theme writes most titles unescaped and escapes a few: this escapes once, and what is escaped stays as it is.
from markupsafe import escape
from mkdocs.commands.build import build
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

# Imported here because MkDocs keeps this folder on the path only while it loads this file.
import passerelle
from passerelle.building.finish import finish
from passerelle.building.handing import HANDED, PROSE, THEME, Handed, handed, lay_out, read_handed
from passerelle.building.page_policy import guard
from passerelle.building.shells import ShellChanged
from passerelle.building.site import SLOWLY, emptied, unpublishable
from passerelle.commands.start import WrongUse, day_of
from passerelle.french.typography import glued

WATCHED = ("offers", "employers", "sectors", "levers", "labels", "schema", "theme", "content", "reference",
           "hooks", "site.yml", "parameters.yml", "partnership.yml", "waivers.yml")


class Run:
    """What one event leaves to a later one; `opened` is confidential, and no template may reach it.

    `opened` is None when the command line opened the network, and audits what MkDocs makes of its pages.
    """

    command = "build"
    opened: passerelle.Opened | None = None
    work: Handed
    room: TemporaryDirectory | None = None
    whole = False


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
    Run.work = read_handed(Path(os.environ[HANDED])) if HANDED in os.environ else opened_here(config)
    config.site_name = escape(Run.work.name)
    config.site_url = Run.work.address or ""
    config.extra["frame"] = Run.work
    return config


def opened_here(config) -> Handed:
    """Opens the network of this mkdocs.yml, and turns MkDocs to the prose and the theme as they were then."""
    root = Path(config.config_file_path).parent
    if Run.command == "serve" and Run.opened is None:
        refuse_taken(*config.dev_addr)
    try:
        opened = passerelle.open_network(root, day_of())
    except WrongUse as misuse:
        raise Abort(str(misuse)) from None
    sys.stderr.write(passerelle.report(opened.problems, "text"))
    if opened.board is None:
        raise Abort("Le site n'a pas été touché : corrigez les lignes ci-dessus.")
    Run.opened, Run.room = opened, TemporaryDirectory(prefix="passerelle-")
    room = Path(Run.room.name).resolve()
    lay_out(room, opened)
    moved = {root / PROSE: room / PROSE, root / THEME: room / THEME}
    config.docs_dir = str(moved.get(Path(config.docs_dir), config.docs_dir))
    config.theme.dirs = [str(moved.get(Path(folder), folder)) for folder in config.theme.dirs]
    config.watch = [*config.watch, *(str(root / name) for name in WATCHED if (root / name).exists())]
    return handed(opened, whole=Run.whole)


def refuse_taken(host: str, port: int) -> None:
    """Says in one sentence that another program has the port, before MkDocs finds out by a traceback."""
    with socket() as tried:
        tried.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except OSError:
            raise Abort(f"Le port {port} est pris par un autre programme. Écrivez par exemple : "
                        f"make serve PORT={port + 1}") from None


def on_files(files, config):
    """Hands over the pages and assets the engine made."""
    for path, output in Run.work.outputs.items():
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


@event_priority(-100)  # after whatever else writes in the site
def on_post_build(config):
    """Makes the site whole, then looks for programs and secrets: a site with one does not stay on disk."""
    if Run.opened is None:
        return
    site = Path(config.site_dir)
    try:
        finish(site, Run.work)
    except ShellChanged:
        sys.stderr.write(f"{SLOWLY}\n")
        Run.whole = True
        build(config)
        return
    fault = unpublishable(site, Run.opened)
    if fault and Run.command == "serve":
        sys.stderr.write(f"{fault}\n")
    elif fault:
        emptied(site)
        raise Abort(f"{fault}\nLe site a été effacé.")
