"""The board under the hand of a test: choosing, waiting, reading what is left."""

OPEN, NEAR = "[data-pa-list=open]", "[data-pa-list=near]"


def awake(page):
    page.locator("[data-pa-filters]").wait_for()
    rested(page)


def rested(page):
    """Waits until the choices have been followed and everything is drawn; the count is said aloud a moment later."""
    # What a fold or a link sets off comes with the next frame.
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.wait_for_function("() => document.querySelector('[data-pa-results]').ariaBusy === 'false'")


def drawn(page):
    """Waits until the profile has drawn all its results."""
    page.locator("[data-pa-found]:not([aria-busy])").wait_for()


def choose(page, label, value):
    page.get_by_label(label, exact=True).select_option(value)
    rested(page)


def ids(page, where=OPEN):
    """The ids of the cards of a list, in order."""
    return page.locator(f"{where} .pa-card").evaluate_all("cards => cards.map(card => card.dataset.id)")


def shown(page):
    """The ids of all visible cards of the board as it first stands."""
    return page.locator("[data-pa-all] .pa-card:visible").evaluate_all("cards => cards.map(card => card.id.slice(2))")
