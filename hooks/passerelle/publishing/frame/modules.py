"""What a page's script imports, at any depth: asked for at once, without a round trip per level."""

from __future__ import annotations

import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath

_IMPORTED = re.compile(r'^(?:import|export)\b[^"]*?\bfrom "(\.[^"]+)"', re.MULTILINE)


def imported(files: Mapping[str, bytes], entry: str) -> tuple[str, ...]:
    """The modules that the module `entry` imports, with those they import, by their paths in `files`."""
    found: dict[str, None] = {}
    waiting = [entry]
    while waiting:
        module = waiting.pop(0)
        for target in _IMPORTED.findall(files[module].decode()):
            path = normpath(join(dirname(module), target))
            if path not in found:
                found[path] = None
                waiting.append(path)
    return tuple(found)
