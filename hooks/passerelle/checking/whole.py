"""What a rule may look at besides its own document, and what it may answer."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from ..french.nearest import did_you_mean
from ..reading import Document, Files, Sources
from .choices import Choices, pictograms
from .codes import Codes

FOLDERS = ("offers", "employers", "sectors", "levers", "labels")


class Finding(NamedTuple):
    """What a rule found: the path of the value, and the sentence for the person who wrote it."""

    path: tuple[str | int, ...]
    sentence: str
    level: str = "error"
    at: str = "value"


def error(path: Iterable[str | int], sentence: str, at: str = "value") -> Finding:
    return Finding(tuple(path), sentence, "error", at)


def warning(path: Iterable[str | int], sentence: str, at: str = "value") -> Finding:
    return Finding(tuple(path), sentence, "warning", at)


@dataclass(frozen=True)
class Whole:
    """The documents that kept the contract, the codes of every file there is, the day, the words.

    `sound` holds every document that could be read, without the values that the contract refused.
    """

    files: Files
    sources: Sources
    today: date
    codes: Codes
    schemas: Mapping[str, Mapping[str, Any]]
    sound: Files
    _grouped: dict[Any, dict[Any, list[Document]]] = field(default_factory=dict)

    @cached_property
    def offers(self) -> tuple[Document, ...]:
        return self.files.offers

    @cached_property
    def files_of_id(self) -> dict[str, list[str]]:
        """The offer files that carry each public id: one, unless somebody copied an offer."""
        found = defaultdict(list)
        for offer in self.offers:
            found[offer.data["id"]].append(offer.file)
        return found

    @cached_property
    def open_offers_of(self) -> dict[str, list[str]]:
        """The files of the open offers of each employer."""
        found = defaultdict(list)
        for offer in self.offers:
            if offer.data["status"] == "open":
                found[offer.data["employer"]].append(offer.file)
        return found

    @cached_property
    def files_of_need(self) -> dict[tuple[str, ...], list[str]]:
        """The files of the open offers of one employer for one job, one contract, one commune."""
        found = defaultdict(list)
        for offer in self.offers:
            if offer.data["status"] == "open":
                found[need_of(offer)].append(offer.file)
        return found

    @cached_property
    def files_of_siren(self) -> dict[str, list[str]]:
        """The employer files of each legal person: one, unless somebody wrote it twice."""
        found = defaultdict(list)
        for employer in self.files.employers:
            found[employer.data.get("siret", "")[:9]].append(employer.file)
        return found

    def employers_by(self, key: Callable[[Mapping[str, Any]], Any]) -> Mapping[Any, list[Document]]:
        """The employers' files that share what `key` makes of them, worked out once."""
        if key not in self._grouped:
            self._grouped[key] = defaultdict(list)
            for employer in self.files.employers:
                self._grouped[key][key(employer.data)].append(employer)
        return self._grouped[key]

    @property
    def is_demonstration(self) -> bool:
        """Whether the network says that all it tells is made up; one without an identity has not said otherwise."""
        return self.files.site is None or self.files.site.data["demonstration"]

    @cached_property
    def employers(self) -> dict[str, dict[str, Any]]:
        return _by_code(self.sound.employers)

    @cached_property
    def sectors(self) -> dict[str, dict[str, Any]]:
        return _by_code(self.sound.sectors)

    @property
    def implies(self) -> Mapping[str, list[str]]:
        """What each condition comprises: « absent » said of a part contradicts the whole."""
        return self.schemas["vocabulary"]["definitions"]["condition"]["implies"]

    @property
    def signed_by(self) -> Mapping[str, list[str]]:
        """The kinds of employer that may sign a contract; any may sign one that is not here."""
        return self.schemas["vocabulary"]["definitions"]["contract_type"]["signedBy"]

    @cached_property
    def parameters(self) -> Mapping[str, Any]:
        """Empty while parameters.yml is missing or refused: rules that need a number then keep quiet."""
        return self.files.parameters.data if self.files.parameters else {}

    def value(self, name: str) -> Any:
        """A number of parameters.yml, or None."""
        return self.parameters.get(name, {}).get("value")

    def known(self, folder: str) -> frozenset[str]:
        """The codes of the files of a folder, faulty ones included: a file with a fault is not missing."""
        return self._known[folder]

    def missing(self, document: Document, path: Iterable[str | int], code: str, folder: str) -> Iterable[Finding]:
        """One finding when no file of the folder has this code."""
        if code not in self.known(folder):
            *_, last = path
            listed, known = isinstance(last, int), self.choices.advice(document, folder, code)
            ways = "Créez ce fichier, corrigez le nom ou enlevez-le de la liste." if listed else ""
            advice = f"{known} Sinon, enlevez-le de la liste." if listed and known.endswith(".") else known or ways
            advice = advice or "Créez ce fichier ou corrigez le nom."
            yield error(path, f"{folder}/{code}.yml n'existe pas. {advice}")

    @cached_property
    def choices(self) -> Choices:
        """What the accepted files let a field name."""
        return Choices(self.files, self.sources)

    @cached_property
    def pictograms(self) -> frozenset[str]:
        """The drawings of the theme; empty where the network stands alone, without its theme."""
        return frozenset(pictograms(self.sources))

    @cached_property
    def _known(self) -> dict[str, frozenset[str]]:
        return {folder: frozenset(self.sources.stems(folder)) for folder in FOLDERS}


def code_of(document: Document) -> str:
    """The code of a thing is the name of its file."""
    return PurePosixPath(document.file).stem


def need_of(offer: Document) -> tuple[str, ...]:
    """Who looks for whom, where, and to sign what."""
    data = offer.data
    return data["employer"], data["job"], data["contract"]["type"], data["place"]["commune"]


def sector_of(offer: Document) -> str:
    """The sector of an offer is its folder."""
    return PurePosixPath(offer.file).parent.name


def perhaps(code: str, choices: Iterable[str] | Mapping[str, str]) -> str:
    """« Vouliez-vous dire … ? », or the choices when they are few and none is near."""
    names = dict(choices) if isinstance(choices, Mapping) else dict.fromkeys(choices, "")
    near = _near(code, names)
    return near or (f"Codes possibles : {', '.join(names)}." if 0 < len(names) <= 15 else "")


def _near(code: str, choices: Iterable[str] | Mapping[str, str]) -> str:
    names = dict(choices) if isinstance(choices, Mapping) else dict.fromkeys(sorted(choices), "")
    meant = did_you_mean(code, {name: (label,) for name, label in names.items()})
    return f"Vouliez-vous dire {' ou '.join(f'« {name} »' for name in meant)} ?" if meant else ""


def _by_code(documents: Iterable[Document]) -> dict[str, dict[str, Any]]:
    return {code_of(document): document.data for document in documents}
