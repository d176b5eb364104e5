"""What the files of the network let a field say: an employer, a job of the sector, a task of the job, a lever."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from ..french.nearest import closest, did_you_mean, is_called
from ..reading import Document, Files, Sources
from .communes import commune_of_number, communes_named, one_of
from .saying import called, did_you_say, joined
from .shape.fields import FEW

Names = Mapping[str, tuple[str, ...]]
CALLED = ("name", "slug", "legal_name", "trade_names", "brands")  # the fields by which people know a file
FOLDERS = ("employers", "sectors", "levers")
SILENT = ("employers",)  # known by their names, which no message repeats
ENOUGH = 50  # beyond some fifty wrong words, one mistake explains them all


@dataclass(frozen=True)
class Choices:
    """`files` as they were read: a file with a fault exists, and may be the one that was meant."""

    files: Files
    sources: Sources
    _told: dict[tuple, str] = field(default_factory=dict)

    def advice(self, document: Document, listing: str, value: Any) -> str:
        """What may be written there: the nearest first, and all of them when they are few."""
        asked = (listing, str(value), *self._around(document, listing))
        if asked not in self._told and len(self._told) < ENOUGH:
            communes = listing == "communes"
            self._told[asked] = self._commune(value) if communes else self._advice(document, listing, value)
        return self._told.get(asked, "")

    def of(self, document: Document, listing: str) -> Names:
        """The codes of a listing, as this document sees it, each with its French names."""
        if listing == "pictograms":
            return dict.fromkeys(pictograms(self.sources), ())
        if listing in ("jobs", "tasks"):
            found = _group(self._jobs(document))
            return _jobs(found) if listing == "jobs" else _tasks(found.get(_group(document.data).get("job")))
        return self._files[listing]

    def meant(self, document: Document, listing: str, value: Any) -> list[str]:
        """The code that this word names, or those that are equally near."""
        return did_you_mean(value, _likely(value, self.of(document, listing), listing))

    def _commune(self, value: Any) -> str:
        if isinstance(value, int) and not isinstance(value, bool):
            return commune_of_number(f"{value:05}")
        named = communes_named(value, self._departments) if isinstance(value, str) else ()
        return f"Écrivez le code INSEE : {one_of(named)}." if named else ""

    def _advice(self, document: Document, listing: str, value: Any) -> str:
        names = self.of(document, listing)
        titles = {code: words[0] for code, words in names.items() if words and listing not in SILENT}
        near = closest(value, _likely(value, names, listing), 3) if value is not None else []
        said = did_you_say([called(code, titles.get(code)) for code in near])
        if not len(near) < len(names) <= FEW:
            return said
        shown = names if near else (f"{code} ({titles[code]})" if code in titles else code for code in names)
        listed = f"Valeurs possibles : {', '.join(shown)}."
        return joined(listed, said, self._next_door(document, value) if listing == "jobs" else "")

    def _next_door(self, document: Document, value: Any) -> str:
        """Where a job of another sector is: the offer may be in the wrong folder."""
        if any(is_called(value, (code, *words)) for code, words in self.of(document, "jobs").items()):
            return ""
        for sector in self.files.sectors:
            names = _jobs(_group(_group(sector.data).get("jobs")))
            near = [code for code in closest(value, names, 1) if is_called(value, (code, *names[code]))]
            if near and _stem(sector) != PurePosixPath(document.file).parent.name:
                return f"Dans offers/{_stem(sector)}/, il y a {called(near[0], next(iter(names[near[0]]), None))}."
        return ""

    def _around(self, document: Document, listing: str) -> tuple[str, ...]:
        if listing not in ("jobs", "tasks"):
            return ()
        return PurePosixPath(document.file).parent.name, str(_group(document.data).get("job"))

    def _jobs(self, offer: Document) -> Any:
        sector = next((s for s in self.files.sectors if _stem(s) == PurePosixPath(offer.file).parent.name), None)
        return _group(sector.data).get("jobs") if sector else None

    @cached_property
    def _departments(self) -> list[str]:
        site = _group(self.files.site.data) if self.files.site else {}
        found = _group(site.get("territory")).get("departments")
        return _texts(found)

    @cached_property
    def _files(self) -> dict[str, Names]:
        return {folder: self._folder(folder) for folder in FOLDERS}

    def _folder(self, folder: str) -> Names:
        names = dict.fromkeys(self.sources.stems(folder), ())
        return names | {_stem(found): tuple(_called(_group(found.data))) for found in getattr(self.files, folder)}


def pictograms(sources: Sources) -> list[str]:
    """The drawings of the theme, by name; none where the network stands alone, without its theme."""
    return sources.stems("theme/pictograms", ".svg")


def _likely(value: Any, names: Names, listing: str) -> Names:
    """The same, where the name of a file counts only when it was written whole: « local » is in many of them."""
    if listing not in FOLDERS:
        return names
    return {code: words if is_called(value, words) else () for code, words in names.items()}


def _called(data: Mapping[str, Any]) -> Iterator[str]:
    for name in CALLED:
        yield from _texts(data.get(name))


def _jobs(jobs: Mapping[str, Any]) -> Names:
    return {str(code): tuple(_texts(_group(job).get("title"))) for code, job in jobs.items()}


def _tasks(job: Any) -> Names:
    return {str(code): tuple(_texts(words)) for code, words in _group(_group(job).get("tasks")).items()}


def _texts(value: Any) -> list[str]:
    return [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]


def _group(value: Any) -> Mapping[str, Any]:
    # Before the contract has spoken, anything may stand anywhere.
    return value if isinstance(value, Mapping) else {}


def _stem(document: Document) -> str:
    return PurePosixPath(document.file).stem
