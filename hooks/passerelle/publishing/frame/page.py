"""A page before any builder touches it: an address, a title, and the HTML inside the theme's frame."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_HEADING = re.compile(r"<h2[\s>].*?</h2>", re.DOTALL)
_KEPT = re.compile(r"(<(?:pre|textarea)\b.*?</(?:pre|textarea)>)", re.DOTALL)  # where an empty line is seen
_INERT = str.maketrans('<>"', "‹›”")  # themes write titles as they are


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `address` ends in "/" ("" is the home page); `html` begins with its h1, whose id is "contenu"."""

    address: str
    title: str
    description: str
    html: str
    hide: tuple[str, ...] = ()
    in_search: bool = True
    headings: tuple[tuple[str, str], ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "headings", headings(self.html))

    @property
    def source(self) -> str:
        """The Markdown path a builder would expect for this address."""
        return f"{self.address}index.md"

    def markdown(self) -> str:
        """The page as Markdown any builder takes: front matter, then the HTML as one block."""
        title, description = (text.translate(_INERT) for text in (self.title, self.description))
        meta = {"title": title, "description": description, "hide": list(self.hide)}
        lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in meta.items())
        return f"---\n{lines}---\n\n<div class=\"pa-page\">\n{one_block(self.html)}\n</div>\n"


def one_block(html: str) -> str:
    """The HTML without empty lines: many builders take one for the end of it, and what follows for Markdown."""
    outside_and_inside = _KEPT.split(html)
    outside_and_inside[::2] = [re.sub(r"\n\s*\n", "\n", part) for part in outside_and_inside[::2]]
    outside_and_inside[1::2] = [re.sub(r"\n(?=[^\S\n]*\n)", "\n&#32;", part) for part in outside_and_inside[1::2]]
    return "".join(outside_and_inside)


def relative(here: str, there: str) -> str:
    """The link from one address to another, so that the site works under any path and from a folder."""
    start, goal = here.split("/")[:-1], there.split("/")
    common = 0
    while common < min(len(start), len(goal) - 1) and start[common] == goal[common]:
        common += 1
    return "../" * (len(start) - common) + "/".join(goal[common:]) or "./"


class _Headings(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._id: str | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        if tag == "h2":
            self._id, self._text = dict(attrs).get("id"), []

    def handle_data(self, data: str) -> None:
        if self._id:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "h2" and self._id:
            self.found.append((self._id, " ".join("".join(self._text).split())))
            self._id = None


def headings(html: str) -> tuple[tuple[str, str], ...]:
    """The (id, text) of each h2 that has an id: the table of contents. Of a page, only these need a parser."""
    parser = _Headings()
    for heading in _HEADING.findall(html):
        parser.feed(heading)
    return tuple(parser.found)
