"""From a file, or its bytes, to a document or to everything that keeps it from being one."""

import os
import stat
from pathlib import Path
from typing import Any

import yaml

from ..problems import Problem, has_errors
from .diagnosis import diagnosed
from .document import Document
from .failure import failure_of
from .plain_text import most_bytes, place, plain_text
from .plain_yaml import Builder, Stop
from .sentences import problem

# libyaml is fast and only ever says yes: the pure-Python scanner has the last word on whatever gives rise to a remark,
# so that both answer alike, and it replaces libyaml where PyYAML came without.
PARSERS: tuple[Any, ...] = (yaml.CSafeLoader, yaml.SafeLoader) if yaml.__with_libyaml__ else (yaml.SafeLoader,)

# Without these flags a link swapped in at the last moment would be followed, and a pipe would wait for ever.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))
_REASONS = {FileNotFoundError: "file-vanished", NotADirectoryError: "file-vanished"}


def read_document(file: str, raw: bytes) -> tuple[Document | None, list[Problem]]:
    """The document in `raw`, the bytes of the file called `file`, and its problems, in the order of the file.

    There is no document as soon as one problem is an error; a document may come with warnings. Reading stops after
    MAX_PROBLEMS problems.
    """
    text, problems = plain_text(file, raw)
    if text is None:
        return None, problems
    document, problems = _read(file, text)
    return None if has_errors(problems) else document, sorted(problems)


def read_file(root: Path, file: str) -> tuple[Document | None, list[Problem]]:
    """The document of a file of the network, given by its POSIX path under `root`. Never raises OSError."""
    raw, problems = read_raw(root, file, most_bytes(file))
    return read_document(file, raw) if raw is not None else (None, problems)


def read_raw(root: Path, file: str, most: int) -> tuple[bytes | None, list[Problem]]:
    """The bytes of an ordinary file of at most `most` bytes, or what is wrong with it. Never raises OSError."""
    try:
        raw = _bytes_of(root / file, most)
    except OSError as error:
        return None, [problem(file, _REASONS.get(type(error), "file-unreadable"))]
    return (None, [problem(file, raw, most=most // 1024)]) if isinstance(raw, str) else (raw, [])


def _read(file: str, text: str) -> tuple[Document | None, list[Problem]]:
    document: Document | None = None
    problems: list[Problem] = []
    for parser in PARSERS:
        document, problems = _read_with(parser, file, text)
        if document and not problems:
            break
    return document, problems


def _read_with(parser: Any, file: str, text: str) -> tuple[Document | None, list[Problem]]:
    scanner = parser(text)
    builder = Builder(file, text, scanner.get_event)
    try:
        return Document(file, builder.document(), builder.marks), builder.problems
    except Stop:
        return None, builder.problems
    # An escape such as "\UFFFFFFFF" is an error of chr() in pure Python.
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        failure = failure_of(text, error, getattr(scanner, "index", 0))
    rule, index, values = diagnosed(failure)
    found = problem(file, rule, *place(text, index), **values)
    # One mistake often shows twice on its line: as something odd, then as something unreadable.
    told = any(earlier.line == found.line and earlier.level == "error" for earlier in builder.problems)
    return None, builder.problems if told else [*builder.problems, found]


def _bytes_of(path: Path, most: int) -> bytes | str:
    """The bytes of an ordinary file of at most so many, or the rule that it breaks."""
    seen = path.lstat()
    if stat.S_ISLNK(seen.st_mode):
        return "file-symlink"
    if not stat.S_ISREG(seen.st_mode):
        return "file-special"
    if seen.st_size > most:
        return "file-too-big"
    with open(os.open(path, _FLAGS), "rb") as opened:
        raw = opened.read(most + 1)
        after = os.fstat(opened.fileno())
    same = (seen.st_ino, seen.st_size, seen.st_mtime_ns) == (after.st_ino, after.st_size, after.st_mtime_ns)
    return raw if same and len(raw) == seen.st_size else "file-changed"
