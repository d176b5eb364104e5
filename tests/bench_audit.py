"""How long the audit takes on a large site, and how much memory: `python -m tests.bench_audit`.

With `--matrix`, every secret of the tests through every channel under every disguise, which takes a minute.
"""

import argparse
import itertools
import resource
import tempfile
import time
from datetime import date
from pathlib import Path

from passerelle import open_network
from passerelle.auditing import prepare
from passerelle.building.site import rendered
from tests import ROOT, TODAY
from tests.auditing import test_mutation
from tests.auditing.networks import prepared

MEGABYTE = 1_000_000


def large_site(folder: Path, megabytes: int) -> Path:
    """A folder of at least that many megabytes of pages: those of the demonstration site, again and again."""
    large = folder / "large"
    small = rendered(ROOT, folder, open_network(ROOT, date.fromisoformat(TODAY)))
    pages = [path.read_bytes() for path in sorted(small.rglob("*.html"))]
    size = number = 0
    while size < megabytes * MEGABYTE:
        page = pages[number % len(pages)]
        target = large / "pages" / str(number) / "index.html"
        target.parent.mkdir(parents=True)
        target.write_bytes(page.replace(b"</body>", b"<p>%d</p></body>" % number))
        size, number = size + len(page), number + 1
    return large


def measure(megabytes: int = 20) -> dict[str, float]:
    """Seconds to prepare and to audit (wall clock and processor), and the peak of memory in megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        site = large_site(Path(folder), megabytes)
        opened = open_network(ROOT, date.fromisoformat(TODAY))
        start, busy = time.perf_counter(), time.process_time()
        ready = prepare(opened)
        prepared = time.perf_counter()
        leaks = ready.leaks(site)
        return {
            "megabytes": megabytes,
            "secrets": len(ready.secrets.all),
            "leaks": len(leaks),
            "prepare_seconds": round(prepared - start, 2),
            "audit_seconds": round(time.perf_counter() - prepared, 2),
            "processor_seconds": round(time.process_time() - busy, 2),
            "peak_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        }


def matrix() -> str:
    """The figures of the whole proof."""
    with tempfile.TemporaryDirectory() as network, tempfile.TemporaryDirectory() as folder:
        planted = list(itertools.product(test_mutation.cases(), test_mutation.SECRETS))
        lost, tried = test_mutation.missed(prepared(Path(network)), Path(folder), planted)
        return "\n".join([test_mutation.figures(planted, lost, tried), *lost])


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--megabytes", type=int, default=20)
    options.add_argument("--matrix", action="store_true")
    asked = options.parse_args()
    if asked.matrix:
        print(matrix())
    for name, value in measure(asked.megabytes).items():
        print(f"{name:18} {value}")
