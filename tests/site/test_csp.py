"""Every page carries its policy, and nothing on it needs more."""

import pytest

from tests.site.pages import KINDS, address

WATCH = """
window.__violations = []
document.addEventListener("securitypolicyviolation", (event) => window.__violations.push(event.violatedDirective))
"""


@pytest.fixture
def visit(new_context, site_url, built_site):
    """Opens a page of a kind and keeps what the browser refuses or complains of."""

    def opened(kind, width=1280):
        context = new_context(viewport={"width": width, "height": 900})
        context.add_init_script(WATCH)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda said: said.type == "error" and page.complaints.append(said.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(f"{site_url}/{address(built_site, kind)}")
        page.wait_for_load_state("networkidle")
        return page

    return opened


def test_every_page_carries_the_policy(built_site):
    for path in built_site.rglob("*.html"):
        head = path.read_text(encoding="utf-8").split("</head>")[0]
        assert 'http-equiv="Content-Security-Policy"' in head, path
        scripts = head.split("script-src")[1].split(";")[0]
        assert "unsafe" not in scripts and "http" not in scripts


@pytest.mark.parametrize("kind", KINDS)
def test_the_browser_refuses_nothing(visit, kind):
    page = visit(kind)
    assert page.evaluate("window.__violations") == []
    assert page.complaints == []


def test_search_and_colours_work_under_the_policy(visit):
    page = visit("home")
    page.locator("label[for=__palette_1]").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.locator(".md-search__input").click()
    page.keyboard.type("levier")
    page.locator(".md-search-result__item").first.wait_for(state="attached")
    assert page.evaluate("window.__violations") == []
    assert page.complaints == []
