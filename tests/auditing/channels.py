"""The ways out of a static site: each plants a text in a copy of a clean one and names the file that holds it."""

import base64
import re
import zlib

from tests.auditing.making import (
    behind_pixels,
    between_scans,
    exif,
    gif,
    gzipped,
    in_json,
    jpeg,
    pdf,
    photo_in_pdf,
    png,
    webp,
)

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
        target.write_bytes(content)  # nothing is returned: the report masks the name

    return plant


def xmp(text):
    return f"<x:xmpmeta>{text}</x:xmpmeta>".encode()


def image_inside(site, text):
    inner = base64.b64encode(png(b"tEXt", b"Author\0" + text.encode())).decode()
    return page("<p>", "<p><img src='data:image/png;base64,@'>")(site, inner)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}<path d="M0 0h9v9z"/></svg>'

# Where HTML is read as HTML.
MARKUP = {
    "text of a page": page("Un poste", "Un poste, @,"),
    "text of a table": page("<p>", "<table><tr><td>@</td></tr></table><p>"),
    "404 page": page("Un poste", "Un poste, @,", "404.html"),
    "redirect page": page("<title>", '<meta http-equiv="refresh" content="0; url=../x/"><a href="../x/">@</a><title>',
                          "ancienne/index.html"),
    "search index, HTML": file("search/search_index.json", '{"docs": [{"location": "x/", "text": "<p>@</p>"}]}'),
    "RSS, HTML inside": file("flux/offres.xml",
                             "<rss><item><description><![CDATA[<p>@</p>]]></description></item></rss>"),
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
    "image inside a page": image_inside,
    "UTF-16 text": file("humans.txt", lambda text: f"Merci à {text}.".encode("utf-16")),
    "PDF text": file("fiche.pdf", pdf),
    "PDF title": file("fiche.pdf", lambda text: pdf("Fiche", title=text)),
    "PDF author": file("fiche.pdf", lambda text: pdf("Fiche", author=text)),
    "PDF attachment": file("fiche.pdf", lambda text: pdf("Fiche", attached=text)),
    "PNG text": file("a.png", lambda text: png(b"tEXt", b"Author\0" + text.encode())),
    "PNG compressed text": file("a.png", lambda text: png(b"zTXt", b"Author\0\0" + zlib.compress(text.encode()))),
    "PNG international text": file("a.png", lambda text: png(b"iTXt", b"Author\0\0\0\0\0" + text.encode())),
    "PNG palette": file("a.png", lambda text: png(b"PLTE", text.encode())),
    "PNG behind the pixels": file("a.png", behind_pixels),
    "PNG after the end": file("a.png", lambda text: png(b"tEXt", b"A\0b") + text.encode()),
    "JPEG comment": file("a.jpg", lambda text: jpeg(0xFE, text.encode())),
    "JPEG EXIF": file("a.jpg", lambda text: jpeg(0xE1, exif(0x013B, text.encode()))),
    "JPEG EXIF, Windows": file("a.jpg", lambda text: jpeg(0xE1, exif(0x9C9B, text.encode("utf-16-le")))),
    "JPEG XMP": file("a.jpg", lambda text: jpeg(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(text))),
    "JPEG between scans": file("a.jpg", between_scans),
    "second JPEG after the first": file("a.jpg", lambda text: jpeg(0xFE, b"x")
                                        + jpeg(0xE1, exif(0x013B, text.encode()))),
    "second JPEG, after zeros": file("a.jpg", lambda text: jpeg(0xFE, b"x") + bytes(9) + jpeg(0xFE, text.encode())),
    "photo in a PDF": file("fiche.pdf", lambda text: photo_in_pdf(jpeg(0xE1, exif(0x013B, text.encode())))),
    "WebP EXIF": file("a.webp", lambda text: webp(b"EXIF", exif(0x013B, text.encode())[6:])),
    "WebP XMP": file("a.webp", lambda text: webp(b"XMP ", xmp(text))),
    "GIF comment": file("a.gif", gif),
}
NAMES = {
    "name of a file": named("assets/@.txt"),
    "name of a page's folder": named("offres/@/index.html", PAGE.encode()),
    "name of an image": named("assets/@.png", png(b"tEXt", b"A\0b")),
}
