#!/usr/bin/env bash
# feedparser 6.0.12: an Atom entry in Arabic whose content is xhtml loses the dir="rtl" of its outer div, and its <bdi>;
# the same content as html keeps its dir. A translation published as xhtml is then read from the wrong side.
set -eu
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.12 2>/dev/null
"$here/venv/bin/python" - <<'PY'
import feedparser

HEAD = '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x:f</id><title>t</title><updated>2026-11-16T00:00:00Z</updated>'
ENTRY = "<entry><id>urn:x:e</id><title>t</title><updated>2026-11-16T00:00:00Z</updated>{}</entry></feed>"
XHTML = ('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" dir="rtl"><p>عامل <bdi>CDI</bdi></p></div>'
         "</content>")
HTML = '<content type="html">&lt;div dir="rtl"&gt;&lt;p&gt;عامل &lt;bdi&gt;CDI&lt;/bdi&gt;&lt;/p&gt;&lt;/div&gt;</content>'
xhtml, html = (feedparser.parse(HEAD + ENTRY.format(content)).entries[0].content[0].value for content in (XHTML, HTML))
print(f"feedparser {feedparser.__version__}: xhtml gives {xhtml!r}, html gives {html!r}")
assert 'dir="rtl"' not in xhtml and 'dir="rtl"' in html
PY
