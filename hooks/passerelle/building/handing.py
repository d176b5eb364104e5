"""What MkDocs is given to work with: prose, theme and settings as they were read, the pages ready, and no secret."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from .. import Opened, Page, publication
from .shells import model, probe

HANDED = "PASSERELLE_HANDED"  # in the environment of MkDocs: the room where its work waits
WORK = "pages.json"
SETTINGS, PROSE, THEME = "mkdocs.yml", "content", "theme"
# What MkDocs never needs: it is confidential, or its work is made from it already.
WITHHELD = ("offers", "employers", "register", "sectors", "levers", "labels", "schema", PROSE, THEME, SETTINGS)


@dataclass(frozen=True, slots=True)
class Handed:
    """Who the network is, the day, and what the engine made: pages and assets by path.

    Of the offers, MkDocs renders the model and the probe of one, the `sample`; `offers()` are put in its frame after.
    """

    name: str
    address: str | None
    mailbox: str
    demonstration: bool
    today: date
    outputs: Mapping[str, Page | str]
    sample: Page | None = None
    offers: Callable[[], Iterable[Page]] = tuple


def handed(opened: Opened, *, whole: bool = False) -> Handed:
    """The work that an opened network gives to MkDocs; `whole` gives it every offer to render."""
    site, made = opened.board.site, publication(opened)
    sample = None if whole else next(iter(made.offers()), None)
    models = {page.source: page for page in (model(sample), probe(sample))} if sample else {}
    return Handed(site.name, site.address, site.mailbox, site.demonstration, opened.board.today,
                  made.all if whole else {**made.outputs, **models}, sample, made.offers)


def furnish(room: Path, root: Path, opened: Opened, work: Handed) -> None:
    """Lays out a fresh folder where MkDocs finds all its work; what else is under `root` it finds by links."""
    lay_out(room, opened)
    write_files(room, {SETTINGS: opened.sources.kept.get(SETTINGS, b"")})
    pages = {path: asdict(page) for path, page in work.outputs.items() if isinstance(page, Page)}
    assets = {path: text for path, text in work.outputs.items() if isinstance(text, str)}
    said = {"name": work.name, "address": work.address, "mailbox": work.mailbox, "demonstration": work.demonstration,
            "today": work.today.isoformat(), "pages": pages, "assets": assets}
    (room / WORK).write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    for entry in root.iterdir():
        if entry.name not in WITHHELD and not entry.name.startswith(".") and entry.suffix != ".yml":
            linked(room / entry.name, entry)


def lay_out(room: Path, opened: Opened) -> None:
    """The prose and the theme, as they were when the network was opened."""
    for folder in (PROSE, THEME):
        (room / folder).mkdir(parents=True, exist_ok=True)
        write_files(room / folder, opened.sources.below(folder))


def linked(link: Path, target: Path) -> None:
    """A link, or a copy where the system allows no links."""
    try:
        link.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:
        (shutil.copytree if target.is_dir() else shutil.copyfile)(target, link)


def read_handed(room: Path) -> Handed:
    """The work that waits in a room."""
    said = json.loads((room / WORK).read_text(encoding="utf-8"))
    pages = {path: page_of(page) for path, page in said.pop("pages").items()}
    today, assets = date.fromisoformat(said.pop("today")), said.pop("assets")
    return Handed(**said, today=today, outputs={**pages, **assets})


def page_of(said: dict) -> Page:
    """A page as it was handed over."""
    page = Page(**{name: said[name] for name in ("address", "title", "description", "html", "in_search")},
                hide=tuple(said["hide"]))
    object.__setattr__(page, "headings", tuple(map(tuple, said["headings"])))  # a model has those of its pages
    return page


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes files by their path below a folder."""
    for path, raw in files.items():
        target = folder / path
        os.makedirs(target.parent, exist_ok=True)
        target.write_bytes(raw)
