"""Where a leak was written: the public file, and the line, that hold the same words as a confidential one."""

from __future__ import annotations

from pathlib import Path

from .matching import Matcher, View
from .secrets import Secret

# What people write for publication; offers/ holds codes and notes, and only the codes come out.
WRITTEN = ("*.yml", "sectors/*.yml", "levers/*.yml", "labels/*.yml", "content/**/*.md", "theme/**/*.html",
           "theme/**/*.js")


def origins(root: Path, matcher: Matcher) -> dict[Secret, tuple[str, int]]:
    """The first public file that holds each secret, and its line."""
    found: dict[Secret, tuple[str, int]] = {}
    for path in sorted({path for pattern in WRITTEN for path in root.glob(pattern) if path.is_file()}):
        text = path.read_text(encoding="utf-8", errors="replace")
        for find in matcher.finds(View("", text, by_line=True)):
            line = text.count("\n", 0, find.offset) + 1
            found.setdefault(find.secret, (path.relative_to(root).as_posix(), line))
    return found
