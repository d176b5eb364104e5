"""Days and amounts as a French sentence shows them."""

from datetime import date

from .shape.mending import MONTHS


def day_words(day: date | str) -> str:
    """« 1er janvier 2026 »."""
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def euros(amount: float) -> str:
    """« 1 823,03 € »."""
    return f"{amount:,.2f} €".replace(",", " ").replace(".", ",")
