"""Opens what is not text: gzip, PDF, and the metadata of images; pixels are left alone, everything else is read."""

from __future__ import annotations

import gzip
import importlib
import io
import re
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Any

_WINDOW = 1 << 20  # bytes of pixels kept at once
_MARKER = re.compile(rb"\xff(?=[^\x00\xd0-\xd7\xff])")  # inside a scan, 00 and restarts follow FF
_NEXT_PICTURE = b"\xff\xd8\xff"
_SHORT = 4096  # strings of a PDF are read together, its streams one by one
BIGGEST = 64 << 20  # bytes of an opened file: a gzip of a few kilobytes can hold gigabytes


class Refused(Exception):
    """A file that cannot be looked into; the message is French and holds no content."""


def opened(data: bytes) -> Iterator[bytes] | None:
    """The readable parts of a file known by its first bytes; None for any other file.

    Raises Refused, perhaps half-way, for a damaged file.
    """
    for magic, open_one in _OPENERS:
        if data.startswith(magic):
            return _guarded(open_one, data)
    return None


def _guarded(open_one: Callable[[bytes], Iterator[bytes]], data: bytes) -> Iterator[bytes]:
    try:
        yield from open_one(data)
    except (ValueError, IndexError, KeyError, TypeError, struct.error, zlib.error, EOFError, OSError) as damage:
        raise Refused("fichier abîmé ou d'une forme inhabituelle : refaites-le avec un autre outil") from damage


def _gzip(data: bytes) -> Iterator[bytes]:
    extra = 2 + int.from_bytes(data[10:12], "little") if data[3] & 4 else 0
    # The header keeps the name of the file (flag 8) and a comment (flag 16).
    yield b"\n".join(data[10 + extra:].split(b"\0", 2)[:(data[3] >> 3 & 1) + (data[3] >> 4 & 1)])
    with gzip.open(io.BytesIO(data)) as inside:
        content = inside.read(BIGGEST + 1)
    if len(content) > BIGGEST:
        raise Refused("archive trop grosse une fois ouverte")
    yield content


def _png(data: bytes) -> Iterator[bytes]:
    at, kind, pixels = 8, b"", [b""]
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        chunk, at = data[at + 8:at + 8 + length], at + 12 + length
        if kind == b"fcTL":  # an animation: each picture has pixels of its own
            pixels.append(b"")
        if kind in (b"IDAT", b"fdAT"):
            pixels[-1] += chunk[4 * (kind == b"fdAT"):]
        else:
            yield from _png_chunk(kind, chunk)
    yield from filter(None, map(_after_pixels, pixels))
    yield data[at:]


def _after_pixels(compressed: bytes) -> bytes:
    """What stands behind the end of the pixels, where no picture looks."""
    stream = zlib.decompressobj()
    while compressed and not stream.eof:
        stream.decompress(compressed, _WINDOW)
        compressed = stream.unconsumed_tail
    return stream.unused_data


def _png_chunk(kind: bytes, chunk: bytes) -> Iterator[bytes]:
    yield chunk
    if kind in (b"zTXt", b"iCCP"):
        yield _inflated(chunk.partition(b"\0")[2][1:])
    elif kind == b"iTXt" and chunk.partition(b"\0")[2][:1] == b"\1":
        yield _inflated(chunk.partition(b"\0")[2][2:].split(b"\0", 2)[2])


def _inflated(data: bytes) -> bytes:
    return zlib.decompressobj().decompress(data, BIGGEST)


def _jpeg(data: bytes) -> Iterator[bytes]:
    """Metadata and comments, between the scans too; then what follows the end: phones put a second picture there."""
    at = 2
    while data[at:at + 2] != b"\xff\xd9":
        marker = data[at + 1]
        if data[at] != 0xFF or marker < 0xC0:
            raise ValueError("no marker")
        length = struct.unpack_from(">H", data, at + 2)[0]
        if marker >= 0xE0:  # APPn and comments; the others are tables
            yield data[at + 4:at + 2 + length]
        at += 2 + length
        if marker == 0xDA:
            at = _end_of_scan(data, at)
    rest = data[at + 2:]
    between = rest.find(_NEXT_PICTURE)
    yield from (rest[:between], rest[between:]) if between >= 0 else (rest,)


