"""Where a leak was written: the public file, and the line, that hold the same words as a confidential one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .public import text_of
from .searching import Matcher, View
from .secrets import Secret

# What people write for publication; offers/ holds codes and notes, and only the codes come out.
WRITTEN = re.compile(r"(?:(?:sectors|levers|labels)/)?[^/]+\.yml|content/.+\.md|theme/.+\.(?:html|js)")


def origins(written: Mapping[str, bytes], matcher: Matcher) -> dict[Secret, tuple[str, int]]:
    """The first public file that holds each secret, and its line; `written` are the files of a network, by path."""
    found: dict[Secret, tuple[str, int]] = {}
    for path in sorted(path for path in written if WRITTEN.fullmatch(path)):
        text = text_of(written[path])
        for find in matcher.finds(View("", text, by_line=True)):
            line = text.count("\n", 0, find.offset) + 1
            found.setdefault(find.secret, (path, line))
    return found
