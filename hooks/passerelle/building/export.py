"""Writes the pages as plain Markdown, audited like a site, for any tool that knows Markdown."""

from __future__ import annotations

import shutil
from pathlib import Path

from .. import Opened, Page, publish
from .site import BuildFailed, unpublishable
from .swap import beside, put_in_place
from .text_policy import refused_texts


def export_beside(root: Path, folder: Path, opened: Opened) -> None:
    """Writes prose, pages and assets into a neighbour of `folder`, audits it, then puts it in its place.

    Raises BuildFailed, with `folder` untouched, when a text of content/ would run something, or a secret of the network
    `opened` is found.
    """
    if fault := refused_texts(root):
        raise BuildFailed(fault)
    with beside(folder) as (new, _):
        shutil.copytree(root / "content", new, dirs_exist_ok=True)
        for path, output in publish(opened.board, root / "schema", root / "theme").items():
            target = new / path
            target.parent.mkdir(parents=True, exist_ok=True)
            text = output.markdown() if isinstance(output, Page) else output
            target.write_text(text, encoding="utf-8", newline="\n")
        if fault := unpublishable(new, root, opened):
            raise BuildFailed(fault)
        put_in_place(new, folder)
