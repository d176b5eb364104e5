"""Writes a commented offer file for a volunteer to fill in: every field of the contract, a fresh id, today's dates."""

from __future__ import annotations

import re
import secrets
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..contract import read_contract
from ..contract.fields import Field, read_kind
from .schema import ORDINARY, french_terms

CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"  # no i, l, o or u: nobody misreads an address on the phone
NUMERIC = re.compile("[0-9e]+")
ID_LENGTH = 10  # 50 bits: two networks will not draw the same
TO_FILL = " # À REMPLIR"  # after nothing at all: the check then says what to write there
WIDTH = 110
FIRST_LINES = """\
# yaml-language-server: $schema=../../schema/offer.schema.json
# Une offre. Secteur : {sector}.
# Chaque ligne « À REMPLIR » attend une réponse, à écrire après les deux-points. Les autres champs sont derrière
# un « # » : quand vous avez la réponse, enlevez-le. Un champ absent veut dire « pas encore demandé », jamais « non ».
# N'écrivez rien, nulle part, sur une personne candidate. Quand tout est prêt : status: open.
"""


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


def draft(root: Path, sector: Mapping[str, Any], filled: Mapping[str, str]) -> str:
    """The text of the file."""
    contract = read_contract(root / "schema")
    writer = _Writer(french_terms(root), contract.definitions, filled)
    blocks = [FIRST_LINES.format(sector=sector.get("name", "")).rstrip("\n").split("\n")]
    for field in read_kind(contract, "offer").fields:
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
