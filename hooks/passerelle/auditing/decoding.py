"""Undoes what machines do to letters: entities, percent, backslash escapes, base64, base32, lists of codes."""

from __future__ import annotations

import base64
import binascii
import html
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress

from .misreading import GARBLED, ungarbled, unoctal, unpercent, unpunycode

ROUNDS = 3  # an entity inside a percent escape inside a JSON string is as deep as tools go
AROUND = 100  # characters kept on both sides of an escape: a secret is often half escaped
MANY_BLOBS = 4 << 20  # bytes of decoded base64 looked at in one file

_BACKSLASH = re.compile(
    r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([0-9a-fA-F]{1,6}) ?)"
)
_SIGN = re.compile(r"\\([\"'/])|\\[nrtbf]|\\\r?\n")
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_QUOTED_PRINTABLE = re.compile(r"((?:=[0-9A-F]{2}){2,}|(?:=[0-9a-f]{2}){2,}|=20)|=\r?\n")
_ESCAPE = re.compile(
    # The five entities of every page become signs, and a page is also read with its entities undone.
    r"&(?!(?:amp|quot|lt|gt|nbsp|#39|#34);[^#\w])(?:#\w{1,8}|[a-zA-Z]\w{1,30});?"
    r"|%[0-9a-fA-F]{2}|%u[0-9a-fA-F]{4}|\\[0-9a-zA-Z\"'/\n]|=[0-9A-F]{2}|=[0-9a-f]{2}=[0-9a-f]{2}|=\r?\n|xn--"
    rf"|{GARBLED}"
)
_ENTITY = re.compile(r"&(?:#\w{1,8}|[a-zA-Z]\w{1,30});")
_STOPS = '\n<>"'
_STOP = re.compile(f"[{_STOPS}]")
_TOKEN = re.compile(r"[A-Za-z0-9+/_-]{10,}={0,2}")
_WRAPPED = re.compile(r"(?:[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/]{2,76}={0,2}")
_SIGNS = re.compile(r"[+/_-]")
_BASE32 = re.compile(r"[A-Z2-7]{10,}|[a-z2-7]{10,}")
# Codes of letters in a row: « 47 75 e9 », « 47:75:e9 », « 0x47,0x75 », « fromCharCode(71, 117, 233) ».
# They begin with a set of letters and nothing else, which is what a search is quick at.
_CODES = (re.compile(r"[0-9a-fA-F]{2}(?:[ :,;_-]{1,2}(?:0x)?[0-9a-fA-F]{2}(?![0-9a-zA-Z])){4,}"),
          re.compile(r"[0-9]{2,5}(?:[ ,;]{1,2}[0-9]{2,5}(?![0-9a-zA-Z]|\.[0-9])){4,}"))
_CODE = re.compile(r"[0-9a-fA-F]+")
_ZLIB = (b"x\x01", b"x^", b"x\x9c", b"x\xda")
_LEFTWARDS = re.compile("\u202e([^\u202c\n\x1e<]*)")  # what stands behind it is shown from right to left
_HEXADECIMAL = re.compile(r"(?:[0-9a-fA-F]{2}){5,}")
_STANDARD = str.maketrans("-_", "+/")


def decoded(text: str) -> str:
    """The text as the last of the machines that read it will see it."""
    for _ in range(ROUNDS):
        plainer = _once(text)
        if plainer == text:
            break
        text = plainer
    return text


def decoded_regions(text: str) -> str:
    """Only what stands around the escapes of a text, decoded; the rest reads the same either way."""
    regions: list[list[int]] = []
    for match in _ESCAPE.finditer(text):
        start, end = around(text, match)
        if regions and start <= regions[-1][1]:
            regions[-1][1] = end
        else:
            regions.append([start, end])
    return "\x1e".join(read for start, end in regions for read in _readings(text[start:end]))


def around(text: str, escape: re.Match[str]) -> tuple[int, int]:
    """The place of what is read with an escape, from one stop to another: half a public phrase would tell a secret."""
    first, last = max(0, escape.start() - AROUND), escape.end() + AROUND
    before = max(map(text[max(0, first - AROUND):first].rfind, _STOPS))
    after = _STOP.search(text, last, last + AROUND)
    return max(0, first - AROUND) + max(0, before), after.start() if after else last + AROUND


