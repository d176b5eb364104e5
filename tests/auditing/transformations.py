"""What a text may go through between a confidential file and a page."""

import base64
import codecs
import html
import json
import re
import unicodedata
import zlib
from urllib.parse import quote

LOOKALIKES = str.maketrans("aceopxyiABEHKMOPTX", "асеорхуіАВЕНКМОРТХ")
GREEK = str.maketrans("aeioukvnABEZHIKMNOPTYX", "αεισυκνηΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".replace("σ", "ο"))


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def full_width(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def escaped(text):
    return "".join(f"\\u{ord(c):04x}" for c in text)


def cut(text):
    middle = len(text) // 2
    return f"{text[:middle]}<b>{text[middle:]}</b>"


def garbled(text):
    return text.encode().decode("cp1252", "ignore")


def domain_label(label):
    return f"xn--{label.encode('punycode').decode()}"


def inside(text):
    return f"« Voir {text}, page 3 »"


# Those that only letters can go through leave digits as they are, and are not counted for them.
ANYWHERE = {
    "as it is": lambda text: text,
    "in capitals": str.upper,
    "in small letters without accents": lambda text: plain(text.lower()),
    "decomposed (NFD)": lambda text: unicodedata.normalize("NFD", text),
    "full width": full_width,
    "Cyrillic look-alikes": lambda text: text.translate(LOOKALIKES),
    "Greek look-alikes": lambda text: text.translate(GREEK),
    "zero-width characters": "\u200b".join,
    "soft hyphens": lambda text: "\u00ad".join(text[n:n + 3] for n in range(0, len(text), 3)),
    "percent": lambda text: "".join(f"%{byte:02X}" for byte in text.encode()),
    "percent, accents only": lambda text: quote(text, safe=" -.@'"),
    "percent twice": lambda text: "".join(f"%25{byte:02x}" for byte in text.encode()),
    "base64": lambda text: base64.urlsafe_b64encode(text.encode()).decode(),
    "base64 in a sentence": lambda text: base64.urlsafe_b64encode(inside(text).encode()).decode().rstrip("="),
    "hexadecimal": lambda text: text.encode().hex(),
    "hexadecimal with spaces": lambda text: text.encode().hex(" "),
    "hexadecimal with colons": lambda text: text.encode().hex(":").upper(),
    "decimal codes": lambda text: ",".join(str(ord(c)) for c in text),
    "base64 twice": lambda text: base64.urlsafe_b64encode(base64.urlsafe_b64encode(text.encode())).decode(),
    "base64 of zlib": lambda text: base64.urlsafe_b64encode(zlib.compress(text.encode())).decode(),
    "base64 of UTF-16": lambda text: base64.urlsafe_b64encode(text.encode("utf-16-le")).decode(),
    "base32": lambda text: base64.b32encode(text.encode()).decode(),
    "right-to-left override": lambda text: f"\u202e{text[::-1]}",
    "letters in tags": lambda text: "".join(chr(0xE0000 + ord(c)) if "!" <= c <= "~" else c for c in text),
    "without spaces": lambda text: re.sub(r"[\s-]", "", text),
    "spaces everywhere": " ".join,
    "dashes and underscores": lambda text: re.sub(r"[\s-]", "_", text),
    "among other words": inside,
}
IN_TEXT = {
    "decimal entities": lambda text: "".join(f"&#{ord(c)};" for c in text),
    "hexadecimal entities": lambda text: "".join(f"&#x{ord(c):X};" for c in text),
    "named entities": lambda text: html.escape(text).encode("ascii", "xmlcharrefreplace").decode(),
    "entities escaped again": lambda text: html.escape("".join(f"&#{ord(c)};" for c in text)),
    "backslash u": escaped,
    "backslash x": lambda text: "".join(f"\\x{ord(c):02x}" if ord(c) < 256 else f"\\u{ord(c):04x}" for c in text),
    "CSS escapes": lambda text: "".join(f"\\{ord(c):06x}" for c in text),
    "codes for a script": lambda text: f"String.fromCharCode({', '.join(str(ord(c)) for c in text)})",
    "hexadecimal list": lambda text: ",".join(f"0x{byte:02x}" for byte in text.encode()),
    "quoted-printable": lambda text: "".join(f"={byte:02X}" for byte in text.encode()),
}
# What a careless program does: through one channel of each sort.
CARELESS = {
    "ROT13": lambda text: codecs.encode(plain(text), "rot13"),  # as addresses are hidden from robots
    "base32 in small letters": lambda text: base64.b32encode(text.encode()).decode().lower(),
    "UTF-8 read as Latin-1": lambda text: text.encode().decode("latin-1"),
    "UTF-8 read as Windows, twice": lambda text: garbled(garbled(text)),
    "octal": lambda text: "".join(f"\\{byte:03o}" for byte in text.encode()),
    "percent of Latin-1": lambda text: quote(text.encode("latin-1"), safe=" -.@'"),
    "percent u": lambda text: "".join(f"%u{ord(c):04X}" for c in text),
    "quoted-printable, small letters": lambda text: "".join(f"={byte:02x}" for byte in text.encode()),
    "quoted-printable by its module": lambda text: codecs.encode(text.encode(), "quopri").decode(),
    "punycode": lambda text: text if text.isascii() else domain_label(re.sub(r"\W+", "-", text.lower())),
    "list of words": lambda text: json.dumps(text.split(), ensure_ascii=False),
    "a line for each word": lambda text: "\n".join(text.split()),
    "pieces added by a script": lambda text: "' + '".join(text[n:n + 4] for n in range(0, len(text), 4)),
    "bold words": lambda text: " ".join(f"**{word}**" for word in text.split()),
}
IN_MARKUP = {
    "split by a tag": cut,
    "split by a comment": lambda text: cut(text).replace("<b>", "<!-- coupe -->").replace("</b>", ""),
    "in two blocks": lambda text: "</div>\n<div>".join((text[:len(text) // 2], text[len(text) // 2:])),
    "a cell for each word": lambda text: "</td><td>".join(text.split()),
    "a span for each letter": lambda text: "".join(f"<span>{c}</span>" for c in text),
}