def _end_of_scan(data: bytes, at: int) -> int:
    found = _MARKER.search(data, at)
    if found is None:
        raise EOFError("no end of picture")
    return found.start()


def _riff(data: bytes) -> Iterator[bytes]:
    if data[8:12] != b"WEBP":
        raise Refused("type de fichier inconnu : publiez du texte, PNG, JPEG, WebP, SVG ou PDF")
    at = 12
    while at + 8 <= len(data):
        kind, length = struct.unpack_from("<4sI", data, at)
        if kind not in (b"VP8 ", b"VP8L", b"ALPH", b"ANMF"):
            yield data[at + 8:at + 8 + length]
        at += 8 + length + length % 2


def _gif(data: bytes) -> Iterator[bytes]:
    """Comments, application data and written text; what looks like one inside pixels does no harm."""
    at = data.find(b"\x21")
    while 0 <= at < len(data) - 1:
        if data[at + 1] in (0xFE, 0xFF, 0x01):
            yield _gif_blocks(data, at + 2)
        at = data.find(b"\x21", at + 1)
    yield data[data.rfind(b"\x3b"):]


def _gif_blocks(data: bytes, at: int) -> bytes:
    """Blocks that each begin with their length, up to an empty one."""
    found = b""
    while at < len(data) and data[at]:
        found += data[at + 1:at + 1 + data[at]]
        at += 1 + data[at]
    return found


def _pdf(data: bytes) -> Iterator[bytes]:
    try:
        pypdf = importlib.import_module("pypdf")
    except ImportError:
        raise Refused("un PDF ne peut être lu ici : installez pypdf, ou publiez une page à la place") from None
    try:
        yield from _pdf_parts(pypdf, data)
    except Refused:
        raise
    except Exception as damage:  # pypdf raises a dozen kinds, and an unread PDF is never published
        raise Refused("PDF illisible ou protégé : refaites-le sans mot de passe") from damage


def _pdf_parts(pypdf: Any, data: bytes) -> Iterator[bytes]:
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        raise Refused("PDF protégé : refaites-le sans mot de passe")
    yield "\n".join(page.extract_text() for page in reader.pages).encode("utf-8", "replace")
    yield b"\n".join(line.lstrip(b"%") for line in data.splitlines() if line.startswith(b"%"))
    objects = [pypdf.generic.IndirectObject(n, 0, reader).get_object() for n in range(1, reader.trailer["/Size"])]
    parts = [part for thing in (reader.trailer, *objects) for part in _pdf_object(pypdf, thing)]
    yield b"\n".join(part for part in parts if len(part) < _SHORT)
    yield from (part for part in parts if len(part) >= _SHORT)


def _pdf_object(pypdf: Any, thing: Any) -> Iterator[bytes]:
    """Names, strings and streams of an object of the file, hidden layers and attachments included."""
    if isinstance(thing, (pypdf.generic.TextStringObject, pypdf.generic.NameObject)):
        yield str(thing).encode("utf-8", "replace")
        yield getattr(thing, "original_bytes", b"")  # UTF-8 where PDF expects its own encoding
    elif isinstance(thing, pypdf.generic.ByteStringObject):
        yield bytes(thing)
    elif isinstance(thing, pypdf.generic.ArrayObject):
        for inside in thing:
            yield from _pdf_object(pypdf, inside)
    elif isinstance(thing, pypdf.generic.DictionaryObject):
        for name, inside in thing.items():
            yield str(name).encode("utf-8", "replace")
            yield from _pdf_object(pypdf, inside)
        if isinstance(thing, pypdf.generic.StreamObject) and _has_words(thing):
            yield thing.get_data()


def _has_words(stream: Any) -> bool:
    """Whether a stream is more than pixels: a photo keeps its metadata inside a PDF."""
    photo = any(kind in str(stream.get("/Filter")) for kind in ("/DCTDecode", "/JPXDecode"))
    return photo or stream.get("/Subtype") != "/Image"


_OPENERS: tuple[tuple[bytes, Callable[[bytes], Iterator[bytes]]], ...] = (
    (b"\x1f\x8b", _gzip), (b"\x89PNG\r\n\x1a\n", _png), (b"\xff\xd8\xff", _jpeg), (b"RIFF", _riff),
    (b"GIF8", _gif), (b"%PDF-", _pdf),
)
