"""More hostile words in every text of a small network: no element, link, table or data of a page changes for them."""

import json
import re
from datetime import date

import pytest

import passerelle
from passerelle.publishing import publish
from tests import ROOT, TODAY
from tests.boards import tiny_network, unlike_the_examples, write
from tests.contract import CONTRACT, THEME
from tests.site.hostile import Shape, spread, texts

ATTACKS = {
    "other elements": "<math><mtext><style><img src=x onerror=pwn(1)></style>\"><base href=//e.example/>"
                      "<meta http-equiv=refresh content=0;url=//e.example>",
    "styles and drawings": "x;background:url(//e.example/a);} </style><style>@import'//e'</style><svg>"
                           "<use href=data:image/svg+xml,x /><animate onbegin=pwn(1) attributeName=x>",
    "ends of data": "</script><!--<script> --!> ]]> <![CDATA[ <?xml version=1?> <!DOCTYPE x [<!ENTITY a 'b'>]>"
                    " {\"a\":1} </template></noscript></textarea><plaintext>",
    "Markdown": "[x]: javascript:pwn(1) 'x' [^1]: a [TOC] :smile: *[CDI]: x ==a== - [ ] x !!! danger ??? note "
                "{#contenu onclick='pwn(2)'} ;--8<-- 'x'",
    "cells": "@SUM(1+1)*cmd|' /C calc'!A0;=2,+3 -4 \"=5\" ＝6 {{config}} {%set x%}",
    "codes": "&#x3c;b&#62; %3Cb%3E \\x3cb\\u003c ?subject=x&bcc=pwn&body=%0d%0aBcc:x \\nBEGIN:VEVENT ${pwn(1)}`+pwn(2)",
    "one long word": "A" * 160,
}


def published(folder, poison=None):
    """What is made of the tiny network, path → text, once its sentences went through `poison`."""
    root = write(folder, unlike_the_examples(tiny_network()))
    for name in ("schema", "theme"):
        (root / name).symlink_to(ROOT / name)
    if poison:
        spread(root, poison)
    opened = passerelle.open_network(root, date.fromisoformat(TODAY))
    assert opened.board, passerelle.report(opened.problems, "text")
    made = publish(opened.board, CONTRACT, THEME).all
    return {path: page.html if isinstance(page, passerelle.Page) else page for path, page in made.items()}


class Poison:
    """The same words in every text, numbered; nothing is changed in what is confidential."""

    def __init__(self, words):
        self.words, self.count = words, 0

    def __call__(self, kind, text):
        self.count += 1
        return text if kind == "employer" else f"{self.words} {self.count}{' (H/F)' if '(H/F)' in text else ''}"


@pytest.fixture(scope="module")
def usual(tmp_path_factory):
    return published(tmp_path_factory.mktemp("usual"))


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_words_are_words(usual, tmp_path, attack):
    found, seen = published(tmp_path, Poison(ATTACKS[attack])), 0
    assert found.keys() == usual.keys()
    for path, text in found.items():
        if path.endswith((".json", ".webmanifest")):
            seen += sum(ATTACKS[attack] in one for one in texts(json.loads(text)))
        elif path.endswith(".md"):
            shape, before = Shape(text), Shape(usual[path])
            assert shape.found == before.found, path
            assert not [link for link in shape.links if re.match(r"\s*(?:javascript|data):|\s*//|mailto:.*&bcc=", link)]
            seen += " ".join(shape.said).count(ATTACKS[attack].split()[0])
    assert seen > 100
