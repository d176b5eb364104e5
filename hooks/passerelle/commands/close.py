"""`passerelle close ID`: the post is taken, or nobody looks for it any more; why is asked in French."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from ..contract import read_contract
from .gestures import GestureRefused, change

CLOSED = "elle est déjà close, ou ce n'est qu'un brouillon, que l'on peut supprimer."
TAKEN = ("filled-by-network", "filled-elsewhere")


def run(root: Path, options: Namespace) -> int:
    """Writes `status` and `closed`; asks the reason and the hires where they are not given and somebody can answer."""
    try:
        reasons = known_reasons(root)
        reason = options.reason or asked(reasons)
        if reason not in reasons:
            raise GestureRefused("Dites pourquoi, avec --reason :\n" + listed(reasons))
        hires = options.hires if options.hires is not None else int(reason in TAKEN)
        through = hires if reason == "filled-by-network" else 0
        closed = f"{{on: {options.today}, reason: {reason}, hires: {hires}, through_network: {through}}}"
        path = change(root, options.id, {"status": "filled" if reason in TAKEN else "withdrawn", "closed": closed},
                      of=("open", "paused"), told=CLOSED)
    except GestureRefused as refusal:
        print(refusal, file=sys.stderr)
        return 2
    print(path)
    return 0


def known_reasons(root: Path) -> Mapping[str, str]:
    """Each reason of the vocabulary with its French words, which the contract carries for the editors."""
    listing = read_contract(root / "schema").definitions["close_reason"]
    return dict(zip(listing["enum"], listing["enumDescriptions"], strict=True))


def asked(reasons: Mapping[str, str]) -> str:
    """The reason that a person chooses by its number; "" where nobody can answer."""
    if not sys.stdin.isatty():
        return ""
    print("Pourquoi l'offre se ferme-t-elle ?\n" + listed(reasons), file=sys.stderr)
    number = input("Votre numéro : ").strip()
    return [*reasons][int(number) - 1] if number.isdecimal() and 0 < int(number) <= len(reasons) else ""


def listed(reasons: Mapping[str, str]) -> str:
    """A line for each reason."""
    return "\n".join(f"  {n}. {code} : {words}" for n, (code, words) in enumerate(reasons.items(), 1))
