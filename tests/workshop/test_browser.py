"""The checkers are checked: the browser, the server and axe-core tell what they are there to tell."""

import urllib.error
import urllib.request

import pytest

from tests import TODAY
from tests.browser import axe
from tests.server import serving

GOOD = '<!doctype html><html lang="fr"><title>Bonjour</title><main><h1>Bonjour</h1><p>Texte</p></main>'


@pytest.fixture
def show(tmp_path, serve_folder, page):
    """`show(html)` opens the page in the browser."""
    address = serve_folder(tmp_path)

    def write_and_open(html):
        (tmp_path / "index.html").write_text(html, encoding="utf-8")
        page.goto(address)
        return page

    return write_and_open


def test_axe_finds_nothing_wrong_with_a_plain_page(show):
    assert axe(show(GOOD)) == []


def test_axe_names_the_rule_and_the_element(show):
    (violation,) = axe(show(GOOD.replace("Texte", '<img src="data:," id="photo">')))
    assert (violation.rule, violation.target) == ("image-alt", "#photo")
    assert "alt attribute" in violation.summary


def test_a_request_that_leaves_the_machine_is_seen(show, foreign_requests):
    show(GOOD.replace("Texte", '<script src="https://example.org/stats.js"></script>'))
    assert foreign_requests == ["https://example.org/stats.js"]
    foreign_requests.clear()


def test_the_browser_lives_on_the_day_of_the_demonstration_in_france(show):
    page = show(GOOD)
    assert page.evaluate("new Date().toLocaleDateString('sv')") == TODAY
    assert page.evaluate("new Intl.DateTimeFormat().resolvedOptions()")["timeZone"] == "Europe/Paris"
    assert page.evaluate("navigator.language") == "fr-FR"


def test_timers_still_run_on_that_day(show):
    assert show(GOOD).evaluate("new Promise(done => setTimeout(() => done('later'), 20))") == "later"


def test_a_context_of_its_own_is_guarded_too(new_context, foreign_requests):
    page = new_context(locale="ar").new_page()
    page.set_content('<img src="https://example.org/pixel.gif">')
    assert page.evaluate("navigator.language") == "ar"
    assert foreign_requests == ["https://example.org/pixel.gif"]
    foreign_requests.clear()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("module.js", "text/javascript; charset=utf-8"),
        ("style.css", "text/css; charset=utf-8"),
        ("offers.json", "application/json"),
        ("unknown.xyz", "application/octet-stream"),
    ],
)
def test_the_server_gives_the_type_a_browser_needs(tmp_path, name, kind):
    (tmp_path / name).write_text("")
    with serving(tmp_path) as address:
        assert fetch(f"{address}/{name}").headers["Content-Type"] == kind


def test_the_server_shows_the_site_s_own_page_for_an_unknown_address(tmp_path):
    (tmp_path / "404.html").write_text("perdu")
    with serving(tmp_path) as address, pytest.raises(urllib.error.HTTPError) as missing:
        fetch(f"{address}/nowhere/")
    assert (missing.value.code, missing.value.read()) == (404, b"perdu")


def fetch(address):
    return urllib.request.urlopen(address, timeout=10)
