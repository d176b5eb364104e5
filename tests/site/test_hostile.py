"""Hostile words in every sentence people write: shown as they stand, inert everywhere, and secrets stay inside."""

import gzip
import json
import re
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from tests import TODAY
from tests.site.hostile import LONG, MARK, SECRET, Shape, hostile_network, texts
from tests.site.pages import KINDS, address, offers
from tests.site.test_building import passerelle
from tests.site.watching import watched

LIVELY = ("board", "profile", "levers", "offer")  # scripts write on them: every turn opens them, the others take turns
IN_SEARCH = {"p", "ul", "ol", "li", "code", "pre", "sub", "sup"}  # the theme shows these of the index as HTML


@pytest.fixture(scope="module", params=range(len(LONG)))
def turn(request):
    return request.param


@pytest.fixture(scope="module")
def hostile(turn, once):
    """The folder of a site made of hostile words, and what was written beside each mark."""

    def make(folder):
        folder.mkdir()
        root, poison = hostile_network(folder / "network", turn)
        built = passerelle(root, "build", "--today", TODAY)
        assert built.returncode == 0, built.stderr[-3000:]
        (folder / "said.json").write_text(json.dumps(poison.said), encoding="utf-8")
        print(f"\n{poison.count} texts made hostile, turn {turn}")

    folder = once(f"hostile-{turn}", make)
    return folder / "network/site", json.loads((folder / "said.json").read_text(encoding="utf-8"))


def pages(site):
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}


def test_no_word_becomes_an_element_an_attribute_or_a_link_that_runs(hostile, built_site):
    usual = pages(built_site)
    for name, text in pages(hostile[0]).items():
        shape = Shape(text)
        assert shape.found == Shape(usual.pop(name)).found, name
        assert not [link for link in shape.links if re.match(r"\s*(javascript|data|vbscript):", link, re.IGNORECASE)]
    assert not usual


def test_words_stand_as_they_were_written_in_texts_titles_and_attributes(hostile):
    """Neither cut, nor escaped twice, nor taken for a template, a snippet or a list of attributes."""
    site, said = hostile
    seen, known = set(), said | agencies(site)
    for name, text in pages(site).items():
        # A message that is ready has its words in an address.
        told = [unquote(one) if one.startswith("mailto:") else one for one in Shape(text).said]
        seen |= marks_in_their_place(" ".join(told), known, name)
    print(f"\n{len(seen)} of {len(said)} hostile texts are on pages")
    assert len(seen) > len(said) / 2  # the words of other languages are on few pages


def marks_in_their_place(text, said, where):
    """The marks of a text, each asserted to follow what was written with it; spaces are the typography's affair."""
    together, seen = re.sub(r"\s+", "", text), set()
    for mark in MARK.finditer(together):
        wanted = re.sub(r"\s+", "", said[mark[0]])
        assert together[mark.start() - len(wanted) : mark.start()] == wanted, (where, mark[0])
        seen.add(mark[0])
    return seen


def test_data_feeds_and_maps_hold_them_as_data(hostile):
    site, said = hostile
    said = said | agencies(site)
    for path in (*site.rglob("*.json"), *site.rglob("*.webmanifest")):
        found = texts(json.loads(path.read_text(encoding="utf-8")))
        if path.parent.name == "search":
            shapes = [Shape(text) for text in found]
            assert {tag for shape in shapes for tag, _ in shape.found} <= IN_SEARCH
            found = [text for shape in shapes for text in shape.said]
        marks_in_their_place(" ".join(found), said, path)
    for path in (*site.rglob("*.xml"), *site.rglob("*.svg"), *site.rglob("*.atom")):
        marks_in_their_place(" ".join(ElementTree.parse(path).getroot().itertext()), said, path)
    for path in site.rglob("*.gz"):
        ElementTree.fromstring(gzip.decompress(path.read_bytes()))
    for path in site.rglob("*.csv"):
        cells = re.findall(r'(?:^|[;,])"?([^";,\n]*)', path.read_text(encoding="utf-8-sig"), re.MULTILINE)
        assert not [cell for cell in cells if cell[:1] in set("=+@\t\r") or re.match(r"-(?!\d)", cell)]


def test_what_is_confidential_is_in_no_file(hostile):
    site, said = hostile
    public = said.keys() | agencies(site).keys()
    for path in site.rglob("*"):
        if path.is_file():
            assert set(MARK.findall(path.read_bytes().decode("utf-8", "replace"))) <= public, path


def agencies(site):
    """The names of temp agencies, which the law wants on their offers, by their marks."""
    named = [offer["agency"]["name"] for offer in offers(site) if "agency" in offer]
    return {mark: SECRET for name in named for mark in MARK.findall(name)}


def test_nothing_runs_or_tries_to_and_a_reader_sees_the_words(new_context, serve_folder, hostile, turn):
    """What would run without the policy is told by the policy: nothing may count on it alone."""
    site, said = hostile
    kinds = (*LIVELY, *[kind for kind in KINDS if kind not in LIVELY][turn::len(LONG)])
    said, seen = said | agencies(site), set()
    with watched(new_context()) as (page, told):
        for kind in kinds:
            page.goto(f"{serve_folder(site)}/{address(site, kind)}")
            seen |= marks_in_their_place(page.locator("body").text_content(), said, kind)
        look_for_hostile_words(page, said)
    print(f"\n{len(kinds)} pages, {len(seen)} texts seen as they were written, {len(told)} complaints")
    assert told == []
    assert len(seen) > 500


def look_for_hostile_words(page, said):
    """The theme writes the results of a search as HTML."""
    page.locator(".md-search__input").click()
    page.keyboard.type(next(word for word in ("onmouseover", "onerror", "onclick") if word in str(said)))
    page.locator(".md-search-result__item").first.wait_for(state="attached")
