"""How heavy and how quick the board is with 1,000 and 10,000 offers, on a slow phone: `python -m tests.bench_board`.

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

from passerelle.board import Board
from passerelle.building import run_mkdocs
from passerelle.publishing import board_data, board_page
from passerelle.publishing.rendering import Renderer
from tests import ROOT, TODAY, browser
from tests.server import serving
from tests.synthetic import demonstration, grown

SCHEMA = ROOT / "schema"
THROTTLE = 4
WEIGHT = 60  # kB, compressed, that 1,000 offers may add to the theme
SIZES = (1000, 10000)
LIMITS = {1000: {"first filter": 50, "filter": 50, "keystroke": 16}, 10000: {"first filter": 100, "filter": 100}}

# From the change of a control to the end of layout; `rest` is what comes after the screen has been drawn.
MEASURE = """async ([selector, values]) => {
    const field = document.querySelector(selector)
    const times = []
    for (const value of values) {
        const start = performance.now()
        field.value = value
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


def place(site: Path, demo: Board, board: Board) -> dict[str, int]:
    """Puts the board in the site of the demonstration; gives what it weighs, compressed, in bytes."""
    page, *lists = board_page.pages(board, Renderer(board), SCHEMA)
    shell = (site / "demo.html").read_text(encoding="utf-8")
    before = board_page.pages(demo, Renderer(demo), SCHEMA)[0].html
    assert before in shell, "the theme changed the page of the board"
    texts = {"page": page.html, "data": board_data.board_json(board, SCHEMA)}
    (site / "offres/index.html").write_text(shell.replace(before, page.html), encoding="utf-8")
    (site / board_data.ADDRESS).write_text(texts["data"], encoding="utf-8")
    (site / board_data.TASKS).write_text(board_data.tasks_json(board), encoding="utf-8")
    assert bool(lists) is (len(board.offers) > board_page.WHOLE)
    return {name: packed(text.encode()) for name, text in texts.items()} | {
        "lists": sum(packed(one.html.encode()) for one in lists), "theme": packed_theme(site),
    }


def packed(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))


def packed_theme(site: Path) -> int:
    """The script and the style of the board, which no number of offers changes."""
    folder = site / "assets"
    modules = [*folder.glob("board/*.js"), *folder.glob("matching/*.js"), folder / "board.js", folder / "matching.js",
               *(folder / "profile" / name for name in ("words.js", "answers.js", "pieces.js")), folder / "board.css"]
    return sum(packed(path.read_bytes()) for path in modules)


def open_board(chromium: Browser, url: str) -> tuple[Page, float]:
    """The board on a slow phone, and how long it took to be ready, in milliseconds."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    context.add_init_script(f"Date.now = () => {1000 * 86400 * (date.fromisoformat(TODAY) - date(1970, 1, 1)).days}")
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
    page.goto(f"{url}/offres/", wait_until="commit")
    page.wait_for_selector("[data-pa-filters]:not([hidden])", state="attached", timeout=120_000)
    ready = page.evaluate("performance.now()")
    page.evaluate("document.querySelector('.pa-filters__box').open = true")
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
    weight = place(site, demo, grown(demo, size))
    added = (weight["page"] + weight["data"]) / 1000
    print(f"{size:>6} offers: {added:.1f} kB over the theme (page {weight['page'] / 1000:.1f}, "
          f"data {weight['data'] / 1000:.1f}); scripts and style {weight['theme'] / 1000:.1f} kB; gzip")
    above = [f"{size}: {added:.0f} kB"] if size == SIZES[0] and added > WEIGHT else []
    with serving(site) as url:
        page, ready = open_board(chromium, url)
        print(f"        ready after {ready:.0f} ms")
        for gesture in GESTURES:
            median, worst, rest = measure(page, gesture)
            limit = LIMITS[size].get(gesture.name)
            print(f"        {gesture.name:12} {median:5.0f} ms (worst {worst:.0f}), then {rest:.0f}"
                  + (f"; at most {limit}" if limit else ""))
            if limit and median > limit:
                above.append(f"{size}: {gesture.name} {median:.0f} ms")
        page.context.close()
    return above


def main() -> list[str]:
    if os.getloadavg()[0] > 1:
        print(f"this machine is busy (load {os.getloadavg()[0]:.1f}): the times below are too long")
    demo = demonstration()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder)
        run_mkdocs(ROOT, site, date.fromisoformat(TODAY))
        (site / "offres/index.html").rename(site / "demo.html")
        chromium = playwright.chromium.launch(executable_path=browser.executable(), args=browser.ARGUMENTS)
        above = [line for size in SIZES for line in bench(size, site, demo, chromium)]
        chromium.close()
    return above


if __name__ == "__main__":
    if above := main():
        sys.exit("above the limit: " + "; ".join(above))
