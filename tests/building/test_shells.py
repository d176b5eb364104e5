"""The frame of the theme is rendered once for all the offers: the same bytes as if each had gone through the theme."""

from dataclasses import replace
from datetime import date

import pytest

import passerelle
from passerelle.building.handing import handed
from passerelle.building.shells import DESCRIPTION, HTML, NAME, TITLE, Shell, ShellChanged, model, probe, shell
from passerelle.building.site import SLOWLY, made, rendered
from passerelle.publishing import Page
from tests import ROOT, TODAY
from tests.synthetic import grown

HOSTILE = (
    "Cariste <script>alert(1)</script> & l'aide", "{{ 7 * 7 }} {% raw %} #}", f"{TITLE} {DESCRIPTION} {NAME} {HTML}",
    "« L'été » \"droit\" 'simple' &amp; &#39; \\1 \\g<0> $1 %s", "</title><!-- --> ]]>",
    "عربي \u202b שלום \U0001f980", "data-search-x=\"y\" <h1>", "<a href='javascript:x'>", "`code` *gras* [lien](x)",
)


@pytest.fixture(scope="module")
def opened():
    """The demonstration with 220 offers, an address, and jobs whose names no theme expects."""
    found = passerelle.open_network(ROOT, date.fromisoformat(TODAY))
    board = grown(found.board, 220)
    sectors = {code: replace(sector, jobs=dict(renamed(sector.jobs))) for code, sector in board.sectors.items()}
    site = replace(board.site, address="https://exemple.example/réseau/")
    return replace(found, board=replace(board, sectors=sectors, site=site))


def renamed(jobs):
    for rank, (code, job) in enumerate(jobs.items()):
        yield code, replace(job, title=HOSTILE[rank % len(HOSTILE)], summary=HOSTILE[(rank + 3) % len(HOSTILE)])


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_page_is_the_one_that_the_theme_would_make(opened, tmp_path):
    quick = contents(made(ROOT, tmp_path / "quick", opened, handed(opened), ()))
    whole = contents(made(ROOT, tmp_path / "whole", opened, handed(opened, whole=True), ()))
    assert len([path for path in whole if path.startswith("offres/")]) == 221
    assert {offer.kind for offer in opened.board.offers} > {"job"}
    assert sorted(quick) == sorted(whole)
    different = {path for path in whole if quick[path] != whole[path]}
    assert different <= {"sitemap.xml", "sitemap.xml.gz"}  # the same addresses, the offers at the place of their model
    assert sorted(quick["sitemap.xml"].split()) == sorted(whole["sitemap.xml"].split())


def test_a_theme_that_writes_otherwise_is_followed_slowly_and_the_build_says_so(opened, tmp_path, capsys):
    theme = {path: raw.replace(b"{{ named }}", b"{{ named | lower }}") for path, raw in opened.sources.kept.items()}
    other = replace(opened, sources=replace(opened.sources, kept=theme), board=grown(opened.board, 3))
    site = rendered(ROOT, tmp_path, other)
    assert capsys.readouterr().err == f"{SLOWLY}\n"
    assert len(list(site.glob("offres/*/index.html"))) == 3
    assert not list(tmp_path.rglob("pazq*"))
    titles = [path.read_text("utf-8").split("<title>")[1] for path in site.glob("offres/*/index.html")]
    assert all(title.split(" · ")[0] == title.split(" · ")[0].lower() for title in titles)


PAGE = Page("offres/abc/", "Un titre", "Une description", "<h1>Un titre</h1>")


def theme_of(page, title=str, content="{}"):
    return f"<title>{title(page.title)}</title>{content.format(page.html)}"


@pytest.mark.parametrize("theme", [
    {"title": str.lower}, {"title": lambda title: title.replace("<", "")}, {"content": ""}, {"content": "{0}{0}"},
])
def test_a_frame_that_does_more_than_repeat_is_refused(theme):
    with pytest.raises(ShellChanged):
        shell(theme_of(model(PAGE), **theme), theme_of(probe(PAGE), **theme), PAGE)


def test_what_a_page_says_of_our_words_is_left_as_it_is():
    around = Shell(("<b>", "</b>", ""), (lambda page: page.title, lambda page: page.html))
    assert around.around(replace_title(f"{TITLE} {HTML}")) == f"<b>{TITLE} {HTML}</b>{PAGE.html}"


def replace_title(title):
    return Page(PAGE.address, title, PAGE.description, PAGE.html)
