"""One French sentence for what the machine refuses: a full disk, a file it will not open, no more memory.

A sentence names a file and never the folders above it, nor anything that the file holds: it may stand in a public log.
"""

from __future__ import annotations

import builtins
import errno
import re
from pathlib import PurePath

from . import clipped

REFUSALS = {
    errno.ENOSPC: "Le disque est plein. Faites de la place, puis recommencez.",
    errno.EDQUOT: "La place qui vous est accordée sur le disque est pleine. Faites de la place, puis recommencez.",
    errno.EFBIG: "Un fichier dépasse la taille permise ici. Faites de la place ou changez la limite, puis recommencez.",
    errno.EACCES: "L'accès est refusé. Donnez-vous le droit de lire et d'écrire, puis recommencez.",
    errno.EPERM: "L'accès est refusé. Donnez-vous le droit de lire et d'écrire, puis recommencez.",
    errno.EROFS: "Le disque est en lecture seule. Écrivez ailleurs, par exemple avec « --site ».",
    errno.ENOENT: "Il manque un fichier ou un dossier. Reprenez-le du dépôt, puis recommencez.",
    errno.EISDIR: "Un dossier porte le nom d'un fichier attendu. Renommez-le, puis recommencez.",
    errno.ENOTDIR: "Un fichier porte le nom d'un dossier attendu. Renommez-le, puis recommencez.",
    errno.ELOOP: "Un lien tourne en rond. Remplacez-le par le vrai fichier, puis recommencez.",
    errno.EBUSY: "Ce dossier ne peut pas être remplacé : c'est un point de montage. Nommez un dossier à l'intérieur.",
    errno.ENOTEMPTY: "Une autre construction écrit au même endroit. Attendez qu'elle finisse, puis recommencez.",
    errno.EEXIST: "Une autre construction écrit au même endroit. Attendez qu'elle finisse, puis recommencez.",
    errno.EMFILE: "Trop de fichiers sont ouverts sur cette machine. Fermez des programmes, puis recommencez.",
}
MACHINE = (OSError, MemoryError, UnicodeError, KeyboardInterrupt)

RAISED = re.compile(r"^([\w.]+)(?:: (?:\[Errno (\d+)\])?[^:]*(?:: '([^']*)')?.*)?$")


def sentence(failure: BaseException) -> str:
    """What to tell the person, and what to do about it."""
    number, file = getattr(failure, "errno", None), getattr(failure, "filename", None)
    return told(type(failure), number, str(file or ""))


def told(kind: type[BaseException], number: int | None = None, file: str = "") -> str:
    """The sentence of a kind of failure; `number` and `file` are those of an OSError."""
    if issubclass(kind, KeyboardInterrupt):
        return "Interrompu."
    if issubclass(kind, MemoryError):
        return "La mémoire de cette machine est pleine. Fermez des programmes, puis recommencez."
    if issubclass(kind, UnicodeError):
        return "Un texte ne peut être ni lu ni affiché : il n'est pas en UTF-8. Enregistrez vos fichiers en UTF-8."
    name = clipped(PurePath(file).name)
    return f"« {name} » : {refusal(number)}" if name else refusal(number)


def refusal(number: int | None) -> str:
    """What an error number of the system means."""
    return REFUSALS.get(number, "Cette machine refuse de lire ou d'écrire. Vérifiez le disque, puis recommencez.")


def told_by_another(status: int, words: str) -> str:
    """What to tell of a program that failed: its own words, unless they are a traceback."""
    if status < 0:
        return "L'assemblage des pages a été arrêté par la machine, sans doute faute de mémoire. Recommencez."
    if "Traceback (most recent call last)" not in words:
        return words.strip()
    raised = RAISED.match(words.strip().splitlines()[-1])
    name, number, file = raised.groups() if raised else ("", None, None)
    kind = getattr(builtins, name, None)
    if isinstance(kind, type) and issubclass(kind, MACHINE):
        return told(kind, number and int(number), file or "")
    # What Python says of a mistake may quote a confidential file.
    return "Le programme s'est trompé, vous n'y êtes pour rien. « mkdocs build » dit où : prévenez qui le maintient."
