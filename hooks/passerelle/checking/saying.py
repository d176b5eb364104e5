"""Small pieces of which the sentences of a check are made."""

from collections.abc import Iterable
from typing import Any

from ..problems import clipped


def quoted(value: Any) -> str:
    """A value as a sentence may name it."""
    if value is None:
        return "Un champ vide"
    if isinstance(value, list | dict):
        return "Une liste" if isinstance(value, list) else "Un groupe de champs"
    return f"« {clipped(str(value).lower() if isinstance(value, bool) else value)} »"


def is_group(value: Any) -> bool:
    """Whether there is no word to name: nothing, a list or a group of fields."""
    return value is None or isinstance(value, list | dict)


def called(code: str, label: str | None) -> str:
    """« standing » (Debout), or « standing » when its label is not known."""
    return f"« {code} » ({label})" if label and label != code else f"« {code} »"


def either(words: Iterable[str]) -> str:
    """« un » ou « deux »."""
    return " ou ".join(words)


def joined(*sentences: str) -> str:
    """The sentences that are not empty, one after the other."""
    return " ".join(filter(None, sentences))


def did_you_say(words: list[str]) -> str:
    """« Vouliez-vous dire … ? » for one word, « Les plus proches : … » for several, nothing for none."""
    if len(words) == 1:
        return f"Vouliez-vous dire {words[0]} ?"
    return f"Les plus proches : {', '.join(words)}." if words else ""
