"""JSON Schema draft-07 as this house applies it: two habits of Python's library put right."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft7Validator, FormatChecker, validators
from jsonschema.exceptions import ValidationError

FORMATS = FormatChecker(["date"])


def errors(schema: Mapping[str, Any], value: Any) -> Iterator[ValidationError]:
    return _Validator(schema, format_checker=FORMATS).iter_errors(value)


def accepts(schema: Mapping[str, Any], value: Any) -> bool:
    """Whether the contract would take this value here."""
    return _Validator(schema, format_checker=FORMATS).is_valid(value)


def _whole_pattern(validator: Any, pattern: str, instance: Any, schema: Any) -> Iterator[ValidationError]:
    # In Python `$` lets a final line feed through, and a YAML block ends with one.
    if isinstance(instance, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), instance):
        yield ValidationError("pattern")


def _is_integer(checker: Any, instance: Any) -> bool:
    # For jsonschema 2.0 is an integer too; on a page it would read "2.0 postes".
    return isinstance(instance, int) and not isinstance(instance, bool)


_Validator = validators.extend(
    Draft7Validator,
    {"pattern": _whole_pattern},
    type_checker=Draft7Validator.TYPE_CHECKER.redefine("integer", _is_integer),
)
