"""Images, PDF and other files made by hand, byte by byte, with a text in the one place a test is about."""

import gzip
import json
import struct
import zlib


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(kind, data):
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(kind, data) + pixels + chunk(b"IEND", b"")


def jpeg(marker, data):
    quantisation = b"\xff\xdb" + struct.pack(">H", 67) + bytes(65)
    scan = b"\xff\xda" + struct.pack(">H", 8) + bytes(6) + b"\x12\x34"
    segment = bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data
    return b"\xff\xd8" + segment + quantisation + scan + b"\xff\xd9"


def between_scans(text):
    """A picture in two scans with a comment between them, as progressive ones may have."""
    whole = jpeg(0xFE, text.encode())
    comment, rest = whole[2:whole.index(b"\xff\xdb")], whole[whole.index(b"\xff\xdb"):]
    scan = rest[rest.index(b"\xff\xda"):-2]
    return b"\xff\xd8" + rest[:-2] + comment + scan + b"\xff\xd9"


def behind_pixels(text):
    """Pixels, and bytes that no picture needs behind their end."""
    plain = png(b"tEXt", b"A\0b")
    return plain.replace(chunk(b"IDAT", zlib.compress(b"\0\0")), chunk(b"IDAT", zlib.compress(b"\0\0") + text.encode()))


def photo_in_pdf(photo):
    """A page without words that shows a photo."""
    return assembled([
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
        stream("q Q"), stream(photo.decode("latin-1"), " /Type /XObject /Subtype /Image /Width 1 /Height 1 "
                              "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode"),
        "<< >>", "<< >>", "<< >>",
    ])


def exif(tag, value):
    """One field of type ASCII (2) or BYTE (1) in a TIFF header."""
    kind = 1 if tag == 0x9C9B else 2
    return b"Exif\0\0II*\0" + struct.pack("<IHHHII", 8, 1, tag, kind, len(value), 26) + struct.pack("<I", 0) + value


def webp(kind, data):
    body = b"WEBPVP8L" + struct.pack("<I", 6) + b"\x2f\0\0\0\0\0" + kind + struct.pack("<I", len(data)) + data
    body += b"\0" * (len(data) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def gif(text):
    comment = b"".join(bytes([len(part)]) + part for part in pieces(text.encode(), 255))
    return b"GIF89a\x01\0\x01\0\0\0\0\x21\xfe" + comment + b"\0\x2c" + bytes(8) + b"\x01\0\x01\0\x02\x02D\x01\0\x3b"


def pieces(data, length):
    return [data[start:start + length] for start in range(0, len(data), length)]


def pdf(text="", title="", author="", attached=""):
    """A page in a font of its own, so that any character can be written; title and attachment are optional."""
    letters = {letter: number for number, letter in enumerate(sorted(set(text)), 1)}
    shown = "".join(f"{letters[letter]:04x}" for letter in text)
    mapped = "\n".join(f"<{n:04x}> <{c.encode('utf-16-be').hex()}>" for c, n in letters.items())
    table = f"{len(letters)} beginbfchar\n{mapped}\nendbfchar"
    cmap = f"/CIDInit /ProcSet findresource begin begincmap\n{table}\nendcmap end"
    utf16 = f"<feff{title.encode('utf-16-be').hex()}>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 200] /Contents 4 0 R "
        "/Resources << /Font << /F 5 0 R >> >> >>",
        stream(f"BT /F 12 Tf 10 100 Td <{shown}> Tj ET"),
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] "
        "/ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        "/Supplement 0 >> /DW 500 >>",
        stream(cmap),
        f"<< /Title {utf16} /Author <{author.encode().hex()}> >>",
        stream(attached, " /Type /EmbeddedFile /Filter /FlateDecode"),
    ]
    return assembled(objects)


def stream(text, more=""):
    data = zlib.compress(text.encode()).decode("latin-1") if "Flate" in more else text
    return f"<< /Length {len(data)}{more} >>\nstream\n{data}\nendstream"


def assembled(objects):
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body.encode("latin-1") + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    tail = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R "
    return out + f"{tail}/Info 8 0 R >>\nstartxref\n{len(out)}\n%%EOF\n".encode()


def in_json(text):
    return json.dumps({"offers": [{"id": "7q3k9x2m4t", "note": text}]}, ensure_ascii=False).encode()


def gzipped(text, name=""):
    data = bytearray(gzip.compress(f"<urlset><url><loc>https://x.example/{text}/</loc></url></urlset>".encode()))
    if name:
        data[3] |= 8
        data[10:10] = name.encode() + b"\0"
    return bytes(data)
