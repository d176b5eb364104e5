"""What the contract refuses, one fault at a time: jsonschema's errors without their nesting."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jsonschema.exceptions import ValidationError

Path = tuple[str | int, ...]

# One fault per value is enough: an unknown word is not also "too long".
GRAVITY = (
    "enum",
    "const",
    "type",
    "format",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "minItems",
    "maxItems",
    "minProperties",
    "uniqueItems",
)


@dataclass(frozen=True)
class Condition:
    """The answer that brings a demand with it: « contract.type » is « cdd »."""

    path: Path
    value: Any


@dataclass(frozen=True)
class Fault:
    """One refusal: which keyword, where, what was found, the schema and the keyword's value that refused it."""

    keyword: str
    path: Path
    value: Any
    schema: Mapping[str, Any]
    limit: Any
    condition: Condition | None = None
    on_key: bool = False


def flatten(errors: Iterable[ValidationError], root: Mapping[str, Any], data: Any) -> list[Fault]:
    """Every fault once, the gravest only where one value has several."""
    kept: dict[tuple, Fault] = {}
    for error in errors:
        for fault in _faults(error, _condition(error, root, data)):
            key = _place(fault)
            if key not in kept or _weight(fault) < _weight(kept[key]):
                kept[key] = fault
    return list(kept.values())


def _place(fault: Fault) -> tuple:
    alone = fault.keyword in ("required", "additionalProperties")
    return (fault.path, fault.keyword if alone else "", fault.on_key)


def _weight(fault: Fault) -> tuple[bool, int]:
    rank = GRAVITY.index(fault.keyword) if fault.keyword in GRAVITY else len(GRAVITY)
    return (fault.condition is not None, rank)


def _faults(error: ValidationError, condition: Condition | None) -> Iterator[Fault]:
    path, value, schema = tuple(error.absolute_path), error.instance, error.schema
    keyword, limit = error.validator, error.validator_value
    if "propertyNames" in error.absolute_schema_path:
        yield Fault(keyword, (*path, value), value, schema, limit, condition, on_key=True)
    elif keyword == "required":
        # The missing field stands at the path it should have had.
        missing = (name for name in limit if name not in value)
        yield from (Fault(keyword, (*path, name), None, schema, limit, condition) for name in missing)
    elif keyword == "additionalProperties":
        unknown = (name for name in value if name not in schema.get("properties", {}))
        yield from (Fault(keyword, (*path, name), name, schema, limit, condition, on_key=True) for name in unknown)
    elif keyword == "uniqueItems":
        yield from (Fault(keyword, (*path, i), value[i], schema, limit, condition) for i in _repeated(value))
    elif keyword == "anyOf":
        # Several closed lists side by side are one closed list.
        codes = [code for branch in error.context if branch.validator == "enum" for code in branch.validator_value]
        yield Fault("enum", path, value, schema, codes, condition)
    else:
        yield Fault(keyword, path, value, schema, limit, condition)


def _repeated(items: list) -> Iterator[int]:
    seen: set[str] = set()
    again = []
    for index, written in enumerate(map(repr, items)):
        if written in seen:
            again.append(index)
        seen.add(written)
    # Nearly always they are written alike; 1 and 1.0 are equal too, and cost a longer search.
    return iter(again or [index for index, item in enumerate(items) if item in items[:index]])


def _condition(error: ValidationError, root: Mapping[str, Any], data: Any) -> Condition | None:
    steps = list(error.absolute_schema_path)
    if "then" not in steps:
        return None
    tested, rule = [], _walk(root, steps[: steps.index("then")])["if"]
    while "properties" in rule:
        (name, rule), *_ = rule["properties"].items()
        tested.append(name)
    return Condition(tuple(tested), _walk(data, tested))


def _walk(value: Any, steps: Iterable[str | int]) -> Any:
    for step in steps:
        value = value[step]
    return value
