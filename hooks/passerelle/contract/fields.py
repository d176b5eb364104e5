"""The fields of the contract, read where they are written: schema/*.schema.json."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .reader import Contract

KINDS = ("offer", "employer", "sector", "lever", "partnership", "labels", "site", "parameters", "waivers")
ITEM, ANY_KEY = "[]", "*"  # the steps of a path that are not names: an item of a list, a key that people choose

Schema = Mapping[str, Any]
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class When:
    """An answer given elsewhere in the file: the field at `path` is one of `values`."""

    path: Names
    values: Names


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its names in the file and in French, what may be written in it, and when it must be there.

    `ref` is a definition of schema/vocabulary.schema.json (a closed list, or a shape such as a date), `many` says that
    the field is a list, `required` that it is always wanted where its group is, `when` the answers that make it so,
    `limits` the values left by some answers.
    """

    path: Names
    title: str
    description: str
    schema: Schema
    ref: str | None
    many: bool
    required: bool
    when: tuple[When, ...]
    limits: tuple[tuple[When, Names], ...] = ()
    fields: tuple[Field, ...] = ()

    @property
    def name(self) -> str:
        """The word before the colon."""
        return self.path[-1]

    def is_wanted(self, answers: Mapping[Names, str]) -> bool:
        """True when the field must be there, its group being there and `answers` given elsewhere in the file."""
        return self.required or any(answers.get(when.path) in when.values for when in self.when)

    def all(self) -> Iterator[Field]:
        """The field, then every field inside it, in the order of the contract."""
        yield self
        for field in self.fields:
            yield from field.all()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file: what it is for, and its fields."""

    code: str
    title: str
    description: str
    fields: tuple[Field, ...]

    def all(self) -> Iterator[Field]:
        """Every field at every depth."""
        for field in self.fields:
            yield from field.all()


def read_kind(contract: Contract, code: str) -> Kind:
    """A Kind of a contract: "offer", "employer"…"""
    return _Reader(contract.definitions).kind(code, contract.data(f"{code}.schema.json"))


def read_shape(contract: Contract, code: str) -> Kind:
    """A group of fields that several kinds share: "remark", "source"."""
    return _Reader(contract.definitions).kind(code, contract.definitions[code])


class _Reader:
    def __init__(self, known: Mapping[str, Schema]) -> None:
        self.known = known
        self.rules: list[tuple[When, Schema]] = []

    def kind(self, code: str, schema: Schema) -> Kind:
        self.rules = [(_when(rule["if"]), rule["then"]) for rule in schema.get("allOf", ())]
        return Kind(code, schema["title"], schema.get("description", ""), self.inside(schema, ()))

    def inside(self, schema: Schema, path: Names) -> tuple[Field, ...]:
        """The fields of a group."""
        named = {name: (*path, name) for name in schema.get("properties", {})}
        wanted = schema.get("required", ())
        fields = [self.field(schema["properties"][name], at, name in wanted) for name, at in named.items()]
        chosen = schema.get("additionalProperties")
        return (*fields, self.field(chosen, (*path, ANY_KEY), False)) if isinstance(chosen, dict) else tuple(fields)

    def field(self, raw: Schema, path: Names, required: bool) -> Field:
        """One field with those inside it, unless they belong to a shape that is told once for all."""
        own, ref = self.resolved(raw)
        many = own.get("type") == "array" and ref is None
        schema, ref = self.resolved(own["items"]) if many else (own, ref)
        told = [(when, _found(then, path[:-1])) for when, then in self.rules]
        return Field(
            path, own.get("title", ""), own.get("description", ""), schema, ref, many, required,
            when=tuple(when for when, group in told if path[-1] in group.get("required", ())),
            limits=tuple((when, tuple(left)) for when, group in told if (left := _found(group, path[-1:]).get("enum"))),
            fields=() if ref else self.inside(schema, (*path, ITEM) if many else path),
        )

    def resolved(self, raw: Schema) -> tuple[Schema, str | None]:
        """A schema with what it refers to in its place: the words written beside a reference win."""
        beside = {key: value for key, value in raw.items() if key != "$ref"}
        ref = raw.get("$ref", "").rpartition("/")[2] or None
        return ({**self.known[ref], **beside}, ref) if ref else (beside, None)


def _when(tested: Schema) -> When:
    asked: Names = ()
    while "properties" in tested:
        (name, tested), *_ = tested["properties"].items()
        asked = (*asked, name)
    return When(asked, tuple(tested.get("enum", (tested.get("const"),))))


def _found(schema: Schema, path: Names) -> Schema:
    for name in path:
        schema = schema.get("properties", {}).get(name, {})
    return schema
