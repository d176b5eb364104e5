"""`passerelle confirm ID`: the employer said that the offer is still true."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from .gestures import GestureRefused, change

CLOSED = "confirmer n'a de sens que pour une offre ouverte ou en pause. Une offre qui rouvre est une offre neuve : " \
         "« passerelle new »."


def run(root: Path, options: Namespace) -> int:
    """Writes the day of today in `checked`; an offer that waited is open again."""
    try:
        path = change(root, options.id, {"checked": options.today.isoformat(), "status": "open"},
                      of=("open", "paused"), told=CLOSED)
    except GestureRefused as refusal:
        print(refusal, file=sys.stderr)
        return 2
    print(path)
    return 0
