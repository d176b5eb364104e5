"""`passerelle pause ID`: the employer asks to wait; the offer leaves the site and its file stays."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from .gestures import GestureRefused, change

CLOSED = "on ne met en pause qu'une offre ouverte."


def run(root: Path, options: Namespace) -> int:
    """Writes `status: paused`; `passerelle confirm` opens it again."""
    try:
        path = change(root, options.id, {"status": "paused"}, of=("open",), told=CLOSED)
    except GestureRefused as refusal:
        print(refusal, file=sys.stderr)
        return 2
    print(path)
    return 0
