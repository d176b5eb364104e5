"""Days, amounts and numbers as French writes them."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

LANGUAGE = "fr"


def day(value: date | str, style: str = "long") -> str:
    """« 22 novembre 2026 », « 1er février 2027 »; "short" gives « 22/11/2026 ». A file has its days as text."""
    value = date.fromisoformat(value) if isinstance(value, str) else value
    long = "d'er' MMMM y" if value.day == 1 else "d MMMM y"
    return format_date(value, "dd/MM/yyyy" if style == "short" else long, locale=LANGUAGE)


def money(amount: float) -> str:
    """« 12,10 € », with the no-break space French wants; « 1 450 € », « 13 € »: no cents that are zero."""
    pattern = "#,##0 ¤" if amount == int(amount) else "#,##0.00 ¤"
    return format_currency(amount, "EUR", pattern, locale=LANGUAGE, currency_digits=False)


def number(value: float) -> str:
    """« 1 200 », « 12,5 »."""
    return format_decimal(value, locale=LANGUAGE)


def hour(time: str) -> str:
    """« 5 h 30 » from "05:30"; « minuit »."""
    hours, minutes = time.split(":")
    if time in ("00:00", "24:00"):
        return "minuit"
    return f"{int(hours)} h" + (f" {minutes}" if minutes != "00" else "")


def hours_class(bounds: tuple[float, float]) -> str:
    """« 35 h », « plus de 24 h à 30 h », « moins de 16 h »."""
    low, high = bounds
    if low == high:
        return f"{number(high)} h"
    if not low:
        return f"jusqu'à {number(high)} h"
    return f"plus de {number(low)} à {number(high)} h"


def plural(count: int, one: str, other: str | None = None) -> str:
    """« 1 offre », « 0 offre », « 2 offres »: French is singular under two."""
    return f"{number(count)} {one if count < 2 else other or one + 's'}"


def many(items: list[str], word: str = "et") -> str:
    """« un, deux et trois »."""
    items = list(items)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}" if items else ""


def lowfirst(words: str) -> str:
    """The words as they stand inside a sentence; « CDI » and « EPI fournis » keep their capitals."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def called(digits: str) -> str:
    """A telephone number as it is read: by pairs, « 39 49 », « 01 71 25 08 28 »; one of three digits as it is."""
    return digits if len(digits) == 3 else "\N{NO-BREAK SPACE}".join(digits[n:n + 2] for n in range(0, len(digits), 2))
