"""The board under the hand of a test: choosing, waiting, reading what is left."""

OPEN, NEAR = "[data-pa-list=open]", "[data-pa-list=near]"


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


def drawn(page):
    """Waits until the profile has drawn all its results."""
    page.locator("[data-pa-found]:not([aria-busy]) .pa-hit").first.wait_for()


def choose(page, label, value):
    page.get_by_label(label, exact=True).select_option(value)
    rested(page)


def ids(page, where=OPEN):
    """The ids of the cards of a list, in order."""
    return page.locator(f"{where} .pa-card").evaluate_all("cards => cards.map(card => card.dataset.id)")


def shown(page):
    """The ids of all visible cards of the board as it first stands."""
    return page.locator("[data-pa-all] .pa-card:visible").evaluate_all("cards => cards.map(card => card.id.slice(2))")
