"""What the network publishes on purpose, so that finding it again is no leak; each exclusion has its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..board import Board
from ..network import Network
from ..reference import places
from .forms import folded, sentences, spaced

AGENCY = "nom d'une agence d'intérim ou d'insertion, publié avec ses offres parce que la loi le demande (L5332-3)"
PLACE = "commune publiée telle quelle : lieu d'une offre ou zone d'un levier"
TERRITORY = "nom d'un territoire publié ou identité du réseau"
CODE = "code du vocabulaire, d'un secteur, d'un métier ou d'un levier"
SAID = "mots des listes et du gabarit : cherchés avec le reste du nom, ou avec leurs capitales"
PUBLISHED_ID = "identifiant d'une offre publiée"

# The lists, the identity of the network and what the pages are made of. Guides, levers, the partnership and content/
# are not here: a sentence is not right because it was written. What it names for a good reason is an exception.
CLOSED = re.compile(r"site\.yml|labels/[^/]+\.yml|schema/[^/]+\.json|theme/.+\.(?:html|js)")
OFFICIAL = "official"
TEMPLATES = Path(__file__).parents[1] / "publishing" / "templates"  # the examples of the pages for volunteers too
_CAPITALS = re.compile(rb"\b[A-Z][A-Z0-9]+\b")
_CODE = re.compile(r"\b[a-z0-9]+(?:-[a-z0-9]+)+\b|(?<=: )[a-z0-9]+\b")


@dataclass(frozen=True)
class Public:
    """The public side of a network, as a site may repeat it. `written` are the files of the network, by path."""

    written: Mapping[str, bytes]
    network: Network
    board: Board
    _around: dict[tuple[bytes, bool], list[tuple[bytes, bytes]]] = field(default_factory=dict, repr=False)
    _had: dict[bytes, bool] = field(default_factory=dict, repr=False)

    @cached_property
    def agencies(self) -> tuple[bytes, ...]:
        """The names the law wants on the offers of temp agencies, each between two spaces."""
        return tuple(sorted({spaced(folded(offer.agency.name)) for offer in self.board.offers if offer.agency}))

    @cached_property
    def agency_words(self) -> frozenset[bytes]:
        """Every run of words of the agencies' names, each between two spaces."""
        return frozenset(run for name in self.agencies for run in runs(name))

    @cached_property
    def ids(self) -> frozenset[str]:
        """The identifiers of the published offers."""
        return frozenset(offer.id for offer in self.board.offers)

    @cached_property
    def communes(self) -> frozenset[str]:
        """The codes of the communes that are published as such."""
        places = {offer.place.code for offer in self.board.offers if offer.place.level == "commune"}
        return frozenset(places | {code for lever in self.board.levers.values() for code in lever.area})

    @cached_property
    def territories(self) -> frozenset[bytes]:
        """Names of territories wider than a commune, of published places, and of the network itself."""
        site = self.network.site
        names = [*wide_territories(site.departments), *(offer.place.name for offer in self.board.offers)]
        names += [site.name, site.territory, site.mailbox, site.employers_mailbox]
        for contact in (site.publisher, site.host):
            names += [contact.name, contact.address, contact.director, contact.email, contact.phone]
        return frozenset(spaced(folded(name)) for name in names if name)

    @cached_property
    def organisations(self) -> frozenset[bytes]:
        """Who answers for a sector, and the official documents that are cited: each explains its own name, in full."""
        guides = (*self.board.sectors.values(), *self.board.levers.values(), self.board.partnership)
        cited = [source.title for guide in guides for source in guide.sources if source.kind == OFFICIAL]
        known = [referent.structure for sector in self.board.sectors.values() for referent in sector.referents]
        return frozenset(spaced(folded(name)) for name in (*cited, *known))

    @cached_property
    def labels(self) -> frozenset[bytes]:
        """Words of the vocabulary, in every language."""
        return frozenset(spaced(folded(label)) for label in self._labels())

    def _labels(self) -> Iterator[str]:
        for words in self.network.words.values():
            for terms in words.terms.values():
                for term in terms.values():
                    yield from (term.label, term.short)
            yield from words.ui.values()

    @cached_property
    def phrases(self) -> tuple[bytes, ...]:
        """Everything that may hold a secret without telling it, as "Loire-Atlantique" holds a name."""
        return (*self.agencies, *sorted(self.territories | self.organisations | self.labels | self.keys))

    @cached_property
    def keys(self) -> frozenset[bytes]:
        """How data name a published place: its INSEE code may be the postcode of a town that is not."""
        found = set()
        for place in {offer.place for offer in self.board.offers}:
            found |= {f"{place.level} {place.code}", f"level {place.level} code {place.code} name {place.name}"}
        return frozenset(spaced(folded(key)) for key in found)

    def around(self, said: bytes, *, itself: bool) -> list[tuple[bytes, bytes]]:
        """What stands before and after some words, between two spaces, in each public phrase that holds them.

        `itself`: a phrase may also be these words and nothing more.
        """
        if (said, itself) not in self._around:
            found = [pair for phrase in self._phrases_with.get(said.split()[0], ()) if itself or len(phrase) > len(said)
                     for pair in sides(phrase, said)]
            self._around[said, itself] = found
        return self._around[said, itself]

    @cached_property
    def _phrases_with(self) -> dict[bytes, list[bytes]]:
        """The public phrases that have a word."""
        found: dict[bytes, list[bytes]] = {}
        for phrase in self.phrases:
            for word in set(phrase.split()):
                found.setdefault(word, []).append(phrase)
        return found

    @cached_property
    def words(self) -> frozenset[bytes]:
        """The words of the public phrases: none is another word mistyped."""
        return frozenset(self._phrases_with)

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of the lists, of sectors, jobs, tasks and levers, and the identifiers of published offers."""
        found = set(_CODE.findall("\n".join(self.sources))) | {*self.board.sectors, *self.board.levers}
        for codes in self.board.vocabulary.lists.values():
            found |= set(codes)
        for sector in self.board.sectors.values():
            for code, job in sector.jobs.items():
                found |= {code, *(task for task, _ in job.tasks)}
        return frozenset(found) | self.ids

    @cached_property
    def capitals(self) -> frozenset[bytes]:
        """The acronyms of the closed sources."""
        return frozenset(_CAPITALS.findall(folded("\n".join(self.sources))))

    @cached_property
    def prose(self) -> bytes:
        """The closed sources as sentences in lower case."""
        return b" . ".join(sentences(folded(text)).lower() for text in self.sources)

    def has(self, passage: bytes) -> bool:
        """Whether the closed sources say a passage; asked again and again of what stands on every page."""
        if passage not in self._had:
            self._had[passage] = passage in self.prose
        return self._had[passage]

    @cached_property
    def passages(self) -> frozenset[bytes]:
        """Whatever stands between two stops or pauses of the closed sources."""
        return frozenset(passage.strip() for passage in re.split(rb"[.,]", self.prose))

    def says(self, some: Sequence[str]) -> bool:
        """Whether a closed source has these words in a row, in any case."""
        spoken = [word.encode("latin-1") for word in some]
        return self._spoken.issuperset(spoken) and b" %b " % b" ".join(spoken) in self._running

    @cached_property
    def _spoken(self) -> frozenset[bytes]:
        return frozenset(self._running.split())

    @cached_property
    def _running(self) -> bytes:
        return b"".join(spaced(folded(text)) for text in self.sources)

    @cached_property
    def sources(self) -> list[str]:
        """The text of every closed source."""
        closed = [text_of(self.written[path]) for path in sorted(self.written) if CLOSED.fullmatch(path)]
        paths = sorted(path for path in TEMPLATES.rglob("*.*") if path.is_file())
        return [*closed, *(text_of(path.read_bytes()) for path in paths)]


def text_of(raw: bytes) -> str:
    """Bytes as text, whatever they are."""
    return raw.decode("utf-8", "replace")


def runs(phrase: bytes) -> Iterator[bytes]:
    """Every run of words of a phrase, each between two spaces, as the phrase."""
    some = phrase.split()
    for start in range(len(some)):
        for end in range(start + 1, len(some) + 1):
            yield b" %b " % b" ".join(some[start:end])


def sides(phrase: bytes, said: bytes) -> Iterator[tuple[bytes, bytes]]:
    """What stands before and after each place of some words in a phrase, all between two spaces."""
    at = phrase.find(said)
    while at >= 0:
        yield phrase[:at + 1], phrase[at + len(said) - 1:]
        at = phrase.find(said, at + 1)


def wide_territories(departments: tuple[str, ...]) -> list[str]:
    """The names of the EPCI, the départements and the regions around a network: public, whoever works there."""
    communes = places().communes(departments)
    found = {places().epci(code) for code in {commune.epci for commune in communes if commune.epci}}
    found |= {places().department(code) for code in {commune.department for commune in communes}}
    found |= {places().region(code) for code in {commune.region for commune in communes}}
    return sorted(area.name for area in found if area)
