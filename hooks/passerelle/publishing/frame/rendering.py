"""Templates and what they may use: words, dates, amounts, links. Everything is escaped unless we wrote it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ...board import Board
from ...french.amounts import LANGUAGE, called, day, hour, hours_class, lowfirst, many, money, number, plural
from ...french.typography import apart, glued
from ...guides import Term
from .modules import imported
from .page import Page, relative

TEMPLATES = Path(__file__).parents[1] / "templates"


class Renderer:
    """Renders the pages of one board in French; without the files of the theme, pages ask for no module early."""

    def __init__(self, board: Board, theme: Mapping[str, bytes] | None = None) -> None:
        self.board, self.theme = board, theme
        self.words = board.words[LANGUAGE]
        self.env = Environment(
            loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
            lstrip_blocks=True, auto_reload=False,  # a renderer serves one board: its templates stay as they are
        )
        self.env.filters.update(
            day=day, money=money, number=number, hour=hour, hours_class=hours_class, plural=plural,
            term=self.words.term, many=many, lowfirst=lowfirst, called=called,
        )
        self.env.globals.update(board=board, site=board.site, today=board.today, term=self.words.term, icon=icon,
                                modules=self.modules)

    def page(self, address: str, title: str, description: str, template: str, **context) -> Page:
        """A Page made from a template; `link(address)` inside it is relative to the page."""
        html = apart(glued(self.env.get_template(template).render(
            page_title=title, link=partial(relative, address), icon=self.icon_at(address), **context
        ).replace("&#39;", "'")))  # French is full of them, and no template writes an attribute between single quotes
        return Page(address, title, description, html, **context.get("page_options", {}))

    def piece(self, address: str, name: str, *arguments) -> Markup:
        """A macro of `_pieces.html` as the page at `address` would have it."""
        known = {"link": partial(relative, address), "icon": self.icon_at(address)}
        return getattr(self.env.get_template("_pieces.html").make_module(known), name)(*arguments)

    def modules(self, entry: str) -> tuple[str, ...]:
        """The modules that a page's script needs."""
        return imported(self.theme, entry) if self.theme else ()

    def icon_at(self, address: str) -> Callable[[str], Markup]:
        """The `icon(name)` of a page: pictograms live in one file, one request for the whole visit."""
        return partial(icon, sprite=relative(address, "assets/pictograms.svg"))

    def term(self, listing: str, code: str) -> Term:
        """The words of a code of the vocabulary."""
        return self.words.term(listing, code)


@cache
def icon(name: str, sprite: str = "assets/pictograms.svg") -> Markup:
    """A pictogram, always beside a word: hidden from screen readers."""
    if not name:
        return Markup("")
    return Markup('<svg class="pa-icon" aria-hidden="true"><use href="{}#{}"/></svg>').format(
        sprite, name
    )
