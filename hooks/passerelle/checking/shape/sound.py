"""What is sound in a document that the contract refused: the rules hear it too, so that everything is said at once."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NoReturn

from ...reading import Document
from . import phrases
from .faults import Fault, Path

MANY = 20  # misspelt names of one group: each is compared with all that it knows


class Unread(Exception):
    """Somebody asked for a value that the contract refused: what depends on it cannot be told yet."""


class _Group(dict):
    """The fields of a group that are sound; to ask for one of the others, in whatever way, raises Unread."""

    __slots__ = ("misspelt", "unread")

    def __init__(self, sound: dict[str, Any], unread: Iterable[str], misspelt: bool) -> None:
        super().__init__(sound)
        self.unread = frozenset(unread)
        self.misspelt = misspelt  # the name of a field is wrong: whatever is not here may be that one

    def __missing__(self, name: Any) -> NoReturn:
        raise Unread

    def __contains__(self, name: object) -> bool:
        known = super().__contains__(name)
        if name in self.unread or (self.misspelt and not known):
            raise Unread
        return known

    def get(self, name: Any, default: Any = None) -> Any:
        return super().get(name, default) if name in self else default  # `in` raises


class _Hole:
    """An item of a list that is not what the list holds: it keeps its place, and any use of it raises Unread."""

    def _unread(self, *_: object) -> NoReturn:
        raise Unread

    __getitem__ = __contains__ = __iter__ = __len__ = __lt__ = __gt__ = __le__ = __ge__ = __str__ = __format__ = _unread
    __getattr__ = _unread


def sound(document: Document, faults: Iterable[Fault]) -> Document:
    """The document without the values that have a fault; the same one when there are none."""
    refused = {fault.path: fault for fault in faults}
    return document.holding(_sound(document.data, (), refused)) if refused else document


@contextmanager
def as_far_as_read() -> Iterator[None]:
    """What is done inside stops, without a word, at the first value that the contract refused."""
    with suppress(Unread):
        yield


def _sound(value: Any, path: Path, refused: dict[Path, Fault]) -> Any:
    if isinstance(value, dict):
        # A missing field is a refused path too, below a group that does not hold it.
        unread = {steps[-1] for steps in refused if steps and steps[:-1] == path}
        unread |= set(value) | {None} if () in refused else set()
        misspelt = [fault for steps, fault in refused.items() if fault.on_key and steps[:-1] == path]
        unread |= {name for fault in misspelt[:MANY] for name in phrases.meant(fault)}
        kept = {name: _sound(inner, (*path, name), refused) for name, inner in value.items() if name not in unread}
        doubtful = len(misspelt) > MANY or any(fault.keyword != "additionalProperties" for fault in misspelt)
        return _Group(kept, unread, doubtful)
    if isinstance(value, list):
        return [_item(inner, (*path, rank), refused) for rank, inner in enumerate(value)]
    return value


def _item(value: Any, path: Path, refused: dict[Path, Fault]) -> Any:
    # A word that is not in the list is still a word: the rules look for others beside it.
    fault = refused.get(path)
    lost = fault and (fault.keyword == "type" or not isinstance(value, str))
    return _Hole() if lost else _sound(value, path, refused)
