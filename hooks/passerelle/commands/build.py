"""`passerelle build`: the site beside the last one, then in its place."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from .. import open_network
from ..building.site import BuildFailed, build_beside
from ..building.swap import is_replaceable, recover
from ..french.amounts import plural
from ..problems import has_errors, report
from .check import summary
from .start import WrongUse


def run(root: Path, options: Namespace) -> int:
    """Builds beside, then swaps; a failure leaves the last good site as it was."""
    site = (options.site or root / "site").resolve()
    if not is_replaceable(site, root):
        raise WrongUse(f"« {site.name} » contient autre chose qu'un site construit ici, qui serait perdu. Nommez un "
                       "dossier neuf.")
    recover(site)
    opened = open_network(root, options.today)
    if has_errors(opened.problems):
        print(report(opened.problems, "text"), end="", file=sys.stderr)
        print(f"{summary(opened.problems)} Le site n'a pas été touché.", file=sys.stderr)
        return 1
    try:
        build_beside(root, site, opened, to_remember=options.record)
    except BuildFailed as failure:
        print(f"{failure}\nLe site n'a pas été touché.", file=sys.stderr)
        return 1
    published = plural(len(opened.board.offers), "offre publiée", "offres publiées")
    print(f"{published}. {summary(opened.problems)}", file=sys.stderr)
    return 0
