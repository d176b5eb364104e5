"""Pages with scripts ask at once for all they need, and for nothing they do not."""

import pytest


@pytest.mark.parametrize("address", ["offres/", "profil/"])
def test_every_module_is_asked_for_at_once_and_used(new_context, site_url, address):
    page = new_context().new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(f"{site_url}/")))
    page.goto(f"{site_url}/{address}", wait_until="networkidle")
    early = page.locator("link[rel=modulepreload]").evaluate_all("links => links.map(link => link.href)")
    early = [url.removeprefix(f"{site_url}/") for url in early]
    entry = f"assets/{'board' if address == 'offres/' else 'profile'}.js"
    ours = [url for url in asked if url.startswith("assets/") and url.endswith(".js") and "/javascripts/" not in url]
    assert set(ours) - {"assets/frame.js", "assets/offline.js", "assets/print.js"} == {*early, entry}
    assert asked.count("assets/board.json") == 1
