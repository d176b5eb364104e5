"""A network small enough to be built in a second, by MkDocs all the same, and ways to run our commands on it."""

import json
import subprocess
import sys

from passerelle.building.page_policy import guard
from passerelle.building.swap import recover
from passerelle.publishing.data.offers import ADDRESS
from tests import ROOT, TODAY
from tests.boards import tiny_network, write

PAGES = 40  # enough for a build to be caught while it writes
MKDOCS = """\
site_name: Petit
docs_dir: content
theme: {name: null, custom_dir: frame}
plugins: []
"""
# What our hook would add to a site: it is not there, and takes its time.
OPEN_DATA = '{"updated": "", "demonstration": true, "licence": "", "offers": []}'
LAST_GOOD = {"index.html": "le dernier bon site", ADDRESS: OPEN_DATA}
FRAME = guard("<!doctype html><html lang=fr><head><title>{{ page.title }}</title></head>{{ page.content }}</html>")

# Runs our command line, then says what it cost: seconds of processor, and the most memory it held, in MB.
# VmHWM and not ru_maxrss: the latter is inherited from whoever started the process, here a worker grown fat.
MEASURED = """
import json, resource, sys
from pathlib import Path
from passerelle.__main__ import main
status = main(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_SELF)
peak, = (line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(json.dumps([used.ru_utime + used.ru_stime, int(peak) / 1024]), file=sys.stderr)
sys.exit(status)
"""


def small_network(root):
    """The tiny network with a second employer, the contract beside it, and an edition 1 of its pages."""
    files = tiny_network()
    offer = next(path for path in files if path.startswith("offers/"))
    employer = files["employers/exemple-laiterie.yml"]
    files["employers/autre-laiterie.yml"] = employer.replace("legal_name: ", "legal_name: Autre ").replace(
        "siret:", "# siret:").replace("1 rue", "3 rue")
    files["offers/agri-food/autre.yml"] = files[offer].replace("id: 7q3k9x2m4t", "id: 8q3k9x2m4t").replace(
        "employer: exemple-laiterie", "employer: autre-laiterie")
    write(root, {**files, "mkdocs.yml": MKDOCS, "frame/main.html": FRAME, f"frame/{ADDRESS}": OPEN_DATA})
    for folder in ("schema", "theme"):
        (root / folder).symlink_to(ROOT / folder)
    edition(root, 1)
    return root


def edition(root, number):
    """Writes another edition of every page, so that a mixture of two can be told."""
    for page in range(PAGES):
        write(root, {f"content/page-{page}.md": f"# Page {page}\n\nÉdition {number}.\n" + "Une ligne.\n" * 400})
    write(root, {"content/index.md": f"# Accueil\n\nÉdition {number}.\n"})


def editions(site):
    """The edition of each page of a site; a whole site has them all, of one edition."""
    pages = [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]
    found = {page.split("Édition ")[1].split(".")[0] for page in pages}
    assert len(pages) == PAGES + 1
    return found


def start(root, *arguments, code=None, **options):
    """A command of ours, running in another process."""
    program = ["-m", "passerelle"] if code is None else ["-c", code]
    command = [sys.executable, *program, "--root", str(root), *map(str, arguments), "--today", TODAY]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", **options)


def run(root, *arguments, **options):
    """(exit code, what was printed, what was said on the side) of a command of ours."""
    with start(root, *arguments, **options) as process:
        said, told = process.communicate(timeout=900)
        return process.returncode, said, told


def measured(root, *arguments):
    """The same, with the seconds of processor and the MB of memory it took."""
    status, said, told = run(root, *arguments, code=MEASURED)
    *rest, cost = told.splitlines()
    return status, said, "\n".join(rest), *json.loads(cost)


def is_one_sentence(told):
    """A line or two in French, no traceback, nothing of the folders above a file."""
    return 0 < len(told.strip().splitlines()) <= 2 and "Traceback" not in told and "/" not in told


def leftovers(root):
    """What builds leave beside the site."""
    return [path.name for path in root.iterdir() if path.name.startswith(".site")]


def whole_site(root):
    """The editions found in the site, once an interrupted swap is mended."""
    recover(root / "site")
    return editions(root / "site")
