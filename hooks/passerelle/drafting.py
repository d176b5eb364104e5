"""Writes a commented offer file for a volunteer to fill in: every field of the contract, a fresh id, today's dates."""

from __future__ import annotations

import re
import secrets
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from .fields import Field, definitions, read_kind
from .mirroring import ORDINARY, french_terms
from .reading import read_document

CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"  # no i, l, o or u: nobody misreads an address on the phone
NUMERIC = re.compile("[0-9e]+")
ID_LENGTH = 10  # 50 bits: two networks will not draw the same
TO_FILL = " # À REMPLIR"  # after nothing at all: the check then says what to write there
NAME = re.compile(r"[^\W_]+([-_. ][^\W_]+)*")
WIDTH = 110
FIRST_LINES = """\
# yaml-language-server: $schema=../../schema/offer.schema.json
# Une offre. Secteur : {sector}.
# Chaque ligne « À REMPLIR » attend une réponse, à écrire après les deux-points. Les autres champs sont derrière
# un « # » : quand vous avez la réponse, enlevez-le. Un champ absent veut dire « pas encore demandé », jamais « non ».
# N'écrivez rien, nulle part, sur une personne candidate. Quand tout est prêt : status: open.
"""


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
    known = {word.casefold(): stem for stem, data in names.items() for word in (stem, *called(data))}
    near = get_close_matches(code.casefold(), known, 1)
    advice = f"Vouliez-vous dire « {known[near[0]]} » ?" if near else f"Secteurs : {', '.join(names)}."
    raise DraftRefused(f"Le secteur « {code} » n'existe pas. {advice}")


def sector_data(path: Path) -> Mapping[str, Any]:
    """What a guide says, as far as it can be read: a guide with a fault must not stop somebody who writes an offer."""
    document, _ = read_document(f"sectors/{path.name}", path.read_bytes())
    return document.data if document and isinstance(document.data, dict) else {}


def called(sector: Mapping[str, Any]) -> list[str]:
    """The French words for a sector."""
    return [sector[key] for key in ("name", "slug") if isinstance(sector.get(key), str)]


def fresh_id(root: Path) -> str:
    """An id that no offer of the network has, whatever its state, and that YAML cannot take for a number."""
    found = (re.findall(r"^id: *[\"']?(\w+)", path.read_text("utf-8", "replace"), re.M)
             for path in (root / "offers").rglob("*.yml"))
    used = {identifier for identifiers in found for identifier in identifiers}
    while (drawn := draw()) in used or NUMERIC.fullmatch(drawn):
        pass
    return drawn


def draw() -> str:
    """Letters and digits that nobody misreads."""
    return "".join(secrets.choice(CROCKFORD) for _ in range(ID_LENGTH))


def file_name(name: str) -> str:
    """The name with its ending; it only helps the volunteers, but it must not leave the folder."""
    stem = name.removesuffix(".yml")
    if not NAME.fullmatch(stem):
        raise DraftRefused(f"« {name} » ne peut pas être un nom de fichier. Écrivez par exemple : preparation-nord.")
    return f"{stem}.yml"


def draft(root: Path, sector: Mapping[str, Any], filled: Mapping[str, str]) -> str:
    """The text of the file."""
    writer = _Writer(french_terms(root), definitions(root / "schema"), filled)
    blocks = [FIRST_LINES.format(sector=sector.get("name", "")).rstrip("\n").split("\n")]
    for field in read_kind(root / "schema", "offer").fields:
        blocks.append(writer.block(field, trades(sector) if field.name == "job" else ()))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def trades(sector: Mapping[str, Any]) -> Iterator[str]:
    """The jobs of the sector, each with its tasks."""
    for code, job in sector.get("jobs", {}).items():
        yield f"{code} : {job.get('title', '')}"
        yield from (f"    {task} : {words}" for task, words in job.get("tasks", {}).items())


