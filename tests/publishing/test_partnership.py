"""The pages for employers: who answers, how a name stays hidden, the law in order, and one A4 sheet."""

import re
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from passerelle.publishing import partnership
from tests.boards import tiny_network
from tests.paper import FONTS, sides_with_room
from tests.publishing.words import element, ids_of, text_of

MINUTES, WORDS_A_MINUTE = 4, 230
ROTATION = """\
referents:
  - {structure: Première structure, from: 2026-06-01, until: 2026-12-31, mailbox: agroalimentaire@passerelle.example}
  - {structure: Deuxième structure, from: 2027-01-01, until: 2027-06-30, mailbox: agroalimentaire@passerelle.example}
"""


@pytest.fixture
def pages(tiny_board, rendered):
    """`pages()`: the page for every employer and the page of the tiny network's sector, as HTML."""
    def made(**changes):
        board = tiny_board({"sectors/agri-food.yml": sector_with(ROTATION)}, **changes)
        return [page.html for page in rendered(partnership.pages, board)]

    return made


def sector_with(rotation):
    text = tiny_network()["sectors/agri-food.yml"]
    start, end = text.index("referents:"), text.index("jobs:")
    return text[:start] + rotation + text[end:]


def test_the_structure_on_duty_its_last_day_and_the_next_one_are_said(pages):
    for html in pages():
        told = text_of(html)
        assert "agroalimentaire@passerelle.example" in told
        assert "Jusqu'au 31 décembre 2026 : Première structure." in told
        assert "À partir du 1 janvier 2027 : Deuxième structure." in told.replace("1er", "1")


def test_when_nobody_is_on_duty_the_network_answers(pages):
    told = text_of(pages(today=date(2027, 9, 1))[1])
    assert "contact@passerelle.example" in told
    assert "la coordination du réseau répond" in told


def test_an_agency_is_not_promised_that_its_name_stays_hidden(tiny_board, rendered):
    """The law wants the name of a temp agency on its offers, and its place hides nobody."""
    board = tiny_board()
    sector = replace(board.sectors["agri-food"], channel=True)
    told = text_of(rendered(partnership.pages, replace(board, sectors={"agri-food": sector}))[1].html)
    assert "Votre nom paraît, pas vos contacts" in told
    assert "ne paraît pas" not in told and "employeurs du réseau et" not in told


def test_each_number_that_hides_a_name_comes_with_its_reason(pages):
    everyone, sector = (text_of(html).replace("\N{NARROW NO-BREAK SPACE}", " ") for html in pages())
    assert "2 employeurs au moins derrière chaque lieu publié" in everyone
    for reason in ("Jamais un seul employeur.", "Assez de monde.", "Un petit nombre désigne."):
        assert reason in everyone
    assert "2 employeurs du réseau et, pour ce secteur, 20 000 habitants" in sector


def test_under_the_floor_there_is_no_number_of_offers(pages):
    everyone, sector = (text_of(html) for html in pages(offers=(SimpleNamespace(sector="agri-food"),)))
    assert "moins de 3 offres aujourd'hui" in everyone
    assert "Moins de 3 offres aujourd'hui dans ce secteur." in sector


def test_a_sector_without_an_offer_says_so_and_does_not_hint_at_some(pages):
    everyone, sector = (text_of(html) for html in pages(offers=()))
    assert "pas encore d'offre ouverte" in everyone
    assert "Pas encore d'offre ouverte dans ce secteur." in sector


def test_the_legal_steps_carry_their_source_and_its_date(pages):
    for html in pages():
        law = text_of(html[html.index('id="loi"'):])
        source = "Code du travail, 01/09/2026. À revérifier avant le 01/09/2027"
        assert law.index("Vérifier le document") < law.index(source)


def test_what_both_sides_commit_to_stands_together(pages):
    told = text_of(pages()[1])
    assert "Dire les vraies conditions" in told and "Préparer chaque rencontre" in told


def test_a_question_can_be_linked_to(pages):
    everyone, sector = pages()
    assert "Est-ce payant ?" in text_of(element(everyone, "question-1"))
    assert 'href="../#question-1"' in sector


def test_every_title_can_be_linked_to(pages):
    assert {"secteurs", "apports", "engagements", "nom", "etapes", "loi", "convention", "questions", "contact"} <= set(
        ids_of(pages()[0]))


SHEETS = ("agroalimentaire", "batiment", "interim", "logistique", "personnes-agees", "proprete", "sante")


@pytest.mark.parametrize("slug", SHEETS)
def test_the_page_of_a_sector_prints_on_one_side_of_a4_in_any_letters(new_context, site_url, slug):
    page = new_context().new_page()
    page.goto(f"{site_url}/employeurs/{slug}/")
    assert sides_with_room(page) == dict.fromkeys(FONTS, 1)


@pytest.mark.parametrize("slug", SHEETS)
def test_the_sheet_is_read_in_four_minutes(built_site, slug):
    """The steps of the law are looked up, not read, and a source is looked at when one doubts."""
    html = (built_site / "employeurs" / slug / "index.html").read_text(encoding="utf-8")
    sheet = html[html.index('<h1 id="contenu"'):html.index('<h2 id="loi"')]
    read = re.sub(r'<small class="pa-source">.*?</small>', "", sheet, flags=re.S)
    assert len(re.findall(r"\w[\w'’-]*", text_of(read))) <= MINUTES * WORDS_A_MINUTE


def test_what_is_looked_up_is_folded_on_the_page_of_every_employer(built_site):
    """The law step by step, the agreement, the numbers and the questions: their titles are read, not their words."""
    html = (built_site / "employeurs/index.html").read_text(encoding="utf-8")
    page = html[html.index('<h1 id="contenu"'):html.index("</article>")]
    unfolded = re.sub(r"</summary>.*?</details>", "</summary>", page, flags=re.S)
    assert len(text_of(unfolded).split()) < len(text_of(page).split()) / 2
    assert "À revérifier" not in text_of(unfolded)
