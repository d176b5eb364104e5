"""The requirement sheet: what is counted, what is not known, and what the guide alone says."""

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest

from passerelle.board import PublicPay, SectorCounts, Tally
from passerelle.french.typography import glued
from passerelle.matching import read_criteria
from passerelle.publishing import guides
from passerelle.publishing.frame.rendering import Renderer
from passerelle.publishing.sheet import sheets
from tests import ROOT
from tests.boards import BOARDS, folder_files
from tests.contract import CONTRACT
from tests.publishing.words import text_of
from tests.synthetic import demonstration

SECTOR = "agri-food"
LEVELS = Tally({"A1": 5, "A2": 4}, 3, 12)
YES = Tally({"yes": 7}, 5, 12)
COUNTS = SectorCounts(
    12,
    french=dict.fromkeys(("oral", "listening", "speaking", "reading", "writing"), LEVELS),
    reasons={"safety": YES},
    conditions={
        "night": Tally({"yes": 4, "no": 3}, 5, 12), "weekend": Tally({"yes": None, "no": None}, 6, 12),
        "on-call": Tally({"no": 4}, 8, 12),
    },
    assets={"food-hygiene": Tally({"required": 3, "provided": 5}, 4, 12),
            "counting": Tally({"wished": None, "no": None}, 8, 12)},
    contracts=Tally({"cdd": 7, "cdi": 5}, 0, 12),
    hours=Tally({"35-35": 9}, 3, 12),
    public_transport=Tally({"partly": 6}, 6, 12),
    first_hour=Tally({"05:00-06:00": 6, "07:00-09:00": 3}, 3, 12),
    employer_applies=Tally({"to-discuss": 4}, 8, 12),
    months_wanted=Tally({"3-6": 4, "6-12": 3}, 5, 12),
    lists={"welcome": {"tutor": YES}},
    pay_hour=PublicPay(12.1, 13.5, "hour"),
    to_ask={"packing-operator": ("heat", "noise")},
)


@pytest.fixture
def board(tiny_board):
    """`board(counts)` is the board of the tiny network with these counts."""
    return lambda counts, offers=(): tiny_board(counts={SECTOR: counts}, offers=offers)


def sheet(board):
    return sheets.pages(board, Renderer(board))[0]


def test_the_sheet_says_the_day_and_how_many_offers_it_counts(board):
    said = text_of(sheet(board(COUNTS)).html)
    assert "Fiche du 22 novembre 2026, comptée sur 12 offres ouvertes." in said


def test_a_sector_without_obstacles_has_no_empty_heading(tiny_board):
    """A young network has no lever yet."""
    without = folder_files(BOARDS / "accepted/no-lever-and-no-offer")
    made = tiny_board(dict.fromkeys(("levers/location-scooter.yml", "offers/agri-food/conditionnement.yml")) | without)
    pages = [sheet(made), guides.pages(made, Renderer(made))[1]]
    assert not [page.address for page in pages if "leviers" in text_of(page.html).lower()]


@pytest.mark.parametrize(("name", "said"), [("Propreté", "du secteur propreté :"), ("BTP", "du secteur BTP :")])
def test_the_name_of_a_sector_keeps_its_capitals_inside_a_sentence(board, name, said):
    made = board(COUNTS)
    named = replace(made, sectors={SECTOR: replace(made.sectors[SECTOR], name=name)})
    assert said in sheet(named).description


def test_french_is_said_skill_by_skill_with_the_unknown_apart(board):
    said = text_of(sheet(board(COUNTS)).html)
    once_in_the_box_then_for_each_skill = 1 + 4
    sentence = "A1 suffit pour 5 offres sur 9 ; 4 demandent A2 ; pas encore demandé pour 3."
    assert said.count(sentence) == once_in_the_box_then_for_each_skill


def test_a_condition_has_its_three_numbers(board):
    row = re.search(r"<tr><th scope=\"row\">.*?</tr>", sheet(board(COUNTS)).html, re.DOTALL).group()
    assert re.findall(r">(\d+)<", row) == ["4", "3", "5"]


def test_conditions_without_a_figure_are_named_and_a_refusal_is_not_an_absence_of_question(board):
    found = board(COUNTS)
    term, said = found.words["fr"].term, text_of(sheet(found).html)
    weekend, on_call = (term("hours_condition", code).short.lower() for code in ("weekend", "on-call"))
    assert f"aussi, selon les offres : {weekend}." in said.lower()
    assert f"toujours « non » là où la question est posée : {on_call}." in said.lower()


def test_what_is_asked_says_how_firmly(board):
    said = text_of(sheet(board(COUNTS)).html).lower()
    term = board(COUNTS).words["fr"].term
    required, provided, wished = (term("demand", how).short.lower() for how in ("required", "provided", "wished"))
    assert f"{required} (3), {provided} (5) ; pas encore demandé pour 4." in said
    assert f"{term('skill_asset', 'counting').short.lower()} ({wished})" in said


def test_a_list_that_is_counted_has_a_row_under_its_own_title(board):
    found = board(COUNTS)
    said = text_of(sheet(found).html).lower()
    assert f"{found.words['fr'].term('welcome', 'tutor').short.lower()} (7)" in said
    assert found.vocabulary.titles["welcome"].lower() in said


def test_pay_stands_beside_the_dated_smic(board):
    said = text_of(sheet(board(COUNTS)).html)
    smic = board(COUNTS).smic
    assert "De 12,10 € à 13,50 € brut de l'heure." in said
    assert smic.source.title in said
    assert smic.source.date.strftime("%d/%m/%Y") in said


