"""`/contribuer/`: how a volunteer posts or corrects an offer in a browser, and where translators and coders begin."""

from __future__ import annotations

from ..board import Board
from .examples import example_file
from .frame.page import Page
from .frame.rendering import Renderer


def page(board: Board, renderer: Renderer) -> Page:
    """The page, with whole files as examples: tests check them."""
    return renderer.page(
        "contribuer/", "Contribuer",
        "Écrire ou corriger une offre depuis un navigateur, traduire, ou améliorer le programme.",
        "contribute.html",
        offer=example_file("offer"), employer=example_file("employer"), languages=board.words.values(),
        page_options={"hide": ("navigation",), "in_search": False},
    )
