"""The board on a phone, on paper, from a keyboard, with a screen reader; and what stays on the device."""

import re

import pytest

from tests.browser import COLOURS, axe
from tests.site.choosing import OPEN, awake, choose, ids, rested, shown
from tests.site.pages import offers


def test_where_the_data_cannot_be_read_the_offers_stay_and_the_page_says_so(new_context, site_url, built_site):
    page = new_context().new_page()
    page.route("**/board.json", lambda route: route.abort())
    page.goto(f"{site_url}/offres/#secteur=logistics")
    page.get_by_text("Les choix ne sont pas disponibles").wait_for()
    assert len(shown(page)) == len(offers(built_site))
    assert page.locator("[data-pa-filters]").is_hidden()


def test_only_the_last_count_is_announced(board):
    board.evaluate("""() => {
        window.said = []
        new MutationObserver(() => said.push(document.querySelector("[data-pa-count]").textContent))
            .observe(document.querySelector("[data-pa-count]"), { childList: true })
    }""")
    board.evaluate("""() => ["health", "cleaning", "logistics"].forEach(sector => {
        const field = document.querySelector("#f-sector")
        field.value = sector
        field.dispatchEvent(new Event("input", { bubbles: true }))
    })""")
    board.wait_for_timeout(600)  # a second one would be heard by then
    assert board.evaluate("said") == [f"{len(ids(board))} offres"]


def test_choices_work_from_the_keyboard(board):
    board.get_by_label("Secteur", exact=True).focus()
    board.keyboard.press("ArrowDown")
    assert "secteur=" in board.url
    rested(board)
    board.locator("[data-pa-chips] button").focus()
    board.keyboard.press("Enter")
    assert "secteur=" not in board.url


def test_dropping_the_last_choice_leaves_the_keyboard_somewhere(board_at):
    for width in (390, 1280):
        board = board_at("#secteur=logistics&listening=A2", viewport={"width": width, "height": 844})
        for _ in range(2):
            board.locator("[data-pa-chips] button").first.press("Enter")
            focused = board.evaluate_handle("document.activeElement").as_element()
            assert focused.is_visible()
            assert focused.evaluate("one => one !== document.body")


def test_an_offer_past_its_day_hides_itself_in_a_page_kept_too_long(new_context, site_url):
    context = new_context()
    context.clock.set_fixed_time("2027-06-01T12:00:00+02:00")
    page = context.new_page()
    page.goto(f"{site_url}/offres/#age=30")
    awake(page)
    assert ids(page) == []
    assert page.locator(".pa-card:visible").count() == 0


@pytest.mark.parametrize(("day", "some"), [("2026-11-25", True), ("2027-03-20", False)])
def test_the_numbers_of_an_old_page_are_those_of_the_day(new_context, site_url, built_site, day, some):
    context = new_context(service_workers="block")
    context.clock.set_fixed_time(f"{day}T12:00:00+01:00")
    page = context.new_page()
    page.goto(f"{site_url}/offres/")
    awake(page)
    data = page.evaluate("""async () => {
        const { load } = await import("../assets/matching.js")
        const { alive, size, value } = load(await (await fetch("../assets/board.json")).json(), "DAY")
        return Array.from({ length: size }, (_, i) => i).filter(i => alive[i]).map(i => value("sector", i))
    }""".replace("DAY", day))
    assert 0 < len(data) < len(offers(built_site)) if some else not data
    assert page.title().startswith(f"{len(data)} offre")
    assert f"encore valables aujourd'hui\xa0: {len(data)})" in page.locator(".pa-lead").inner_text()
    chips = page.locator(".pa-jump li:visible .pa-jump__n").all_inner_texts()
    assert sorted(map(int, chips)) == sorted(data.count(sector) for sector in set(data))
    assert page.locator("[data-pa-all] h2:visible").count() == len(set(data))
    assert len(shown(page)) == len(data)


def test_a_page_of_the_day_says_its_total_once(board):
    assert board.locator("[data-pa-still]").is_hidden()


def test_a_browser_that_refuses_to_keep_anything_still_chooses(new_context, site_url):
    context = new_context()
    context.add_init_script("""Object.defineProperty(window, "localStorage", {
        get() { throw new DOMException("refused", "SecurityError") } })""")
    page, failures = context.new_page(), []
    page.on("pageerror", lambda failure: failures.append(failure.stack))
    page.goto(f"{site_url}/offres/#secteur=logistics")
    awake(page)
    choose(page, "Contrat", "cdi")
    page.get_by_label("Retenir ces choix sur cet appareil").check()
    assert ids(page)
    assert page.get_by_text("Les choix ne sont pas disponibles").is_hidden()
    assert [stack for stack in failures if "board" in stack] == []  # the theme complains of its own


