"""The choices about a person on the board: the same answers as matching, in words, with who can help."""

import re
from datetime import date

import pytest

from passerelle import open_network
from passerelle.matching import decode, match, order_key, read_criteria
from tests import ROOT, TODAY
from tests.contract import CONTRACT
from tests.site.choosing import NEAR, choose, ids, rested
from tests.site.pages import offers

LEVELS = ["none", "literacy", "A1", "A2", "B1", "B2", "C1", "C2"]
DAY = date.fromisoformat(TODAY)
PEOPLE = [
    "listening=A1&speaking=A1&mobility=&hours=night",
    "listening=A2&speaking=A2&reading=A1&writing=A1&travel=&earliest=07%3A00&latest=20%3A00",
    "listening=none&speaking=none&document=asylum-over-6-months&week-max=24",
    "hours=weekend,night,early-start&body=loads-25&age=22&document=student&document-until=2026-12-01",
]


@pytest.fixture(scope="module")
def network():
    """The demonstration's board and what compares a person with its offers."""
    return open_network(ROOT, DAY).board, read_criteria(CONTRACT)


@pytest.mark.parametrize("person", PEOPLE)
def test_the_board_and_matching_agree_on_what_suits_and_on_what_is_near(board_at, network, person):
    board, criteria = network
    somebody = decode(person, criteria)
    found = {offer.id: match(somebody, offer, criteria, DAY, board.levers) for offer in board.offers}
    best = sorted(board.offers, key=lambda offer: order_key(found[offer.id], offer, criteria))
    page = board_at(f"#{person}")

    def ranked(*verdicts):
        return [offer.id for offer in best if found[offer.id].verdict in verdicts]

    assert ids(page) == ranked("fits", "to-confirm")
    assert ids(page, NEAR) == ranked("one-lever")
    assert ranked("one-lever") or page.locator("[data-pa-near]").is_hidden()
    left = len(ranked("several-levers", "not-now"))
    assert (page.locator("[data-pa-far]").inner_text().startswith(f"{left} autre") if left
            else page.locator("[data-pa-far]").is_hidden())


def test_a_level_of_french_keeps_easier_offers_and_those_where_nobody_asked(board_at, built_site):
    def suits(offer):
        known = [LEVELS.index(offer["french"][s]) for s in ("listening", "speaking") if s in offer["french"]]
        return not known or max(known) <= LEVELS.index("A1")

    wanted = {offer["id"] for offer in offers(built_site) if suits(offer)}
    assert set(ids(board_at("#listening=A1&speaking=A1"))) == wanted


@pytest.mark.parametrize(("document", "said"), [("student", "carte ou visa"), ("none", "pas de document")])
def test_a_paper_chosen_is_said_in_the_words_of_its_list(board_at, document, said):
    assert f"Document : {said}" in board_at(f"#document={document}").locator("[data-pa-chips]").inner_text()


def test_a_near_miss_says_what_is_missing_and_who_can_help(board_at, built_site):
    page = board_at("#listening=A1&speaking=A1")
    card = page.locator(f"{NEAR} .pa-card").first
    said = card.locator(".pa-card__gap").text_content()
    assert re.fullmatch(r"À apprendre\s: (comprendre|dire) .+ \(A2\)\s; aujourd'hui\s: .+ \(A1\)", said)
    for link in card.locator(".pa-card__help a").all():
        address = link.get_attribute("href").removeprefix("../")
        assert address.startswith("leviers/") and (built_site / address / "index.html").is_file()
    page.get_by_role("status").get_by_text("marche près").wait_for()


def test_a_gap_is_told_in_words_only(board_at):
    page = board_at("#" + PEOPLE[1])
    gaps = page.locator(".pa-card__gap").all_inner_texts()
    assert gaps
    assert not [gap for gap in gaps if re.search(r"undefined|null|\{|[a-z]-[a-z]+\d|[a-z]{3,}-[a-z]{3,}-", gap)]


def test_the_number_beside_an_answer_is_what_it_leaves(board):
    board.locator(".pa-facet", has_text="Français").locator("summary").click()
    rested(board)
    options = board.locator("#f-listening option").evaluate_all("all => all.map(one => [one.value, one.textContent])")
    for value, text in options[1:4]:
        choose(board, "Comprendre à l'oral", value)
        assert len(ids(board)) == int(re.search(r"\((\d+)\)$", text)[1])


def test_the_person_is_never_refused_an_answer(board_at):
    board = board_at("#secteur=health&contrat=temp")
    assert board.locator("[data-question] :disabled, [data-question]:disabled").count() == 0


def test_a_person_s_answer_in_the_way_is_named_too(board_at):
    board = board_at("#document=asylum-under-6-months&secteur=logistics&genre=job")
    assert "Document : " in board.locator("[data-pa-empty] button").inner_text()


def test_where_one_step_is_enough_the_page_says_so_and_keeps_the_trade(board_at):
    board = board_at("#listening=A1&speaking=A1&jobs=construction/mason-helper")
    rested(board)
    assert ids(board) == [] and len(ids(board, NEAR)) == 1
    empty = board.locator("[data-pa-empty]")
    assert empty.inner_text().replace("\xa0", " ").strip() == (
        "Rien ne convient tout à fait. 1 offre est à une marche près, ci-dessous.")
    assert empty.get_by_role("button").count() == 0


def test_beside_a_near_miss_only_another_choice_about_the_job_is_given_up(board_at):
    board = board_at("#listening=A1&speaking=A1&secteur=construction&contrat=cdi")
    assert ids(board) == []
    near, said = len(ids(board, NEAR)), board.locator("[data-pa-empty]").inner_text().replace("\xa0", " ")
    assert f"{near} offres sont à une marche près, ci-dessous. Sans le choix « Contrat : CDI »" in said


def test_the_profile_page_and_the_board_read_each_other(board_at, built_site):
    board = board_at("#listening=A2&jobs=logistics/order-picker&place=department-44&paper=refugee-card&hours=night")
    link = board.get_by_role("link", name="Décrire toute sa situation").get_attribute("href")
    assert "/profil/#" in link
    told = {*link.split("#")[1].split("&")}
    assert told >= {"listening=A2", "hours=night", "paper=refugee-card", "place=department-44"}
    again = board_at("#" + link.split("#")[1])
    assert ids(again) == ids(board)
