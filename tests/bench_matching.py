"""How much a visitor downloads and waits for at 1,000 and 10,000 offers: `python -m tests.bench_matching`.

The offers are those of the demonstration, mixed: each field comes from an offer of the same sector. Times are medians
in Chromium, its processor slowed four times as a cheap phone.
"""

import gzip
import json
import shutil
import statistics
import tempfile
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from playwright.sync_api import sync_playwright

import passerelle
from passerelle.matching import Person
from passerelle.publishing.data.board import board_json
from tests import ROOT, TODAY, browser
from tests.contract import CONTRACT
from tests.matching.worlds import answers_of
from tests.server import serving

SIZES = (1_000, 10_000)
SLOWER = 4
ROUNDS = 9
DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
KEPT = ("id", "sector", "job", "kind", "published", "expires", "agency")
ASSETS = ROOT / "theme" / "assets"
MODULES = [ASSETS / "matching.js", *sorted((ASSETS / "matching").glob("*.js"))]

CANDIDATE = Person(
    listening="A1", speaking="A1", reading="A1", writing="literacy", experience="none", mobility=frozenset(),
    certificates=frozenset(), diplomas=frozenset(), skills=frozenset({"counting"}), travel=frozenset(),
    hours=frozenset({"night", "weekend", "early-start"}), body=frozenset({"loads-25", "loads-over-25"}),
    environment=frozenset(), contact=frozenset(), product=frozenset({"pork"}), dress=frozenset(),
    organisation=frozenset({"driving"}), formality=frozenset(), earliest="08:00", latest="18:00", week_min=24,
    week_max=39, document="protected", document_until="2027-05-01", available="2026-12-01", children="yes",
    backgrounds=frozenset({"agriculture", "sewing"}), age=31,
)

TIMES = """async ([rounds, person]) => {
    const took = (act) => { const start = performance.now(); act(); return performance.now() - start }
    const times = (act) => Array.from({ length: rounds }, () => took(act))
    const twin = await import("./assets/matching.js")
    const text = await (await fetch("./board.json")).text()
    let board
    const first = took(() => { board = twin.load(JSON.parse(text)); board.look(person) })
    const best = board.look(person).ranking.slice(0, 25)
    const among = Uint8Array.from({ length: board.size }, (_, i) => i % 3)
    return {
        "parse and load": times(() => twin.load(JSON.parse(text))),
        "first answer, load included": [first],
        "look: verdicts, order and openings": times(() => board.look(person)),
        "look among two thirds": times(() => board.look(person, among)),
        "look, two answers only": times(() => board.look({ listening: "A1", hours: ["night"] })),
        "explain the 25 best": times(() => [...best].map((i) => board.explain(person, i))),
        "openings for anyone": times(() => board.opensForAnyone()),
    }
}"""


def many(offers, size, random):
    """`size` offers, each a mix of those of one sector."""
    sectors = {code: [o for o in offers if o.sector == code] for code in {o.sector for o in offers}}
    mixed = [field.name for field in fields(offers[0]) if field.name not in KEPT]
    for _ in range(size):
        plain = random.choice(offers)
        near = sectors[plain.sector]
        borrowed = {name: getattr(random.choice(near), name) for name in mixed if random.random() < 0.4}
        checked = date.fromisoformat(TODAY) - timedelta(days=random.randint(0, 50))
        yield replace(plain, **borrowed, id="".join(random.choices(DIGITS, k=10)), checked=checked,
                      expires=checked + timedelta(days=60))


def compressed(text):
    return len(gzip.compress(text.encode(), 9, mtime=0))


def measure(page, address, text, folder):
    (folder / "board.json").write_text(text, encoding="utf-8")
    page.goto(f"{address}/index.html")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page.evaluate(TIMES, [ROUNDS, answers_of(CANDIDATE)])


def report(size, text, times):
    modules = sum(compressed(path.read_text(encoding="utf-8")) for path in MODULES)
    found = {key: json.loads(text)[key] for key in ("columns", "letters", "at", "ids")}
    columns = compressed(json.dumps(found, ensure_ascii=False, separators=(",", ":")))
    print(f"\n{size:,} offers: board.json {len(text.encode()) / 1000:.1f} kB, {compressed(text) / 1000:.1f} kB gzip "
          f"(its columns {columns / 1000:.1f}); modules {modules / 1000:.1f} kB gzip; "
          f"together {(compressed(text) + modules) / 1000:.1f} kB gzip")
    for name, taken in times.items():
        print(f"  {name:38} {statistics.median(taken):7.1f} ms (worst {max(taken):.1f}), processor / {SLOWER}")


def main():
    board = passerelle.open_network(ROOT, date.fromisoformat(TODAY)).board
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        shutil.copytree(ASSETS, folder / "assets")
        (folder / "index.html").write_text("<!doctype html><title>.</title>", encoding="utf-8")
        chromium = playwright.chromium.launch(executable_path=browser.executable(), args=browser.ARGUMENTS)
        with serving(folder) as address:
            for size in SIZES:
                context = chromium.new_context()
                context.clock.set_fixed_time(f"{TODAY}T12:00:00+01:00")
                offers = tuple(many(board.offers, size, Random(size)))
                text = board_json(replace(board, offers=offers), CONTRACT)
                report(size, text, measure(context.new_page(), address, text, folder))
                context.close()
        chromium.close()


if __name__ == "__main__":
    main()
