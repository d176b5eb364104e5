"""The articles of law that a network can point to: those of its dated sources, and those the wording rules stand on."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ...reading import Document

_ARTICLE = re.compile(r"\b(?:([LRDA])[. ]{0,2})?\*?(\d{2,4}(?:-\d{1,4}){1,4})\b")
_RANGE = re.compile(rf"({_ARTICLE.pattern})\s+à\s+({_ARTICLE.pattern})")

Article = tuple[str, tuple[int, ...]]  # « L1132-1 » is ("L", (1132, 1)); one of the penal code, or a decision, has ""


class Articles:
    """What texts cite, ranges included: « L5321-1 à L5332-4 » holds L5331-2."""

    def __init__(self, texts: Iterable[str]) -> None:
        texts = list(texts)
        ranges = (found for text in texts for found in _RANGE.finditer(text))
        self._ranges = [(articles(found[1])[0], articles(found[4])[0]) for found in ranges]
        self._known = {article for text in texts for article in articles(text)}

    def holds(self, text: str) -> bool:
        """Whether the text cites articles, and all of them are known."""
        cited = articles(text)
        return bool(cited) and all(self._is_known(article) for article in cited)

    def _is_known(self, article: Article) -> bool:
        return article in self._known or any(
            first[0] == article[0] == last[0] and first[1] <= article[1] <= last[1] for first, last in self._ranges
        )


def articles(text: str) -> list[Article]:
    """The articles that a text cites, in its order."""
    return [(letter, tuple(map(int, number.split("-")))) for letter, number in _ARTICLE.findall(text)]


def dated(documents: Iterable[Document]) -> Iterator[str]:
    """The titles of the sources of these files, and the sentences that stand on one."""
    for document in documents:
        yield from _sourced(document.data)


def _sourced(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for inner in value:
            yield from _sourced(inner)
    elif isinstance(value, dict):
        if "review_by" in value or "source" in value:
            yield from (text for text in value.values() if isinstance(text, str))
        for inner in value.values():
            yield from _sourced(inner)
