"""The real browser of the tests: Debian's Chromium, a guard on what leaves the machine, and axe-core."""

import shutil
from typing import NamedTuple
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe

NAMES = ("chromium", "chromium-browser", "google-chrome")

ARGUMENTS = [
    "--no-sandbox",  # root, as in most pipelines, cannot have one
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # the tests never reach the outside
]

# What the law asks for in France: the RGAA, which follows WCAG 2.1 AA. 2.2 AA is our own wish.
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4"]


COLOURS = ["color-contrast", "link-in-text-block"]  # what a scheme of colours may break where another did not


def executable():
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise RuntimeError(f"no browser among {', '.join(NAMES)}: `make test` installs one, or says how")
    return found


def leaves_the_machine(url):
    address = urlsplit(url)
    return address.scheme in {"http", "https", "ws", "wss"} and address.hostname != "127.0.0.1"


class Violation(NamedTuple):
    """One element that breaks one rule; `summary` says how to mend it."""

    rule: str
    target: str
    summary: str


# The third of a list speaks for those after it: they are made of the same pieces, and cost axe seconds.
ALIKE = [[f"{many}:nth-child(n+4)"] for many in (".pa-cards > *", ".pa-hits > *", ".pa-fields > *", "tbody > *")]
ALIKE.append([".pa-lever:nth-of-type(n+4)"])


def axe(page, rules=None, *, whole=False):
    """What axe-core finds wrong on the page as it stands: an empty list, or one `Violation` per element.

    `rules` names a few of its rules; all those of the standards otherwise. `whole` looks at everything of a list.
    """
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": STANDARDS}
    options = {"runOnly": only, "resultTypes": ["violations"]}
    found = Axe().run(page, context=None if whole else {"exclude": ALIKE}, options=options).response["violations"]
    return [
        Violation(rule["id"], " ".join(map(str, element["target"])), " ".join(element["failureSummary"].split()))
        for rule in found
        for element in rule["nodes"]
    ]