def test_nothing_is_sent_or_kept_while_choosing(board):
    board.wait_for_load_state("networkidle")
    sent = []
    board.on("request", lambda request: sent.append(request.url))
    choose(board, "Secteur", "logistics")
    board.locator(".pa-facet", has_text="Français").locator("summary").click()
    choose(board, "Comprendre à l'oral", "A1")
    # Chromium looks at the favicon again when the title changes.
    assert [url for url in sent if not url.endswith("/assets/favicon.svg")] == []
    assert board.evaluate("Object.keys(sessionStorage).length") == 0
    assert board.evaluate("Object.keys(localStorage).filter(key => key.startsWith('passerelle'))") == []
    assert board.context.cookies() == []


def test_choices_are_kept_on_the_device_only_if_asked_and_forgotten_at_once(board, site_url):
    choose(board, "Secteur", "logistics")
    board.get_by_label("Retenir ces choix sur cet appareil").check()
    board.goto("about:blank")
    board.goto(f"{site_url}/offres/")
    awake(board)
    assert board.get_by_label("Secteur", exact=True).input_value() == "logistics"
    board.get_by_label("Retenir ces choix sur cet appareil").uncheck()
    assert board.evaluate("Object.keys(localStorage).filter(key => key.startsWith('passerelle'))") == []


def test_a_link_to_the_choices_can_be_copied(board_at):
    board = board_at("#secteur=logistics", permissions=["clipboard-read", "clipboard-write"])
    board.get_by_role("button", name="Copier le lien").click()
    board.get_by_text("Lien copié").wait_for()
    assert board.evaluate("navigator.clipboard.readText()") == board.url


def test_the_order_is_explained(board_at):
    board = board_at("#secteur=logistics")
    board.get_by_text("Comment sont triées les offres").click()
    assert board.get_by_text("les plus récentes d'abord").is_visible()


def test_on_a_phone_a_button_leads_to_the_results(board_at):
    board = board_at("#secteur=logistics", viewport={"width": 390, "height": 844})
    board.locator(".pa-filters__box > summary").click()
    button = board.get_by_role("button", name=re.compile(r"^Voir les \d+ offres"))
    assert button.evaluate("b => b.getBoundingClientRect().bottom <= innerHeight")
    button.click()
    assert board.evaluate("document.activeElement.id") == "resultats"
    assert board.url.endswith("#secteur=logistics")


def test_paper_gets_the_chosen_offers_in_two_columns(board_at):
    board = board_at("#secteur=logistics&listening=A2")
    board.emulate_media(media="print")
    boxes = board.locator(f"{OPEN} .pa-card").evaluate_all("cards => cards.map(c => c.getBoundingClientRect().left)")
    assert len(set(map(round, boxes))) == 2
    assert board.locator("[data-pa-filters]").is_hidden()
    assert board.get_by_role("button").filter(visible=True).count() == 0
    assert board.locator("[data-pa-printed]").inner_text() == (
        "Choix : Comprendre à l'oral : une consigne simple sans qu'on la montre (A2) ; Secteur : Logistique.")


def test_paper_holds_all_that_is_left_to_ask(board_at):
    board = board_at("#listening=B2&speaking=B2&hours=night,weekend&body=loads-25&mobility=")
    cut = board.locator(f"{OPEN} .pa-card__ask", has_text="de plus)")
    assert cut.count()
    left = int(re.search(r"\(et (\d+) de plus\)", cut.first.text_content())[1])
    board.emulate_media(media="print")
    printed = cut.first.inner_text()
    assert "de plus" not in printed
    assert printed.count("?") == 2 + left


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("fragment", ["#listening=A1&speaking=A1", "#secteur=health&contrat=temp"])
def test_axe_finds_nothing_once_choices_are_made(board_at, fragment, width, scheme):
    board = board_at(fragment, viewport={"width": width, "height": 844}, color_scheme=scheme)
    unfold(board)
    assert axe(board, COLOURS if scheme == "dark" else None) == []


@pytest.mark.parametrize("options", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}])
def test_axe_finds_nothing_with_the_settings_of_the_visitor(board_at, options):
    board = board_at("#listening=A1&secteur=logistics", viewport={"width": 390, "height": 844}, **options)
    unfold(board)
    assert axe(board) == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_choices_fit_a_narrow_screen_in_both_directions(board_at, direction):
    board = board_at("#listening=A1&hours=night,weekend", viewport={"width": 320, "height": 640})
    board.evaluate("direction => { document.body.dir = document.documentElement.dir = direction }", direction)
    unfold(board)
    assert board.evaluate("document.documentElement.scrollWidth") <= 320
    assert axe(board) == []


def unfold(board):
    """Opens every group, and lets what follows the screen lie still: scrolling, it hides a part of what it crosses."""
    board.evaluate("for (const fold of document.querySelectorAll('.pa-board details')) fold.open = true")
    # A card laid out only once in sight moves the foot of the page over what axe is looking at.
    board.add_style_tag(content=".pa-board .pa-card { content-visibility: visible !important; }")
    board.evaluate("for (const bar of document.querySelectorAll('.md-header, .pa-go')) bar.style.position = 'static'")
    rested(board)
