"""The ways out of a static site: each plants a text in a copy of a clean one and names the file that holds it."""

import base64
import gzip
import json
import re
import struct
import zlib

PAGE = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Offres</title><meta name="description" content="Des offres.">
</head><body><h1 id="contenu">Les offres</h1><p>Un poste à pourvoir, Loire-Atlantique.</p></body></html>
"""


def page(old, new, name="offres/index.html"):
    """A page in which `new` replaces `old`; « @ » stands for the text."""

    def plant(site, text):
        target = site / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(PAGE.replace(old, new.replace("@", text)), encoding="utf-8")
        return name

    return plant


def file(name, content):
    """A whole file; « @ » stands for the text."""

    def plant(site, text):
        target = site / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content(text) if callable(content) else content.replace("@", text).encode())
        return name

    return plant


def named(name, content=b"Rien.\n"):
    """A file or folder whose name holds the text."""

    def plant(site, text):
        target = site / name.replace("@", re.sub(r"[/\0]", "-", text))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        return None  # the report masks the name

    return plant


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(kind, data):
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(kind, data) + pixels + chunk(b"IEND", b"")


def jpeg(marker, data):
    quantisation = b"\xff\xdb" + struct.pack(">H", 67) + bytes(65)
    scan = b"\xff\xda" + struct.pack(">H", 8) + bytes(6) + b"\x12\x34"
    return b"\xff\xd8" + bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data + quantisation + scan + b"\xff\xd9"


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
    cmap = f"/CIDInit /ProcSet findresource begin begincmap\n{len(letters)} beginbfchar\n{mapped}\nendbfchar\nendcmap end"
    utf16 = f"<feff{title.encode('utf-16-be').hex()}>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        stream(f"BT /F 12 Tf 10 100 Td <{shown}> Tj ET"),
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
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


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}<path d="M0 0h9v9z"/></svg>'

# Where HTML is read as HTML.
MARKUP = {
    "text of a page": page("Un poste", "Un poste, @,"),
    "text of a table": page("<p>", "<table><tr><td>@</td></tr></table><p>"),
    "404 page": page("Un poste", "Un poste, @,", "404.html"),
    "redirect page": page("<title>", '<meta http-equiv="refresh" content="0; url=../x/"><a href="../x/">@</a><title>',
                          "ancienne/index.html"),
    "search index, HTML": file("search/search_index.json", '{"docs": [{"location": "x/", "text": "<p>@</p>"}]}'),
    "RSS, HTML inside": file("flux/offres.xml", "<rss><item><description><![CDATA[<p>@</p>]]></description></item></rss>"),
    "SVG text": file("assets/plan.svg", SVG.format("<text>@</text>")),
}
# Where text is text.
TEXT = {
    "title of a page": page("<title>Offres", "<title>@"),
    "meta description": page('content="Des offres."', 'content="Des offres. @"'),
    "meta author": page("<title>", '<meta name="author" content="@"><title>'),
    "OpenGraph": page("<title>", '<meta property="og:title" content="@"><title>'),
    "canonical link": page("<title>", '<link rel="canonical" href="https://x.example/@/"><title>'),
    "comment of a page": page("<h1", "<!-- @ --><h1"),
    "title attribute": page("<p>", '<p title="@">'),
    "alt attribute": page("<p>", '<img src="a.png" alt="@"><p>'),
    "aria attribute": page("<p>", '<p aria-label="@">'),
    "data attribute": page("<p>", '<p data-x="@">'),
    "attribute without quotes": page("<p>", "<p data-x=@>"),
    "style attribute": page("<p>", '<p style="--x: \'@\'">'),
    "class": page("<p>", '<p class="pa @">'),
    "id of a heading": page('id="contenu"', 'id="@"'),
    "link to a fragment": page("<p>", '<p><a href="#@">Voir</a> '),
    "JSON-LD": page("</head>", '<script type="application/ld+json">{"name": "@"}</script></head>'),
    "inline script": page("</body>", "<script>const x = '@';</script></body>"),
    "inline style": page("</head>", '<style>p::after { content: "@" }</style></head>'),
    "template": page("</body>", "<template><p>@</p></template></body>"),
    "open data": file("api/v1/offers.json", in_json),
    "JSON key": file("api/v1/x.json", '{"@": 1}'),
    "JSON Schema": file("api/v1/schema.json", '{"enum": ["a", "@"]}'),
    "search index": file("search/search_index.json", '{"docs": [{"location": "x/#@", "text": "Rien"}]}'),
    "sitemap": file("sitemap.xml", "<urlset><url><loc>https://x.example/@/</loc></url></urlset>"),
    "compressed sitemap": file("sitemap.xml.gz", gzipped),
    "name in a gzip header": file("sitemap.xml.gz", lambda text: gzipped("x", text)),
    "RSS": file("flux/offres.rss", "<rss><item><title>@</title></item></rss>"),
    "Atom": file("flux/offres.atom", "<feed><entry><id>urn:@</id></entry></feed>"),
    "CSV": file("api/offres.csv", "id;lieu\n7q3k9x2m4t;@\n"),
    "calendar": file("flux/dates.ics", "BEGIN:VEVENT\nSUMMARY:@\nEND:VEVENT\n"),
    "SVG title": file("assets/plan.svg", SVG.format("<title>@</title>")),
    "SVG comment": file("assets/plan.svg", SVG.format("<!-- @ -->")),
    "SVG editor's path": file("assets/plan.svg", SVG.format('<g inkscape:export-filename="/home/x/@.png"/>')),
    "SVG drawing": file("assets/plan.svg", SVG.format('<path d="@"/>')),
    "CSS comment": file("assets/x.css", "/* @ */ p { color: red }"),
    "CSS string": file("assets/x.css", 'p::before { content: "@" }'),
    "JavaScript string": file("assets/x.js", 'const x = "@";'),
    "JavaScript comment": file("assets/x.js", "// @\nlet y = 1;"),
    "source map": file("assets/x.js.map", '{"version": 3, "sources": ["/home/u/@/x.ts"], "mappings": "AAAA"}'),
    "robots.txt": file("robots.txt", "User-agent: *\nDisallow: /@/\n"),
    "web manifest": file("site.webmanifest", '{"name": "@"}'),
    "plain text": file("humans.txt", "Merci à @.\n"),
    "Markdown copied as is": file("notes.md", "# Notes\n\n@\n"),
    "data address": page("<p>", '<p><img src="data:image/svg+xml,<svg><title>@</title></svg>">'),
    "image inside a page": page("<p>", "<p><img src='data:image/png;base64,@'>"),
    "UTF-16 text": file("humans.txt", lambda text: f"Merci à {text}.".encode("utf-16")),
    "PDF text": file("fiche.pdf", pdf),
    "PDF title": file("fiche.pdf", lambda text: pdf("Fiche", title=text)),
    "PDF author": file("fiche.pdf", lambda text: pdf("Fiche", author=text)),
    "PDF attachment": file("fiche.pdf", lambda text: pdf("Fiche", attached=text)),
    "PNG text": file("a.png", lambda text: png(b"tEXt", b"Author\0" + text.encode())),
    "PNG compressed text": file("a.png", lambda text: png(b"zTXt", b"Author\0\0" + zlib.compress(text.encode()))),
    "PNG international text": file("a.png", lambda text: png(b"iTXt", b"Author\0\0\0\0\0" + text.encode())),
    "PNG after the end": file("a.png", lambda text: png(b"tEXt", b"A\0b") + text.encode()),
    "JPEG comment": file("a.jpg", lambda text: jpeg(0xFE, text.encode())),
    "JPEG EXIF": file("a.jpg", lambda text: jpeg(0xE1, exif(0x013B, text.encode()))),
    "JPEG EXIF, Windows": file("a.jpg", lambda text: jpeg(0xE1, exif(0x9C9B, text.encode("utf-16-le")))),
    "JPEG XMP": file("a.jpg", lambda text: jpeg(0xE1, f"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>{text}</x:xmpmeta>".encode())),
    "WebP EXIF": file("a.webp", lambda text: webp(b"EXIF", exif(0x013B, text.encode())[6:])),
    "WebP XMP": file("a.webp", lambda text: webp(b"XMP ", f"<x:xmpmeta>{text}</x:xmpmeta>".encode())),
    "GIF comment": file("a.gif", gif),
}
NAMES = {
    "name of a file": named("assets/@.txt"),
    "name of a page's folder": named("offres/@/index.html", PAGE.encode()),
    "name of an image": named("assets/@.png", png(b"tEXt", b"A\0b")),
}


def image_inside(site, text):
    inner = base64.b64encode(png(b"tEXt", b"Author\0" + text.encode())).decode()
    return page("<p>", "<p><img src='data:image/png;base64,@'>")(site, inner)


TEXT["image inside a page"] = image_inside
