"""`passerelle export`: audited Markdown for another tool than MkDocs."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from ..building.export import export_beside
from ..building.site import BuildFailed
from .start import accepted


def run(root: Path, options: Namespace) -> int:
    """Writes audited Markdown and assets into an empty folder; a failure leaves it empty."""
    folder = options.folder.resolve()
    if folder.exists() and any(folder.iterdir()):
        print(f"Le dossier {options.folder} n'est pas vide : nommez-en un neuf.", file=sys.stderr)
        return 2
    opened = accepted(root, options.today)
    try:
        export_beside(folder, opened)
    except BuildFailed as failure:
        print(f"{failure}\nRien n'a été écrit.", file=sys.stderr)
        return 1
    return 0
