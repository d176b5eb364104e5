"""The board under the hand: choices about a person and a job, what they leave, and the page without JavaScript."""

import re
from datetime import date

import pytest

from passerelle import open_network
from passerelle.matching import decode, match, order_key, read_criteria
from tests import ROOT, TODAY
from tests.site.pages import offers

LEVELS = ["none", "literacy", "A1", "A2", "B1", "B2", "C1", "C2"]
DAY = date.fromisoformat(TODAY)
OPEN, NEAR = "[data-pa-list=open]", "[data-pa-list=near]"
PEOPLE = [
    "listening=A1&speaking=A1&mobility=&hours=night",
    "listening=A2&speaking=A2&reading=A1&writing=A1&travel=&earliest=07%3A00&latest=20%3A00",
    "listening=none&speaking=none&document=asylum-over-6-months&week-max=24",
    "hours=weekend,night,early-start&body=loads-25&age=22&document=student&document-until=2026-12-01",
]


@pytest.fixture
def board_at(new_context, site_url):
    """`board_at(fragment)` is the board once its choices are awake."""

    def opened(fragment="", **options):
        page = new_context(**options).new_page()
        page.goto(f"{site_url}/offres/{fragment}")
        awake(page)
        return page

    return opened


@pytest.fixture
def board(board_at):
    """The board of a visitor who has chosen nothing."""
    return board_at()


def awake(page):
    page.locator("[data-pa-filters]").wait_for()
    rested(page)


def rested(page):
    """Waits until the status has said the last count: everything has been drawn by then."""
    page.wait_for_function("""() => {
        const said = document.querySelector("[data-pa-count]").textContent.match(/^\\d+ offres?/)?.[0]
        return said && document.title.startsWith(said + " ·")
    }""")
    page.wait_for_timeout(450)


def choose(page, label, value):
    page.get_by_label(label, exact=True).select_option(value)
    rested(page)


def ids(page, where=OPEN):
    """The ids of the cards of a list, in order."""
    return page.locator(f"{where} .pa-card").evaluate_all("cards => cards.map(card => card.dataset.id)")


def shown(page):
    """The ids of all visible cards of the board as it first stands."""
    return page.locator("[data-pa-all] .pa-card:visible").evaluate_all("cards => cards.map(card => card.id.slice(2))")


@pytest.fixture(scope="module")
def network():
    """The demonstration's board and what compares a person with its offers."""
    return open_network(ROOT, DAY).board, read_criteria(ROOT / "schema")


def test_every_offer_is_there_without_javascript(new_context, site_url, built_site):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{site_url}/offres/")
    assert sorted(shown(page)) == sorted(offer["id"] for offer in offers(built_site))
    assert len(shown(page)) >= 60
    assert page.locator("[data-pa-filters]").is_hidden()
    assert page.locator("[data-pa-results]").is_hidden()


def test_every_offer_is_there_before_any_choice(board, built_site):
    assert len(shown(board)) == len(offers(built_site))
    assert board.get_by_role("status").first.inner_text() == f"{len(offers(built_site))} offres"


def test_where_the_data_cannot_be_read_the_offers_stay_and_the_page_says_so(new_context, site_url, built_site):
    page = new_context().new_page()
    page.route("**/board.json", lambda route: route.abort())
    page.goto(f"{site_url}/offres/#secteur=logistics")
    page.get_by_text("Les choix ne sont pas disponibles").wait_for()
    assert len(shown(page)) == len(offers(built_site))
    assert page.locator("[data-pa-filters]").is_hidden()


def test_a_choice_keeps_what_suits_and_says_how_many(board, built_site):
    choose(board, "Secteur", "logistics")
    wanted = {offer["id"] for offer in offers(built_site) if offer["sector"] == "logistics"}
    assert set(ids(board)) == wanted
    assert board.get_by_role("status").first.inner_text() == f"{len(wanted)} offres"
    assert board.title().startswith(f"{len(wanted)} offres · Les offres")
    assert not shown(board)


def test_a_card_drawn_by_the_browser_says_what_the_server_wrote(board_at, built_site):
    board = board_at("#age=30")  # an answer that stops nobody
    assert len(ids(board)) == len(offers(built_site))
    told = """card => [card.querySelector("a").href, card.dataset.until, card.dataset.sector,
        ...[...card.querySelectorAll("h3, .pa-card__agency, .pa-facts li, .pa-card__foot")].map(part => part.textContent.replace(/\\s+/g, " ").trim()),
        ...[...card.querySelectorAll("use")].map(icon => icon.getAttribute("href"))]"""
    here = board.evaluate(f"() => Object.fromEntries([...document.querySelectorAll('{OPEN} .pa-card')].map(c => [c.dataset.id, ({told})(c)]))")
    there = board.evaluate(f"() => Object.fromEntries([...document.querySelectorAll('[data-pa-all] .pa-card')].map(c => [c.id.slice(2), ({told})(c)]))")
    assert here == there


