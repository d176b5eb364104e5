"""JSON Feed 1.1: the same as the Atom feed, for programs."""

from __future__ import annotations

import json

from ...board import Board
from ...french.amounts import LANGUAGE
from .entries import Feed, absolute


def document(board: Board, feed: Feed) -> str:
    """One feed."""
    items = [{"id": entry.urn, "url": entry.link, "title": entry.title, "content_text": " · ".join(entry.facts),
              "date_published": entry.moment} for entry in feed.entries]
    told = {
        "version": "https://jsonfeed.org/version/1.1", "title": f"{feed.title} · {board.site.name}",
        "home_page_url": absolute(board, "offres/", "../"), "feed_url": absolute(board, feed.address(".json"), "../"),
        "language": LANGUAGE, "authors": [{"name": board.site.name}], "items": items,
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
