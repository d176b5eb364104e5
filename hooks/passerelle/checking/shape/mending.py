"""What the person most likely meant to write. A mended value is offered only if the contract would take it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ...french.nearest import fold
from .draft07 import accepts

Candidate = tuple[Any, str]  # a value, and the sentence that proposes it

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
MONTH_NUMBERS = {fold(name): rank for rank, name in enumerate(MONTHS, start=1)}
TRUE, FALSE = ("oui", "yes", "vrai", "true", "o", "y", "on"), ("non", "no", "faux", "false", "n", "off")

# Made of these words alone, an answer says that nobody has asked; one of the first must be among them.
UNKNOWN = frozenset(("demande", "demander", "voir", "inconnu", "inconnue", "sait", "sais", "nsp", "nc"))
AROUND = frozenset(("a", "je", "ne", "on", "pas", "encore", "non"))


_ODD_SPACE = re.compile(r"[\u00a0\u2000-\u200a\u202f'’]")  # between thousands, as Word or a telephone writes them
_NUMBER = re.compile(r"(-?\d{1,3}(?:\s?\d{3}){0,3})(?:([.,])(\d{1,6}))?(\s*[^\d\s][^\d]{0,20})?", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?:\s*[^\d\s][^\d]{0,20})?", re.ASCII)  # « 1.950,00 € »
_HOURS = re.compile(r"(\d{1,2})\s*(?:[hH:]|heures?)\s*([0-5]\d)(?:\s*(?:min|mn|minutes?))?", re.ASCII)  # « 35 h 30 »
_CLOCK = re.compile(r"(\d{1,2})\s*(?:[hH:.]|heures?)\s*(\d{2})?(?:\s*(?:min|mn))?(?:\s*du matin)?", re.ASCII)
_SAID_HOURS = {"midi": "12:00", "minuit": "00:00"}


def not_asked_yet(value: Any) -> bool:
    """Whether somebody wrote « ne sait pas » or « à demander », where the file should say nothing."""
    words = {fold(word) for word in re.findall(r"\w+", value)} if isinstance(value, str) else set()
    return not words.isdisjoint(UNKNOWN) and words <= UNKNOWN | AROUND


def mended(value: Any, schema: Mapping[str, Any]) -> str | None:
    """A sentence such as « Écrivez 2026-12-01. », or None when no guess would be accepted here."""
    candidates = (*_said(value, schema), *_candidates(value))
    return next((sentence for candidate, sentence in candidates if _fits(schema, candidate)), None)


def day_meant(text: str) -> str | None:
    """The day of « 1er décembre 2026 », « 01/12/2026 » or « 2026-12-1 », written 2026-12-01."""
    words = re.findall(r"\d+|[^\W\d_]+", text)
    words = [word for word in words if fold(word) not in ("er", "le")]
    if len(words) == 2:  # « janvier 2027 », « 2027-01 »: the first of the month
        words = [*words, "01"] if len(words[0]) == 4 else ["01", *words] if len(words[1]) == 4 else words
    if len(words) != 3:
        return None
    numbers = [
        MONTH_NUMBERS.get(fold(word)) or (int(word) if word.isascii() and word.isdigit() else 0) for word in words
    ]
    year, month, day = numbers if len(words[0]) == 4 else reversed(numbers)
    if month > 12 >= day and len(words[0]) == 4:
        month, day = day, month
    try:
        return date(year + 2000 if 20 <= year < 100 else year, month, day).isoformat()
    except (ValueError, OverflowError):
        return None


def yes_or_no(value: Any) -> str | None:
    """The code « yes » or « no » that this word means, if it is such a word."""
    return next((code for code, said in (("yes", TRUE), ("no", FALSE)) if fold(value) in said), None)


def is_number(value: Any) -> bool:
    """Whether a text is a number as YAML writes them, made a text by its quotes."""
    return isinstance(value, str) and re.fullmatch(r"-?\d+(\.\d+)?", value, re.ASCII) is not None


def code_meant(text: str) -> str:
    """« L'Étable » gives « l-etable »."""
    return "-".join(filter(None, (fold(word) for word in re.split(r"[\W_]", text))))


def _fits(schema: Mapping[str, Any], candidate: Any) -> bool:
    # A group that takes any field would take « text: » too, and it would mean nothing there.
    knows = not isinstance(candidate, dict) or candidate.keys() <= schema.get("properties", {}).keys()
    return knows and accepts(schema, candidate)


