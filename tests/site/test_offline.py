"""The days without network, in real Chromium: what is kept, what is said when a page is not, and what replaces it."""

import re
import shutil
from threading import Event
from time import monotonic

import pytest

from passerelle.building.service_worker import fill_worker
from tests.server import Handler
from tests.site.pages import offers

SEARCH = re.compile("/search/|/workers/search")  # its words weigh as much as the pages kept: it waits for the network
READY = "navigator.serviceWorker.ready.then(() => undefined)"
ACTIVE = "(await navigator.serviceWorker.getRegistration()).active?.scriptURL"
NAMES = "async () => await caches.keys()"
KEPT = """async () => {
  const found = []
  for (const name of await caches.keys()) {
    for (const request of await (await caches.open(name)).keys()) found.push(request.url)
  }
  return found
}"""


@pytest.fixture
def visitor(new_context, site_url):
    """A page of somebody who came once, with the network, by the home page."""
    return arrive(new_context(service_workers="allow"), site_url)


def arrive(context, url):
    page = context.new_page()
    page.goto(f"{url}/")
    page.evaluate(READY)
    return page


def eventually(page, asked, about=None):
    """Waits until the page answers yes; Playwright's own `wait_for_function` takes a promise for a yes."""
    page.evaluate(f"""async (about) => {{
      for (let left = 200; !(await ({asked})(about)); left--) {{
        if (!left) throw new Error("still no")
        await new Promise((resolve) => setTimeout(resolve, 50))
      }}
    }}""", about)


def cut(page):
    page.context.set_offline(True)
    return page


@pytest.fixture
def copy(built_site, tmp_path):
    """A copy of the site that a test may change."""
    return shutil.copytree(built_site, tmp_path / "site")


@pytest.mark.parametrize(
    "address", ["", "offres/", "profil/", "leviers/", "livret-leviers/", "parcours/", "secteurs/sante/exigences/"]
)
def test_what_a_volunteer_needs_opens_without_network(visitor, site_url, address):
    failed = []
    visitor.on("requestfailed", lambda request: failed.append(request.url))
    answer = cut(visitor).goto(f"{site_url}/{address}")
    assert answer.status == 200
    assert answer.from_service_worker
    assert visitor.url == f"{site_url}/{address}"
    assert visitor.locator("h1").count() == 1
    assert [url for url in failed if not SEARCH.search(url)] == []  # no style, script or drawing is missing


def test_the_filters_of_the_board_work_without_network(visitor, site_url, built_site):
    cut(visitor).goto(f"{site_url}/offres/")
    visitor.get_by_label("Secteur", exact=True).select_option("logistics")
    wanted = sum(offer["sector"] == "logistics" for offer in offers(built_site))
    visitor.locator("[data-pa-count]", has_text=f"{wanted} offres").wait_for()
    assert visitor.locator(".pa-card__title:visible").count() == wanted


def test_the_filters_of_the_levers_work_without_network(visitor, site_url):
    cut(visitor).goto(f"{site_url}/leviers/#frein=bank")
    assert visitor.locator("#bank-account-right").is_visible()
    assert visitor.locator("#licence-exchange").is_hidden()


def test_a_page_opened_once_can_be_read_again_without_network(visitor, site_url, built_site):
    address = f"{site_url}/offres/{offers(built_site)[0]['id']}/"
    visitor.goto(address)
    title = visitor.title()
    cut(visitor).goto(f"{address}?from=mail")
    assert visitor.title() == title


def test_a_page_that_is_not_kept_leads_to_what_is(visitor, site_url, built_site):
    asked = f"/offres/{offers(built_site)[1]['id']}/"
    cut(visitor).goto(f"{site_url}{asked}")
    assert visitor.get_by_role("heading", name="Pas de réseau").is_visible()
    visitor.context.set_offline(False)
    visitor.get_by_role("link", name="Réessayer").click()
    visitor.wait_for_url(f"{site_url}{asked}")


def test_a_lever_never_opened_is_read_in_the_booklet(visitor, site_url):
    cut(visitor).goto(f"{site_url}/leviers/bank-account-right/")
    assert visitor.url == f"{site_url}/livret-leviers/#bank-account-right"
    assert visitor.locator("#bank-account-right").is_visible()


def test_a_lever_opened_once_keeps_its_own_page(visitor, site_url):
    address = f"{site_url}/leviers/bank-account-right/"
    visitor.goto(address)
    eventually(visitor, "address => caches.match(address)", address)
    cut(visitor).goto(address)
    assert visitor.url == address


