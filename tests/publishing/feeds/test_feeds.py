"""The board elsewhere, read back by other programs than those that write it."""

import csv
import json
import re
from dataclasses import replace

import feedparser
import pytest

from passerelle.publishing.feeds import embed, feeds, outputs, table
from passerelle.publishing.feeds.entries import Feed
from passerelle.publishing.feeds.table import plain
from passerelle.publishing.frame.rendering import Renderer
from tests.synthetic import demonstration

HOSTILE = '=1+1 <script>alert(1)</script> & "é" ؟'


@pytest.fixture(scope="module")
def board():
    board = demonstration()
    return replace(board, site=replace(board.site, address="https://offres.example/nantes/"))


def made(board):
    return outputs(board, Renderer(board))


@pytest.fixture(scope="module")
def files(board):
    return made(board)


def test_every_feed_is_sound_and_has_each_offer_once(board, files):
    for feed in feeds(board):
        read = feedparser.parse(files[feed.address(".xml")].encode())
        assert not read.bozo and read.version == "atom10" and read.feed.language == "fr"
        assert [one.id for one in read.entries] == [entry.urn for entry in feed.entries]
        assert all(len(one.links) == 1 and one.link.startswith("https://offres.example/nantes/offres/")
                   for one in read.entries)
        told = json.loads(files[feed.address(".json")])
        assert [one["id"] for one in told["items"]] == [one.id for one in read.entries]


def test_the_parts_make_the_whole(board):
    whole, *parts = feeds(board)
    ids = sorted(entry.urn for entry in whole.entries)
    for kind in ("lieu-", ""):
        some = [part for part in parts if part.name.startswith("lieu-") == bool(kind)]
        assert sorted(entry.urn for part in some for entry in part.entries) == ids


def test_the_moments_are_those_of_the_turns(board, files):
    read = feedparser.parse(files["flux/offres.xml"].encode())
    turns = {f"urn:passerelle:offre:{offer.id}": offer.published for offer in board.offers}
    assert {one.id: one.published[:10] for one in read.entries} == {id: day.isoformat() for id, day in turns.items()}


def test_the_sheet_has_a_row_for_each_offer_and_french_numbers(board, files):
    text = files[table.ADDRESS]
    assert text.startswith("\ufeff")
    header, *rows = csv.reader(text.removeprefix("\ufeff").splitlines(), delimiter=";")
    assert header == list(table.COLUMNS)
    assert [row[0] for row in rows] == [offer.id for offer in board.offers]
    assert all(re.fullmatch(r"(\d+,\d\d)?", row[header.index("Salaire minimum")]) for row in rows)


def test_a_cell_is_never_a_formula():
    assert [plain(cell) for cell in ("=1+1", "-1", "@x", None, 12.4, 3)] == ["'=1+1", "'-1", "'@x", "", "12,40", "3"]


def test_the_list_for_a_partner_has_no_script_and_every_offer(board, files):
    html = files[embed.ADDRESS]
    assert "<script" not in html
    assert html.count("<li>") == len(board.offers)


def test_hostile_words_stay_words(board):
    site = replace(board.site, name=HOSTILE)
    found = made(replace(board, site=site))
    read = feedparser.parse(found["flux/offres.xml"].encode())
    assert not read.bozo and json.loads(found["flux/offres.json"])["title"].endswith(HOSTILE)
    assert "<script" not in found[embed.ADDRESS]


def test_without_an_address_links_stay_inside_the_site():
    found = made(demonstration())
    assert '"url": "../offres/' in found["flux/offres.json"]
    assert Feed("x", "X", ()).address(".xml") == "flux/x.xml"
