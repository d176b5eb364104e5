"""One French sentence per keyword of the contract: what is wrong, then what to write."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..problems import clipped
from .codes import Codes
from .faults import Fault
from .fields import EMPTY_MESSAGE, FEW, PAGE, codes_of, field_of, hint, homes
from .mending import MONTHS, is_number, mended, yes_or_no
from .nearest import closest, did_you_mean

TYPES = {
    "number": "un nombre",
    "integer": "un nombre entier",
    "string": "un texte",
    "array": "une liste",
    "object": "un groupe de champs",
}


def sentence(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    """What to tell the person who wrote this."""
    return _PHRASES.get(fault.keyword, _refused)(fault, root, words)


def merged(faults: Iterable[Fault]) -> Iterator[Fault]:
    """An unknown field that looks like a missing one is one mistake, not two."""
    faults = list(faults)
    unknown = [fault for fault in faults if fault.keyword == "additionalProperties"]
    explained = {(*fault.path[:-1], name) for fault in unknown for name in _meant(fault)}
    return (fault for fault in faults if fault.keyword != "required" or fault.path not in explained)


def quoted(value: Any) -> str:
    """A value as a sentence may name it."""
    if value is None:
        return "Un champ vide"
    if isinstance(value, list | dict):
        return "Une liste" if isinstance(value, list) else "Un groupe de champs"
    return f"« {clipped(str(value).lower() if isinstance(value, bool) else value)} »"


def _required(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    name, field = str(fault.path[-1]), field_of(root, fault.path)
    called = f"« {name} » ({field['title']})" if "title" in field else f"« {name} »"
    if not fault.condition:
        return _join(f"Il manque {called} : ajoutez « {name}: … ».", hint(field))
    asker = field_of(root, fault.condition.path)
    answer = words.called(str(fault.condition.value), codes_of(asker))
    where = f" sous « {fault.path[-2]} »" if len(fault.path) > 1 else ""
    return _join(f"Avec {answer}, il faut aussi {called} : ajoutez « {name}: … »{where}.", hint(field))


def _unknown_field(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    known = fault.schema.get("properties", {})
    meant = _meant(fault)
    if meant:
        return f"Ce champ n'existe pas. Vouliez-vous dire {_either(_field_called(known, name) for name in meant)} ?"
    elsewhere = [home for home in homes(root, str(fault.path[-1])) if home != fault.path[:-1]]
    if elsewhere:
        place = f"sous « {'.'.join(elsewhere[0])} »" if elsewhere[0] else "tout à gauche, sans retrait"
        return f"Ce champ existe, mais pas ici : il se range {place}. Vérifiez le retrait de la ligne."
    if not known:
        return "Ce champ n'existe pas. Supprimez-le."
    few = f"Champs possibles ici : {', '.join(known)}." if len(known) <= FEW else f"La liste est sur {PAGE}."
    return f"Ce champ n'existe pas. {few}"


def _unknown_value(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    codes = [str(code) for code in fault.limit]
    if fault.value is None:
        return _join("Il n'y a rien après les deux-points.", _listed(codes))
    value = yes_or_no(fault.value) or fault.value
    own = fault.schema.get("errorMessage", "")
    own = "" if own.startswith(EMPTY_MESSAGE) else own
    wrong = f"{quoted(value)} ne convient pas ici." if _is_group(value) else f"{quoted(fault.value)} n'existe pas."
    if ours := fault.schema.get("saidByTheSite", {}).get(str(value)):
        return ours
    if value in codes and not fault.condition:
        return f"{wrong} Écrivez {value}."
    if len(codes) > FEW:
        return _join(wrong, _nearest(value, codes, words), _listed(codes))
    listed = _listed(codes)
    if fault.condition:
        return _join(own or wrong, listed)
    meant = _either(words.called(code, codes) for code in did_you_mean(value, words.names(codes)))
    return _join(wrong, own or listed, f"Vouliez-vous dire {meant} ?" if meant else "")


def _listed(codes: list[str]) -> str:
    return f"Valeurs possibles : {', '.join(codes)}." if len(codes) <= FEW else f"La liste est sur {PAGE}."


def _nearest(value: Any, codes: list[str], words: Codes) -> str:
    near = [words.called(code, codes) for code in closest(value, words.names(codes), 3)]
    if len(near) == 1:
        return f"Vouliez-vous dire {near[0]} ?"
    return f"Les plus proches : {', '.join(near)}." if near else ""


def _type(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    advice = mended(fault.value, fault.schema) or hint(fault.schema)
    if fault.value is None:
        return _join("Il n'y a rien après les deux-points.", advice)
    if fault.limit == "string" and isinstance(fault.value, int | float) and not isinstance(fault.value, bool):
        return _join(f"{quoted(fault.value)} est lu comme un nombre.", advice)
    if fault.limit in ("number", "integer") and is_number(fault.value):
        return _join(f"{quoted(fault.value)} est lu comme un texte.", advice)
    expected = TYPES.get(fault.limit, "compris ici")
    return _join(f"{quoted(fault.value)} n'est pas {expected}.", advice)


def _format(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    return _join(_wrong_day(fault.value), mended(fault.value, fault.schema) or hint(fault.schema))


def _wrong_day(text: str) -> str:
    year, month, day = [*text.split("-"), "", ""][:3]
    if not (len(text) == 10 and (year + month + day).isdecimal() and 1 <= int(month) <= 12 and int(year)):
        return f"{quoted(text)} n'est pas une date."
    name, length = MONTHS[int(month) - 1], monthrange(int(year), int(month))[1]
    return f"Le {text} n'existe pas : {name} {year} a {length} jours."


def _bounds(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    """The bound, and why there is one where the contract says it."""
    return _join(_beyond(fault), fault.schema.get("reason", ""))


def _beyond(fault: Fault) -> str:
    small = fault.keyword.startswith("min")
    bound = "au moins" if small else "au plus"
    if fault.keyword in ("minimum", "maximum"):
        return f"{quoted(fault.value)} est trop {'petit' if small else 'grand'} : écrivez {fault.limit} {bound}."
    if fault.keyword in ("minLength", "maxLength"):
        size = "court" if small else "long"
        return f"Ce texte est trop {size} : {_count(fault.value, 'caractère')}, il en faut {fault.limit} {bound}."
    what, noun = ("Ce groupe", "champ") if isinstance(fault.value, dict) else ("Cette liste", "valeur")
    return f"{what} a {_count(fault.value, noun)} : il en faut {fault.limit} {bound}."


def _repeated(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    return f"{quoted(fault.value)} est déjà dans cette liste. Gardez-le une seule fois."


def _refused(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    return _join(f"{quoted(fault.value)} ne convient pas.", mended(fault.value, fault.schema) or hint(fault.schema))


def _meant(fault: Fault) -> list[str]:
    known = fault.schema.get("properties", {})
    return did_you_mean(fault.path[-1], {name: (field.get("title", name),) for name, field in known.items()})


def _field_called(known: Mapping[str, Any], name: str) -> str:
    title = known[name].get("title")
    return f"« {name} » ({title})" if title else f"« {name} »"


def _is_group(value: Any) -> bool:
    return value is None or isinstance(value, list | dict)


def _either(words: Iterable[str]) -> str:
    return " ou ".join(words)


def _count(value: Any, noun: str) -> str:
    return f"{len(value)} {noun}{'s' if len(value) > 1 else ''}"


def _join(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


_PHRASES = {
    "required": _required,
    "additionalProperties": _unknown_field,
    "enum": _unknown_value,
    "type": _type,
    "format": _format,
    "uniqueItems": _repeated,
    **dict.fromkeys(("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "minProperties"), _bounds),
}
