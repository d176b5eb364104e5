"""The pages the law asks for: who publishes, what becomes of personal data, how accessible the site is."""

from __future__ import annotations

from datetime import date

from ..board import Board
from ..guides import Source
from .frame.page import Page
from .frame.rendering import Renderer

READ, REVIEW = date(2026, 11, 22), date(2027, 11, 30)
ASSESSED = date(2026, 11, 22)  # the day the accessibility statement was established

SOURCES = {
    "identity": Source(
        "Loi n° 2004-575 du 21 juin 2004 pour la confiance dans l'économie numérique, articles 1-1 et 6, d'après des "
        "pages d'explication ; à relire sur Légifrance",
        "secondary", READ, REVIEW,
    ),
    "anonymous": Source(
        "Code du travail, articles L5332-1 à L5332-4 (offres datées, offres anonymes, travail temporaire), d'après "
        "des copies ; à relire sur Légifrance",
        "secondary", READ, REVIEW,
    ),
    "data": Source(
        "Règlement (UE) 2016/679 (RGPD) et guide du recrutement de la CNIL (janvier 2023), d'après des résumés",
        "secondary", READ, REVIEW,
    ),
    "claims": Source(
        "Code du travail, article L1134-5 (discrimination : cinq ans) et délai de six ans pour les délits, d'après "
        "des copies ; à relire sur Légifrance",
        "secondary", READ, REVIEW,
    ),
    "accessibility": Source(
        "Loi n° 2005-102 du 11 février 2005, article 47, et référentiel RGAA 4.1.2 avec son modèle de déclaration, "
        "d'après des pages d'explication",
        "secondary", READ, REVIEW,
    ),
}


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
    """One of the three; they share the sources of what they say."""
    return renderer.page(
        address, title, description, template, sources=SOURCES, assessed=ASSESSED,
        page_options={"hide": ("navigation",)},
    )