def _candidates(value: Any) -> Iterator[Candidate]:
    if isinstance(value, bool) or value is None:
        return
    if isinstance(value, str):
        for mender in _TEXT:
            yield from mender(value.strip(" \u00a0\u202f«»“”"))
    if isinstance(value, int | float):
        yield from _from_number(value)
    if isinstance(value, dict):
        yield [value], "Mettez un tiret devant : « - … »."


def _said(value: Any, schema: Mapping[str, Any]) -> Iterator[Candidate]:
    """The word of the contract for what people say: « tout de suite » is asap."""
    for code, words in schema.get("alsoSaid", {}).items() if isinstance(value, str) else ():
        if fold(value) in map(fold, words):
            yield code, f"Écrivez {code}."


def _from_number(value: float) -> Iterator[Candidate]:
    yield from _as_hour(f"{value:05.2f}" if isinstance(value, float) else _clock(value))
    yield str(value), f'Ajoutez des guillemets droits : "{value}".'
    if isinstance(value, float) and value.is_integer():
        yield int(value), f"Écrivez {int(value)}."
    yield [value], f"Mettez des crochets : [{value}]."


def _clock(number: int) -> str:
    """6 is six o'clock, 630 is half past six."""
    return f"{number}h" if 0 <= number < 24 else f"{number // 100}h{number % 100:02}"


def _as_number(text: str) -> Iterator[Candidate]:
    text = _ODD_SPACE.sub(" ", text)
    if hours := _HOURS.fullmatch(text):
        exact = int(hours[1]) + int(hours[2]) / 60
        yield round(exact, 2), f"Écrivez {exact:.4g}."
    grouped = _GROUPED.fullmatch(text)
    found = _NUMBER.fullmatch(re.sub(r"\.", "", text) if grouped else text)
    if not found:
        return
    whole, mark, decimals, unit = found.groups()
    whole = re.sub(r"\s", "", whole)
    decimals = "" if grouped and set(decimals or "0") == {"0"} else decimals
    written = f"{int(whole)}.{decimals}" if decimals else str(int(whole))
    if unit and unit.strip().lower() in ("k", "k€"):
        yield round(float(written) * 1000), f"Écrivez {round(float(written) * 1000)}."
        return
    advice = "Écrivez" if unit or grouped else "Mettez un point :" if mark == "," else "Enlevez les guillemets :"
    advice = "Écrivez le nombre sans espace :" if re.search(r"\d\s\d", text) and not unit and not mark else advice
    yield (float(written) if decimals else int(written)), f"{advice} {written}."


def _as_boolean(text: str) -> Iterator[Candidate]:
    if fold(text) in TRUE:
        yield True, "Écrivez true."
    if fold(text) in FALSE:
        yield False, "Écrivez false."


def _as_day(text: str) -> Iterator[Candidate]:
    day = day_meant(text)
    if day:
        yield day, f"Écrivez {day}."


def _as_hour(text: str) -> Iterator[Candidate]:
    hour = _SAID_HOURS.get(fold(text))
    if found := _CLOCK.fullmatch(text):
        hour = f"{0 if found[1] == '24' else int(found[1]):02}:{found[2] or '00'}"
    if hour:
        yield hour, f'Écrivez "{hour}".'


def _as_digits(text: str) -> Iterator[Candidate]:
    digits = re.sub(r"[\s.-]", "", text)
    yield digits, f'Enlevez les espaces : "{digits}".'


def _as_code(text: str) -> Iterator[Candidate]:
    yield text.lower(), f"Écrivez {text.lower()}."
    yield text.upper(), f"Écrivez {text.upper()}."
    yield code_meant(text), f"Écrivez {code_meant(text)}."


def _as_address(text: str) -> Iterator[Candidate]:
    host = re.sub(r"^https?://(www\.)?|[/?#].*$", "", text.lower())
    yield host, f"Écrivez {host}."
    address = "https://" + re.sub(r"^[a-z]+://", "", text)
    yield address, f"Écrivez {address}."


def _as_list(text: str) -> Iterator[Candidate]:
    items = [item.strip() for item in re.split(r"[,;]", text) if item.strip()]
    yield items, f"Mettez des crochets : [{', '.join(items)}]."
    yield [{"text": text}], "Écrivez « - text: » devant la phrase."
    yield {"text": text}, "Écrivez « text: » devant la phrase."


_TEXT = (_as_number, _as_boolean, _as_day, _as_hour, _as_digits, _as_code, _as_address, _as_list)
