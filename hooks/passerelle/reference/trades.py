"""The trades of France Travail's repertory, ROME 4.0: labels, appellations, work contexts, neighbours."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property

from .shelf import read_json, read_rows


@dataclass(frozen=True, slots=True)
class Appellation:
    """A name of a trade and the ROME sheet that holds it."""

    label: str
    rome: str


@dataclass(frozen=True, slots=True)
class Context:
    """What may be met in a trade; `type`: 1 risks, 2 hours, 3 travel, 5 people, 6 structures, 7 status."""

    label: str
    type: str


class Rome:
    """The repertory, looked up by ROME or OGR code."""

    def job(self, code: str) -> str | None:
        """The name of a trade, by ROME code; None when there is none."""
        found = self._jobs.get(code)
        return found["libelle"] if found else None

    def parent(self, code: str) -> str | None:
        """The ROME 3 sheet this one was split from: an appellation is accepted under both."""
        found = self._jobs.get(code)
        return found["parent"] if found else None

    def appellation(self, ogr: str) -> Appellation | None:
        """A name under which a trade is known, by OGR code."""
        return self._appellations.get(ogr)

    def appellations(self, rome: str) -> tuple[str, ...]:
        """The names under which a trade is known, in the order of the repertory."""
        return tuple(self._names.get(rome, ()))

    def contexts(self, rome: str) -> tuple[str, ...]:
        """The codes of what may be met in a trade."""
        return tuple(str(code) for code in self._contexts["par_rome"].get(rome, ()))

    def context(self, code: str) -> Context | None:
        """What one of these codes means."""
        found = self._contexts["contextes"].get(code)
        return Context(found["libelle"], found["type"]) if found else None

    def conditions(self, rome: str) -> tuple[str, ...]:
        """The conditions of the vocabulary that ROME calls possible in a trade: questions, never demands."""
        met = set(self.contexts(rome))
        return tuple(code for code, contexts in self._conditions.items() if met.intersection(contexts))

    def near(self, rome: str) -> tuple[str, ...]:
        """Near trades, the nearest first."""
        return tuple(self._near.get(rome, ()))

    def practised(self, background: str) -> tuple[str, ...]:
        """The trades where an experience of the vocabulary's list `background` is practised, the most usual first."""
        return tuple(self._backgrounds.get(background, ()))

    @cached_property
    def _jobs(self) -> dict[str, dict]:
        return read_json("rome.json")["codes"]

    @cached_property
    def _appellations(self) -> dict[str, Appellation]:
        rows = read_rows("rome-appellations.csv.gz")
        return {row["ogr"]: Appellation(row["libelle"], row["rome"]) for row in rows}

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        found = defaultdict(list)
        for appellation in self._appellations.values():
            found[appellation.rome].append(appellation.label)
        return dict(found)

    @cached_property
    def _contexts(self) -> dict[str, dict]:
        return read_json("rome-contextes.json")

    @cached_property
    def _conditions(self) -> dict[str, list[str]]:
        return read_json("rome-conditions.json")["conditions"]

    @cached_property
    def _backgrounds(self) -> dict[str, list[str]]:
        return read_json("backgrounds.json")["backgrounds"]

    @cached_property
    def _near(self) -> dict[str, list[str]]:
        return read_json("rome-mobilite.json")["proches"]


@cache
def rome() -> Rome:
    """The repertory, read once."""
    return Rome()
