"""`passerelle reidentify`: four readers who try to guess an employer, on a built site."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from pathlib import Path

from ..anonymising.freshness import visible
from ..reidentifying import Readers, outline, published, table
from .start import accepted


def run(root: Path, options: Namespace) -> int:
    """Plays the four readers on a built site; 1 when one of them comes too close and the network could prevent it."""
    opened = accepted(root, options.today)
    readers = Readers(opened.network, opened.territories, opened.register, opened.board.vocabulary)
    try:
        before = published(options.previous) if options.previous else []
        guesses = list(readers.guesses(published(options.site), before))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        print("Ce n'est pas un site construit avec ces fichiers : lancez d'abord « make site ».", file=sys.stderr)
        return 2
    decisions = map(opened.territories.decision, visible(opened.network, options.today))
    held = Counter(decision.held_for for decision in decisions if not decision.place)
    print(outline(guesses, held) if options.summary else table(guesses), end="")
    return 1 if any(guess.is_thin and guess.blocks for guess in guesses) else 0
