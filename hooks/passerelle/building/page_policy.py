"""Gives a finished page its Content-Security-Policy, and stops a site with a script that is not the theme's or ours."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from html import unescape
from pathlib import Path

from ..auditing.haystack import theme

# A quote only counts after « = », as for a browser: elsewhere it is a letter of a name.
TAG = re.compile(r"""<(?P<name>[a-z][^\s/>]*)(?P<rest>(?:[^>"'=]++|=\s*+"[^"]*+"|=\s*+'[^']*+'|["'=])*+)>""", re.I)
_ATTRIBUTE = re.compile(r"""([^\s/>"'=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""")
_SCRIPT = re.compile(r"<script(?P<rest>[^>]*)>(?P<body>.*?)</script[^>]*>", re.DOTALL | re.IGNORECASE)
_DATA = ("application/json", "application/ld+json")  # what a browser reads and never runs
_FRAMES = ("base", "iframe", "frame", "frameset", "object", "embed", "applet", "portal", "fencedframe")
_LINKS = ("href", "xlink:href", "src", "action", "formaction", "data", "poster")
_RUNS = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp)[;,]", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x20]")  # a browser does not see them in « java script: »
_FETCHED = ("src", "srcset", "poster", "background")
_DRAWN = ("image", "use", "feimage")  # what a drawing shows of another file
_ASKED = ("stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest")
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style", re.DOTALL | re.IGNORECASE)
_STYLED = re.compile(r"(?:url\(|@import)\s*[\"']?\s*(?:[a-z][\w+.-]*:)?//", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[a-z][\w+.-]*:|//", re.IGNORECASE)

# The theme writes one thing in its scripts, the way back to the home page.
_WAY_HOME = re.compile(r"\{\{[^{}]*\bbase_url\b[^{}]*\}\}")
_A_WAY_HOME = r"[\w./~%-]+"

PAGES, DRAWINGS = (".html", ".htm", ".xhtml"), (".svg", ".xml", ".rss", ".atom")
SHOWN = 5
NO_PROGRAM = "Un texte n'a besoin ni de programme, ni d'un autre site"
META = '<meta http-equiv="Content-Security-Policy"'
POLICY = (
    "default-src 'self'; script-src 'self'{hashes}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'none'"
)


def guard(html: str) -> str:
    """The page with its policy as the first thing in its head; unchanged when it has no head."""
    hashes = dict.fromkeys(csp_hash(body) for body in inline_scripts(html) if is_the_themes(body))
    policy = POLICY.format(hashes="".join(f" '{hash}'" for hash in hashes))
    return re.sub(r"(<head[^>]*>)", lambda head: f'{head[1]}\n    {META} content="{policy}">', html, count=1)


def inline_scripts(html: str) -> Iterator[str]:
    """The text of every script that stands in the page and that a browser would run."""
    for script in _SCRIPT.finditer(html):
        known = attributes(script["rest"])
        if "src" not in known and known.get("type", "").lower() not in _DATA and script["body"]:
            yield script["body"]


@lru_cache(256)
def is_the_themes(body: str) -> bool:
    """Whether a script is one of those that the theme writes in its pages, read from its own templates."""
    return any(known.fullmatch(body) for known in _the_themes())


@cache
def _the_themes() -> tuple[re.Pattern[str], ...]:
    templates = sorted(theme().glob("partials/javascripts/*.html"))
    bodies = [script["body"] for path in templates for script in _SCRIPT.finditer(path.read_text(encoding="utf-8"))]
    pieces = [_WAY_HOME.split(body) for body in bodies]
    fixed = [parts for parts in pieces if not re.search(r"\{[{%]", "".join(parts))]
    return tuple(re.compile(_A_WAY_HOME.join(map(re.escape, parts))) for parts in fixed)


def csp_hash(body: str) -> str:
    """`sha256-…` of the exact text of a script (CSP Level 2, section 4.2.5)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()


def refused(site: Path) -> str:
    """Why the pages of a built site must not be published, in French, each with its name; "" when they may."""
    pages = (path for path in sorted(site.rglob("*")) if path.suffix.lower() in (*PAGES, *DRAWINGS) and path.is_file())
    faults = [(path, fault) for path in pages for fault in fault_of(path)]
    lines = [f"{path.relative_to(site).as_posix()} : {fault}" for path, fault in faults[:SHOWN]]
    return told(lines, len(faults))


def told(lines: list[str], count: int) -> str:
    """The first of some faults, and how many more there are."""
    return "\n".join([*lines, *[f"… et {count - SHOWN} autres."] * (count > SHOWN)])


def fault_of(path: Path) -> Iterator[str]:
    """The first thing of a page that a browser would run and that nobody allowed, or the policy that it lacks."""
    html = path.read_text(encoding="utf-8", errors="replace")
    if what := next(what_runs(html), ""):
        yield f"{what}. {NO_PROGRAM} : enlevez-le de content/, de site.yml ou de theme/."
    elif path.suffix.lower() in PAGES and META not in html:
        yield "cette page est copiée telle quelle, sans protection. Écrivez-la en Markdown (.md)."


def what_runs(html: str) -> Iterator[str]:
    """What a browser would run in a page beside the theme's scripts and our files, in French."""
    if not all(map(is_the_themes, inline_scripts(html))):
        yield "il y a un programme dans la page (<script>)"
    if any(map(_STYLED.search, _STYLE.findall(html))):
        yield "il y a une image ou un fichier pris sur un autre site (<style>)"
    for tag in {match[0] for match in TAG.finditer(html)}:
        if what := what_a_tag_runs(tag):
            yield what


@lru_cache(200_000)  # the pages of a site have most of their tags in common
def what_a_tag_runs(tag: str) -> str:
    """What a browser would run because of this tag, or where it would go; "" for nothing."""
    name = re.match(r"<([^\s/>]*)", tag)[1].lower()
    known = attributes(tag[len(name) + 1:-1])
    if name in _FRAMES or (name == "meta" and known.get("http-equiv", "").strip().lower() == "refresh"):
        return f"il y a une balise qui mène ou montre ailleurs (<{name}>)"
    for attribute, value in known.items():
        if re.match("on[a-z]", attribute) or attribute == "srcdoc":
            return f"il y a un programme dans un attribut ({attribute}=…)"
        if attribute in _LINKS and (what := what_a_link_runs(value, picture=name == "img")):
            return what
    return what_a_tag_fetches(name, known)


def what_a_tag_fetches(name: str, known: dict[str, str]) -> str:
    """What a browser would ask of another site for this tag, which would learn who reads; "" for nothing."""
    fetched = {*_FETCHED, *(("href", "xlink:href") if name in _DRAWN or known.get("rel") in _ASKED else ())}
    for attribute, value in known.items():
        bare = _UNSEEN.sub("", value)
        if attribute in fetched and _ELSEWHERE.match(bare) and not _PICTURE.match(bare):
            what = "un programme pris" if name == "script" else "une image ou un fichier pris"
            return f"il y a {what} sur un autre site (<{name} {attribute}=…>)"
        if attribute == "style" and _STYLED.search(value):
            return "il y a une image ou un fichier pris sur un autre site (style=…)"
    return ""


def what_a_link_runs(address: str, *, picture: bool = False) -> str:
    """What a browser would run because of the address of a link; that of a picture may hold the picture."""
    bare = _UNSEEN.sub("", address)
    if not _RUNS.match(bare) or (picture and _PICTURE.match(bare)):
        return ""
    return f"il y a un lien qui lance un programme ou porte un fichier ({bare.partition(':')[0].lower()}:…)"


def attributes(rest: str) -> dict[str, str]:
    """The attributes of a tag, from what follows its name; of two with one name, the first counts."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(rest):
        found.setdefault(name.lower(), unescape("".join(values)))
    return found
