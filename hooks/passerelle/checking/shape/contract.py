"""The contract of schema/: every document against its schema, every fault of every file, in French."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from jsonschema_rs import Draft7Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

from ...contract import Contract
from ...problems import Problem
from ...reading import Document
from ..codes import Codes
from . import draft07, phrases
from .faults import Fault, flatten

ENOUGH = 2000  # errors of one file: no honest one comes near, and eleven thousand took two seconds
DRAFT = "draft"
MAX_FAULTS = 100  # per file: each costs a search for the word that was meant, and nobody reads more
ANNOTATIONS = ("title", "description", "errorMessage", "default", "namedBy", "alsoCalled")


@dataclass(frozen=True)
class Shape:
    """What every kind of file must look like, by the contract."""

    contract: Contract

    def faults(self, document: Document, kind: str) -> list[Fault]:
        """The faults of one document, in its order; `kind` is the first word of its schema's name."""
        schema = self.schemas[kind]
        if self.quick[kind].is_valid(document.data) and not has_whole_floats(document.data):
            return []
        errors = islice(draft07.errors(schema, document.data), ENOUGH)
        return sorted(flatten(errors, schema, document.data), key=lambda fault: document.place_of(*place(fault)))

    def problems(
        self, document: Document, kind: str, faults: Sequence[Fault], codes: Codes, most: int = MAX_FAULTS
    ) -> Iterator[Problem]:
        """What to tell of the first of these faults, and that there are others."""
        schema, draft = self.schemas[kind], is_draft(document, kind)
        for fault in phrases.merged(faults[:most]):
            path, at = place(fault)
            sentence = phrases.sentence(fault, schema, codes)
            level = "warning" if draft and is_blank(fault) else "error"
            yield document.problem(path, sentence, rule=f"contract-{_dashed(fault.keyword)}", level=level, at=at)
        if (more := len(faults) - most) > 0:
            told = f"Il y a {more} autres erreurs dans ce fichier. Corrigez d'abord celles-ci."
            yield document.problem((), told, rule="contract-many")

    @cached_property
    def lists(self) -> dict[str, tuple[str, ...]]:
        """The closed lists, by name; a list made of other lists is not one more."""
        definitions = self.contract.definitions
        return {name: tuple(found["enum"]) for name, found in definitions.items() if "enum" in found}

    @cached_property
    def also_said(self) -> dict[str, dict[str, list[str]]]:
        """Everyday words for the codes of a list: « obligatoire » for « required »."""
        definitions = self.contract.definitions
        return {name: found["alsoSaid"] for name, found in definitions.items() if "alsoSaid" in found}

    @cached_property
    def quick(self) -> dict[str, Draft7Validator]:
        """What says yes at once. Where it says no, `draft07` has the last word, and explains."""
        return {kind: Draft7Validator(schema, validate_formats=True) for kind, schema in self.schemas.items()}

    @cached_property
    def schemas(self) -> dict[str, dict[str, Any]]:
        """Each schema with its references replaced by what they name: quicker, and a title may stand beside one."""
        resources = ((name, Resource.from_contents(file, DRAFT7)) for name, file in self.contract.schemas.items())
        registry = Registry().with_resources(resources)
        return {
            name.removesuffix(".schema.json"): _expanded(file, registry.resolver(base_uri=name))
            for name, file in self.contract.schemas.items()
        }


def is_draft(document: Document, kind: str) -> bool:
    """Whether this is an offer that says it is still being written."""
    return kind == "offer" and isinstance(document.data, dict) and document.data.get("status") == DRAFT


def is_blank(fault: Fault) -> bool:
    """Whether nothing was written there yet."""
    return fault.keyword == "required" or (not fault.on_key and fault.value in (None, "", [], {}))


def has_whole_floats(value: Any) -> bool:
    """Whether a number is written « 2.0 », which is no integer for us and is one for JSON Schema."""
    if isinstance(value, dict | list):
        return any(map(has_whole_floats, value.values() if isinstance(value, dict) else value))
    return isinstance(value, float) and value.is_integer()


def place(fault: Fault) -> tuple[tuple, str]:
    """Where to point: an unknown key at itself, a missing one at what asks for it."""
    if fault.keyword != "required":
        return fault.path, "key" if fault.on_key else "value"
    return (fault.condition.path, "value") if fault.condition else (fault.path[:-1], "key")


def _expanded(schema: Any, resolver: Any) -> Any:
    if isinstance(schema, list):
        return [_expanded(item, resolver) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" not in schema:
        return {key: _expanded(value, resolver) for key, value in schema.items()}
    found = resolver.lookup(schema["$ref"])
    beside = {key: schema[key] for key in ANNOTATIONS if key in schema}
    return {**_expanded(found.contents, found.resolver), **beside}


def _dashed(keyword: str) -> str:
    return re.sub(r"(?=[A-Z])", "-", keyword).lower()
