"""The pages the law asks for: who publishes, what becomes of personal data, how accessible the site is."""

from __future__ import annotations

from ..board import Board
from .frame.page import Page
from .frame.rendering import Renderer


def pages(board: Board, renderer: Renderer) -> list[Page]:
    """`/mentions-legales/`, `/confidentialite/` and `/accessibilite/`."""
    return [
        page(renderer, "mentions-legales/", "Mentions légales", "Qui publie ce site, qui l'héberge, et d'où viennent "
             "ses données.", "legal_notice.html"),
        page(renderer, "confidentialite/", "Confidentialité", "Ni cookie ni mesure d'audience, rien sur les personnes "
             "candidates ; ce que le réseau garde des employeurs, et vos droits.", "privacy.html"),
        page(renderer, "accessibilite/", "Déclaration d'accessibilité", "Non conforme au RGAA, faute d'audit : ce qui "
             "a été vérifié, ce qui ne l'a pas été, et comment être aidé.", "accessibility.html"),
    ]


def page(renderer: Renderer, address: str, title: str, description: str, template: str) -> Page:
    """One of the three; they share the sources of what they say, which parameters.yml dates."""
    numbers = renderer.board.parameters
    return renderer.page(
        address, title, description, template, sources=numbers.legal, assessed=numbers.assessed,
        page_options={"hide": ("navigation",)},
    )
