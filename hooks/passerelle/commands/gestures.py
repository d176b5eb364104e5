"""The gestures of every week, for who has the program: an offer is still true, it is taken, it waits.

A gesture changes the lines it must and no other, so that a comment, an order or a note stays as somebody wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from ..files import replace
from ..problems import clipped

FIELD = r"(?m)^{}:[ \t]*(?P<value>[^\n#]*?)(?P<end>[ \t]*(?:#[^\n]*)?)$"
# What git leaves where two people confirmed one offer on two days: each side is a line « checked », and no other.
TWO_DAYS = re.compile(
    r"(?m)^<{7}[^\n]*\n(?P<ours>checked:[^\n]*\n)(?:\|{7}[^\n]*\nchecked:[^\n]*\n)?={7}\n(?:checked:[^\n]*\n)>{7}[^\n]*\n")


class GestureRefused(Exception):
    """A sentence in French that says why nothing was written, and what to do."""


def change(root: Path, id: str, wanted: Mapping[str, str], *, of: tuple[str, ...], told: str) -> str:
    """Writes some fields of the offer of a public id, and gives its path.

    `of` are the states in which the gesture has a meaning. Raises GestureRefused; OSError when nothing was written.
    """
    path = file_of(root, id)
    text = TWO_DAYS.sub(r"\g<ours>", path.read_text(encoding="utf-8"))
    if "<<<<<<<" in text:
        raise GestureRefused(f"{path.relative_to(root)} contient deux versions mêlées par git (« <<<<<<< »). Gardez "
                             "une seule des deux, enlevez ces marques, puis recommencez.")
    state = value_of(text, "status")
    if state not in of:
        raise GestureRefused(f"Cette offre a pour état « status: {clipped(state)} » : {told}")
    for field, value in wanted.items():
        text = with_field(text, field, value)
    replace(path, text)
    return path.relative_to(root).as_posix()


def file_of(root: Path, id: str) -> Path:
    """The file that has this id, found in its text: it may have errors, which the gesture need not mind."""
    line = re.compile(rf"(?m)^id:[ \t]*[\"']?{re.escape(id)}[\"']?[ \t]*(?:#.*)?$")
    found = [path for path in sorted((root / "offers").glob("*/*.yml"))
             if not path.is_symlink() and line.search(path.read_text(encoding="utf-8", errors="replace"))]
    if len(found) == 1:
        return found[0]
    if found:
        raise GestureRefused(f"Deux fichiers ont l'identifiant « {clipped(id)} ». Corrigez-en un d'abord.")
    raise GestureRefused(f"Aucune offre « {clipped(id)} » dans offers/. L'identifiant est au bas de la page de "
                         "l'offre.")


def value_of(text: str, field: str) -> str:
    """What a field of the first level says, "" where it is not there."""
    found = re.search(FIELD.format(field), text)
    return found["value"].strip() if found else ""


def with_field(text: str, field: str, value: str) -> str:
    """The text with a field of the first level set, its comment kept; a new one comes after « checked »."""
    pattern = FIELD.format(field)
    if re.search(pattern, text):
        return re.sub(pattern, lambda found: f"{field}: {value}{found['end']}", text, count=1)
    return re.sub(r"(?m)^checked:[^\n]*$", lambda found: f"{found[0]}\n{field}: {value}", text, count=1)
