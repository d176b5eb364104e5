"""What the contract says of a field: its schema, its codes, what may be written there, where else its name is known."""

from collections.abc import Iterator, Mapping
from typing import Any

from .faults import Path

FEW = 15
PAGE = "/contribuer/champs/"
EMPTY_MESSAGE = "Choisissez une valeur de la liste"  # says no more than the list itself


def hint(schema: Mapping[str, Any]) -> str:
    """What the contract says may be written here."""
    message, codes = schema.get("errorMessage", ""), codes_of(schema)
    if codes and (not message or message.startswith(EMPTY_MESSAGE)):
        return f"Valeurs possibles : {', '.join(codes)}." if len(codes) <= FEW else f"La liste est sur {PAGE}."
    if message or schema.get("type") != "object":
        return message
    names = schema.get("required") or list(schema.get("properties", {}))
    return f"Écrivez-y : {', '.join(f'{name}: …' for name in names[:FEW])}." if names else ""


def codes_of(schema: Mapping[str, Any]) -> list[str]:
    """The closed list of a schema, or of the several lists it is made of."""
    return [str(code) for part in (schema, *schema.get("anyOf", ())) for code in part.get("enum", ())]


def field_of(root: Mapping[str, Any], path: Path) -> Mapping[str, Any]:
    """The schema of the field at this path, or an empty one."""
    schema = root
    for step in path:
        inside = schema.get("items") if isinstance(step, int) else schema.get("properties", {}).get(step)
        schema = inside or schema.get("additionalProperties") or {}
        schema = schema if isinstance(schema, Mapping) else {}
    return schema


def homes(schema: Mapping[str, Any], name: str, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The groups that have a field of this name: a line with a wrong indent often belongs to one of them."""
    fields = schema.get("properties", {})
    if name in fields:
        yield path
    for inner, field in fields.items():
        yield from homes(field, name, (*path, inner))
