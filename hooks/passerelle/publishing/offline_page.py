"""`/hors-ligne/`: what a browser shows when it has neither the network nor the page asked for."""

from __future__ import annotations

from collections.abc import Collection

from ..board import Board
from .frame.page import Page
from .frame.rendering import Renderer

ADDRESS = "hors-ligne/"
PROMISED = {
    "": "L'accueil",
    "offres/": "Les offres, avec leurs filtres",
    "profil/": "Le profil : ce que la personne peut faire maintenant",
    "parcours/": "Le parcours, d'une personne à un emploi",
    "leviers/": "Les leviers, avec leurs filtres",
    "livret-leviers/": "Le livret des leviers : chacun en entier",
}


def page(board: Board, renderer: Renderer, published: Collection[str]) -> Page:
    """The page. What it links to with `data-pa-kept` is what passerelle.offline keeps: a promise made once."""
    return renderer.page(
        ADDRESS, "Pas de réseau",
        "Les pages gardées sur cet appareil, pour les jours sans réseau.",
        "offline.html",
        promised={address: words for address, words in PROMISED.items() if address in published},
        page_options={"hide": ("navigation", "toc"), "in_search": False},
    )