class _Writer:
    def __init__(self, terms: Mapping[str, Any], known: Mapping[str, Any], filled: Mapping[str, str]) -> None:
        self.terms, self.known, self.filled = terms, known, filled
        self.told: dict[str, str] = {}  # closed list → the first field that spelt it out

    def block(self, field: Field, more: Iterable[str] = ()) -> list[str]:
        """A field with its explanation; behind « # » when the offer is complete without it."""
        wanted = field.is_wanted(ORDINARY)
        comment = [*self.about(field), *(f"#   {line}" for line in more)]
        return comment + [line if wanted else f"#{line}" for line in self.lines(field, wanted)]

    def lines(self, field: Field, wanted: bool) -> list[str]:
        """The field as YAML, with the explanations of the fields inside it."""
        if not field.fields:
            return [f"{field.name}: {self.filled.get(field.name, TO_FILL if wanted else '')}".rstrip()]
        inside = self.item(field) if field.many else (line for c in field.fields for line in self.child(c, wanted))
        return [f"{field.name}:", *(f"  {line}" for line in inside)]

    def child(self, field: Field, group_is_wanted: bool) -> list[str]:
        """A field inside a group: behind a « # » of its own only where the group is not behind one already."""
        wanted = field.is_wanted(ORDINARY)
        hidden = group_is_wanted and not wanted
        written = self.lines(field, group_is_wanted and wanted)
        return [*self.about(field), *(f"#{line}" if hidden else line for line in written)]

    def item(self, field: Field) -> list[str]:
        """The first item of a list of groups: its explanations, then its fields."""
        comments = [line for child in field.fields for line in self.about(child)]
        first, *others = (f"{child.name}:" for child in field.fields)
        return [*comments, f"- {first}", *(f"  {other}" for other in others)]

    def about(self, field: Field) -> list[str]:
        """What the field is for, when it is wanted, and what may be written."""
        said = " ".join(filter(None, (f"{field.title}.", self.description(field), *self.reasons(field))))
        choices = [line for choice in self.choices(field) for line in wrapped(choice, "#   ")]
        self.told.setdefault(field.ref or "", ".".join(field.path))
        return [*wrapped(said, "# "), *choices]

    def description(self, field: Field) -> str:
        """The description, unless it is that of a list the reader has just seen."""
        general = self.known.get(field.ref, {}).get("description")
        return "" if field.ref in self.told and field.description == general else field.description

    def reasons(self, field: Field) -> Iterator[str]:
        for when in field.when:
            *others, last = when.values
            yield f"Obligatoire si {'.'.join(when.path)} est {' ou '.join(filter(None, (', '.join(others), last)))}."
        if field.schema.get("type") == "boolean" and "true" not in field.description:
            yield "true (oui) ou false (non)."
        if field.many and not field.fields:
            yield "Une liste : [un, deux]."

    def choices(self, field: Field) -> Iterator[str]:
        """The closed list of a field on one line, or one line per part of a list made of several."""
        listing = self.known.get(field.ref, {})
        parts = [part["$ref"].rpartition("/")[2] for part in listing.get("anyOf", ())]
        if field.ref in self.told and (parts or "enum" in listing):
            yield f"Les mêmes valeurs que pour {self.told[field.ref]}."
            return
        for name in parts or ([field.ref] if "enum" in listing else []):
            codes = ", ".join(f"{code} ({self.word(name, code)})" for code in self.known[name]["enum"])
            yield f"{self.known[name]['title']} : {codes}" if parts else codes

    def word(self, listing: str, code: str) -> str:
        term = self.terms.get(listing, {}).get(code, {})
        short, label = term.get("short", code), term.get("label", code)
        return label.removeprefix(f"{code} · ") if short == code else short


def wrapped(text: str, prefix: str) -> list[str]:
    """A comment on as many lines as it needs; a code is never cut in two."""
    return textwrap.wrap(text, WIDTH, initial_indent=prefix, subsequent_indent=prefix, break_on_hyphens=False,
                         break_long_words=False)
