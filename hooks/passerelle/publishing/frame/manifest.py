"""`/manifest.webmanifest`: the name, colours and icons of the site once it is installed on a phone."""

from __future__ import annotations

import json

from ...board import Board
from ...french.amounts import LANGUAGE

INK, PAPER = "#0f4c5c", "#ffffff"  # --pa-blue and --pa-paper of theme/assets/passerelle.css
ICONS = (
    {"src": "assets/favicon.svg", "sizes": "any", "type": "image/svg+xml"},
    *({"src": f"assets/icon-{side}.png", "sizes": f"{side}x{side}", "type": "image/png", "purpose": purpose}
      for side in (192, 512) for purpose in ("any", "maskable")),
)


def manifest(board: Board) -> str:
    """The manifest; every address is relative to it, so that the site works under any path."""
    document = {
        "name": board.site.name,
        "description": "Offres d'emploi anonymes, exigences des métiers et leviers, à lire aussi sans réseau.",
        "lang": LANGUAGE,
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",  # keeps the way back, which many pages need
        "theme_color": INK,
        "background_color": PAPER,
        "icons": ICONS,
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
