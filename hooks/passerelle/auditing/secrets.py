"""Every confidential string of a network: the files of all employers and offers, in every state, and the register.

Dates, numbers and codes of closed lists are left out: they designate nobody and stand on every page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from ..reading import Document, Files
from ..reference import places
from . import contact_points, first_names, variants
from .forms import squeezed, words
from .lexicon import LONG, Lexicon
from .public import AGENCY, CODE, PLACE, PUBLISHED_ID, SAID, TERRITORY, Public
from .variants import Variant

RUN = 8  # words in a row that are nobody's by chance
TOO_SHORT = "moins de trois signes : à surveiller à la lecture"
ORDINARY_TEXT = "mots ordinaires, trop courts pour désigner quelqu'un"

KINDS = {
    "name": "nom d'un employeur", "brand": "marque ou produit d'un employeur", "person": "nom d'une personne",
    "phone": "téléphone", "email": "courriel", "domain": "domaine internet", "company": "SIREN ou SIRET",
    "street": "adresse d'un employeur", "commune": "commune plus précise que le territoire publié",
    "notes": "extrait de notes confidentielles", "agreement": "extrait d'une convention ou d'une fonction",
    "file": "nom d'un fichier confidentiel",
    "offer": "identifiant d'une offre qui n'est pas en ligne",
}
_PERSON = re.compile(r"\b(?:M\.|MM\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr)\s+((?:[A-ZÀ-Ý][\w'’-]*\s?){1,3})")


@dataclass(frozen=True, slots=True, order=True)
class Secret:
    """A pattern, how it is looked for, and what it is. Its repr tells nothing of the string."""

    kind: str
    mode: str
    pattern: bytes = field(repr=False)
    shown: str = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Secrets:
    """All that must not be found, and how many values each rule left out."""

    all: tuple[Secret, ...] = field(repr=False)
    excluded: Counter[str]


def gather(files: Files, public: Public, lexicon: Lexicon, past: dict[str, dict[str, Any]]) -> Secrets:
    """The secrets of a network; `past` is the register's memory of offers, by public id."""
    collector = _Collector(public, lexicon)
    for document in files.employers:
        collector.employer(document)
    for document in files.offers:
        collector.offer(document)
    for id, entry in past.items():
        collector.past_offer(id, entry)
    return Secrets(tuple(sorted(set(collector.found))), collector.excluded)