def test_every_page_the_offline_page_promises_is_there(visitor, site_url):
    cut(visitor).goto(f"{site_url}/hors-ligne/")
    promised = visitor.locator("a[data-pa-kept]").evaluate_all("links => links.map(link => link.href)")
    assert len(promised) >= 10
    for address in promised:
        assert visitor.goto(address).status == 200
        assert visitor.url == address


def test_the_button_of_the_offline_page_leads_nowhere_else(visitor, site_url):
    for forged in ("https://example.org/", "//example.org/", "javascript:alert(1)"):
        visitor.goto(f"{site_url}/")
        visitor.goto(f"{site_url}/hors-ligne/#{forged}")
        assert visitor.get_by_role("link", name="Réessayer").count() == 0
    visitor.goto(f"{site_url}/")
    visitor.goto(f"{site_url}/hors-ligne/#{site_url}//example.org/")
    link = visitor.get_by_role("link", name="Réessayer")
    assert link.evaluate("one => one.href") == f"{site_url}//example.org/"


def test_nothing_foreign_and_nothing_searched_is_kept(visitor, site_url):
    visitor.goto(f"{site_url}/employeurs/?nom=quelqu-un#age=30")
    visitor.goto(f"{site_url}/nulle-part/")
    eventually(visitor, "() => caches.match('/employeurs/')")
    kept = visitor.evaluate(KEPT)
    assert {address for address in kept if not address.startswith(f"{site_url}/")} == set()
    assert not [address for address in kept if "?" in address or "#" in address or "nulle-part" in address]


def test_with_the_network_a_page_is_the_one_of_the_server(copy, new_context, serve_folder):
    page = arrive(new_context(service_workers="allow"), url := serve_folder(copy))
    change(copy / "offres/index.html", "Les offres</h1>", "Les offres de midi</h1>")
    page.goto(f"{url}/offres/")
    assert page.get_by_role("heading", level=1).inner_text() == "Les offres de midi"


def test_a_page_taken_away_takes_its_copy_with_it(copy, new_context, serve_folder):
    page = arrive(new_context(service_workers="allow"), url := serve_folder(copy))
    address = f"{url}/offres/{offers(copy)[0]['id']}/"
    page.goto(address)
    shutil.rmtree(copy / "offres" / offers(copy)[0]["id"])
    assert page.goto(address).status == 404
    eventually(page, "async address => !(await caches.match(address))", address)


def test_a_new_version_replaces_the_old_one(copy, new_context, serve_folder):
    page = arrive(new_context(service_workers="allow"), url := serve_folder(copy))
    before = page.evaluate(NAMES)
    change(copy / "offres/index.html", "Les offres</h1>", "Les offres de demain</h1>")
    fill_worker(copy)
    page.evaluate("navigator.serviceWorker.getRegistration().then(found => found.update()).then(() => undefined)")
    eventually(page, f"async old => (await ({NAMES})()).every(name => name !== old)", before[0])
    cut(page).goto(f"{url}/offres/")
    assert page.get_by_role("heading", level=1).inner_text() == "Les offres de demain"


@pytest.fixture
def slow(monkeypatch):
    """`slow()` makes the server take the call and say nothing, as a network does in a lift."""
    over, prompt = Event(), Handler.do_GET
    yield lambda: monkeypatch.setattr(Handler, "do_GET", lambda self: over.wait(60) or prompt(self))
    over.set()


def test_a_network_that_does_not_answer_is_waited_for_once_and_not_long(visitor, site_url, slow):
    slow()
    start = monotonic()
    visitor.goto(f"{site_url}/offres/")
    assert 4 <= monotonic() - start < 11  # four seconds for the page, and not four more for each of its scripts
    assert visitor.locator(".pa-card__title:visible").count() > 60


def test_sites_that_share_an_address_keep_their_own_copies(copy, new_context, serve_folder):
    shutil.copytree(copy, copy / "autre")
    url = serve_folder(copy)
    page = arrive(new_context(service_workers="allow"), url)
    page.goto(f"{url}/autre/")
    eventually(page, f"async () => ({ACTIVE})?.endsWith('/autre/sw.js')")
    assert len(page.evaluate(NAMES)) == 2
    cut(page).goto(f"{url}/autre/leviers/")
    assert page.evaluate("navigator.serviceWorker.controller.scriptURL") == f"{url}/autre/sw.js"


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
