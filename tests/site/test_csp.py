"""Every page carries its policy, and nothing on it needs more."""

WATCH = """
window.__violations = []
document.addEventListener("securitypolicyviolation", (event) => window.__violations.push(event.violatedDirective))
"""


def watch(page):
    """Keeps what the browser refuses or complains of; the pages of every kind are watched in test_accessibility.py."""
    page.add_init_script(WATCH)
    page.complaints = []
    page.on("console", lambda said: said.type == "error" and page.complaints.append(said.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    return page


def test_every_page_carries_the_policy(built_site):
    for path in built_site.rglob("*.html"):
        head = path.read_text(encoding="utf-8").split("</head>")[0]
        assert 'http-equiv="Content-Security-Policy"' in head, path
        # The list for a partner's frame has no script at all.
        scripts = head.split("script-src" if "script-src" in head else "default-src")[1].split(";")[0]
        assert "unsafe" not in scripts and "http" not in scripts


def test_search_and_colours_work_under_the_policy(new_context, site_url):
    page = watch(new_context(viewport={"width": 1280, "height": 900}).new_page())
    page.goto(f"{site_url}/")
    page.locator("label[for=__palette_1]").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.locator(".md-search__input").click()
    page.keyboard.type("levier")
    page.locator(".md-search-result__item").first.wait_for(state="attached")
    assert page.evaluate("window.__violations") == []
    assert page.complaints == []
