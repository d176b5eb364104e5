"""The French words by which people know the codes of the contract."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Codes:
    """`lists`: the closed lists by name; `terms`: list → code → {label, short…}, when labels/fr.yml can be read."""

    lists: Mapping[str, tuple[str, ...]]
    terms: Mapping[str, Any] = field(default_factory=dict)

    def names(self, allowed: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Each allowed code with its French words."""
        return {code: tuple(self._words(code, allowed)) for code in allowed}

    def called(self, code: str, allowed: Collection[str]) -> str:
        """« standing » (Debout), or « standing » when its label is not known."""
        label = next(self._words(code, allowed), None)
        return f"« {code} » ({label})" if label and label != code else f"« {code} »"

    def named(self, code: str, *lists: str) -> str:
        """The same, for a code of these lists."""
        return self.called(code, [known for name in lists for known in self.lists[name]])

    def _words(self, code: str, allowed: Collection[str]) -> Iterator[str]:
        for name, codes in self.lists.items():
            if code in codes and (set(codes) <= set(allowed) or set(allowed) <= set(codes)):
                term = _mapping(_mapping(self.terms.get(name)).get(code))
                yield from (term[key] for key in ("label", "short") if isinstance(term.get(key), str))


def _mapping(value: Any) -> Mapping[str, Any]:
    # The labels may have faults of their own, which must not silence those of the other files.
    return value if isinstance(value, Mapping) else {}
