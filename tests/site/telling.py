"""A person told to the profile page, for the tests that look at it."""

FILLED = "#jobs=logistics/goods-handler&backgrounds=warehouse&listening=A1&speaking=A1&travel=&earliest=07:00&hours="


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
