"""`/contribuer/champs/`: the reference of every field and of every closed list, written from the contract itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..board import Board
from ..contract import Contract
from ..contract.fields import ITEM, KINDS, Field, Kind, Names, When, read_kind, read_shape
from ..contract.vocabulary import Vocabulary
from ..guides import Term
from .examples import example, example_file
from .frame.page import Page
from .frame.rendering import Renderer

ADDRESS = "contribuer/champs/"
PLACES = {
    "offer": "offers/<secteur>/<nom>.yml", "employer": "employers/<nom>.yml", "sector": "sectors/<secteur>.yml",
    "lever": "levers/<nom>.yml", "partnership": "partnership.yml", "labels": "labels/<langue>.yml",
    "site": "site.yml", "parameters": "parameters.yml", "waivers": "waivers.yml",
}
GROUPS = ("remark", "source")  # groups of fields that many files share
SHAPES = ("date", "time", "commune_code", "code", "line", "text", "url")
MADE_OF = {"remarks": "remark", "sources": "source"}


@dataclass(frozen=True, slots=True)
class Row:
    """A field as the page shows it.

    `told` is where on the page its values are: the id of a list or of a shape. `when` holds the answers that make it
    obligatory, `limits` those that leave only some of its values; an answer is a path, a list, and codes of that list.
    """

    field: Field
    id: str
    path: str
    told: str
    example: str
    when: tuple[tuple[str, str, Names], ...] = ()
    limits: tuple[tuple[str, str, Names, Names], ...] = ()

    @property
    def depth(self) -> int:
        """How far inside other groups the field is."""
        return len(self.field.path) - self.field.path.count(ITEM) - 1


@dataclass(frozen=True, slots=True)
class Reference:
    """One kind of file: where it is, its fields, a whole example."""

    kind: Kind
    place: str
    rows: tuple[Row, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A closed list with its words, or a list made of several."""

    code: str
    title: str
    description: str
    words: tuple[tuple[str, Term], ...]
    parts: tuple[str, ...] = ()


def page(board: Board, renderer: Renderer, contract: Contract) -> Page:
    """The page."""
    known = contract.definitions
    return renderer.page(
        ADDRESS, "Les champs",
        "Chaque champ de chaque fichier : ce qu'il veut dire, s'il est obligatoire, ce qu'on y écrit, un exemple.",
        "fields.html",
        references=[reference(read_kind(contract, code), board.vocabulary) for code in KINDS],
        groups=[(kind := read_shape(contract, code), rows(kind, board.vocabulary)) for code in GROUPS],
        shapes=[(code, known[code]) for code in SHAPES],
        listings=[listing(code, schema_of, board.vocabulary, renderer)
                  for code, schema_of in known.items() if "enum" in schema_of or "anyOf" in schema_of],
        page_options={"hide": ("navigation",), "in_search": False},
    )


def reference(kind: Kind, vocabulary: Vocabulary) -> Reference:
    """The fields of one kind of file."""
    return Reference(kind, PLACES[kind.code], rows(kind, vocabulary), example_file(kind.code))


def rows(kind: Kind, vocabulary: Vocabulary) -> tuple[Row, ...]:
    """Every field of a kind at every depth."""
    lists = {field.path: field.ref or "" for field in kind.all()}
    return tuple(row(kind, field, lists, vocabulary) for field in kind.all())


def row(kind: Kind, field: Field, lists: Mapping[Names, str], vocabulary: Vocabulary) -> Row:
    """One field."""
    def answers(when: When) -> tuple[str, str, Names]:
        return dotted(when.path), lists[when.path], when.values

    path = dotted(field.path)
    return Row(
        field, f"{kind.code}.{path.replace('[]', '').replace('*', 'code')}", path,
        MADE_OF.get(field.ref, field.ref) or "",
        "" if kind.code in GROUPS else example(kind.code, field, vocabulary),
        when=tuple(answers(when) for when in field.when),
        limits=tuple((*answers(when), left) for when, left in field.limits),
    )


def dotted(path: Names) -> str:
    """A path as the messages of the check write it: « requires[].what »."""
    return ".".join(path).replace(f".{ITEM}", ITEM)


def listing(code: str, schema: Mapping, vocabulary: Vocabulary, renderer: Renderer) -> Listing:
    """A closed list: the words of labels/fr.yml, or those of the contract itself for data·inclusion's themes."""
    told = schema.get("enumDescriptions", ())
    french = renderer.words.terms.get(code, {})
    words = tuple(
        (value, french.get(value) or Term(told[rank] if told else value, ""))
        for rank, value in enumerate(schema.get("enum", ()))
    )
    return Listing(code, schema["title"], schema.get("description", ""), words, vocabulary.unions.get(code, ()))
