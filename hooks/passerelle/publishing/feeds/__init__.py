"""The board elsewhere, the same facts and not one more: feeds to follow, a sheet, a list for a partner's own site."""

from __future__ import annotations

from ...board import Board
from ..families import headings
from ..frame.rendering import Renderer
from . import atom, embed, jsonfeed, table
from .entries import Feed, entries

__all__ = ["Feed", "feeds", "outputs"]


def outputs(board: Board, renderer: Renderer) -> dict[str, str]:
    """Every file, by its path."""
    found = {table.ADDRESS: table.offers_csv(board), embed.ADDRESS: embed.page(board, renderer)}
    for feed in feeds(board):
        found[feed.address(".xml")] = atom.document(board, feed)
        found[feed.address(".json")] = jsonfeed.document(board, feed)
    return found


def feeds(board: Board) -> list[Feed]:
    """The feed of all offers, of each sector or family, then of each territory that is said, by name."""
    every = entries(board)
    sectors = [Feed(called.slug, f"Offres : {called.name}", tuple(e for e in every if e.offer.sector == code))
               for code, called in headings(board).items()]
    places = {offer.place.key: offer.place.name for offer in board.offers}
    territories = [Feed(f"lieu-{key}", f"Offres : {name}", tuple(e for e in every if e.offer.place.key == key))
                   for key, name in sorted(places.items(), key=lambda one: (one[1], one[0]))]
    return [Feed("offres", "Toutes les offres", tuple(every)), *sectors, *territories]
