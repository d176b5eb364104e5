"""How heavy and quick the board and the profile are on a slow phone, by thousands of offers: `python -m tests.bench`.

The pages come from the real publishing code inside the real theme; the browser is the real Chromium, four times slowed.
"""

import gzip
import os
import statistics
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from passerelle import open_network
from passerelle.board import Board
from passerelle.building.site import rendered
from passerelle.publishing import board_page, profile
from passerelle.publishing.data import board as board_data
from passerelle.publishing.data import search as search_data
from passerelle.publishing.frame.modules import imported
from passerelle.publishing.frame.rendering import Renderer
from tests import ROOT, TODAY, browser
from tests.contract import CONTRACT, THEME
from tests.server import serving
from tests.synthetic import grown

THROTTLE = 4
WEIGHT = 60  # kB, compressed, that 1,000 offers may add to the theme
SIZES = (1000, 10000)
LIMITS = {
    1000: {"first filter": 50, "filter": 50, "keystroke": 16, "first answer": 50, "answer": 50},
    10000: {"first filter": 100, "filter": 100, "first answer": 100, "answer": 100},
}

# From the change of a control to the end of layout; `rest` is what comes after the screen has been drawn.
MEASURE = """async ([selector, values]) => {
    const field = document.querySelector(selector)
    const times = []
    for (const value of values) {
        const start = performance.now()
        if (field.type === "radio") document.querySelector(`[name="${field.name}"][value="${value}"]`).checked = true
        else field.value = value
        field.dispatchEvent(new Event("input", { bubbles: true }))
        document.body.offsetHeight
        const drawn = performance.now()
        await new Promise((done) => setTimeout(() => setTimeout(done)))
        document.body.offsetHeight
        times.push([drawn - start, performance.now() - drawn])
        await new Promise((done) => setTimeout(done, 30))
    }
    return times
}"""


@dataclass(frozen=True)
class Gesture:
    """Something a visitor does, several times over."""

    name: str
    selector: str
    values: tuple[str, ...]


GESTURES = (
    Gesture("first filter", "#f-sector", ("logistics",)),
    Gesture("filter", "#f-sector", ("logistics", "", "health", "cleaning", "", "construction", "", "agri-food", "")),
    Gesture("person", "#f-listening", ("A1", "A2", "none", "B1", "", "A2", "A1", "none", "")),
    Gesture("keystroke", "#f-texte", ("m", "ma", "mac", "maco", "macon", "maco", "mac", "ma", "")),
)


ANSWERS = (
    Gesture("first answer", "[data-question=listening] input", ("A1",)),
    Gesture("answer", "[data-question=listening] input", ("A2", "none", "B1", "A1", "B2", "A2", "none", "A1", "B1")),
)


def place(site: Path, demo: Board, board: Board) -> dict[str, int]:
    """Puts the board and the profile in the site of the demonstration; gives what they weigh, compressed, in bytes."""
    page, *lists = board_page.pages(board, Renderer(board, THEME), CONTRACT)
    shown = {"page": (page, board_page.pages(demo, Renderer(demo, THEME), CONTRACT)[0]),
             "profile": tuple(profile.page(one, Renderer(one, THEME), CONTRACT) for one in (board, demo))}
    for name, (now, before) in shown.items():
        shell = (site / f"{name}.html").read_text(encoding="utf-8")
        assert before.html in shell, f"the theme changed the {name}"
        (site / now.address / "index.html").write_text(shell.replace(before.html, now.html), encoding="utf-8")
    data = board_data.board_json(board, CONTRACT)
    (site / board_data.ADDRESS).write_text(data, encoding="utf-8")
    (site / search_data.ADDRESS).write_text(search_data.search_json(board), encoding="utf-8")
    assert bool(lists) is (len(board.offers) > board_page.WHOLE)
    return {name: packed(now.html.encode()) for name, (now, _) in shown.items()} | {
        "data": packed(data.encode()), "lists": sum(packed(one.html.encode()) for one in lists),
        "board theme": packed_theme(site, "board"), "profile theme": packed_theme(site, "profile"),
    }