def _readings(region: str) -> dict[str, None]:
    """A region decoded, and once more when its backslashes may be those of octal codes and not of a style."""
    octal = unoctal(region)
    return dict.fromkeys((decoded(region), *([decoded(octal)] if octal != region else ())))


def without_entities(text: str) -> str:
    """A text with its entities as the signs a reader sees: « d&#39;aide » has no number in it. Itself if none."""
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text) if _ENTITY.search(text) else text


def leftwards(text: str) -> str:
    """What a text shows from right to left, as it is seen."""
    return "\x1e".join(found[::-1] for found in _LEFTWARDS.findall(text)) if "\u202e" in text else ""


def _once(text: str) -> str:
    if "&" in text:
        text = html.unescape(text)
    if "%" in text:
        text = unpercent(text)
    if "\\" in text:
        text = text.replace("\\\\", "\\")
        text = _SIGN.sub(lambda sign: sign[1] or " ", _BACKSLASH.sub(_character, text))
        text = _SURROGATES.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)
    if "=" in text:
        text = _QUOTED_PRINTABLE.sub(_quoted_printable, text)
    return ungarbled(unpunycode(text))


def _character(escape: re.Match[str]) -> str:
    code = int(next(filter(None, escape.groups())), 16)
    return chr(code) if code < 0x110000 else " "


def _quoted_printable(escape: re.Match[str]) -> str:
    if not escape[1]:
        return ""
    text = bytes.fromhex(escape[1].replace("=", "")).decode("utf-8", "replace")
    return text if text.isprintable() else escape[0]


class Blobs:
    """Opens the strings of texts that stand for bytes; remembers the words, which hold nothing."""

    def __init__(self, is_worth: Callable[[bytes], bool]) -> None:
        self._is_worth = is_worth
        self._dull: set[str] = set()

    def of(self, text: str) -> Iterator[bytes]:
        """What the strings of a text hold, when it is worth reading."""
        left = MANY_BLOBS
        for token in self._strings(text):
            read = (blob for part in _parts(token) for one in _opened(part) for blob in _plainer(one))
            blobs = [blob for blob in read if self._is_worth(blob)]
            if not blobs:
                self._dull.add(token)
            left -= sum(map(len, blobs))
            if left < 0:
                return
            yield from blobs

    def _strings(self, text: str) -> Iterator[str]:
        tokens = set(_TOKEN.findall(text)) - self._dull
        if any(60 <= len(token) <= 76 for token in tokens):
            yield from ("".join(match[0].split()) for match in _WRAPPED.finditer(text))
        yield from tokens
        yield from {match[0] for codes in _CODES for match in codes.finditer(text)} - self._dull


def _parts(token: str) -> Iterator[str]:
    """A string, its steps if it is an address, what its signs separate; no word: base64 has a capital or a digit."""
    parts = {token: None, **dict.fromkeys(token.split("/")), **dict.fromkeys(_SIGNS.split(token))}
    return (part for part in parts if len(part) >= 10 and not (part.islower() and part.isalpha()))


def _opened(token: str) -> Iterator[bytes]:
    if not _TOKEN.fullmatch(token):
        yield from _spelt(token)
        return
    bare = token.rstrip("=").translate(_STANDARD)
    with suppress(binascii.Error):
        yield base64.b64decode(bare + "=" * (-len(bare) % 4))
    if _BASE32.fullmatch(bare):
        with suppress(binascii.Error):
            yield base64.b32decode(bare.upper() + "=" * (-len(bare) % 8))
    if _HEXADECIMAL.fullmatch(token):
        yield bytes.fromhex(token)


def _spelt(codes: str) -> Iterator[bytes]:
    """A list of codes, in hexadecimal or in decimal; both when it could be either."""
    bare = _CODE.findall(codes.replace("0x", ""))
    if all(len(code) == 2 for code in bare):
        yield bytes.fromhex("".join(bare))
    if all(code.isdecimal() and len(code) < 8 and int(code) < 0x110000 for code in bare):
        yield "".join(chr(int(code)) for code in bare).encode(errors="ignore")


def _plainer(blob: bytes) -> Iterator[bytes]:
    """Bytes, what they hold when they are compressed, and their text when it is in UTF-16 without saying so."""
    yield blob
    if blob.startswith(_ZLIB):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(blob, MANY_BLOBS)
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if blob[first::2].count(0) * 3 > len(blob):
            yield blob.decode(encoding, "ignore").encode("utf-8", "ignore")