@pytest.mark.parametrize(("offers", "how_many"), [(0, "aucune offre ouverte"), (2, "moins de 3 offres ouvertes")])
def test_under_three_offers_only_the_guide_speaks(board, offers, how_many):
    page = sheet(board(SectorCounts(None, to_ask=COUNTS.to_ask), (SimpleNamespace(sector=SECTOR, job=None),) * offers))
    said = text_of(page.html)
    assert f"Fiche du 22 novembre 2026, {how_many}." in said
    assert "seulement ce que sait le guide" in said
    assert "pas encore demandé" not in said
    assert "<table" not in page.html
    assert "L'employeur vérifie le document avant l'embauche" in said
    assert "« Douze par carton, et le casque est obligatoire ici. »" in said


def test_what_rome_lists_and_nobody_confirmed_has_a_box_and_its_mention(board):
    page = sheet(board(COUNTS))
    boxes = re.findall(r'<ul class="pa-ticks">(.*?)</ul>', page.html, re.DOTALL)
    assert [len(re.findall("<li>", box)) for box in boxes] == [2]
    assert "ROME 4.0, France Travail" in text_of(page.html)


def test_paper_leaves_out_a_job_whose_employers_nobody_can_ask_today(board):
    offer = SimpleNamespace(sector=SECTOR, job="packing-operator")
    asked, not_asked = (sheet(board(COUNTS, offers)).html for offers in ((offer,) * 12, ()))
    assert '<div class="pa-job">' in asked
    assert '<div class="pa-job pa-noprint">' in not_asked


def test_a_question_for_every_job_is_written_once(board):
    found = board(COUNTS)
    sector = found.sectors[SECTOR]
    two = replace(sector, jobs={**sector.jobs, "other": replace(sector.jobs["packing-operator"], code="other")})
    counts = replace(COUNTS, to_ask={"packing-operator": ("heat", "noise"), "other": ("noise", "dust")})
    assert sheets.asked_everywhere(counts) == ("noise",)
    own = [line.to_ask for line in sheets.job_lines(found, two, counts)]
    assert [[words.label for words in terms] for terms in own] == [
        [found.words["fr"].term("environment_condition", code).label] for code in ("heat", "dust")
    ]


def test_the_words_of_the_first_day_leave_the_advice_to_the_guide():
    assert sheets.quoted("« Stop ! » La personne s'arrête.") == "« Stop ! »"
    assert sheets.quoted("« Stop ! » puis « C'est bon. » On montre.") == "« Stop ! » puis « C'est bon. »"
    assert sheets.quoted("Montrer le bouton.") == "Montrer le bouton."


def test_every_number_between_brackets_leads_to_its_source(board):
    html = sheet(board(COUNTS)).html
    assert {*re.findall(r'href="#(source-\d+)"', html)} == {*re.findall(r'id="(source-\d+)"', html)}


def test_levers_lead_to_their_page(board):
    assert 'href="../../../leviers/location-scooter/"' in sheet(board(COUNTS)).html


def test_the_demonstration_says_so_on_paper_and_a_real_network_does_not(board):
    found = board(COUNTS)
    assert "Démonstration" in text_of(sheet(found).html)
    assert "Démonstration" not in text_of(sheet(replace(found, site=replace(found.site, demonstration=False))).html)


def test_a_guide_without_offers_sends_to_the_whole_board(board):
    page = guides.pages(board(COUNTS), Renderer(board(COUNTS)))[1]
    assert 'href="../../offres/"' in page.html
    assert "Aucune offre du secteur n'est ouverte aujourd'hui" in text_of(page.html)


def test_a_sheet_gives_the_number_of_a_step_where_it_gives_nothing_away():
    board, criteria = demonstration(ROOT), read_criteria(CONTRACT)
    told = [text_of(page.html) for page in sheets.pages(board, Renderer(board), criteria)]
    steps = [one[one.index("Ce qui ouvre le plus d'offres"):one.index("Salaire.")] for one in told]
    assert any(re.search(r" \(\d+\sde\splus\)", one) for one in steps)
    hidden = [one for one, counts in zip(steps, board.counts.values(), strict=True)
              if None in counts.conditions["early-start"].answers.values()]
    assert hidden and not [one for one in hidden if re.search(r"début très tôt \(", one)]


def test_the_guide_names_who_answers_and_lists_its_sources(board):
    said = text_of(guides.pages(board(COUNTS), Renderer(board(COUNTS)))[1].html)
    assert "Association de l'Exemple, agroalimentaire@passerelle.example" in said
    assert "À revérifier avant le 01/09/2027" in said


def test_french_spaces_do_not_break():
    assert glued("« Stop ! » : non ; 5 %") == "«\xa0Stop\xa0!\xa0»\xa0: non\xa0; 5\xa0%"
    assert glued("<pre>a : « c »</pre> : <code>d : e</code> ?") == "<pre>a : « c »</pre>\xa0: <code>d : e</code>\xa0?"
    assert glued("25 kg à 5 h 30, 4 °C") == "25\xa0kg à 5\xa0h 30, 4\xa0°C"


def test_the_box_prefers_no_schedule_among_those_it_cannot_count(board):
    some = Tally({"yes": None, "no": None}, 6, 12)
    several = {"night": Tally({"yes": 4}, 8, 12), **dict.fromkeys(("daytime", "early-start", "weekend"), some)}
    found = board(replace(COUNTS, conditions=several))
    words = [found.words["fr"].term("hours_condition", code).short.lower() for code in several]
    said = text_of(sheet(found).html).lower()
    assert f"horaires. {words[0]} (4) ; aussi : {', '.join(words[1:])}." in said
