"""The pages of a federation: HTML alone, readable without a script, a few kilobytes each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..french.amounts import day, plural
from .joining import Federation, Shard, count, name_of
from .reading import Published

PAGE = 200  # offers of one page: 60 kB, 6 kB compressed
STYLE = "style.css"


def pages(federation: Federation, today: date) -> Iterator[tuple[str, str]]:
    """Each page with its path; a territory has one page, or one for each sector, in parts of PAGE offers."""
    env = Environment(loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True,
                      undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    env.filters.update(day=day, plural=plural)
    env.globals.update(today=today)
    yield STYLE, env.get_template(STYLE).render()
    yield "index.html", env.get_template("home.html").render(
        total=federation.total, territories=[(key, name_of(key), count(of)) for key, of in federation.shards.items()])
    for key, shard in federation.shards.items():
        yield from pages_of(env, key, shard)


def pages_of(env: Environment, key: str, shard: Shard) -> Iterator[tuple[str, str]]:
    """The pages of one territory."""
    listed = env.get_template("list.html")
    if count(shard) <= PAGE:
        yield f"{key}/index.html", listed.render(title=name_of(key), sectors=shard, parts=[], here="")
        return
    parts = [part for sector, offers in shard.items() for part in parts_of(sector, offers)]
    menu = [(address, title, len(offers)) for address, title, _, offers in parts]
    yield f"{key}/index.html", listed.render(title=name_of(key), sectors={}, parts=menu, here="")
    for address, title, sector, offers in parts:
        yield f"{key}/{address}", listed.render(
            title=f"{title}, {name_of(key)}", sectors={sector: offers}, parts=menu, here=address)


def parts_of(sector: str, offers: list[Published]) -> Iterator[tuple[str, str, str, list[Published]]]:
    """The address, the title, the sector and the offers of each page of a sector."""
    for n, start in enumerate(range(0, len(offers), PAGE), 1):
        more = f"-{n}" if n > 1 else ""
        yield f"{slug(sector)}{more}.html", sector + (f" ({n})" if n > 1 else ""), sector, offers[start:start + PAGE]


def slug(text: str) -> str:
    """A name as an address: « proprete »."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-") or "secteur"
