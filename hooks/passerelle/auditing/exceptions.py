"""What the network decided to let through: a keyed fingerprint, files, a reason and a last day, kept confidential."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase
from typing import Any

from ..reading import read_document
from .forms import words
from .leaks import Leak
from .secrets import Secret

FILE = "register/exceptions.yml"
KEY_LENGTH = 16
FIELDS = {"fingerprint", "files", "reason", "until"}


class ExceptionsDamaged(Exception):
    """A sentence in French: what is wrong in the file, and what to write; `line` is where."""

    def __init__(self, sentence: str, line: int = 1) -> None:
        super().__init__(f"{FILE}:{line} : {sentence}")
        self.sentence, self.line = sentence, line


@dataclass(frozen=True, slots=True)
class Let:
    """One exception, valid up to and on its last day."""

    fingerprint: str
    files: str
    reason: str
    until: date

    def covers(self, leak: Leak, today: date) -> bool:
        """Whether a leak is this one."""
        return (
            leak.fingerprint == self.fingerprint and today <= self.until and fnmatchcase(leak.file, self.files)
        )


@dataclass(frozen=True, slots=True)
class Exceptions:
    """The network's exceptions and the key of their fingerprints; without a key nothing can be let through."""

    key: str = field(default="", repr=False)
    let: Sequence[Let] = ()

    def fingerprint(self, secret: Secret) -> str:
        """A name that only the network can compute, the same for all the ways of looking for the same words."""
        if not self.key:
            return ""
        message = f"{secret.kind}\0{''.join(words(secret.shown))}".encode()
        return hmac.new(self.key.encode(), message, hashlib.sha256).hexdigest()[:16]

    def cover(self, leak: Leak, today: date) -> bool:
        """Whether a valid exception lets a leak through."""
        return any(let.covers(leak, today) for let in self.let)


def read_exceptions(raw: bytes | None) -> Exceptions:
    """The exceptions of a network, from the bytes of their file; none when there is none. Raises ExceptionsDamaged."""
    if raw is None:
        return Exceptions()
    document, problems = read_document(FILE, raw)
    if document is None:
        first = next(problem for problem in problems if problem.level == "error")
        raise ExceptionsDamaged(first.sentence, first.line)
    data = document.data if isinstance(document.data, dict) else {}
    key, listed = data.get("key"), data.get("exceptions", [])
    if not is_key(key) or not isinstance(listed, list) or set(data) - {"key", "exceptions"}:
        raise ExceptionsDamaged(f"Écrivez « key: » et au moins {KEY_LENGTH} signes tirés au hasard, entre guillemets, "
                                "puis « exceptions: » et leur liste.")
    return Exceptions(key, tuple(_let(document.line_of(("exceptions", n)), entry) for n, entry in enumerate(listed)))


def is_key(value: Any) -> bool:
    """Whether a key is long enough to keep the fingerprints from being guessed."""
    return isinstance(value, str) and len(value) >= KEY_LENGTH


def _let(line: int, entry: Any) -> Let:
    try:
        if set(entry) == FIELDS and all(isinstance(value, str) and value.strip() for value in entry.values()):
            return Let(entry["fingerprint"], entry["files"], entry["reason"], date.fromisoformat(entry["until"]))
    except (TypeError, ValueError):
        pass
    raise ExceptionsDamaged("Écrivez fingerprint (l'empreinte du rapport), files (la page, par exemple "
                            "secteurs/*/index.html), reason (pourquoi) et until (le dernier jour, 2027-01-31).", line)
