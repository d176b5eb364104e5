"""One SVG file with every pictogram of theme/pictograms/, each a symbol a page refers to by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

FOLDER, SUFFIX = "pictograms", ".svg"


def sprite(theme: Mapping[str, bytes]) -> str:
    """The sprite of a theme's one-path 24 × 24 icons; `theme` holds its files by path."""
    found = {path: raw for path, raw in zip(map(PurePosixPath, theme), theme.values(), strict=True)
             if str(path.parent) == FOLDER and path.suffix == SUFFIX}
    symbols = "".join(symbol(path.stem, found[path].decode()) for path in sorted(found, key=lambda path: path.stem))
    return f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>\n'


def symbol(name: str, text: str) -> str:
    """The drawing of one file, without its frame."""
    drawing = re.search(r"<svg[^>]*>(.*)</svg>", text, re.DOTALL)
    return f'<symbol id="{name}" viewBox="0 0 24 24">{drawing.group(1).strip()}</symbol>' if drawing else ""
