"""The sentences of the pages written by hand, with their lines, and what may stand there that the rules refuse."""

import re
from array import array
from collections.abc import Callable, Iterator

from ...problems import Problem
from ...reading import Document, read_document
from ..whole import Whole
from .prose import FRONT, front_matter, passages
from .sentences import Sentence

KIND = "content"
_START = array("i", [1, 1, 1, 1])
_PHONE = re.compile(r"\+?\d(?:[ .\-/()]{0,3}\d){8,13}")


def pages(whole: Whole) -> tuple[list[Sentence], list[Problem]]:
    """Every sentence of content/, without the ways to reach the network itself; and what is wrong with the files."""
    ours = _ours(whole)
    found: list[Sentence] = []
    problems: list[Problem] = []
    for file, text in whole.sources.pages.items():
        front, first = front_matter(text)
        document, faults = read_document(file, front.encode()) if front.strip() else (None, [])
        problems += [_moved(fault) for fault in faults] or _not_front(file, text, first)
        found += _front_sentences(document) if document else []
        whole_page = Document(file, None, _START)
        found += [Sentence(whole_page, KIND, p.path, ours(p.text), p.line_of) for p in passages(text, first)]
    return found, problems


def _front_sentences(document: Document) -> Iterator[Sentence]:
    for path, text in document.texts():
        line = document.line_of(path) + 1  # below the first fence
        yield Sentence(document, KIND, path, text, lambda _, line=line: line)


def _moved(fault: Problem) -> Problem:
    return Problem(fault.file, fault.line + 1, fault.column, fault.field, fault.sentence, fault.level, fault.rule)


def _not_front(file: str, text: str, first: int) -> Iterator[Problem]:
    """What looks like the fields of a page and would be published as its text."""
    lines = text.split("\n")
    line = next((n for n, said in enumerate(lines) if said.strip()), 0)
    if not first and lines[line].strip() == FRONT:
        yield Problem(
            file, line + 1, 1, "",
            "Ces champs seraient publiés comme du texte. Ils commencent à la première ligne par « --- », et finissent "
            "par une ligne « --- ».",
            "error", "page-front",
        )


def _ours(whole: Whole) -> Callable[[str], str]:
    """Takes out of a text the mailboxes and phones that the network publishes: everybody may write to these."""
    mailboxes, phones = _published(whole)
    own = re.compile("|".join(map(re.escape, sorted(mailboxes, key=len, reverse=True))) or r"(?!)", re.IGNORECASE)

    def without(text: str) -> str:
        text = own.sub("…", text)
        return _PHONE.sub(lambda found: "…" if _national(found[0]) in phones else found[0], text)

    return without


def _published(whole: Whole) -> tuple[set[str], set[str]]:
    site = whole.files.site.data if whole.files.site else {}
    contacts = [site.get("publisher", {}), site.get("host", {})]
    boxes = {site.get("mailbox"), site.get("employers_mailbox"), *(contact.get("email") for contact in contacts)}
    referents = (period for sector in whole.files.sectors for period in sector.data["referents"])
    boxes |= {period["mailbox"] for period in referents}
    return boxes - {None}, {_national(contact["phone"]) for contact in contacts if "phone" in contact}


def _national(phone: str) -> str:
    """The nine digits that never change, whatever is dialled before them."""
    return re.sub(r"\D", "", phone)[-9:]
