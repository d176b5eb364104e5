"""What a reader finds in a page: its words, its anchors, the text of one element."""

import html
import re
from html.parser import HTMLParser

VOID = {"br", "img", "input", "link", "meta", "use", "hr"}


def text_of(markup):
    """The words, without tags and with plain spaces."""
    spaced = re.sub(r"<(?:br|/p|/li|/dd|/dt|/th|/td|/h\d|/span)[^>]*>", " ", markup)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", spaced)).replace("\N{NO-BREAK SPACE}", " ").split())


def ids_of(markup):
    """Every id, in order."""
    return re.findall(r'\sid="([^"]+)"', markup)


def element(markup, id):
    """The inside of the element with this id."""
    finder = _Finder(id)
    finder.feed(markup)
    assert finder.end is not None, f"no element with id {id}"
    return markup[finder.start:finder.end]


class _Finder(HTMLParser):
    def __init__(self, id):
        super().__init__()
        self.wanted, self.depth, self.start, self.end = id, 0, None, None

    def handle_starttag(self, tag, attributes):
        if self.depth and tag not in VOID:
            self.depth += 1
        elif dict(attributes).get("id") == self.wanted and self.start is None:
            self.start, self.depth = self.position() + len(self.get_starttag_text()), 1

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        if self.depth and tag not in VOID:
            self.depth -= 1
            if not self.depth:
                self.end = self.position()

    def position(self):
        line, column = self.getpos()
        return sum(len(text) for text in self.rawdata.splitlines(keepends=True)[: line - 1]) + column
