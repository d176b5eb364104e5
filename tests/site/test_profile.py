"""The profile under the hand: keyboard, memory, silence, paper, small screens and the page without JavaScript."""

import io

import pytest
from pypdf import PdfReader

from tests.browser import axe

FILLED = "#jobs=logistics/goods-handler&backgrounds=warehouse&listening=A1&speaking=A1&travel=&earliest=07:00&hours="
WORDS_OF_A_PERSON = ("listening", "A1", "warehouse", "goods-handler", "07:00", "asylum")


@pytest.fixture
def opened(new_context, site_url):
    """`opened(fragment)` gives the page of a visitor, its results drawn."""

    def visit(fragment="", **options):
        page = new_context(**options).new_page()
        page.goto(f"{site_url}/profil/{fragment}")
        page.locator(".pa-hit").first.wait_for()
        return page

    return visit


def step(page, name):
    page.locator(f"#{name} > summary").click()


def tell(page):
    """Answers of every kind: one, several, a time, a paper, a day."""
    step(page, "francais")
    page.get_by_role("group", name="Que comprenez-vous").get_by_role("radio").nth(1).check()
    step(page, "horaires")
    page.get_by_label("À partir de quelle heure").select_option("07:00")
    page.get_by_role("group", name="Quels horaires").get_by_label("Tout me convient").check()
    step(page, "document")
    page.get_by_label("Quel papier").select_option("asylum-over-6")
    page.get_by_label("Jusqu'à quelle date").fill("2027-03-01")


def stored(page):
    return page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])") + str(page.context.cookies())


