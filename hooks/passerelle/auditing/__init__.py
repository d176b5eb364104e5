"""The last look before publication: every byte of a site against every confidential string of its network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Protocol

from ..board import Board
from ..network import Network
from ..reading import Sources
from .containers import Refused
from .exceptions import FILE, Exceptions, ExceptionsDamaged, read_exceptions
from .forms import words
from .haystack import NAME, TEXT, Haystack, SiteFile, files
from .leaks import PASSAGES, Leak, masked, report
from .lexicon import Lexicon
from .origins import origins
from .public import Public
from .resembling import Resembling
from .searching import Find, Matcher, View
from .secrets import KINDS, Secret, Secrets, gather

__all__ = ["Audit", "AuditRefused", "Auditable", "Leak", "audit", "prepare", "report"]

RESEMBLES = "texte, à une lettre près"


class AuditRefused(Exception):
    """Nothing can be said of a site, so it must not be published; the sentence is French and tells no secret."""


class Auditable(Protocol):
    """What the audit needs of `passerelle.Opened`."""

    sources: Sources
    register: object
    network: Network | None
    board: Board | None


def audit(site: Path, opened: Auditable) -> list[Leak]:
    """Every leak of the folder `site`, sorted: what the network was made of when it was opened, and nothing since.

    Raises AuditRefused without confidential files, or when they have errors: then nothing may be published.
    """
    return prepare(opened).leaks(site)


def prepare(opened: Auditable) -> Audit:
    """All that must not be found. Raises AuditRefused as `audit` does."""
    if not opened.sources.files.employers:
        raise AuditRefused("Il n'y a aucun fichier dans employers/ : sans lui, rien ne dit ce qui doit rester "
                           "confidentiel, et rien n'est publié. Un réseau qui commence écrit d'abord la fiche d'un "
                           "employeur ; en attendant, « make serve » montre ses pages.")
    if opened.network is None or opened.board is None:
        raise AuditRefused("Les fichiers du réseau ont des erreurs : « passerelle check » les montre. Tant qu'ils ne "
                           "sont pas lus, rien n'est publié.")
    try:
        exceptions = read_exceptions(opened.sources.kept.get(FILE))
    except ExceptionsDamaged as damage:
        raise AuditRefused(f"{damage} Rien n'est publié.") from None
    return _prepared(Public(opened.sources.kept, opened.network, opened.board), opened, exceptions)


def _prepared(public: Public, opened: Auditable, exceptions: Exceptions) -> Audit:
    french = opened.network.words["fr"]
    labels = [term.label for terms in french.terms.values() for term in terms.values()]
    lexicon = Lexicon(labels, public.sources, opened.network.site.departments)
    secrets = gather(opened.sources.files, public, lexicon, getattr(opened.register, "offers", None) or {})
    matcher, resembling = Matcher(secrets.all, public, lexicon), Resembling(secrets.all, lexicon, public.words)
    return Audit(secrets, matcher, resembling, exceptions, opened.board)


@dataclass(frozen=True)
class Audit:
    """A network's secrets, ready for any folder."""

    secrets: Secrets
    matcher: Matcher = field(repr=False)
    resembling: Resembling = field(repr=False)
    exceptions: Exceptions
    board: Board = field(repr=False)

    def leaks(self, site: Path) -> list[Leak]:
        """Every leak of a folder that no exception covers, sorted. Raises AuditRefused when it is not a folder."""
        if not site.is_dir() or site.is_symlink():
            raise AuditRefused(f"Il n'y a pas de dossier {site} : lancez d'abord « make site ».")
        haystack, found = Haystack(), []
        named: dict[str, set[Secret]] = {}  # what the name of each folder tells already
        for file in files(site):
            if self._is_clean(file, haystack, named):
                continue
            told = self._leaks_of(file, haystack, named)
            found += condensed([pair for pair in told if not self.exceptions.cover(pair[0], self.board.today)])
        return sorted(found)

    def summary(self) -> str:
        """How much was looked for, and what each rule left out, without any of it."""
        said = "".join(f"\n  {count} de côté : {reason}." for reason, count in self.secrets.excluded.most_common())
        return f"{len(self.secrets.all)} formes cherchées dans chaque fichier.{said}"

    def _is_clean(self, file: SiteFile, haystack: Haystack, named: dict[str, set[Secret]]) -> bool:
        """Whether nothing is found in what a file says that others did not, and its folder told nothing."""
        known = named.get(file.name.rpartition("/")[0])
        try:
            if known or any(True for view in haystack.new_views(file) for _ in self._finds(view)):
                return False
        except Refused:
            return False
        haystack.keep()
        return True

    def _leaks_of(
        self, file: SiteFile, haystack: Haystack, named: dict[str, set[Secret]]
    ) -> Iterator[tuple[Leak, Secret | None]]:
        known = set(named.get(file.name.rpartition("/")[0], ()))
        told, refusal = set(known), ""
        finds: list[tuple[str, Find]] = []
        try:
            for view in haystack.views(file):
                finds += ((where, find) for where, find in self._finds(view) if find.secret not in told)
                told |= {find.secret for _, find in finds}
        except Refused as refused:
            refusal = str(refused)
        named[file.name] = known | {find.secret for where, find in finds if where == NAME}
        name = self._safe_name(file.name) if named[file.name] else file.name
        for where, find in finds:
            secret = find.secret
            yield Leak(name, find.offset, secret.kind, masked(secret.kind, secret.shown), where,
                       self.exceptions.fingerprint(secret), self._origin(secret)), secret
        if refusal:
            yield Leak(name, 0, "refused", refusal, ""), None

    def _finds(self, view: View) -> Iterator[tuple[str, Find]]:
        for find in self.matcher.finds(view):
            yield view.where, find
        if view.where == TEXT:
            for find in self.resembling.finds(view):
                yield RESEMBLES, find

    def _origin(self, secret: Secret) -> str:
        """« sectors/cleaning.yml, ligne 12 »."""
        file, line = self._origins.get(secret, ("", 0))
        named = "/".join(f"…({len(part)})" if self._tells(part) else part for part in file.split("/"))
        return f"{named}, ligne {line}" if file else ""

    @cached_property
    def _origins(self) -> dict[Secret, tuple[str, int]]:
        return origins(self.matcher.public.written, self.matcher)

    def _safe_name(self, name: str) -> str:
        """A path whose telling parts are masked: a report must not say what it found."""
        parts = name.split("/")
        telling = [self._tells(part) for part in parts]
        hide = telling if any(telling) else [True] * len(parts)
        return "/".join(f"…({len(part)})" if hidden else part for part, hidden in zip(parts, hide, strict=True))

    def _tells(self, part: str) -> bool:
        """Whether a part of a path holds a secret."""
        return any(self.matcher.finds(View(NAME, part, by_line=True)))


def condensed(told: list[tuple[Leak, Secret | None]]) -> list[Leak]:
    """The leaks of a file, without those that only say a part of another: a name, then its last word."""
    order = list(KINDS)
    kept: dict[str, Leak] = {}
    told = list(passages(told))
    ranked = sorted(told, key=lambda pair: (-len(pair[1].shown), order.index(pair[1].kind)) if pair[1] else (0, 0))
    for leak, secret in ranked:
        said = "".join(words(secret.shown)) if secret else leak.masked
        if not any(said in longer for longer in kept):
            kept[said] = leak
    return list(kept.values())


def passages(told: list[tuple[Leak, Secret | None]]) -> Iterator[tuple[Leak, Secret | None]]:
    """The leaks of a file; of the runs of one passage the first, unless each needs its own exception."""
    begun: set[tuple[str, ...]] = set()
    for leak, secret in sorted(told, key=lambda pair: pair[0].offset):
        run = tuple(words(secret.shown)) if secret and leak.kind in PASSAGES and not leak.fingerprint else ()
        if len(run) < 2 or run[:-1] not in begun:
            yield leak, secret
        begun.add(run[1:])
