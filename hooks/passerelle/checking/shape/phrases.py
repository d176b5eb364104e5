"""One French sentence per keyword of the contract: what is wrong, then what to write."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...french.amounts import plural
from ...french.nearest import did_you_mean
from ..codes import Codes
from ..saying import either, joined, quoted
from .faults import Fault
from .fields import FEW, PAGE, codes_of, field_of, hint, homes
from .mending import MONTHS, is_number, mended, not_asked_yet
from .phrases_codes import as_codes, commune_in, instead_of, unknown_name, unknown_value

NOT_ASKED = "Si personne ne l'a encore demandé, enlevez ce champ : absent, il veut dire « pas encore demandé »."
TYPES = {
    "number": "un nombre",
    "integer": "un nombre entier",
    "string": "un texte",
    "array": "une liste",
    "object": "un groupe de champs",
}


def sentence(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    """What to tell the person who wrote this."""
    if not_asked_yet(fault.value) and not fault.on_key and _may_be_absent(fault, root):
        return f"{quoted(fault.value)} ne convient pas. {NOT_ASKED}"
    return _PHRASES.get(fault.keyword, _refused)(fault, root, words)


def merged(faults: Iterable[Fault]) -> Iterator[Fault]:
    """An unknown field that looks like a missing one is one mistake, not two."""
    faults = list(faults)
    unknown = [fault for fault in faults if fault.keyword == "additionalProperties"]
    explained = {(*fault.path[:-1], name) for fault in unknown for name in meant(fault)}
    return (fault for fault in faults if fault.keyword != "required" or fault.path not in explained)


def _required(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    name, field = str(fault.path[-1]), field_of(root, fault.path)
    called = f"« {name} » ({field['title']})" if "title" in field else f"« {name} »"
    if not fault.condition:
        choices = words.advice(field["namedBy"], None) if "namedBy" in field else ""
        return joined(f"Il manque {called} : ajoutez « {name}: … ».", choices or hint(field))
    asker = field_of(root, fault.condition.path)
    answer = words.called(str(fault.condition.value), codes_of(asker))
    where = f" sous « {fault.path[-2]} »" if len(fault.path) > 1 else ""
    return joined(f"Avec {answer}, il faut aussi {called} : ajoutez « {name}: … »{where}.", hint(field))


def _unknown_field(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    known = fault.schema.get("properties", {})
    if instead := instead_of(fault.schema.get("refusedFields", ()), str(fault.path[-1])):
        return joined("Ce champ n'existe pas ici.", instead)
    elsewhere = [home for home in homes(root, str(fault.path[-1])) if home != fault.path[:-1]]
    if elsewhere:
        place = f"sous « {'.'.join(elsewhere[0])} »" if elsewhere[0] else "tout à gauche, sans retrait"
        return f"Ce champ existe, mais pas ici : il se range {place}. Vérifiez le retrait de la ligne."
    if names := meant(fault):
        return f"Ce champ n'existe pas. Vouliez-vous dire {either(_field_called(known, name) for name in names)} ?"
    if not known:
        return "Ce champ n'existe pas. Supprimez-le."
    few = f"Champs possibles ici : {', '.join(known)}." if len(known) <= FEW else f"La liste est sur {PAGE}."
    remark = "Une remarque se met dans « notes », qui reste confidentiel." if "notes" in known else ""
    return joined("Ce champ n'existe pas.", few, remark)


def _type(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    if known := unknown_name(fault, words):
        return known
    listed = fault.limit == "array" and isinstance(fault.value, str) and as_codes(fault, words)
    advice = mended(fault.value, fault.schema) or listed or hint(fault.schema)
    if fault.value is None:
        return joined("Il n'y a rien après les deux-points.", advice)
    if fault.limit == "string" and isinstance(fault.value, int | float) and not isinstance(fault.value, bool):
        return joined(f"{quoted(fault.value)} est lu comme un nombre.", advice)
    if fault.limit in ("number", "integer") and is_number(fault.value):
        return joined(f"{quoted(fault.value)} est lu comme un texte.", advice)
    expected = TYPES.get(fault.limit, "compris ici")
    return joined(f"{quoted(fault.value)} n'est pas {expected}.", commune_in(fault, words), advice)


def _format(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    return joined(_wrong_day(fault.value), mended(fault.value, fault.schema) or hint(fault.schema))


def _wrong_day(text: str) -> str:
    year, month, day = [*text.split("-"), "", ""][:3]
    is_day = len(text) == 10 and len(year) == 4 and (year + month + day).isdecimal()
    if not (is_day and 1 <= int(month) <= 12 and int(year)):
        return f"{quoted(text)} n'est pas une date."
    name, length = MONTHS[int(month) - 1], monthrange(int(year), int(month))[1]
    return f"Le {text} n'existe pas : {name} {year} a {length} jours."


def _bounds(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    """The bound, and why there is one where the contract says it."""
    return joined(_beyond(fault), fault.schema.get("reason", ""), _otherwise(fault))


def _otherwise(fault: Fault) -> str:
    """What the number would be, had it been counted by the year or by the month: the contract says how."""
    other = fault.schema.get("otherwise")
    if not other or fault.keyword != "maximum":
        return ""
    value = fault.value / other["divide"]
    value = round(value) if other.get("whole") or round(value, 1).is_integer() else round(value, 2)
    return other["said"].format(value=value) if value <= fault.limit else ""


def _beyond(fault: Fault) -> str:
    small = fault.keyword.startswith("min")
    bound = "au moins" if small else "au plus"
    if fault.keyword in ("minimum", "maximum"):
        return f"{quoted(fault.value)} est trop {'petit' if small else 'grand'} : écrivez {fault.limit} {bound}."
    if fault.keyword in ("minLength", "maxLength"):
        size = "court" if small else "long"
        return f"Ce texte est trop {size} : {plural(len(fault.value), 'caractère')}, il en faut {fault.limit} {bound}."
    what, noun = ("Ce groupe", "champ") if isinstance(fault.value, dict) else ("Cette liste", "valeur")
    return f"{what} a {plural(len(fault.value), noun)} : il en faut {fault.limit} {bound}."


def _repeated(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    return f"{quoted(fault.value)} est déjà dans cette liste. Gardez-le une seule fois."


def _refused(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    advice = mended(fault.value, fault.schema) or hint(fault.schema)
    return unknown_name(fault, words) or joined(f"{quoted(fault.value)} ne convient pas.", advice)


def meant(fault: Fault) -> list[str]:
    """The fields of the group that a name which is not one of them most likely stands for."""
    known = fault.schema.get("properties", {})
    return did_you_mean(fault.path[-1], {name: tuple(_names(field)) for name, field in known.items()})


def _names(field: Mapping[str, Any]) -> Iterator[str]:
    yield from filter(None, (field.get("title"), *field.get("alsoCalled", ())))


def _may_be_absent(fault: Fault, root: Mapping[str, Any]) -> bool:
    *group, name = fault.path
    return isinstance(name, str) and name not in field_of(root, tuple(group)).get("required", ())


def _field_called(known: Mapping[str, Any], name: str) -> str:
    title = known[name].get("title")
    return f"« {name} » ({title})" if title else f"« {name} »"


_PHRASES = {
    "required": _required,
    "additionalProperties": _unknown_field,
    "enum": unknown_value,
    "type": _type,
    "format": _format,
    "uniqueItems": _repeated,
    **dict.fromkeys(("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "minProperties"), _bounds),
}
