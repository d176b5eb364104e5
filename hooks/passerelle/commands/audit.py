"""`passerelle audit`: every confidential string looked for in a folder."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from .. import open_network
from ..auditing import AuditRefused, prepare
from ..auditing import report as leak_report


def run(root: Path, options: Namespace) -> int:
    """Looks for every confidential string in a folder; 1 when one is there, 2 when nothing can be said."""
    try:
        ready = prepare(open_network(root, options.today))
        leaks = ready.leaks(options.folder)
    except AuditRefused as refusal:
        print(refusal, file=sys.stderr)
        return 2
    print(leak_report(leaks), end="")
    print(ready.summary(), file=sys.stderr)
    return 1 if leaks else 0
