"""Takes a page apart: what a reader sees, and what stands in attributes, comments, scripts and styles."""

from __future__ import annotations

import re
from html import unescape

BREAK = "\x1e"  # stands between two blocks: a sentence does not run across it

_COMMENT = re.compile(r"<!--(.*?)-->|<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_CODE = re.compile(r"<(script|style)\b[^>]*>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_INLINE = re.compile(
    r"</?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|nobr|q|ruby|s|samp|small|span"
    r"|strike|strong|sub|sup|time|tspan|tt|u|var|wbr|[a-z]+-[\w-]+)(?:\s(?:[^<>\"']|\"[^\"]*\"|'[^']*'){0,1000})?/?>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[!?/]?[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*'){0,4000}>|<[!?/]?[a-zA-Z][^<>]*>")
_ATTRIBUTE = re.compile(r"\s([\w:.@-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>=]+))")
# Names that machines give and read: the id of a heading is its text, which is looked at as text.
_MACHINE = frozenset((
    "class", "id", "for", "name", "rel", "type", "role", "d", "points", "viewBox", "xmlns", "style", "lang", "charset",
    "aria-controls", "aria-labelledby", "aria-describedby",
))


def is_markup(name: str, text: str) -> bool:
    """Whether a text is HTML, XML or SVG."""
    return name.endswith((".html", ".htm", ".xhtml", ".xml", ".svg", ".rss", ".atom")) or text.lstrip().startswith("<")


def page_text(markup: str) -> str:
    """What a reader sees: an inline tag leaves nothing behind, any other tag a BREAK."""
    text = unescape(without_tags(_COMMENT.sub(lambda part: part[2] or "", markup)))
    # Feeds carry their HTML escaped.
    return unescape(without_tags(text)) if "<" in text else text


def is_whole(part: str) -> bool:
    """Whether no tag, comment or script of a part of a page is open where it begins or ends."""
    rest = _TAG.sub("", _CODE.sub("", _COMMENT.sub("", part)))
    return "<" not in rest and ">" not in rest


def without_tags(text: str) -> str:
    """The text around the tags, the comments and the scripts."""
    if "<" not in text:
        return text
    # Two elements side by side are two words, though nothing stands between them.
    text = text.replace("><", "> <")
    return _TAG.sub(BREAK, _INLINE.sub("", _CODE.sub(BREAK, _COMMENT.sub("", text))))


def page_values(markup: str) -> str:
    """What a reader does not see: values of attributes, comments, scripts and styles, a BREAK between them."""
    found = [part for comment in _COMMENT.finditer(markup) for part in comment.groups() if part]
    found += [code[2] for code in _CODE.finditer(markup)]
    for name, *values in _ATTRIBUTE.findall(markup):
        if name not in _MACHINE:
            found.append(next(filter(None, values), ""))
    return unescape(BREAK.join(found))
