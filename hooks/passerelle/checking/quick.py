"""A quick reading of the contract that only ever says yes: jsonschema has the last word on whatever it does not accept.

Nearly every file is good, and jsonschema took half the time of a check to say so, as it makes an object for each value.
A keyword that jsonschema knows and this module does not makes a schema that accepts nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from .draft07 import FORMATS, KEYWORDS, whole

Test = Callable[[Any], bool]

MANY = 50  # values that are compared two by two: beyond, jsonschema does it otherwise
TYPES: Mapping[str, Test] = {
    "object": lambda value: type(value) is dict,
    "array": lambda value: type(value) is list,
    "string": lambda value: type(value) is str,
    "boolean": lambda value: type(value) is bool,
    "integer": lambda value: type(value) is int,
    "number": lambda value: type(value) in (int, float),
    "null": lambda value: value is None,
}


def accepting(schema: Any) -> Test:
    """The test of a schema: what it accepts, jsonschema accepts too."""
    if not isinstance(schema, Mapping):
        return lambda value: schema is True
    known = [name for name in schema if name in KEYWORDS]
    if unknown := set(known) - MAKERS.keys():
        return lambda value: not unknown
    return every([MAKERS[name](schema[name], schema) for name in known])


def every(tests: list[Test]) -> Test:
    """All of them, in their order."""
    return lambda value: all(one(value) for one in tests)


def of_type(kind: type | tuple[type, ...], test: Test) -> Test:
    """A test that says nothing of values of another type."""
    return lambda value: not isinstance(value, kind) or test(value)


def is_type(types: Any, schema: Mapping[str, Any]) -> Test:
    known = [TYPES[name] for name in ([types] if isinstance(types, str) else types)]
    return known[0] if len(known) == 1 else lambda value: any(test(value) for test in known)


def is_one_of(values: list[Any], schema: Mapping[str, Any]) -> Test:
    texts = frozenset(value for value in values if type(value) is str)
    others = [value for value in values if type(value) is not str]
    return lambda value: value in texts if type(value) is str else any(
        type(value) is type(other) and value == other for other in others)


def has_properties(properties: Mapping[str, Any], schema: Mapping[str, Any]) -> Test:
    tests = {name: accepting(inner) for name, inner in properties.items()}

    return of_type(dict, lambda value: all(
        name not in tests or tests[name](inner) for name, inner in value.items()))


def has_no_other(additional: Any, schema: Mapping[str, Any]) -> Test:
    known, inner = frozenset(schema.get("properties", ())), accepting(additional)
    if "patternProperties" in schema:
        return lambda value: False
    return of_type(dict, lambda value: all(inner(value[name]) for name in value if name not in known))


def has_pattern(pattern: str, schema: Mapping[str, Any]) -> Test:
    search = re.compile(whole(pattern)).search
    return of_type(str, lambda value: bool(search(value)))


def has_each(kind: type) -> Callable[[Any, Mapping[str, Any]], Test]:
    """The maker of a test of each item of a list, or of each key of a mapping."""
    def make(inner: Any, schema: Mapping[str, Any]) -> Test:
        test = accepting({"not": True} if isinstance(inner, list) else inner)
        return of_type(kind, lambda value: all(map(test, value)))

    return make


def is_any(inner: list[Any], schema: Mapping[str, Any]) -> Test:
    tests = [accepting(one) for one in inner]
    return lambda value: any(test(value) for test in tests)


def is_conditional(condition: Any, schema: Mapping[str, Any]) -> Test:
    holds, then, otherwise = (accepting(part) for part in (
        condition, schema.get("then", True), schema.get("else", True)))
    if not is_exact(condition):
        return lambda value: False
    return lambda value: then(value) if holds(value) else otherwise(value)


def is_exact(condition: Any) -> bool:
    """True when what is not accepted here is refused for certain: texts that a field must be, at any depth."""
    if not isinstance(condition, Mapping) or not condition.keys() <= {"properties", "required", "const", "enum"}:
        return False
    words = [*condition.get("enum", ()), *([condition["const"]] if "const" in condition else ())]
    return all(type(word) is str for word in words) and all(map(is_exact, condition.get("properties", {}).values()))


def has_no_double(wanted: bool, schema: Mapping[str, Any]) -> Test:
    def test(value: list[Any]) -> bool:
        if all(type(one) is str for one in value):
            return len(set(value)) == len(value)
        return len(value) <= MANY and not any(one in value[:rank] for rank, one in enumerate(value))

    return of_type(list, test) if wanted else every([])


MAKERS: Mapping[str, Callable[[Any, Mapping[str, Any]], Test]] = {
    "type": is_type,
    "enum": is_one_of,
    "const": lambda value, schema: is_one_of([value], schema),
    "pattern": has_pattern,
    "format": lambda name, schema: lambda value: FORMATS.conforms(value, name),
    "minLength": lambda least, schema: of_type(str, lambda value: len(value) >= least),
    "maxLength": lambda most, schema: of_type(str, lambda value: len(value) <= most),
    "minimum": lambda least, schema: of_type((int, float), lambda value: value >= least),
    "maximum": lambda most, schema: of_type((int, float), lambda value: value <= most),
    "minItems": lambda least, schema: of_type(list, lambda value: len(value) >= least),
    "maxItems": lambda most, schema: of_type(list, lambda value: len(value) <= most),
    "minProperties": lambda least, schema: of_type(dict, lambda value: len(value) >= least),
    "required": lambda names, schema: of_type(dict, lambda value: all(name in value for name in names)),
    "uniqueItems": has_no_double,
    "properties": has_properties,
    "additionalProperties": has_no_other,
    "propertyNames": has_each(dict),
    "items": has_each(list),
    "anyOf": is_any,
    "allOf": lambda inner, schema: every([accepting(one) for one in inner]),
    "if": is_conditional,
}
