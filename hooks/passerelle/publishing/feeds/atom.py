"""Atom (RFC 4287): what most readers follow. One `alternate` for each entry: readers take the first, or the last."""

from __future__ import annotations

from xml.etree import ElementTree as xml

from ...board import Board
from ...french.amounts import LANGUAGE
from .entries import Entry, Feed, absolute

SPACE = "http://www.w3.org/2005/Atom"
MARK = '<?xml version="1.0" encoding="utf-8"?>\n'


def document(board: Board, feed: Feed) -> str:
    """One feed. Its moment is that of its newest offer, the day of the edition where there is none."""
    top = xml.Element("feed", {"xmlns": SPACE, "xml:lang": LANGUAGE})
    moments = [entry.moment for entry in feed.entries]
    texts(top, id=f"urn:passerelle:flux:{feed.name}", title=f"{feed.title} · {board.site.name}",
          updated=max(moments, default=f"{board.today.isoformat()}T00:00:00Z"))
    texts(xml.SubElement(top, "author"), name=board.site.name)
    xml.SubElement(top, "link", {"rel": "self", "href": absolute(board, feed.address(".xml"), "../")})
    xml.SubElement(top, "link", {"rel": "alternate", "type": "text/html", "href": absolute(board, "offres/", "../")})
    for entry in feed.entries:
        add(top, entry)
    xml.indent(top, " ")
    return MARK + xml.tostring(top, encoding="unicode") + "\n"


def add(top: xml.Element, entry: Entry) -> None:
    one = xml.SubElement(top, "entry")
    texts(one, id=entry.urn, title=entry.title, published=entry.moment, updated=entry.moment,
          summary=" · ".join(entry.facts))
    xml.SubElement(one, "link", {"rel": "alternate", "type": "text/html", "href": entry.link})


def texts(inside: xml.Element, **said: str) -> None:
    for name, text in said.items():
        xml.SubElement(inside, name).text = text
