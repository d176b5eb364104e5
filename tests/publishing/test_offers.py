"""The page of an offer: each skill of French told as what a person can do."""

import pytest

from passerelle.publishing import offers
from tests import ROOT
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
