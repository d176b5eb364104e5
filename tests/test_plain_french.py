"""What people read is said in short sentences: twenty-five words at most, in guides, levers, pages and templates."""

import html
import re
from collections.abc import Iterator

import pytest
import yaml

from tests import ROOT

MOST = 25
TEMPLATES = ROOT / "hooks/passerelle/publishing/templates"
FILES = [*sorted(ROOT.glob("sectors/*.yml")), *sorted(ROOT.glob("levers/*.yml")), ROOT / "partnership.yml",
         ROOT / "parameters.yml", ROOT / "labels/fr.yml", *sorted(ROOT.glob("content/**/*.md")),
         *sorted(TEMPLATES.glob("*.html"))]
NEXT = re.compile(r"(?<=[.!?…])(?:\s*[»”)])?\s+(?=[A-ZÀ-Ý«“0-9(])|\n")
BLOCK = re.compile(r"</?(?:p|li|ul|ol|dl|dt|dd|div|section|article|h[1-6]|td|th|tr|table|caption|summary|details|label|"
                   r"legend|figure|button|br|nav|option|fieldset|small|header|main)\b[^>]*>")


def long_sentences(texts: Iterator[str]) -> list[str]:
    """The sentences of more words than a reader should have to hold; a mark alone is no word."""
    sentences = (" ".join(part.split()) for text in texts for part in NEXT.split(text))
    return [said for said in sentences if sum(bool(re.search(r"\w", word)) for word in said.split()) > MOST]


def texts_of(path) -> Iterator[str]:
    """The texts of a file. A line of a YAML text ends what it says, as in a message; one of a page does not."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".yml":
        yield from values({key: value for key, value in yaml.safe_load(text).items() if key != "sources"})
    elif path.suffix == ".md":
        yield from map(folded, paragraphs(text))
    else:
        yield from map(folded, prose(text))


def folded(text: str) -> str:
    return text.replace("\n", " ")


def values(data) -> Iterator[str]:
    """Every text of a document; the name of a group is no text."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from values(value)


def paragraphs(markdown: str) -> Iterator[str]:
    """The paragraphs and the items of a page of prose."""
    yield from re.split(r"\n\s*\n|\n(?=\s*(?:[-:#]|\d+\.) ?)", markdown)


def prose(template: str) -> Iterator[str]:
    """What a template says by itself: whatever a page puts in it counts as one word."""
    bare = re.sub(r"\{#.*?#\}|<(script|style|svg|pre)\b.*?</\1>", "", template, flags=re.DOTALL)
    bare = re.sub(r"\{% el.*?%\}", "\n\n", bare)  # what is said instead of the words before
    bare = re.sub(r"\{\{.*?\}\}", "X", re.sub(r"\{%.*?%\}", "", bare, flags=re.DOTALL), flags=re.DOTALL)
    yield from html.unescape(re.sub(r"<[^>]+>", "", BLOCK.sub("\n\n", bare))).replace("\xa0", " ").split("\n\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_sentence_is_too_long_to_be_read_at_once(path):
    assert long_sentences(texts_of(path)) == []


def test_a_long_sentence_is_seen():
    words = " ".join(["Mot", *["mot"] * 25])
    assert long_sentences(iter([f"Court. {words}.", f"{words[:-4]}. Fin."])) == [f"{words}."]
