"""A leak as a value that can be shown: where it is and what kind of secret, never the secret."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .secrets import KINDS

PASSAGES = ("notes", "agreement")  # runs of words
SHOWN = 40  # leaks told one by one; more would hide the first


@dataclass(frozen=True, slots=True, order=True)
class Leak:
    """A secret found in a file of the site, or a file that cannot be read (`kind` "refused").

    `file` has its private parts masked. `offset` counts characters of the reading named by `where`: of the file
    itself for « fichier brut ». `fingerprint` names the secret to the exceptions, and is empty without a key. `origin`
    is the public file, with the line, where the same words are written; empty when no such file holds them.
    """

    file: str
    offset: int
    kind: str
    masked: str
    where: str
    fingerprint: str = ""
    origin: str = ""


def masked(kind: str, shown: str) -> str:
    """« L…x (11 caractères) »; no letter of what is short, of a number, of a place or of a note."""
    if kind in ("notes", "agreement", "phone", "company", "commune", "offer") or len(shown) < 6:
        return f"… ({len(shown)} caractères)"
    return f"{shown[0].upper()}…{shown[-1]} ({len(shown)} caractères)"


def report(leaks: Sequence[Leak]) -> str:
    """What the audit found, in French, and what to do; "" for nothing."""
    if not leaks:
        return ""
    lines = [line(leak) for leak in leaks[:SHOWN]]
    if len(leaks) > SHOWN:
        lines.append(f"… et {len(leaks) - SHOWN} autres.")
    return "\n".join([f"{count(leaks)} : ce site ne doit pas être publié.", *lines, *advice(leaks)]) + "\n"


def count(leaks: Sequence[Leak]) -> str:
    """« 2 fuites dans 1 fichier »."""
    files = len({leak.file for leak in leaks})
    return f"{len(leaks)} fuite{'s' * (len(leaks) > 1)} dans {files} fichier{'s' * (files > 1)}"


def line(leak: Leak) -> str:
    """One leak."""
    if leak.kind == "refused":
        return f"{leak.file} : {leak.masked}."
    tail = f" [empreinte {leak.fingerprint}]" if leak.fingerprint else ""
    written = f" Les mêmes mots sont écrits dans {leak.origin}." if leak.origin else ""
    return (f"{leak.file}, caractère {leak.offset} ({leak.where}) : {KINDS[leak.kind]}, "
            f"« {leak.masked} »{tail}.{written}")


def advice(leaks: Sequence[Leak]) -> list[str]:
    """What to do, said once."""
    said = []
    if any(leak.kind in PASSAGES for leak in leaks):
        said.append("Que faire d'un passage : une note ou une convention confidentielle (employers/, offers/) et un "
                    "fichier public disent la même chose avec huit mots de suite, ou plus. Dites l'une des deux "
                    "autrement : celle qui a été copiée de l'autre.")
    if any(leak.kind not in PASSAGES for leak in leaks):
        said.append("Que faire : retrouvez la page citée, puis le fichier public qui la fait (offers/ n'écrit que des "
                    "mots du vocabulaire ; cherchez dans sectors/, levers/, content/, theme/, site.yml et "
                    "partnership.yml), et enlevez ce mot.")
    if any(leak.kind != "refused" and not leak.fingerprint for leak in leaks):
        said.append("Si ce mot est là pour une bonne raison : créez register/exceptions.yml avec une ligne « key: » "
                    "suivie d'au moins 16 signes tirés au hasard, relancez, et notez l'empreinte avec une raison et "
                    "une date de fin.")
    elif any(leak.fingerprint for leak in leaks):
        said.append("Si ce mot est là pour une bonne raison : notez son empreinte dans register/exceptions.yml, avec "
                    "le fichier, une raison et une date de fin.")
    return said
