"""The frame of the theme around a kind of page, rendered once: the offers are put in it after, one by one.

A theme writes a few things of a page in its frame: title, description, address, the page itself. MkDocs renders one
page where each is a word that stands nowhere else, and one, hostile on purpose, that proves the words to be enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from itertools import chain, repeat

from markupsafe import escape

from ..publishing import Page

# Letters only: no filter of a theme changes them. It gives a page without a h1 one of its own.
TITLE, DESCRIPTION, NAME, HTML = WORDS = (
    "pazqtitlezq", "pazqdescriptionzq", "pazqnamezq", '<h1 id="contenu">pazqhtmlzq</h1>')
PROBE = "pazqprobezq"
HOSTILE = "Cariste « de nuit » & l'aide <b>{{ 7 * 7 }}</b> \"été\" \\1 $1 &amp; %s"
_HOLES = re.compile("|".join(WORDS))


class ShellChanged(Exception):
    """The theme writes of a page what nobody expected: each page must go through it."""


@dataclass(frozen=True, slots=True)
class Shell:
    """What stands around pages that are alike but for their words: `pieces` are the theme's, `holes` between them."""

    pieces: tuple[str, ...]
    holes: tuple[Callable[[Page], str], ...]

    def around(self, page: Page) -> str:
        """The page as the theme would have rendered it."""
        filled = (hole(page) for hole in self.holes)
        return "".join(chain.from_iterable(zip(self.pieces, chain(filled, repeat("")), strict=False)))


def model(page: Page) -> Page:
    """A page like this one, with a word in each place that differs from page to page."""
    return like(page, NAME, TITLE, DESCRIPTION, HTML)


def probe(page: Page) -> Page:
    """A page like this one that is hard to render right."""
    return like(page, PROBE, HOSTILE, HOSTILE, f'<h1 id="contenu">{escape(HOSTILE)}</h1>')


def like(page: Page, name: str, title: str, description: str, html: str) -> Page:
    """A page of the same kind with other words, its table of contents included."""
    other = Page(f"{folder_of(page)}{name}/", title, description, html, page.hide, page.in_search)
    object.__setattr__(other, "headings", page.headings)
    return other


def kind(page: Page) -> tuple:
    """What pages must have in common to have one shell."""
    return tuple(getattr(page, field.name) for field in fields(page) if field.name in ("hide", "in_search", "headings"))


def folder_of(page: Page) -> str:
    """« offres/ » for « offres/7q3k9x2m4t/ »."""
    return page.address.removesuffix("/").rpartition("/")[0] + "/"


def name_of(page: Page) -> str:
    """« 7q3k9x2m4t » for « offres/7q3k9x2m4t/ »."""
    return page.address.removesuffix("/").rpartition("/")[2]


def shell(rendered: str, probed: str, page: Page) -> Shell:
    """The shell of the pages like `page`, from its model and its probe as they were rendered. Raises ShellChanged."""
    fill = {TITLE: lambda page: str(escape(page.title)), DESCRIPTION: lambda page: str(escape(page.description)),
            NAME: name_of, HTML: lambda page: page.html}
    found = _HOLES.findall(rendered)
    made = Shell(tuple(_HOLES.split(rendered)), tuple(fill[word] for word in found))
    if found.count(HTML) != 1 or made.around(probe(page)) != probed:
        raise ShellChanged
    return made
