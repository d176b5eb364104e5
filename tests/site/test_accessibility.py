"""What a person with a keyboard, a small screen or a screen reader finds, in real Chromium."""

import pytest

from tests.browser import COLOURS, axe
from tests.site.pages import KINDS, address
from tests.site.test_csp import watch

SCREENS = {"phone": (390, 844), "desk": (1280, 900)}


@pytest.fixture
def visit(new_context, site_url, built_site):
    """`visit(kind, screen)` opens a page of this kind."""

    def opened(kind, screen="desk"):
        width, height = SCREENS[screen]
        page = watch(new_context(viewport={"width": width, "height": height}).new_page())
        page.goto(f"{site_url}/{address(built_site, kind)}")
        return page

    return opened


@pytest.mark.parametrize("kind", KINDS)
def test_on_a_desk_the_browser_refuses_nothing_axe_finds_nothing_and_a_page_has_one_title(visit, kind):
    page = visit(kind)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.__violations") == []
    assert page.complaints == []
    assert page.locator("h1").count() == 1
    assert page.title()
    assert page.locator("html").get_attribute("lang") == "fr"
    assert axe(page, whole=True) == []


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_on_a_phone_nor_in_the_dark_and_a_page_fits_a_narrower_one(visit, kind):
    page = visit(kind, "phone")
    assert axe(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.add_style_tag(content="* { transition: none !important; }")  # what fades away has colours of its own
    page.locator("#__palette_1").dispatch_event("click")
    page.locator("body[data-md-color-scheme=slate]").wait_for()
    for width, height in SCREENS.values():
        page.set_viewport_size({"width": width, "height": height})
        assert axe(page, COLOURS) == []


def test_a_device_set_to_the_dark_gets_a_dark_page(new_context, site_url):
    page = new_context(color_scheme="dark").new_page()
    page.goto(f"{site_url}/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_the_menu_opens_and_closes_from_the_keyboard_on_a_phone(visit):
    page = visit("home", "phone")
    menu = page.get_by_role("button", name="Menu")
    menu.focus()
    page.keyboard.press("Enter")
    assert menu.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert menu.get_attribute("aria-expanded") == "false"
    assert menu.evaluate("button => button === document.activeElement")


def test_the_links_of_the_closed_menu_take_no_focus(visit):
    page = visit("home", "phone")
    seen = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.closest('.md-sidebar') !== null"))
    assert seen == {False}


def test_right_to_left_does_not_break_the_frame(visit):
    page = visit("board", "phone")
    page.evaluate("document.body.dir = 'rtl'; document.documentElement.dir = 'rtl'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert axe(page) == []
