"""The page of an offer: each skill of French told as what a person can do."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from passerelle.french.amounts import day
from passerelle.publishing import offers
from passerelle.publishing.frame.rendering import Renderer
from tests import ROOT
from tests.publishing.words import element, text_of
from tests.synthetic import demonstration


@pytest.fixture(scope="module")
def board():
    return demonstration(ROOT)


def test_each_skill_is_told_as_what_one_can_do(board):
    offer = next(offer for offer in board.offers if (offer.french.listening, offer.french.speaking) == ("A1", "A1"))
    told = {skill: sentence for skill, level, sentence in offers.skills(board, offer)}
    assert told["listening"] == "Je comprends une consigne simple quand on la montre."
    assert told["speaking"] == "Je dis bonjour, oui, non, des nombres."


def test_no_sentence_stands_beside_what_nobody_asked_or_nobody_wants(board):
    for offer in board.offers:
        for _, level, sentence in offers.skills(board, offer):
            assert bool(sentence) == (level not in (None, "none"))


class NoLeads:
    """An offer alone."""

    def near(self, offer):
        return []


@pytest.mark.parametrize(("kind", "right", "asked"), [
    ("discovery", "ne demande pas le droit de travailler", False),
    ("immersion", "la structure qui signe la convention le vérifie", False),
    ("job", "ouvert à toute personne autorisée à travailler", True),
])
def test_what_an_offer_wants_of_a_document_depends_on_its_kind(board, kind, right, asked):
    """An asylum seeker who may not work yet may visit: a page that asks for the right to work would send them away."""
    offer = next(offer for offer in board.offers if offer.kind == kind)
    html = offers.offer_page(board, offer, NoLeads(), str, Renderer(board)).html
    told = text_of(element(html, "droit"))
    assert right in told
    assert (". L'employeur est-il prêt à demander une autorisation" in told) is asked


@pytest.mark.parametrize(("length", "told"), [
    ({"months": 1, "days": 15}, "1 mois et 15 jours"), ({"months": 6, "days": None}, "6 mois"),
    ({"months": None, "days": 1}, "1 jour"),
])
def test_a_contract_says_all_of_its_length(board, length, told):
    offer = board.offers[0]
    offer = replace(offer, contract=replace(offer.contract, **length, renewable=None))
    html = offers.offer_page(board, offer, NoLeads(), str, Renderer(board)).html
    assert re.search(rf"Contrat [^,]+, {told} (Postes|Places|Heures)", text_of(html))


@pytest.mark.parametrize(("days", "told"), [(-1, "depuis le"), (0, "le"), (1, "le")])
def test_a_contract_that_begins_today_has_not_begun_since(board, days, told):
    start = board.today + timedelta(days=days)
    offer = replace(board.offers[0], contract=replace(board.offers[0].contract, start=start))
    said = text_of(offers.offer_page(board, offer, NoLeads(), str, Renderer(board)).html)
    assert f"Début {told} {day(start)}" in said


def test_a_visit_has_no_hours_a_week_and_no_need_that_lasts_to_ask(board):
    visits = [offer for offer in board.offers if offer.kind == "discovery" and offer.lasting_need is None]
    offer = next(visit for visit in visits if not visit.contract.hours_class)
    told = text_of(offers.offer_page(board, offer, NoLeads(), str, Renderer(board)).html)
    assert "Places" in told
    assert "Heures par semaine" not in told and "Besoin" not in told
