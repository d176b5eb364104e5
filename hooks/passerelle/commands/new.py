"""`passerelle new`: a commented offer file with a fresh id, for a volunteer to fill in."""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from ..french.nearest import did_you_mean
from ..reading import read_document
from .offer_file import draft, fresh_id

NAME = re.compile(r"[^\W_]+([-_. ][^\W_]+)*")


def run(root: Path, options: Namespace) -> int:
    """Writes a commented offer file with a fresh id."""
    try:
        print(draft_offer(root, options.sector, options.name, options.today))
    except DraftRefused as refusal:
        print(refusal, file=sys.stderr)
        return 2
    return 0


class DraftRefused(Exception):
    """A sentence in French that says why no file was written, and what to do."""


def draft_offer(root: Path, sector_code: str, name: str | None, today: date) -> str:
    """Writes offers/<sector>/<name or id>.yml and gives its path, relative to `root`.

    Raises DraftRefused for an unknown sector, an unusable name, or a file that exists.
    """
    sector = known_sector(root, sector_code)
    identifier = fresh_id(root)
    path = f"offers/{sector_code}/{file_name(name or identifier)}"
    text = draft(root, sector, {"id": identifier, "status": "draft", "kind": "job", **dates(today)})
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise DraftRefused(f"{path} existe déjà. Donnez un autre nom, ou complétez ce fichier.") from None
    return path


def dates(today: date) -> dict[str, str]:
    """Published and confirmed on the day it is written; the volunteer corrects them on the day it opens."""
    return {"published": today.isoformat(), "checked": today.isoformat()}


def known_sector(root: Path, code: str) -> Mapping[str, Any]:
    """The guide of a sector, or DraftRefused with the code that was meant."""
    names = {path.stem: sector_data(path) for path in sorted((root / "sectors").glob("*.yml"))}
    if code in names:
        return names[code]
    near = did_you_mean(code, {stem: called(data) for stem, data in names.items()})
    advice = f"Vouliez-vous dire « {' » ou « '.join(near)} » ?" if near else f"Secteurs : {', '.join(names)}."
    raise DraftRefused(f"Le secteur « {code} » n'existe pas. {advice}")


def sector_data(path: Path) -> Mapping[str, Any]:
    """What a guide says, as far as it can be read: a guide with a fault must not stop somebody who writes an offer."""
    document, _ = read_document(f"sectors/{path.name}", path.read_bytes())
    return document.data if document and isinstance(document.data, dict) else {}


def called(sector: Mapping[str, Any]) -> list[str]:
    """The French words for a sector."""
    return [sector[key] for key in ("name", "slug") if isinstance(sector.get(key), str)]


def file_name(name: str) -> str:
    """The name with its ending; it only helps the volunteers, but it must not leave the folder."""
    stem = name.removesuffix(".yml")
    if not NAME.fullmatch(stem):
        raise DraftRefused(f"« {name} » ne peut pas être un nom de fichier. Écrivez par exemple : preparation-nord.")
    return f"{stem}.yml"