def packed(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))


def packed_theme(site: Path, name: str) -> int:
    """The modules and the style of a page, which no number of offers changes."""
    entry = f"assets/{name}.js"
    modules = (entry, *imported(THEME, entry), f"assets/{name}.css")
    return sum(packed((site / path).read_bytes()) for path in modules)


def open_page(chromium: Browser, url: str, awake: str) -> tuple[Page, float]:
    """A page on a slow phone, and how long it took to be ready, in milliseconds."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    context.add_init_script(f"Date.now = () => {1000 * 86400 * (date.fromisoformat(TODAY) - date(1970, 1, 1)).days}")
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
    page.goto(url, wait_until="commit")
    page.wait_for_selector(f"{awake}:not([hidden])", state="attached", timeout=120_000)
    ready = page.evaluate("performance.now()")
    page.evaluate("for (const fold of document.querySelectorAll('.pa-filters__box, .pa-step')) fold.open = true")
    page.wait_for_timeout(1000)
    return page, ready


def measure(page: Page, gesture: Gesture) -> tuple[float, float, float]:
    """The median and the worst time to the end of layout, and the median of what follows, in milliseconds."""
    if gesture.name == "keystroke":
        page.focus(gesture.selector)
        page.wait_for_timeout(500)
    times = page.evaluate(MEASURE, [gesture.selector, list(gesture.values)])
    drawn, rest = zip(*times, strict=True)
    return statistics.median(drawn), max(drawn), statistics.median(rest)


def bench(size: int, site: Path, demo: Board, chromium: Browser) -> list[str]:
    """Prints the figures of one size; gives what is above its limit."""
    weight, above = place(site, demo, grown(demo, size)), []
    for name, page in (("board", "page"), ("profile", "profile")):
        added = (weight[page] + weight["data"]) / 1000
        print(f"{size:>6} offers, {name}: {added:.1f} kB over the theme (page {weight[page] / 1000:.1f}, "
              f"data {weight['data'] / 1000:.1f}); modules and style {weight[f'{name} theme'] / 1000:.1f} kB; gzip")
        above += [f"{size}: {name} {added:.1f} kB"] if size == SIZES[0] and added > WEIGHT else []
    with serving(site) as url:
        above += timed(size, *open_page(chromium, f"{url}/offres/", "[data-pa-filters]"), GESTURES)
        above += timed(size, *open_page(chromium, f"{url}/profil/", "[data-pa-found]"), ANSWERS)
    return above


def timed(size: int, page: Page, ready: float, gestures: tuple[Gesture, ...]) -> list[str]:
    """Prints how long each gesture takes; gives those above their limit."""
    above = []
    print(f"        {page.url.rsplit('/', 2)[1]}: ready after {ready:.0f} ms")
    for gesture in gestures:
        median, worst, rest = measure(page, gesture)
        limit = LIMITS[size].get(gesture.name)
        print(f"        {gesture.name:12} {median:5.0f} ms (worst {worst:.0f}), then {rest:.0f}"
              + (f"; at most {limit}" if limit else ""))
        above += [f"{size}: {gesture.name} {median:.0f} ms"] if limit and median > limit else []
    page.context.close()
    return above


def main() -> list[str]:
    if os.getloadavg()[0] > 1:
        print(f"this machine is busy (load {os.getloadavg()[0]:.1f}): the times below are too long")
    opened = open_network(ROOT, date.fromisoformat(TODAY))
    demo = opened.board
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        rendered(ROOT, Path(folder), opened)
        (site / "offres/index.html").rename(site / "page.html")
        (site / "profil/index.html").rename(site / "profile.html")
        chromium = playwright.chromium.launch(executable_path=browser.executable(), args=browser.ARGUMENTS)
        above = [line for size in SIZES for line in bench(size, site, demo, chromium)]
        chromium.close()
    return above


if __name__ == "__main__":
    if above := main():
        sys.exit("above the limit: " + "; ".join(above))