class _Collector:
    """Turns values into secrets, one method per kind of file."""

    def __init__(self, public: Public, lexicon: Lexicon) -> None:
        self.public, self.lexicon = public, lexicon
        self.found: list[Secret] = []
        self.excluded: Counter[str] = Counter()

    def employer(self, document: Document) -> None:
        data = document.data
        self.code(PurePosixPath(document.file).stem)
        for name in (data["legal_name"], *several(data, "trade_names")):
            self.names(name)
        for brand in several(data, "brands"):
            self.add("brand", variants.phrase(variants.without_legal_form(words(brand)), self.lexicon))
        if "siret" in data:
            self.add("company", contact_points.company_numbers(data["siret"]))
        self.place(data["address"])
        for establishment in several(data, "establishments"):
            self.place(establishment)
            if "name" in establishment:
                self.names(establishment["name"])
        for domain in several(data, "web_domains"):
            self.add("domain", contact_points.domains(domain, self.lexicon))
        for contact in several(data, "contacts"):
            self.contact(contact, [data["legal_name"], *several(data, "trade_names")])
        self.text(data.get("notes", ""))
        for commitment in several(data.get("agreement", {}), "commitments"):
            self.text(commitment, "agreement")

    def offer(self, document: Document) -> None:
        data = document.data
        self.code(PurePosixPath(document.file).stem)
        self.identifier(data["id"])
        self.place(data["place"])
        self.text(data.get("notes", ""))

    def past_offer(self, id: str, entry: dict[str, Any]) -> None:
        self.identifier(id)
        self.names(entry["legal_name"])
        self.add("street", variants.streets(entry["address"].rpartition(",")[0] or entry["address"], self.lexicon))
        if "siren" in entry:
            self.add("company", contact_points.company_numbers(entry["siren"]))

    def names(self, name: str) -> None:
        self.add("name", variants.names(name, self.lexicon))

    def contact(self, contact: dict[str, str], firm: list[str]) -> None:
        self.add("person", variants.people(contact["name"], self.lexicon))
        trades = [trade for name in firm for trade in first_names.trades_of(words(name), self.lexicon)]
        self.add("person", first_names.beside(contact["name"], words(contact["role"]), trades, self.lexicon))
        if "phone" in contact:
            self.add("phone", contact_points.phones(contact["phone"]))
        if "email" in contact:
            self.add("email", contact_points.emails(contact["email"], self.lexicon))
        self.text(contact["role"], "agreement")

    def place(self, data: dict[str, str]) -> None:
        """A street, and the commune unless it is published."""
        if "street" in data:
            self.add("street", variants.streets(data["street"], self.lexicon))
        if data["commune"] in self.public.communes:
            self.excluded[PLACE] += 1
            return
        name = places().commune(data["commune"]).name
        some = words(name)
        short = len("".join(some)) < LONG or not self.lexicon.rare(some)
        self.add("commune", [variants.variant(variants.SHORT_PLACE if short else variants.PLACE, " ".join(some))])
        if not short and not self.public.says(some):
            self.add("commune", variants.strong(some, self.lexicon))
        postcodes = places().postcodes(data["commune"])
        for code in {data["commune"], *postcodes, *filter(None, [data.get("postcode")])}:
            self.add("commune", [variants.variant(variants.CODE, code.lower())])
        self.add("commune", contact_points.postcodes_in_words(postcodes))

    def code(self, stem: str) -> None:
        """The name of a confidential file."""
        if stem in self.public.codes:
            self.excluded[CODE] += 1
            return
        some = words(stem)
        if self.lexicon.rare(some):
            self.add("file", variants.strong(some, self.lexicon))
        self.add("file", [variants.variant(variants.SLUG, "-".join(some))])

    def identifier(self, id: str) -> None:
        if id in self.public.ids:
            self.excluded[PUBLISHED_ID] += 1
            return
        self.add("offer", [variants.variant(variants.RUN, id)])

    def text(self, text: str, kind: str = "notes") -> None:
        """Free text: what it quotes, then every run of words."""
        if not text:
            return
        for quoted, variant in contact_points.in_free_text(text, self.lexicon):
            self.add(quoted, [variant])
        for name in _PERSON.findall(text):
            self.add("person", variants.people(f"M. {name}", self.lexicon))
        found = words(text)
        if len(found) < RUN and not self.lexicon.rare(found):
            self.excluded[ORDINARY_TEXT] += 1
        elif len(found) < 4:
            self.add(kind, variants.strong(found, self.lexicon))
        else:
            self.add(kind, variants.shingles(text, RUN))

    def add(self, kind: str, made: Iterator[Variant] | list[Variant]) -> None:
        for variant in made:
            reason = self.reason(kind, variant)
            if reason:
                self.excluded[reason] += 1
            else:
                self.found.append(Secret(kind, variant.mode, variant.pattern, variant.shown))

    def reason(self, kind: str, variant: Variant) -> str:
        """Why a pattern is not a secret; empty when it is one."""
        words_of = f" {' '.join(words(variant.shown))} ".encode("latin-1")
        if len(variant.pattern.strip()) < 3:
            return TOO_SHORT
        # A role is a trade, and a name may be made of the words of a list.
        if (kind == "agreement" or variant.mode == variants.PHRASE) and self.public.says(words(variant.shown)):
            return SAID
        if variant.mode == variants.ACRONYM and squeezed(variant.pattern).upper() in self.public.capitals:
            return SAID
        if words_of in self.public.agency_words:
            return AGENCY
        return TERRITORY if words_of in self.public.territories else ""


def several(data: dict[str, Any], key: str) -> list[Any]:
    """A list of a file, empty where there is none."""
    return data.get(key) or []
