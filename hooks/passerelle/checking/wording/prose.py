"""Takes a page in Markdown apart: its passages, the heading each stands under, and the line of every word."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)]|:)\s")
_HEADING = re.compile(r"#{1,6}\s+(.*)")
_ANCHOR = re.compile(r"\{:?\s*#([\w-]+)")
_MARKUP = (
    (re.compile(r"<!--|-->"), " "),  # a comment is published like the rest
    (re.compile(r"\]\((?:mailto:|tel:)([^)\s]*)"), r"] (\1"),  # of the addresses, only those of people are words
    (re.compile(r"\]\(<?[^)\s\"']*>?"), "] ("),
    (re.compile(r"<(?:mailto:|tel:)?([\w.+-]+@[\w.-]+|[+\d][\d .-]+)>"), r" \1 "),
    (re.compile(r"<https?://[^>\s]*>"), " "),
    (re.compile(r"</?[a-zA-Z][^<>]*>|</?[a-zA-Z][^<>]*$|^[^<>]*(?<=[\"'/])>"), ""),
    (re.compile(r"\{:?\s*[#.][^}]*\}"), " "),
    (re.compile(r"`+[^`]*`+"), " "),
    (re.compile(r"\\([^\w\s])"), r"\1"),
    (re.compile(r"^\s*(?:#{1,6}|[-*+:])\s|[*~]{1,3}(?=\w)|(?<=[\w.,;:!?»)])[*~]{1,3}|\b_{1,3}|_{1,3}\b|[][|>]"), ""),
)
_VALUE = re.compile(r"<[^<>]*?\s(?:alt|title|aria-label|content|value|placeholder)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
FRONT = "---"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a heading or a cell: where it stands, its words as people read them, and the line of each."""

    path: tuple[str, int]
    text: str
    lines: tuple[int, ...]

    def line_of(self, quote: str) -> int:
        """The line on which words of the passage begin."""
        before = self.text.partition(quote)[0] if quote in self.text else ""
        return self.lines[min(len(before.split()), len(self.lines) - 1)]


def front_matter(text: str) -> tuple[str, int]:
    """What stands between the two fences at the top of a page, and the number of its lines, fences included."""
    lines = text.split("\n")
    if lines[0].rstrip() != FRONT:
        return "", 0
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in (FRONT, "...")), 0)
    return ("\n".join(lines[1:end]), end + 1) if end else ("", 0)


def passages(text: str, first: int = 0) -> Iterator[Passage]:
    """The passages of a page from its line `first` on; blocks of code are left out."""
    ranks: Counter[str] = Counter()
    under = "text"
    for block in _blocks(text, first):
        heading = _HEADING.match(block[0][1])
        if heading:
            anchor = _ANCHOR.search(block[0][1])
            under = anchor[1] if anchor else " ".join(_bare(heading[1]).split()) or under
        words = [(word, number) for number, line in block for word in _bare(line).split()]
        if words:
            yield Passage((under, ranks[under]), " ".join(word for word, _ in words), tuple(n for _, n in words))
            ranks[under] += 1


def _blocks(text: str, first: int) -> Iterator[list[tuple[int, str]]]:
    """Numbered lines that belong together: up to an empty line, a heading or another item of a list."""
    block: list[tuple[int, str]] = []
    fence, listed = "", False
    for number, line in enumerate(text.split("\n")[first:], first + 1):
        opening = _FENCE.match(line)
        code = not block and not listed and re.match(r" {4,}\S", line)
        alone = bool(_HEADING.match(line) or _ITEM.match(line))
        if block and (fence or opening or alone or not line.strip() or _HEADING.match(block[0][1])):
            yield block
            block = []
        if fence or opening:
            fence = _next_fence(fence, opening)
        elif line.strip() and not code:
            block.append((number, line))
            listed = bool(_ITEM.match(line)) or (listed and line.startswith(" "))
    if block:
        yield block


def _next_fence(fence: str, found: re.Match[str] | None) -> str:
    """The fence that is open after a line: one of the same sign and as long closes it."""
    if not fence:
        return found[1] if found else ""
    return "" if found and found[1].startswith(fence) else fence


def _bare(line: str) -> str:
    """The words of a line, then what its tags make people see elsewhere."""
    values = "".join(f" {one or other}" for one, other in _VALUE.findall(line))
    for pattern, instead in _MARKUP:
        line = pattern.sub(instead, line)
    return unescape(line + values)