def test_choices_live_in_the_fragment_and_come_back(board):
    choose(board, "Contrat", "cdi")
    assert board.url.endswith("#contrat=cdi")
    before = ids(board)
    board.reload()
    awake(board)
    assert board.get_by_label("Contrat", exact=True).input_value() == "cdi"
    assert ids(board) == before


@pytest.mark.parametrize("person", PEOPLE)
def test_the_board_and_matching_agree_on_what_suits_and_on_what_is_near(board_at, network, person):
    board, criteria = network
    somebody = decode(person, criteria)
    found = {offer.id: match(somebody, offer, criteria, DAY, board.levers) for offer in board.offers}
    best = sorted(board.offers, key=lambda offer: order_key(found[offer.id], offer, criteria))
    page = board_at(f"#{person}")

    def ranked(*verdicts):
        return [offer.id for offer in best if found[offer.id].verdict in verdicts]

    assert ids(page) == ranked("fits", "to-confirm")
    assert ids(page, NEAR) == ranked("one-lever")
    assert ranked("one-lever") or page.locator("[data-pa-near]").is_hidden()
    left = len(ranked("several-levers", "not-now"))
    assert (page.locator("[data-pa-far]").inner_text().startswith(f"{left} autre") if left
            else page.locator("[data-pa-far]").is_hidden())


def test_a_level_of_french_keeps_easier_offers_and_those_where_nobody_asked(board_at, built_site):
    def suits(offer):
        known = [LEVELS.index(offer["french"][s]) for s in ("listening", "speaking") if s in offer["french"]]
        return not known or max(known) <= LEVELS.index("A1")

    wanted = {offer["id"] for offer in offers(built_site) if suits(offer)}
    assert set(ids(board_at("#listening=A1&speaking=A1"))) == wanted


def test_a_near_miss_says_what_is_missing_and_who_can_help(board_at, built_site):
    page = board_at("#listening=A1&speaking=A1")
    card = page.locator(f"{NEAR} .pa-card").first
    assert re.search(r"Il manque : .*A2 demandé, A1 aujourd'hui", card.locator(".pa-card__gap").inner_text())
    for link in card.locator(".pa-card__help a").all():
        code = link.get_attribute("href").removeprefix("../leviers/#")
        assert f'id="{code}"' in (built_site / "leviers/index.html").read_text(encoding="utf-8")
    assert "marche près" in page.get_by_role("status").first.inner_text()


def test_a_gap_is_told_in_words_only(board_at):
    page = board_at("#" + PEOPLE[1])
    gaps = page.locator(".pa-card__gap").all_inner_texts()
    assert gaps
    assert not [gap for gap in gaps if re.search(r"undefined|null|\{|[a-z]-[a-z]+\d|[a-z]{3,}-[a-z]{3,}-", gap)]


@pytest.mark.parametrize(("name", "label"), [("contrat", "Contrat"), ("place", "Territoire"), ("genre", "Genre d'offre")])
def test_the_number_beside_an_option_is_what_it_leaves(board, name, label):
    choose(board, "Secteur", "construction")
    options = board.locator(f"select[name={name}] option:not([disabled])").evaluate_all("all => all.map(o => [o.value, o.textContent])")
    numbers = {value: int(re.search(r"\((\d+)\)$", text)[1]) for value, text in options if value}
    assert numbers
    for value, number in numbers.items():
        choose(board, label, value)
        assert len(ids(board)) == number


def test_the_number_beside_an_answer_is_what_it_leaves(board):
    board.locator(".pa-facet", has_text="Français").locator("summary").click()
    rested(board)
    options = board.locator("#f-listening option").evaluate_all("all => all.map(o => [o.value, o.textContent])")
    for value, text in options[1:4]:
        choose(board, "Comprendre à l'oral", value)
        assert len(ids(board)) == int(re.search(r"\((\d+)\)$", text)[1])


def test_an_option_that_would_leave_nothing_says_why_and_cannot_be_chosen(board):
    choose(board, "Secteur", "health")
    closed = board.locator("select[name=contrat] option[disabled]")
    assert closed.count()
    assert all(text.endswith(": aucune avec vos autres choix") for text in closed.all_text_contents())
    board.locator(".pa-facet", has_text="Métiers").locator("summary").click()
    rested(board)
    boxes = board.locator(".pa-jobs label:has(:disabled)")
    assert boxes.count()
    assert all("aucune avec vos autres choix" in text for text in boxes.all_inner_texts())


def test_the_person_is_never_refused_an_answer(board_at):
    assert board_at("#secteur=health&contrat=temp").locator("[data-question] :disabled, [data-question]:disabled").count() == 0


@pytest.mark.parametrize("text", ["macon", "Maçons", "MAÇON  ", "aide-maçon"])
def test_a_word_is_found_without_accents_or_plural(board, built_site, text):
    board.get_by_label("Chercher un mot").fill(text)
    board.wait_for_timeout(200)
    rested(board)
    titles = board.locator(f"{OPEN} h3").all_inner_texts()
    assert any("maçon" in title.lower() for title in titles)
    assert len(titles) < len(offers(built_site)) / 4


