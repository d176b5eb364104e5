"""The French words by which people know the codes of the contract."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from ..french.nearest import fold
from ..reading import Document
from .choices import Choices
from .saying import called


def _nothing(listing: str, value: Any) -> Any:
    return ()


@dataclass(frozen=True)
class Codes:
    """`lists`: the closed lists by name; `terms`: list → code → {label, short…}, when labels/fr.yml can be read.

    `also` holds other words of everyday life for the codes of a list. `advice` and `meant` say what the network has
    under a name that is no closed list, for the document at hand: see `beside`.
    """

    lists: Mapping[str, tuple[str, ...]]
    terms: Mapping[str, Any] = field(default_factory=dict)
    also: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict)
    advice: Callable[[str, Any], str] = _nothing
    meant: Callable[[str, Any], list[str]] = _nothing
    _known: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = field(default_factory=dict)

    def beside(self, document: Document, choices: Choices) -> "Codes":
        """The same, for the fields of one document that name other things of the network."""
        return replace(self, advice=partial(choices.advice, document), meant=partial(choices.meant, document))

    def names(self, allowed: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Each allowed code with its French words, looked up once: a file may have hundreds of wrong ones."""
        asked = tuple(allowed)
        if asked not in self._known:
            self._known[asked] = {code: tuple(self._words(code, allowed)) for code in allowed}
        return self._known[asked]

    def called(self, code: str, allowed: Collection[str]) -> str:
        """« standing » (Debout), or « standing » when its label is not known."""
        label = self._label(code, allowed)
        return called(code, label)

    def listed(self, codes: Collection[str]) -> list[str]:
        """The codes of a list, with a word each where their names say nothing: « A1 (quelques mots) »."""
        labels = {code: self._label(code, codes) or code for code in codes}
        if not any(label.startswith(f"{code} · ") for code, label in labels.items()):
            return list(codes)
        return [f"{code} ({label.removeprefix(f'{code} · ').split(',')[0]})" for code, label in labels.items()]

    def named(self, code: str, *lists: str) -> str:
        """The same, for a code of these lists."""
        return self.called(code, [known for name in lists for known in self.lists[name]])

    def exactly(self, word: Any, allowed: Collection[str]) -> str | None:
        """The code that somebody wrote, or one of whose French words, accents and capitals aside."""
        meant = fold(word)
        said = ((code, name) for code, names in self.names(allowed).items() for name in (code, *names))
        return next((code for code, name in said if meant and fold(name) == meant), None)

    def _label(self, code: str, allowed: Collection[str]) -> str | None:
        return next((label for name in self._of(code, allowed) for label in self._said(name, code)), None)

    def _words(self, code: str, allowed: Collection[str]) -> Iterator[str]:
        for name in self._of(code, allowed):
            yield from self._said(name, code)
            yield from self.also.get(name, {}).get(code, ())

    def _of(self, code: str, allowed: Collection[str]) -> Iterator[str]:
        for name, codes in self.lists.items():
            if code in codes and (set(codes) <= set(allowed) or set(allowed) <= set(codes)):
                yield name

    def _said(self, name: str, code: str) -> Iterator[str]:
        term = _mapping(_mapping(self.terms.get(name)).get(code))
        yield from (term[key] for key in ("label", "short") if isinstance(term.get(key), str))


def _mapping(value: Any) -> Mapping[str, Any]:
    # The labels may have faults of their own, which must not silence those of the other files.
    return value if isinstance(value, Mapping) else {}
