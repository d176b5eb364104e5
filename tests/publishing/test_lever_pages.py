"""The page of a lever: all that is known of it, where it leads, and its age; and the booklet of them all."""

import re
from datetime import date

import pytest

from passerelle.publishing import lever_pages, levers
from tests.publishing.test_levers import SCOOTER
from tests.publishing.words import element, ids_of, text_of

LAW = "  loi: {title: Code de la route, kind: official, date: 2026-09-01, review_by: 2027-02-01}\n"
TWO_SOURCES = SCOOTER.replace("la semaine.}", "la semaine., source: loi}") + LAW


@pytest.fixture
def pages(tiny_board, rendered):
    """`pages(…)` gives the page of each lever and the booklet, by address."""

    def made(files=None, **changes):
        board = tiny_board({"levers/location-scooter.yml": SCOOTER, **(files or {})}, **changes)
        return {page.address: page for page in rendered(lever_pages.pages, board)}

    return made


@pytest.fixture
def leaf(pages):
    """`leaf(…)` is the page of the scooter."""
    return lambda *files, **changes: pages(*files, **changes)["leviers/location-scooter/"]


def neighbour(name, obstacles):
    return SCOOTER.replace("Location de scooter", name).replace("[mobility, hours]", f"[{obstacles}]")


def test_one_lever_is_said_in_the_singular(pages, tiny_board, rendered):
    assert "1 levier en entier, à lire" in text_of(pages()["livret-leviers/"].html)
    assert "1 levier rangé par frein" in text_of(rendered(levers.page, tiny_board()).html)


def test_it_says_all_that_the_file_says(leaf):
    page = leaf()
    assert page.title == "Location de scooter"
    assert page.description == "Un scooter loué à la semaine."
    for words in ("Un scooter loué à la semaine.", "Avec un contrat.", "de 16 à 25 ans", "20 € par semaine.",
                  "À la maison de la mobilité.", "Nantes Métropole", "Montrez cette page, ou envoyez son adresse.",
                  "Grille de tarifs 2026, 01/10/2026. À revérifier avant le 01/03/2027."):
        assert words in text_of(page.html)


def test_it_leads_to_its_obstacles_its_sectors_and_other_levers(leaf):
    html = leaf({"levers/bus.yml": neighbour("Abonnement de bus", "mobility"),
                 "levers/cours.yml": neighbour("Cours du soir", "french")}).html
    for link in ("../#frein-mobility", "../#frein-hours", "../../secteurs/agroalimentaire/#freins", "../bus/"):
        assert f'href="{link}"' in html
    assert "../cours/" not in html


def test_other_levers_are_few_and_the_nearest_first(leaf):
    files = {f"levers/aide-{n}.yml": neighbour(f"Aide {n}", "french, mobility") for n in range(6)}
    files["levers/zebre.yml"] = neighbour("Zèbre", "mobility, hours")
    listed = re.findall(r'<li><a href="\.\./([\w-]+)/">', leaf(files).html)
    assert listed == ["zebre", "aide-0", "aide-1", "aide-2"]


def test_past_its_review_it_says_so_in_words(leaf):
    told = text_of(leaf(today=date(2027, 3, 2)).html)
    assert "À revérifier depuis le 1er mars 2027. Appelez avant de compter dessus." in told
    assert "Appelez avant" not in text_of(leaf().html)


def test_the_first_source_to_age_ages_the_lever(leaf):
    told = text_of(leaf({"levers/location-scooter.yml": TWO_SOURCES}, today=date(2027, 2, 2)).html)
    assert "À revérifier depuis le 1er février 2027." in told


def test_several_sources_are_numbered_beside_what_they_found(leaf):
    html = leaf({"levers/location-scooter.yml": TWO_SOURCES}).html
    assert "Un scooter loué à la semaine. (source 2)" in text_of(html)
    assert 'href="#source-2"' in html
    assert "Code de la route" in text_of(element(html, "source-2"))
    assert "(source" not in text_of(leaf().html)


def test_a_search_finds_what_a_lever_is_and_not_its_neighbours(leaf):
    headings = re.findall(r"<h2[^>]*>", leaf({"levers/bus.yml": neighbour("Abonnement de bus", "mobility")}).html)
    assert len(headings) == 3
    assert all('id="' in heading and "data-search-exclude" in heading for heading in headings)


def test_the_booklet_has_every_lever_in_full_under_its_address_of_old(pages):
    booklet = pages({"levers/location-scooter.yml": TWO_SOURCES, "levers/bus.yml": neighbour("Bus", "mobility")})[
        "livret-leviers/"]
    assert {"location-scooter", "bus"} <= set(ids_of(booklet.html))
    told = text_of(element(booklet.html, "location-scooter"))
    assert told.index("Code de la route") < told.index("Pour qui") < told.index("Grille de tarifs")
    assert not booklet.in_search


def test_a_number_is_called_at_a_touch_and_read_by_pairs(pages):
    phone = 'phone: {number: "3949", source: tarifs}\nwhen:'
    made = pages({"levers/location-scooter.yml": SCOOTER.replace("when:", phone)})
    for address in ("leviers/location-scooter/", "livret-leviers/"):
        assert 'href="tel:3949"' in made[address].html and "Appeler le 39\xa049" in made[address].html
