"""`/integrer/offres.html`: the list of the offers for the frame of a partner's own site. No script, nothing kept."""

from __future__ import annotations

from ...board import Board
from ..frame.rendering import Renderer
from .entries import entries

ADDRESS = "integrer/offres.html"


def page(board: Board, renderer: Renderer) -> str:
    """The whole page, without the theme: it stands inside another one."""
    return renderer.env.get_template("embed.html").render(entries=entries(board))
