"""Writes the pages as plain Markdown, audited like a site, for any tool that knows Markdown."""

from __future__ import annotations

from pathlib import Path

from .. import Opened, Page, publication
from .handing import write_files
from .site import BuildFailed, unpublishable
from .swap import beside, put_in_place
from .text_policy import refused_texts


def export_beside(folder: Path, opened: Opened) -> None:
    """Writes prose, pages and assets into a neighbour of `folder`, audits it, then puts it in its place.

    Raises BuildFailed, with `folder` untouched, when a text of content/ would run something, or a secret of the network
    `opened` is found.
    """
    if fault := refused_texts(opened.sources.pages):
        raise BuildFailed(fault)
    with beside(folder) as (new, _):
        write_files(new, opened.sources.below("content"))
        for path, output in publication(opened).all.items():
            text = output.markdown() if isinstance(output, Page) else output
            write_files(new, {path: text.encode()})
        if fault := unpublishable(new, opened):
            raise BuildFailed(fault)
        put_in_place(new, folder)
