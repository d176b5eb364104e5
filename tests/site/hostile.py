"""A copy of the demonstration network where every sentence people write tries to be something else."""

import re
from collections import Counter
from datetime import date
from html.parser import HTMLParser

import yaml

from passerelle import open_network
from passerelle.checking import KINDS, SINGLE
from passerelle.checking.shape import contract
from passerelle.checking.wording.sentences import free_texts
from passerelle.reading import read_network
from tests import ROOT, TODAY
from tests.contract import CONTRACT
from tests.site.test_building import copy_network

DATA = {"selected", "checked"}  # attributes that follow the data
LINKS = {"href", "src", "action", "srcdoc", "data", "formaction", "poster"}

# A build tries one line of each. In small letters, because some pages change the first one; `pwn` is a function of the
# tests' browser, which notes that it ran.
SHORT = (  # for the French words, whose file is nearly as long as a file may be
    "'\"><img src=x onerror=pwn(1)>",
    "</title><script>pwn(2)</script>",
    "={{7*7}}{%x%}-8<-{0.a}<b>",
)
LONG = (  # for everything else: 180 characters at most
    "=cmd|' /c'!a1\"><script>pwn(3)</script><img src=x onerror=pwn(4)>{{7*7}}{%x%}--8<-- \"x\" {: onclick=pwn(5) }",
    "' onclick='pwn(6)`${pwn(7)}`<svg/onload=pwn(8)>[x](javascript:pwn(9))<a href=\"data:text/html,<script>pwn(10)\">",
    "--- ]]>-->\\u003cb></p></title></script></style></textarea>&lt;b&gt;&amp;lt; {0.a}{x}\\1 */<b onmouseover=pwn(11)",
)
# What is confidential must not come out at all; other words, so that the audit can tell.
SECRET = "'\"><iframe srcdoc=<script>leak()</script>>"
MARK = re.compile("zq[0-9]{4}")


class Poison:
    """Hostile words for one text after another, each with a mark of its own: « zq0123 »."""

    def __init__(self, turn):
        self.turn, self.count, self.said = turn, 0, {}

    def __call__(self, kind, text):
        self.count += 1
        mark = f"zq{self.count:04}"
        if kind in ("employer", "offer"):
            return f"{SECRET}{mark}"
        self.said[mark] = (SHORT if kind == "labels" else LONG)[self.turn]
        return f"{self.said[mark]}{mark}{' (H/F)' if '(H/F)' in text else ''}"


def hostile_network(target, turn):
    """The copy, and the poison that was spread in it."""
    root, poison = copy_network(target), Poison(turn)
    # Names that are poisoned tell no trade any more: what waited for that would appear beside the others.
    opened = open_network(ROOT, date.fromisoformat(TODAY))
    for offer in opened.network.offers:
        if opened.territories.decision(offer).held_for == "trade":
            (root / offer.file).unlink()
    spread(root, poison)
    return root, poison


def spread(root, poison):
    """Writes in every free text of a network what the poison makes of it."""
    files, unreadable = read_network(root)
    assert not unreadable
    schemas = contract.Shape(CONTRACT).schemas
    for kind, document in documents(files):
        for path, text in list(free_texts(schemas[kind], document.data)):
            put(document.data, path, poison(kind, text))
        text = yaml.safe_dump(document.data, allow_unicode=True, width=10_000, sort_keys=False, indent=1)
        (root / document.file).write_text(text, encoding="utf-8")


def documents(files):
    for folder, kind in KINDS.items():
        yield from ((kind, document) for document in getattr(files, folder))
    yield from ((name, getattr(files, name)) for name in SINGLE if getattr(files, name))


def put(data, path, text):
    for step in path[:-1]:
        data = data[step]
    data[path[-1]] = text


class Shape(HTMLParser):
    """What a browser would make of a page: how many of each element, with the names of their attributes."""

    def __init__(self, text):
        super().__init__()
        self.found, self.links, self.said = Counter(), [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found[tag, tuple(sorted({name for name, _ in attributes} - DATA))] += 1
        self.links += [value or "" for name, value in attributes if name in LINKS]
        self.said += [value or "" for _, value in attributes]

    def handle_data(self, data):
        self.said.append(data)


def texts(value):
    if isinstance(value, dict):
        return [text for item in (*value, *value.values()) for text in texts(item)]
    return [text for item in value for text in texts(item)] if isinstance(value, list) else [str(value)]
