"""Many networks, one board: what each publishes, no finer, and a phone loads one territory."""

import json
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from passerelle.__main__ import main
from passerelle.federating import joined, pages, read_published_offers
from passerelle.federating.joining import territory
from passerelle.publishing.data.offers import offers_json
from passerelle.publishing.data.offers_schema import offers_schema
from tests.contract import CONTRACT
from tests.synthetic import demonstration

HOSTILE = '"><script>alert(1)</script>'


@pytest.fixture(scope="module")
def board():
    return demonstration()


def published(folder, board, name="Réseau d'ici", address="https://ici.example/offres/"):
    """Writes what a network publishes, as its site does, and gives its path."""
    folder.mkdir(parents=True)
    board = replace(board, site=replace(board.site, name=name, address=address))
    (folder / "offers.schema.json").write_text(offers_schema(board, CONTRACT), encoding="utf-8")
    path = folder / "offers.json"
    path.write_text(offers_json(board), encoding="utf-8")
    return path


@pytest.fixture
def two(tmp_path, board):
    return [published(tmp_path / "a", board), published(tmp_path / "b", board, "Réseau de là", "https://la.example")]


def links(texts):
    return sorted(link for text in texts for link in re.findall(r'href="(https://[^"]+)"', text))


def test_every_offer_of_every_network_is_there_once_and_leads_to_its_own_page(two, board):
    offers = [offer for path in two for offer in read_published_offers(path)]
    found = dict(pages(joined(offers, board.today), board.today))
    assert links(found.values()) == sorted(
        f"{address}/offres/{offer.id}/" for offer in board.offers
        for address in ("https://ici.example/offres", "https://la.example"))


def test_no_place_is_said_finer_than_its_network_says_it(two, board):
    said = {offer.id: offer.place.name for offer in board.offers}
    for offer in read_published_offers(two[0]):
        assert offer.place[2] == said[offer.link.split("/")[-2]]


def test_an_offer_is_found_by_its_departement_or_its_region(two):
    keys = {territory(offer): offer.place for offer in read_published_offers(two[0])}
    assert "44" in keys
    assert all(key in ("44", "reseau") or key.startswith("region-") for key in keys)


def test_an_offer_past_its_turn_is_left_out(two, board):
    assert joined(read_published_offers(two[0]), board.today + timedelta(days=400)).total == 0


def test_a_large_territory_has_a_page_for_each_sector_in_parts(two, board):
    offers = read_published_offers(two[0])
    many = [replace(offer, link=f"{offer.link}{n}/") for offer in offers for n in range(60)]
    found = dict(pages(joined(many, board.today), board.today))
    assert max(len(text.encode()) for text in found.values()) < 100_000
    assert sum(text.count("<li><a href=\"https") for text in found.values()) == len(many)
    here = [path.split("/")[0] for path in found]
    for path, text in found.items():
        for address in re.findall(r'href="([^":]+\.html)"', text):
            assert f"{path.split('/')[0]}/{address}" in found and here


def test_words_of_somebody_else_stay_words(tmp_path, board):
    path = published(tmp_path / "c", board, HOSTILE)
    data = json.loads(path.read_text(encoding="utf-8"))
    data["offers"][0]["place"]["name"] = HOSTILE
    path.write_text(json.dumps(data), encoding="utf-8")
    found = dict(pages(joined(read_published_offers(path), board.today), board.today))
    assert not any("<script" in text for text in found.values())


@pytest.mark.parametrize("damage", [
    lambda data: data.pop("network"), lambda data: data["network"].update(address="javascript:alert(1)"),
    lambda data: data["offers"][0].update(id="../../x"), lambda data: data["offers"][0].pop("place"),
    lambda data: data.update(offers=3),
])
def test_a_file_that_cannot_be_joined_is_a_sentence_and_nothing_is_written(tmp_path, board, damage, capsys):
    path = published(tmp_path / "d", board)
    data = json.loads(path.read_text(encoding="utf-8"))
    damage(data)
    path.write_text(json.dumps(data), encoding="utf-8")
    (tmp_path / "site.yml").touch()
    assert main(["--root", str(tmp_path), "federate", str(tmp_path / "out"), str(path)]) == 1
    assert "Rien n'a été écrit." in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_command_writes_the_pages(tmp_path, two, capsys):
    (tmp_path / "site.yml").touch()
    told = ["--root", str(tmp_path), "federate", str(tmp_path / "out"), *map(str, two), "--today", "2026-11-22"]
    assert main(told) == 0
    assert (tmp_path / "out/44/index.html").exists()
    assert main(told) == 2
