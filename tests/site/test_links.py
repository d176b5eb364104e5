"""Every link inside the site leads somewhere, and nothing is loaded from elsewhere."""

from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import pytest

LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "use": "href"}


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.followed, self.loaded, self.ids = [], [], set()

    def handle_starttag(self, tag, attributes):
        of = dict(attributes)
        self.ids.add(of.get("id"))
        if tag == "a" and of.get("href"):
            self.followed.append(of["href"])
        elif tag in LOADED and of.get(LOADED[tag]) and of.get("rel", "") not in ("prev", "next", "canonical"):
            self.loaded.append(of[LOADED[tag]])


@pytest.fixture(scope="module")
def pages(built_site):
    found = {}
    for path in sorted(built_site.rglob("*.html")):
        links = Links()
        links.feed(path.read_text(encoding="utf-8"))
        found["/" + path.relative_to(built_site).as_posix()] = links
    return found


def test_every_internal_link_resolves(pages, built_site):
    broken = []
    for here, links in pages.items():
        for link in links.followed:
            goal = urlsplit(urljoin(f"http://site{here}", link))
            if goal.scheme not in ("http", "https") or goal.netloc != "site":
                continue
            path = unquote(goal.path).lstrip("/") + ("index.html" if goal.path.endswith("/") else "")
            ids = pages[f"/{path}"].ids if f"/{path}" in pages else {unquote(goal.fragment)}
            place = "" if "=" in goal.fragment else unquote(goal.fragment)  # choices for a script are no place
            if not (built_site / path).is_file() or (place and place not in ids):
                broken.append((here, link))
    assert broken == []


def test_nothing_is_loaded_from_elsewhere(pages):
    foreign = [(here, link) for here, links in pages.items() for link in links.loaded
               if urlsplit(link).scheme or link.startswith("//")]
    assert foreign == []


def test_what_a_page_loads_exists(pages, built_site):
    missing = set()
    for here, links in pages.items():
        for link in links.loaded:
            path = urlsplit(urljoin(f"http://site{here}", link)).path.lstrip("/")
            if not (built_site / unquote(path)).is_file():
                missing.add((here, link))
    assert missing == set()


def test_style_sheets_load_nothing_from_elsewhere(built_site):
    for sheet in built_site.rglob("*.css"):
        assert "url(http" not in sheet.read_text(encoding="utf-8").replace('"', "").replace("'", "")


def test_outside_links_carry_no_trace_of_the_visit(built_site):
    for path in built_site.rglob("*.html"):
        assert '<meta name="referrer" content="no-referrer">' in path.read_text(encoding="utf-8")
