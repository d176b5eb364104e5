"""The page an employer reads in two minutes: what is hidden, how, with which numbers, and how it is tested."""

from __future__ import annotations

from ..board import Board
from ..contract.weeks import WAIT_WEEKS
from .frame.page import Page
from .frame.rendering import Renderer


def page(board: Board, renderer: Renderer) -> Page:
    """`/confiance/`."""
    return renderer.page(
        "confiance/", "Votre nom reste caché",
        "Ce que le site cache d'un employeur, avec quels nombres, et comment c'est vérifié avant chaque publication.",
        "trust.html",
        waiting=WAIT_WEEKS, named=sum(1 for offer in board.offers if offer.agency),
        page_options={"hide": ("navigation",)},
    )
