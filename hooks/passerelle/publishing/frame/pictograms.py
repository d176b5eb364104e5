"""One SVG file with every pictogram of theme/pictograms/, each a symbol a page refers to by name."""

from __future__ import annotations

import re
from pathlib import Path


def sprite(folder: Path) -> str:
    """The sprite of a folder of one-path 24 × 24 icons."""
    symbols = "".join(symbol(path) for path in sorted(folder.glob("*.svg"), key=lambda path: path.stem))
    return f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>\n'


def symbol(path: Path) -> str:
    """The drawing of one file, without its frame."""
    drawing = re.search(r"<svg[^>]*>(.*)</svg>", path.read_text(encoding="utf-8"), re.DOTALL)
    return f'<symbol id="{path.stem}" viewBox="0 0 24 24">{drawing.group(1).strip()}</symbol>' if drawing else ""
