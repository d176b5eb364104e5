"""The profile keeps its word: answers live in the page and its fragment, and go nowhere else."""

import re

from playwright.sync_api import expect

from tests.site.choosing import drawn
from tests.site.telling import FILLED, tell

WORDS_OF_A_PERSON = ("listening", "A1", "warehouse", "goods-handler", "07:00", "asylum")


def stored(page):
    return page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])") + str(page.context.cookies())


def test_answers_come_back_with_the_address(opened_profile):
    page = opened_profile()
    tell(page)
    count = page.locator("[data-pa-see]").inner_text()
    expect(page).to_have_url(re.compile("document-until="))
    page.reload()
    drawn(page)
    assert page.get_by_label("Quel papier").input_value() == "asylum-over-6"
    assert page.locator("[name=listening]:checked").input_value() == "A1"
    assert page.locator("[data-pa-see]").inner_text() == count


def test_a_fragment_written_by_somebody_else_cannot_break_the_page(opened_profile):
    listed = "hours=%22%3E%3Cimg&jobs=x/y,'\"]&place=a\"]&paper=\\"
    page = opened_profile(f"#listening=Z9&document=zz&age=999&week-min=abc&{listed}")
    expect(page).to_have_url(re.compile("(#hours=|^[^#]+)$"))


def test_a_place_of_the_page_named_by_a_link_leaves_the_answers_alone(opened_profile):
    page = opened_profile(FILLED)
    page.evaluate("location.hash = 'contenu'")
    page.wait_for_function("location.hash.includes('listening=A1')")
    assert page.locator("[name=listening]:checked").input_value() == "A1"


def test_erasing_leaves_nothing_behind(opened_profile):
    page = opened_profile(FILLED)
    page.get_by_label("Garder mes réponses").check()
    page.get_by_role("button", name="Tout effacer").click()
    page.get_by_role("status").get_by_text("Tout est effacé").wait_for()
    assert "#" not in page.url
    assert page.locator("form :checked:not(option)").count() == 0
    assert "passerelle-profil" not in stored(page)


def test_nothing_is_sent_or_kept_while_answering(opened_profile):
    page = opened_profile()
    page.wait_for_load_state("networkidle")  # the theme reads the index of its search
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    tell(page)
    page.wait_for_timeout(900)
    # Chromium asks for the icon again whenever the address changes; what it sends holds no fragment.
    assert [url for url in sent if not url.endswith("/assets/favicon.svg")] == []
    assert not any(word in stored(page) for word in WORDS_OF_A_PERSON)


def test_no_request_of_the_whole_visit_holds_an_answer(new_context, site_url):
    page = new_context().new_page()
    sent = []
    page.on("request", lambda request: sent.append(f"{request.url.split('#')[0]} {request.all_headers()}"))
    page.goto(f"{site_url}/profil/{FILLED}")
    page.locator(".pa-hit h4 a").first.click()
    page.wait_for_load_state()
    assert "/offres/" in page.url
    assert sent
    assert not [one for one in sent if any(word in one for word in WORDS_OF_A_PERSON)]


def test_the_worker_keeps_no_answer(new_context, site_url):
    page = new_context(service_workers="allow").new_page()
    page.goto(f"{site_url}/profil/")
    page.evaluate("navigator.serviceWorker.ready")
    page.goto(f"{site_url}/profil/{FILLED}")
    page.reload()
    drawn(page)
    kept = page.evaluate("""async () => {
        const names = await caches.keys()
        const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
        return requests.flat().map(({ url }) => url)
    }""")
    assert any(url.endswith("/profil/") for url in kept)
    assert not any("#" in url or "?" in url for url in kept)


def test_the_device_keeps_answers_only_when_asked(opened_profile):
    page = opened_profile(FILLED)
    assert "passerelle-profil" not in stored(page)
    page.get_by_label("Garder mes réponses").check()
    drawn(page)
    assert "listening=A1" in stored(page)
    address = page.url.split("#")[0]
    page.goto("about:blank")
    page.goto(address)
    drawn(page)
    assert page.locator("[name=listening]:checked").input_value() == "A1"
    page.get_by_label("Garder mes réponses").uncheck()
    drawn(page)
    assert "passerelle-profil" not in stored(page)
