"""A word longer than a screen, an address or a slip of the keyboard, is cut: the page does not slide sideways."""

import pytest

LONG = "Q" * 160
PAGES = ("offres/", "profil/", "secteurs/logistique/", "employeurs/", "leviers/", "confiance/")
# A word of that length in each text of the page, where a reader sees it.
LENGTHENED = """(word) => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
    let count = 0
    while (walker.nextNode()) {
        const text = walker.currentNode
        const parent = text.parentElement
        if (!text.data.trim() || parent.closest("script, style, pre, table, button, select")) continue
        if (parent.getClientRects().length && count++ % 5 === 0) text.data += ` ${word}`
    }
    return [count, document.documentElement.scrollWidth]
}"""


@pytest.mark.parametrize("width", [390, 1280])
def test_a_very_long_word_does_not_widen_a_page(new_context, site_url, width):
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    for address in PAGES:
        page.goto(f"{site_url}/{address}")
        count, wide = page.evaluate(LENGTHENED, LONG)
        assert count > 20
        assert wide <= width, address