def reach(page, selector):
    """Presses Tab until an element has the focus, as somebody without a mouse would."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"no way to {selector} with Tab")


def test_a_person_can_be_told_with_the_keyboard_alone(opened):
    page = opened()
    reach(page, "[data-question=backgrounds] input[value=warehouse]")
    page.keyboard.press("Space")
    reach(page, "#envie [data-pa-open]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('details').id") == "francais"
    reach(page, "[name=listening]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.value") == "A1"
    assert "backgrounds=warehouse" in page.url
    assert "listening=A1" in page.url
    reach(page, ".pa-hit h4 a")


def test_answers_change_the_offers_without_moving_the_focus(opened):
    page = opened()
    before = page.locator("[data-pa-count]").inner_text()
    tell(page)
    assert page.evaluate("document.activeElement.id") == "p-document-until"
    page.wait_for_function("before => document.querySelector('[data-pa-count]').textContent !== before", arg=before)
    assert "offres" in page.get_by_role("status").inner_text()


def test_passing_a_question_is_the_same_as_not_answering(opened):
    page = opened()
    step(page, "francais")
    listening = page.get_by_role("group", name="Que comprenez-vous")
    listening.get_by_role("radio").nth(1).check()
    listening.get_by_label("Passer").check()
    assert "#" not in page.url


def test_none_of_these_and_one_of_these_exclude_one_another(opened):
    page = opened()
    step(page, "trajet")
    travel = page.get_by_role("group", name="Comment pouvez-vous venir")
    travel.get_by_label("En voiture").check()
    travel.get_by_label("Aucun").check()
    assert page.url.endswith("#travel=")
    travel.get_by_label("En voiture").check()
    assert page.url.endswith("#travel=car")


def test_answers_come_back_with_the_address(opened):
    page = opened()
    tell(page)
    count = page.locator("[data-pa-see]").inner_text()
    page.reload()
    page.locator(".pa-hit").first.wait_for()
    assert page.get_by_label("Quel papier").input_value() == "asylum-over-6"
    assert page.locator("[name=listening]:checked").input_value() == "A1"
    assert page.locator("[data-pa-see]").inner_text() == count


def test_a_fragment_written_by_somebody_else_cannot_break_the_page(opened):
    page = opened("#listening=Z9&hours=%22%3E%3Cimg&jobs=x/y,'\"]&document=zz&age=999&week-min=abc&place=a\"]&paper=\\")
    assert page.url.endswith("#hours=") or "#" not in page.url


def test_a_place_of_the_page_named_by_a_link_leaves_the_answers_alone(opened):
    page = opened(FILLED)
    page.evaluate("location.hash = 'contenu'")
    page.wait_for_function("location.hash.includes('listening=A1')")
    assert page.locator("[name=listening]:checked").input_value() == "A1"


def test_erasing_leaves_nothing_behind(opened):
    page = opened(FILLED)
    page.get_by_label("Garder mes réponses").check()
    page.get_by_role("button", name="Tout effacer").click()
    page.get_by_role("status").get_by_text("Tout est effacé").wait_for()
    assert "#" not in page.url
    assert page.locator("form :checked:not(option)").count() == 0
    assert "passerelle-profil" not in stored(page)


def test_nothing_is_sent_or_kept_while_answering(opened):
    page = opened()
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
    page.locator(".pa-hit").first.wait_for()
    kept = page.evaluate("""async () => {
        const names = await caches.keys()
        const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
        return requests.flat().map(({ url }) => url)
    }""")
    assert any(url.endswith("/profil/") for url in kept)
    assert not any("#" in url or "?" in url for url in kept)


def test_the_device_keeps_answers_only_when_asked(opened):
    page = opened(FILLED)
    assert "passerelle-profil" not in stored(page)
    page.get_by_label("Garder mes réponses").check()
    assert "listening=A1" in stored(page)
    address = page.url.split("#")[0]
    page.goto("about:blank")
    page.goto(address)
    page.locator(".pa-hit").first.wait_for()
    assert page.locator("[name=listening]:checked").input_value() == "A1"
    page.get_by_label("Garder mes réponses").uncheck()
    assert "passerelle-profil" not in stored(page)


def test_without_javascript_the_page_leads_elsewhere(new_context, site_url):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{site_url}/profil/")
    assert page.locator("form[data-pa-profile]").is_hidden()
    told = page.locator("noscript")
    assert told.get_by_role("link", name="offres ouvertes").is_visible()
    assert told.get_by_role("link", name="fiches d'exigences").is_visible()


@pytest.mark.parametrize("fragment", ["", FILLED])
def test_paper_has_the_results_on_two_sheets_at_most(opened, fragment):
    page = opened(fragment)
    pages = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    text = " ".join(sheet.extract_text() for sheet in pages)
    assert len(pages) <= 2
    assert "Binôme du secteur" in text
    assert "Que comprenez-vous" not in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_when_everything_is_open(opened, width, scheme):
    page = opened(FILLED + "&paper=asylum-over-6", color_scheme=scheme, viewport={"width": width, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert axe(page) == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_results_fit_a_narrow_screen(opened, direction):
    page = opened(FILLED, viewport={"width": 320, "height": 640})
    page.evaluate("direction => document.body.dir = document.documentElement.dir = direction", direction)
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_what_is_ticked_is_seen_in_forced_colours(opened):
    page = opened(FILLED, forced_colors="active")
    ticked = page.locator("[data-question=backgrounds] .pa-tick:has(:checked)")
    assert ticked.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    assert axe(page) == []


def test_a_phone_always_shows_the_way_to_the_offers(opened):
    page = opened(FILLED, viewport={"width": 390, "height": 844}, is_mobile=True)
    see = page.get_by_role("button", name="Voir les")
    assert see.is_visible()
    see.click()
    assert page.evaluate("document.activeElement.id") == "resultats"
    assert "listening=A1" in page.url


def test_offers_past_their_day_are_not_proposed(new_context, site_url):
    context = new_context()
    context.clock.set_fixed_time("2027-06-01T12:00:00+02:00")
    page = context.new_page()
    page.goto(f"{site_url}/profil/")
    page.get_by_role("status").get_by_text("Aucune offre").wait_for()
    assert page.locator(".pa-hit").count() == 0
