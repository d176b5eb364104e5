"""Files that nobody would read, and that look like ours: saved without « .yml », or with something after it."""

import re
import unicodedata
from pathlib import Path, PurePosixPath

from ..problems import Problem
from .one_file import read_raw
from .plain_text import MAX_BYTES, plain_text
from .sentences import problem

ENOUGH = 2  # lines that are fields: one may stand in any letter
_AFTER = r"(?:\(\d+\))?(?:\.?(?:txt|text|docx?|odt|rtf|md|html?|json))?[ .]*$"  # what a computer adds by itself
_ENDING = re.compile(rf"[. ]*\.ya?ml[ .,;]*{_AFTER}", re.IGNORECASE)
_COPY = re.compile(r"(?:~|\.(?:bak|orig|old|save|swp|tmp|rej))$", re.IGNORECASE)  # what editors and git leave behind
_FIELD = re.compile(r"^[a-z][a-z_]*:(?: |$)", re.MULTILINE)


def named_again(root: Path, found: Problem) -> Problem:
    """The problem of a file that is not read: an error with its new name when it was meant to be."""
    path = PurePosixPath(found.file)
    if _COPY.search(path.name) or not (_ENDING.search(path.name) or _looks_like_ours(root, found.file)):
        return found
    return problem(found.file, "file-misnamed", name=right_name(path.name))


def right_name(name: str) -> str:
    """« Préparation Nord.yml.txt » should have been « preparation-nord.yml »."""
    stem = _ENDING.sub("", name) if _ENDING.search(name) else PurePosixPath(name.strip(" .")).stem
    plain = unicodedata.normalize("NFKD", stem.casefold())
    return "-".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))) + ".yml"


def _looks_like_ours(root: Path, file: str) -> bool:
    raw, _ = read_raw(root, file, MAX_BYTES)
    text, _ = plain_text(file, raw) if raw is not None else (None, [])
    return text is not None and len(_FIELD.findall(text)) >= ENOUGH
