"""The example of each kind of file, and what it gives for one field, written as in the file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from ..contract.fields import ANY_KEY, ITEM, Field
from ..contract.vocabulary import Vocabulary

FOLDER = Path(__file__).parent / "templates" / "examples"
GROUPS = ("remark", "remarks", "source", "sources")  # fields of their own, told elsewhere on the page
OF_A_SHAPE = {"date": "2026-12-01", "time": '"05:30"', "code": "exemple-entrepot", "line": "Un texte court",
              "text": "Une phrase.", "url": "https://passerelle.example/", "commune_code": '"44109"'}


@cache
def example_file(kind: str) -> str:
    """A whole file of this kind, with its comments."""
    return (FOLDER / f"{kind}.yml").read_text(encoding="utf-8")


def example(kind: str, field: Field, vocabulary: Vocabulary) -> str:
    """A value for a field, taken from the example file where it has one; "" for a group of fields."""
    if field.fields or field.ref in GROUPS:
        return ""
    node = _found(_root(kind), field.path)
    value = _written(example_file(kind), node) if node else _plausible(field, vocabulary)
    return value if node or not field.many else f"[{value}]"


@cache
def _root(kind: str) -> yaml.Node:
    return yaml.compose(example_file(kind), yaml.SafeLoader)


def _found(node: yaml.Node | None, path: tuple[str, ...]) -> yaml.Node | None:
    for step in path:
        if isinstance(node, yaml.SequenceNode) and step == ITEM:
            node = next(iter(node.value), None)
        elif isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if step in (key.value, ANY_KEY)), None)
        else:
            return None
    return node


def _written(text: str, node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return f"[{_written(text, node.value[0])}, …]"
    return " ".join(text[node.start_mark.index:node.end_mark.index].split())


def _plausible(field: Field, vocabulary: Vocabulary) -> str:
    if field.ref in OF_A_SHAPE:
        return OF_A_SHAPE[field.ref]
    if field.ref in vocabulary.lists:
        return vocabulary.lists[field.ref][0]
    if field.schema.get("type") == "boolean":
        return "true"
    return str(field.schema.get("minimum", ""))
