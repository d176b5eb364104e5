"""`passerelle federate`: one board of many networks, from what each of them publishes."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from ..building.handing import write_files
from ..building.swap import beside, put_in_place
from ..federating import Unreadable, joined, pages, read_published_offers


def run(root: Path, options: Namespace) -> int:
    """Writes the pages into a folder, whole or not at all; says every file that cannot be joined."""
    target = options.folder.resolve()
    if target.exists() and any(target.iterdir()):
        print(f"Le dossier {options.folder} n'est pas vide : nommez-en un neuf.", file=sys.stderr)
        return 2
    offers, refused = [], []
    for file in options.files:
        try:
            offers += read_published_offers(file)
        except Unreadable as reason:
            refused.append(str(reason))
    if refused:
        print("\n".join([*refused, "Rien n'a été écrit."]), file=sys.stderr)
        return 1
    federation = joined(offers, options.today)
    with beside(target) as (folder, _):
        write_files(folder, {path: text.encode() for path, text in pages(federation, options.today)})
        put_in_place(folder, target)
    print(f"{federation.total} offres de {len(options.files)} réseaux, {len(federation.shards)} territoires.",
          file=sys.stderr)
    return 0