@pytest.mark.parametrize("text", ["barquettes", "nantes logistique", "agroalimentaire"])
def test_tasks_sectors_and_territories_are_searched_too(board, text):
    board.get_by_label("Chercher un mot").fill(text)
    board.wait_for_timeout(300)
    rested(board)
    assert 0 < len(ids(board)) < 60


def test_only_the_last_count_is_announced(board):
    board.evaluate("""() => {
        window.said = []
        new MutationObserver(() => said.push(document.querySelector("[data-pa-count]").textContent))
            .observe(document.querySelector("[data-pa-count]"), { childList: true })
    }""")
    for sector in ("health", "cleaning", "logistics"):
        board.get_by_label("Secteur", exact=True).select_option(sector)
    rested(board)
    assert board.evaluate("said") == [f"{len(ids(board))} offres"]


def test_choices_work_from_the_keyboard(board):
    board.get_by_label("Secteur", exact=True).focus()
    board.keyboard.press("ArrowDown")
    assert "secteur=" in board.url
    rested(board)
    board.locator("[data-pa-chips] button").focus()
    board.keyboard.press("Enter")
    assert "secteur=" not in board.url


def test_when_nothing_suits_the_page_names_the_choice_in_the_way_and_drops_it(board_at):
    board = board_at("#secteur=health&contrat=temp")
    assert ids(board) == []
    empty = board.locator("[data-pa-empty]")
    gain = int(re.search(r"Sans le choix « .* », il y en aurait (\d+)", empty.inner_text())[1])
    empty.get_by_role("button", name=re.compile("^Retirer « ")).click()
    rested(board)
    assert len(ids(board)) == gain
    assert empty.is_hidden()


def test_a_person_s_answer_in_the_way_is_named_too(board_at):
    board = board_at("#document=asylum-under-6-months&secteur=logistics&genre=job")
    assert "Document : " in board.locator("[data-pa-empty] button").inner_text()


def test_every_choice_has_a_button_that_drops_it(board_at):
    board = board_at("#secteur=logistics&jobs=logistics/order-picker&listening=A2&hours=night,weekend&texte=commande")
    assert board.locator("[data-pa-chips] button").all_text_contents() == [
        "Retirer : Mot : commande", "Retirer : Comprendre à l'oral : A2",
        "Retirer : Horaires, ne peut pas : travail de nuit, travail le week-end",
        "Retirer : Secteur : Logistique", "Retirer : Métiers : Préparateur / préparatrice de commandes",
    ]
    while board.locator("[data-pa-chips] button").count():
        board.locator("[data-pa-chips] button").first.click()
    assert "#" not in board.url


def test_dropping_the_last_choice_leaves_the_keyboard_somewhere(board_at):
    for width in (390, 1280):
        board = board_at("#secteur=logistics&listening=A2", viewport={"width": width, "height": 844})
        for _ in range(2):
            board.locator("[data-pa-chips] button").first.press("Enter")
            assert board.evaluate("document.activeElement.checkVisibility() && document.activeElement !== document.body")


def test_everything_comes_back_with_one_button(board, built_site):
    choose(board, "Secteur", "health")
    board.get_by_role("button", name="Tout effacer").click()
    rested(board)
    assert len(shown(board)) == len(offers(built_site))
    assert "#" not in board.url


def test_a_place_of_the_page_is_still_a_place(board_at):
    board = board_at("#secteur-logistique")
    assert board.locator("#secteur-logistique").is_visible()
    assert board.locator("[data-pa-results]").is_hidden()


def test_the_profile_page_and_the_board_read_each_other(board_at, built_site):
    board = board_at("#listening=A2&jobs=logistics/order-picker&place=department-44&paper=refugee-card&hours=night")
    link = board.get_by_role("link", name="Décrire toute sa situation").get_attribute("href")
    assert "/profil/#" in link
    assert {*link.split("#")[1].split("&")} >= {"listening=A2", "hours=night", "paper=refugee-card", "place=department-44"}
    again = board_at("#" + link.split("#")[1])
    assert ids(again) == ids(board)


def test_an_offer_past_its_day_hides_itself_in_a_page_kept_too_long(new_context, site_url):
    context = new_context()
    context.clock.set_fixed_time("2027-06-01T12:00:00+02:00")
    page = context.new_page()
    page.goto(f"{site_url}/offres/#age=30")
    awake(page)
    assert ids(page) == []
    assert page.locator(".pa-card:visible").count() == 0


def test_nothing_is_sent_or_kept_while_choosing(board):
    sent = []
    board.on("request", lambda request: sent.append(request.url))
    choose(board, "Secteur", "logistics")
    board.locator(".pa-facet", has_text="Français").locator("summary").click()
    choose(board, "Comprendre à l'oral", "A1")
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
    assert board.locator("[data-pa-printed]").inner_text() == "Choix : Comprendre à l'oral : A2 ; Secteur : Logistique."
