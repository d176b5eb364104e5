"""A thousand varied offers, as the engine publishes them: nothing is called a leak, and what is planted is found."""

import html
import random
from datetime import date

import pytest

from passerelle import Page, open_network, publish
from passerelle.auditing import prepare, report
from tests import TODAY
from tests.boards import write
from tests.growing import grown_network

SIZE = 1000
PLANTED = 60
# A title is escaped where the theme shows it.
FRAME = "<!doctype html>\n<html lang='fr'><head>\n<title>{title}</title></head>\n<body>\n{html}\n</body></html>\n"


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    root = grown_network(tmp_path_factory.mktemp("large") / "network", SIZE)
    return open_network(root, date.fromisoformat(TODAY))


@pytest.fixture(scope="module")
def audit(opened):
    return prepare(opened)


@pytest.fixture(scope="module")
def site(opened, tmp_path_factory):
    made = publish(opened.board, opened.contract, opened.sources.below("theme")).all
    pages = {path.replace(".md", ".html"): framed(output) if isinstance(output, Page) else output
             for path, output in made.items()}
    return write(tmp_path_factory.mktemp("site"), pages)


def framed(page: Page) -> str:
    return FRAME.format(title=html.escape(page.title), html=page.html)


def test_nothing_of_a_thousand_offers_is_called_a_leak(audit, site):
    assert report(audit.leaks(site)) == ""


def test_what_is_planted_in_any_of_the_pages_is_found(audit, site, opened):
    chance, pages = random.Random(1), sorted(site.glob("offres/*/index.html"))
    secrets = chance.sample(sorted(told(opened.network)), PLANTED)
    planted = {}
    for page, secret in zip(chance.sample(pages, PLANTED), secrets, strict=True):
        planted[page] = page.read_text("utf-8")
        page.write_text(amid(planted[page], html.escape(secret), chance), "utf-8")
    found = {leak.file for leak in audit.leaks(site)}
    for page, text in planted.items():
        page.write_text(text, "utf-8")
    assert found == {page.relative_to(site).as_posix() for page in planted}


def told(network):
    """What the confidential files say: names, people's names, streets, sites, and ids of offers that are not online."""
    for employer in network.employers.values():
        if not employer.is_temp_agency:
            yield from (employer.legal_name, employer.address)
    yield from (offer.id for offer in network.offers if offer.status != "open")


def amid(page, secret, chance):
    """A page with a paragraph more, somewhere between two of its lines."""
    lines = page.split("\n")
    at = chance.choice([n for n, line in enumerate(lines) if line.startswith(("<p", "<h2", "<ul", "<section"))])
    return "\n".join([*lines[:at], f"<p>Voir {secret}.</p>", *lines[at:]])
