"""Every byte of a built site, file by file, in every reading a person or a machine could make of it."""

from __future__ import annotations

import importlib.util
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..reference import is_gazetteer
from .already_read import AlreadyRead
from .containers import BIGGEST, Refused, opened
from .decoding import Blobs, decoded, decoded_regions, leftwards, without_entities
from .markup import is_markup, page_text, page_values, without_tags
from .searching import View

DEEPEST = 4  # an image in a style in a page in an archive
CHUNK, OVERLAP = 4 << 20, 16 << 10  # characters of a text read at once, and said twice where it is cut
NAME, TEXT, RAW, VALUES, DECODED, BLOB, METADATA = (
    "nom du fichier ou du dossier", "texte", "fichier brut", "attributs, commentaires ou scripts",
    "texte décodé", "base64", "métadonnées ou contenu ouvert",
)


# Bytes read as UTF-16 by mistake look Chinese.
_READABLE = re.compile(r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2e80-\ufeff]{4,}")


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file of the site: its POSIX path below the folder, and where it is."""

    name: str
    path: Path


def files(site: Path) -> Iterator[SiteFile]:
    """Every file and folder of a site, in an order that no machine changes; a folder has a name to read too."""
    for folder, below, names in os.walk(site):
        below.sort()
        for name in sorted([*names, *below]):
            path = Path(folder, name)
            yield SiteFile(path.relative_to(site).as_posix(), path)


def is_known(file: SiteFile) -> bool:
    """Whether a file can hold nothing of the network: the theme's own, or a list of communes that INSEE made."""
    return is_the_themes(file) or is_gazetteer(file.name, file.path)


def is_the_themes(file: SiteFile) -> bool:
    """Whether a file is, byte for byte, one that Material for MkDocs publishes at this address."""
    original = theme() / file.name
    return original.is_file() and original.read_bytes() == file.path.read_bytes()


@cache
def theme() -> Path:
    """The templates of Material for MkDocs; nowhere when it is not installed."""
    spec = importlib.util.find_spec("material")  # finds the package without importing it
    folders = spec.submodule_search_locations if spec else None
    return Path(folders[0], "templates") if folders else Path(os.devnull)


class Haystack:
    """Reads files one at a time."""

    def __init__(self) -> None:
        self._read = AlreadyRead()
        self._strings = Blobs(lambda blob: opened(blob) is not None or clean_text(blob) is not None)

    def new_views(self, file: SiteFile) -> Iterator[View]:
        """The readings of a file without what clean files said already. Raises Refused as `views` does."""
        return self.views(file, self._read)

    def keep(self) -> None:
        """Remembers that nothing was found in the last file."""
        self._read.keep()

    def views(self, file: SiteFile, read: AlreadyRead | None = None) -> Iterator[View]:
        """The readings of a file, its name first. Raises Refused for what cannot be read."""
        for name in dict.fromkeys((file.name, decoded(file.name), leftwards(file.name))):
            yield View(NAME, name, by_line=True)
        yield from self._blobs(file.name, 0)
        if file.path.is_symlink():
            raise Refused("lien symbolique : copiez le fichier à sa place")
        if file.path.is_dir():
            return
        if not file.path.is_file():
            raise Refused("ce n'est pas un fichier ordinaire")
        if file.path.stat().st_size > BIGGEST:
            raise Refused("fichier trop gros pour être relu")
        try:
            data = b"" if is_known(file) else file.path.read_bytes()
        except OSError:
            raise Refused("fichier illisible : vérifiez ses droits") from None
        yield from self._bytes(file.name, data, 0, read)

    def _bytes(self, name: str, data: bytes, depth: int, read: AlreadyRead | None = None) -> Iterator[View]:
        if depth > DEEPEST:
            raise Refused("trop de formats emboîtés")
        parts = opened(data)
        if parts is None:
            text = text_of(data)
            yield from self._text(name, read.unread(text, is_markup=is_markup(name, text)) if read else text, depth)
            return
        for part in parts:
            yield from self._part(name.removesuffix(".gz"), part, depth + 1)

    def _part(self, name: str, part: bytes, depth: int) -> Iterator[View]:
        """A part of an opened file: a file in its turn, or bytes where words may be."""
        if opened(part) is not None:
            yield from self._bytes(name, part, depth)
        elif (text := clean_text(part)) is not None:
            yield from self._text(name, text, depth)
        else:
            # Windows writes the author of a photo in UTF-16, at any place of its metadata.
            for at, encoding in ((0, "utf-8"), (0, "latin-1"), (0, "utf-16-le"), (1, "utf-16-le"), (0, "utf-16-be")):
                text = part[at:].decode(encoding, "ignore")
                yield from self._chunk("", "\x1e".join(_READABLE.findall(text)), depth)

    def _text(self, name: str, text: str, depth: int) -> Iterator[View]:
        for start in range(0, max(1, len(text)), CHUNK):
            first = max(0, start - OVERLAP)
            yield from self._chunk(name, text[first:start + CHUNK], depth, first)

    def _chunk(self, name: str, text: str, depth: int, start: int = 0) -> Iterator[View]:
        regions = decoded_regions(text)
        if is_markup(name, text):
            yield View(RAW, text, judged=False, start=start)
            yield View(TEXT, page_text(text))
            yield View(VALUES, page_values(text))
        else:
            plain = without_entities(text)
            yield View(RAW, text, by_line=True, judged=plain is text, start=start)
            if plain is not text:
                yield View(DECODED, plain, by_line=True)
            if "<" in (whole := decoded(text) if regions else text):
                yield View(TEXT, without_tags(whole), by_line=True)
        for read in filter(None, (regions, leftwards(text), leftwards(regions))):
            yield View(DECODED, read, by_line=True)
        yield from self._blobs(text, depth)

    def _blobs(self, text: str, depth: int) -> Iterator[View]:
        found: list[str] = []
        for blob in self._strings.of(text):
            if opened(blob) is not None:
                with suppress(Refused):  # letters that happen to begin like an image
                    yield from self._bytes("", blob, depth + 1)
            else:
                found.append(text_of(blob))
        if found:
            yield View(BLOB, "\n".join(found), by_line=True)
            yield View(BLOB, decoded("\n".join(found)), by_line=True)
            if depth < DEEPEST:
                yield from self._blobs("\n".join(found), depth + 1)  # base64 of base64


def text_of(data: bytes) -> str:
    """The text of a file that is one. Raises Refused for any other."""
    text = clean_text(data)
    if text is None:
        raise Refused("type de fichier inconnu : publiez du texte en UTF-8, PNG, JPEG, WebP, SVG ou PDF")
    return text


def clean_text(data: bytes) -> str | None:
    """Bytes as text, None when they are something else."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    odd = sum(map(text.count, "\0\1\2\3\4\5\6\7\x08\x0e\x0f"))
    return None if odd else text
