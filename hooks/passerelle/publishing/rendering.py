"""Templates and what they may use: words, dates, amounts, links. Everything is escaped unless we wrote it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..board import Board
from ..guides import Term
from .modules import imported
from .page import Page, relative
from .typography import apart, glued

LANGUAGE = "fr"
TEMPLATES = Path(__file__).parent / "templates"


class Renderer:
    """Renders the pages of one board in French; without the folder of the theme, pages ask for no module early."""

    def __init__(self, board: Board, theme: Path | None = None) -> None:
        self.board, self.theme = board, theme
        self.words = board.words[LANGUAGE]
        self.env = Environment(
            loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
            lstrip_blocks=True, auto_reload=False,  # a renderer serves one board: its templates stay as they are
        )
        self.env.filters.update(
            day=day, money=money, number=number, hour=hour, hours_class=hours_class, plural=plural,
            term=self.words.term, many=many, lowfirst=lowfirst,
        )
        self.env.globals.update(board=board, site=board.site, today=board.today, term=self.words.term, icon=icon,
                                modules=self.modules)

    def page(self, address: str, title: str, description: str, template: str, **context) -> Page:
        """A Page made from a template; `link(address)` inside it is relative to the page."""
        html = apart(glued(self.env.get_template(template).render(
            page_title=title, link=partial(relative, address), icon=self.icon_at(address), **context
        ).replace("&#39;", "'")))  # French is full of them, and no template writes an attribute between single quotes
        return Page(address, title, description, html, **context.get("page_options", {}))

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


def day(value: date, style: str = "long") -> str:
    """« 22 novembre 2026 », « 1er février 2027 »; "short" gives « 22/11/2026 »."""
    long = "d'er' MMMM y" if value.day == 1 else "d MMMM y"
    return format_date(value, "dd/MM/yyyy" if style == "short" else long, locale=LANGUAGE)


def money(amount: float) -> str:
    """« 12,10 € », with the no-break space French wants; « 1 450 € », « 13 € »: no cents that are zero."""
    pattern = "#,##0 ¤" if amount == int(amount) else "#,##0.00 ¤"
    return format_currency(amount, "EUR", pattern, locale=LANGUAGE, currency_digits=False)


def number(value: float) -> str:
    """« 1 200 », « 12,5 »."""
    return format_decimal(value, locale=LANGUAGE)


def hour(time: str) -> str:
    """« 5 h 30 » from "05:30"."""
    hours, minutes = time.split(":")
    return f"{int(hours)} h" + (f" {minutes}" if minutes != "00" else "")


def hours_class(bounds: tuple[float, float]) -> str:
    """« 35 h », « plus de 24 h à 30 h », « moins de 16 h »."""
    low, high = bounds
    if low == high:
        return f"{number(high)} h"
    if not low:
        return f"jusqu'à {number(high)} h"
    return f"plus de {number(low)} à {number(high)} h"


def plural(count: int, one: str, other: str | None = None) -> str:
    """« 1 offre », « 0 offre », « 2 offres »: French is singular under two."""
    return f"{number(count)} {one if count < 2 else other or one + 's'}"


def many(items: list[str], word: str = "et") -> str:
    """« un, deux et trois »."""
    items = list(items)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}" if items else ""


def lowfirst(words: str) -> str:
    """The words as they stand inside a sentence; « CDI » and « EPI fournis » keep their capitals."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
