"""Finds what a Markdown page would make a browser run, before any tool reads it: for an export, which nobody guards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from .page_policy import NO_PROGRAM, SHOWN, TAG, told, what_a_link_runs, what_a_tag_runs

_CODE = re.compile(r"(`+)(?!`)[^\n]+?(?<!`)\1(?!`)")  # « `<script>` » speaks of one
_LINK = re.compile(r"\]\(\s*<?([^)>\n]*)|^[ >*+-]*\[[^\]\n]+\]:\s*<?([^>\n]*)|<([a-z][\w+.-]*:[^>\s]*)>", re.I | re.M)
_PICTURE = re.compile(r"!\[[^\]\n]*\]\(\s*<?([^)>\s\"]*)")
_SCRIPT = re.compile(r"<script\b(?![^>]*\ssrc\s*=)", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\{:?([^{}\n]*)\}")
_INCLUDED = re.compile(r"^[ \t]*;*-+8<-+", re.MULTILINE)


def refused_texts(texts: Mapping[str, str]) -> str:
    """Why these pages, by path, must not be exported, in French, each with its file and line; "" when they may."""
    faults = [
        f"{path}, ligne {line} : {what}. {NO_PROGRAM} : enlevez-le."
        for path in sorted(texts) for line, what in what_runs(texts[path])
    ]
    return told(faults[:SHOWN], len(faults))


def what_runs(text: str) -> list[tuple[int, str]]:
    """What would run, each with its line, in French."""
    bare = _CODE.sub(lambda code: " " * len(code[0]), text)
    return sorted({(text.count("\n", 0, start) + 1, what) for start, what in _found(bare) if what})


def _found(text: str) -> Iterator[tuple[int, str]]:
    yield from ((tag.start(), what_a_tag_runs(tag[0])) for tag in TAG.finditer(text))
    yield from ((script.start(), "il y a un programme dans la page (<script>)") for script in _SCRIPT.finditer(text))
    yield from ((some.start(), what_a_tag_runs(f"<a {some[1]}>")) for some in _ATTRIBUTES.finditer(text))
    for picture in _PICTURE.finditer(text):
        yield picture.start(), what_a_tag_runs(f'<img src="{picture[1]}">')
    for link in _LINK.finditer(text):
        yield link.start(), what_a_link_runs(unescape(next(filter(None, link.groups()), "")))
    for included in _INCLUDED.finditer(text):
        yield included.start(), "il y a une ligne qui ferait lire un autre fichier (--8<--)"
