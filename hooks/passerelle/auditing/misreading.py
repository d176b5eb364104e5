"""Bytes that a program read in the wrong alphabet, or wrote as numbers: « TrÃ©madoc », `%e9`, `\\303\\251`, `xn--…`."""

from __future__ import annotations

import re

# What the two bytes of « é » and the three of « ’ » look like when each is taken for a letter of Windows or of Latin-1.
_HIGH = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
GARBLED = rf"Â[{_HIGH}]|Ã[{_HIGH}]|Å[{_HIGH}]|â[{_HIGH}]{{2}}"  # each begins with a letter: a search is quick at that
OCTAL = r"(?:\\{1,2}[0-3]?[0-7]{2})+"
_GARBLED, _OCTAL = re.compile(GARBLED), re.compile(OCTAL)
_PERCENT = re.compile(r"((?:%[0-9a-fA-F]{2})+)|%u([0-9a-fA-F]{4})")
_PUNYCODE = re.compile(r"xn--([a-z0-9-]+)", re.IGNORECASE)


def letters_of(data: bytes) -> str:
    """The text of bytes in UTF-8, in Latin-1 when they are not."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def unpercent(text: str) -> str:
    """A text without the percent escapes of addresses, nor those of old scripts: `%C3%A9`, `%E9`, `%u00E9`."""
    return _PERCENT.sub(lambda found: letters_of(bytes.fromhex(found[1].replace("%", ""))) if found[1]
                        else chr(int(found[2], 16)), text)


def unoctal(text: str) -> str:
    """A text without the octal escapes that git and C write: `\\303\\251`."""
    return _OCTAL.sub(lambda found: letters_of(bytes(int(code, 8) for code in found[0].split("\\") if code)), text)


def unpunycode(text: str) -> str:
    """A text with its international domain names in letters."""
    return _PUNYCODE.sub(lambda found: _domain(found[1]) or found[0], text)


def ungarbled(text: str) -> str:
    """A text in which UTF-8 was taken for Latin-1 or Windows, once or twice, as it was before."""
    for _ in range(2):
        text = _GARBLED.sub(lambda found: _as_utf8(found[0]) or found[0], text)
    return text


def _as_utf8(garbled: str) -> str:
    try:
        return b"".join(_byte(letter) for letter in garbled).decode()
    except UnicodeDecodeError:
        return ""


def _byte(letter: str) -> bytes:
    return bytes([ord(letter)]) if ord(letter) < 256 else letter.encode("cp1252")


def _domain(label: str) -> str:
    try:
        return label.encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return ""
