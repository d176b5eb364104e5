"""Who is behind a public id (Code du travail, L5332-4): answered on a bad day too, from whatever can still be read.

Nothing is checked first. The law does not wait until an unrelated file is mended.
"""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from ..problems import clipped, visible
from ..reading import Document, Files, read_network
from ..reference import places
from ..registering import remembered

COMMUNE = re.compile(r"\((\d[\dAB]\d{3})\)$")  # at the end of an address, where the files have its INSEE code


def run(root: Path, options: Namespace) -> int:
    """Answers the question the law may ask (Code du travail L5332-4), for offers of every state and long gone."""
    lines, unread = answers(root, options.id)
    print("".join(f"{line}\n" for line in lines), end="")
    if not lines:
        print(f"Aucune offre « {clipped(options.id)} », ni dans les fichiers ni dans le registre de ce réseau.",
              file=sys.stderr)
    if unread and not lines:
        print(f"Ces fichiers n'ont pas pu être lus, elle y est peut-être : {', '.join(unread)}.", file=sys.stderr)
    return 0 if lines else 1


def answers(root: Path, id: str) -> tuple[list[str], list[str]]:
    """A line for each employer that the files, then the register, name behind an id; and the files not read."""
    files, unread = read_network(root)
    told = dict(from_files(files, id))
    for entry in remembered(root, id):
        told.setdefault(named(entry), f"registre, dernière édition le {entry.get('last_seen', '?')}")
    lines = [visible(f"{id} : {employer} ({where})") for employer, where in told.items()]
    return lines, sorted({problem.file for problem in unread if problem.level == "error"})


def from_files(files: Files, id: str) -> Iterator[tuple[str, str]]:
    """The employer of every offer file with this id, and where it stands; a file without a name tells nothing."""
    employers = {PurePosixPath(document.file).stem: document for document in files.employers}
    for offer in files.offers:
        if fields(offer).get("id") == id:
            employer = employers.get(str(fields(offer).get("employer")))
            if employer and "legal_name" in fields(employer):
                yield named(fields(employer)), f"{employer.file}, {offer.file}"


def named(entry: Mapping[str, Any]) -> str:
    """The legal name and address of an employer, as its file or the register has them."""
    address = entry.get("address")
    if isinstance(address, dict):
        address = "{}, {} ({})".format(*(address.get(part, "?") for part in ("street", "postcode", "commune")))
    return f"{entry.get('legal_name', '?')}, {COMMUNE.sub(name_of_commune, str(address or '?'))}"


def name_of_commune(code: re.Match[str]) -> str:
    """The name behind a code in brackets; the code itself when France has no such commune."""
    commune = places().commune(code[1])
    return commune.name if commune else code[0]


def fields(document: Document) -> Mapping[str, Any]:
    """The fields of a document, none when it is something else."""
    return document.data if isinstance(document.data, dict) else {}
