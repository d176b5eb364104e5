"""One French sentence for a value that must be one of some codes, or the name of something in the network."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...french.nearest import closest, did_you_mean, fold
from ..codes import Codes
from ..saying import did_you_say, either, is_group, joined, quoted
from .faults import Fault
from .fields import EMPTY_MESSAGE, FEW, PAGE, codes_of, hint
from .mending import yes_or_no

MANY = 40  # words: no list of an offer holds more, and each is compared with every code
BETWEEN = re.compile(r"[,;\n]| et ")
NEGATION = re.compile(r"(?:pas|non|jamais|aucune?)\b[\s:]*(?:(?:de|du|des|le|la|les)\s+|[dl]['’])?", re.IGNORECASE)


def unknown_value(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    """What to tell the person who wrote a word that is not in the list."""
    codes = [str(code) for code in fault.limit]
    if fault.value is None:
        return joined("Il n'y a rien après les deux-points.", _listed(codes, words))
    value = yes_or_no(fault.value) or fault.value
    own = fault.schema.get("errorMessage", "")
    own = "" if own.startswith(EMPTY_MESSAGE) else own
    wrong = f"{quoted(value)} ne convient pas ici." if is_group(value) else f"{quoted(fault.value)} n'existe pas."
    if ours := fault.schema.get("saidByTheSite", {}).get(str(value)):
        return ours
    if value in codes and not fault.condition:
        return f"{wrong} Écrivez {value}."
    if instead := instead_of(_insteads(fault.schema), str(value)):
        return joined(wrong, instead)
    if refused := _refused(fault, root, codes, words):
        return joined(wrong, refused)
    if len(codes) > FEW:
        return joined(wrong, _nearest(value, codes, words) or _elsewhere(fault, root, words), _listed(codes, words))
    listed = _listed(codes, words)
    if fault.condition:
        return joined(own or wrong, listed)
    meant = either(words.called(code, codes) for code in did_you_mean(value, words.names(codes)))
    said = f"Vouliez-vous dire {meant} ?" if meant else _elsewhere(fault, root, words)
    return joined(wrong, own or listed, said)


def instead_of(entries: Iterable[Mapping[str, Any]], value: str) -> str:
    """What the contract says to write instead of a word that people know, and that is none of its own."""
    meant = fold(value)
    return next((entry["write"] for entry in entries if meant in map(fold, entry["said"])), "")


def _insteads(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The entries of a list, or of the lists it is made of."""
    return [entry for part in (schema, *schema.get("anyOf", ())) for entry in part.get("insteadOf", ())]


def _refused(fault: Fault, root: Mapping[str, Any], codes: list[str], words: Codes) -> str:
    """« pas de nuit » among the conditions: the nearest code alone would say the contrary."""
    listing = root.get("properties", {}).get(fault.path[0], {}).get("refusedIn")
    said = NEGATION.match(str(fault.value)) if listing else None
    if not said:
        return ""
    near = _nearest(str(fault.value)[said.end():], codes, words)
    return joined(f"Une réponse « non » se met dans « {listing} », sans le mot qui nie.", near or _listed(codes, words))


def unknown_name(fault: Fault, words: Codes) -> str:
    """What to tell of a word that is not the code of anything in the network; nothing when no choice is known."""
    listing = fault.schema.get("namedBy")
    if not listing:
        return ""
    advice = words.advice(listing, fault.value) or ("" if listing == "communes" else hint(fault.schema))
    if not advice:
        return ""
    if fault.value is None:
        return joined("Il n'y a rien après les deux-points.", advice)
    unfit = is_group(fault.value) or listing == "communes"
    return joined(quoted(fault.value), "ne convient pas ici." if unfit else "n'existe pas.", advice)


def as_codes(fault: Fault, words: Codes) -> str:
    """« debout, charges lourdes » as the list it should have been, or what such a list may hold."""
    items = fault.schema.get("items", {})
    pieces = [piece.strip() for piece in BETWEEN.split(str(fault.value)) if piece.strip()]
    meant = [_code_of(piece, items, words) for piece in pieces] if len(pieces) <= MANY else []
    if meant and None not in meant:
        return f"Mettez des crochets : [{', '.join(dict.fromkeys(meant))}]."
    listed = words.advice(items["namedBy"], None) if "namedBy" in items else hint(items) if codes_of(items) else ""
    return joined(fault.schema.get("errorMessage", ""), listed)


def commune_in(fault: Fault, words: Codes) -> str:
    """The code of a commune that was named in the place of a group which holds one."""
    group = fault.schema.get("items", fault.schema)
    holds = isinstance(fault.value, str) and "commune" in group.get("properties", {})
    return words.advice("communes", fault.value) if holds else ""


def _code_of(piece: str, items: Mapping[str, Any], words: Codes) -> str | None:
    codes, listing = codes_of(items), items.get("namedBy")
    near = did_you_mean(piece, words.names(codes)) if codes else words.meant(listing, piece) if listing else []
    return near[0] if len(near) == 1 else None


def _listed(codes: list[str], words: Codes) -> str:
    if len(codes) > FEW:
        return f"La liste est sur {PAGE}."
    return f"Valeurs possibles : {', '.join(words.listed(codes))}."


def _nearest(value: Any, codes: list[str], words: Codes) -> str:
    return did_you_say([words.called(code, codes) for code in closest(value, words.names(codes), 3)])


def _elsewhere(fault: Fault, root: Mapping[str, Any], words: Codes) -> str:
    """« CDI » is no kind of offer, and it is a contract."""
    for path, codes in _lists(root, ()):
        if code := words.exactly(fault.value, codes) if codes != fault.limit else None:
            return f"C'est une valeur de « {path} » : {code}."
    return ""


def _lists(schema: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    for name, field in schema.get("properties", {}).items():
        inner = field.get("items", field)
        if codes := codes_of(inner):
            yield ".".join((*path, name)), codes
        yield from _lists(inner, (*path, name))
