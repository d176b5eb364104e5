"""Two editions side by side: what the site shows for certain, and what one must know besides."""

from dataclasses import asdict, replace

import pytest

from passerelle.anonymising import Ladders, Territories
from passerelle.anonymising.projection import public_offer
from passerelle.publishing.data.offers import plain
from passerelle.registering import Register
from passerelle.reidentifying import Readers, table
from tests.anonymising.networks import TODAY, VOCABULARY, Country, employer, network, offer
from tests.commands.test_reidentifying import KEPT, OFFERS, TWO, by_reader

G, A_THIRD = employer("g", "c12"), offer("3", "g", "c12")


def edition(employers, offers, remembered=None, gone=None):
    """The readers in front of a site made of these offers, and the site; `gone` are ids of those who left."""
    of = network(employers, offers)
    territories = Territories(Ladders(of, Country(), {}, remembered or {}, today=TODAY, vocabulary=VOCABULARY))
    found = [(o, territories.decision(o)) for o in of.offers]
    shown = [plain(asdict(public_offer(o, d.place, of, TODAY, contract=d.contract))) for o, d in found if d.place]
    known = Register(offers={id: {"employer": code} for id, code in (gone or {}).items()})
    return Readers(of, territories, known, VOCABULARY), shown


def kept(before, now):
    """What who kept the edition before is left with: "certain" or "certain (suspects)" by id."""
    (_, earlier), (readers, shown) = before, now
    found = {id: guess for (id, reader), guess in by_reader(readers.guesses(shown, earlier)).items() if reader == KEPT}
    return {id: f"{guess.candidates} ({guess.suspects})" if guess.is_doubtful else f"{guess.candidates}"
            for id, guess in found.items()}


BEFORE = edition(TWO, OFFERS)


def test_a_newcomer_who_moves_the_others_up_is_certain():
    assert kept(BEFORE, edition([*TWO, G], [*OFFERS, A_THIRD])) == {"1": "2", "2": "2", "3": "1"}


def test_so_it_is_once_the_register_has_remembered_the_wider_place():
    remembered = {("mill", person): "epci" for person in "abg"}
    assert kept(BEFORE, edition([*TWO, G], [*OFFERS, A_THIRD], remembered)) == {"1": "2", "2": "2", "3": "1"}


def test_two_newcomers_hide_each_other():
    now = edition([*TWO, G, employer("h", "c13")], [*OFFERS, A_THIRD, offer("4", "h", "c13")])
    assert kept(BEFORE, now) == {"1": "2", "2": "2", "3": "2", "4": "2"}


@pytest.mark.parametrize("whose", ["a", "g"])
def test_of_two_new_offers_and_one_newcomer_each_may_be_anybody_s(whose):
    """It was said to be the newcomer's for certain, whosever it was."""
    more = offer("4", whose, "c11" if whose == "a" else "c12")
    assert kept(BEFORE, edition([*TWO, G], [*OFFERS, A_THIRD, more])) == {"1": "2", "2": "2", "3": "3", "4": "3"}


def test_where_the_others_would_have_moved_anyway_the_newcomer_is_a_doubt():
    """The post of « a » is found to be in c21: the places of « a » and « b » widen without anybody."""
    two = [employer("a", "c11", "c21"), TWO[1]]
    moved = [replace(OFFERS[0], commune="c21"), OFFERS[1]]
    assert {seen["place"]["level"] for seen in edition(two, moved)[1]} == {"department"}
    far = edition([*two, employer("g", "c31")], [*moved, offer("3", "g", "c31")])
    assert kept(BEFORE, far) == {"1": "2", "2": "2", "3": "3 (1)"}


def test_who_joins_a_place_that_does_not_change_is_a_doubt():
    joined = edition([*TWO, employer("g", "c11")], [*OFFERS, offer("3", "g", "c11")])
    assert kept(BEFORE, joined) == {"1": "3", "2": "3", "3": "3 (1)"}


def test_who_leaves_while_another_comes_leaves_a_doubt_on_who_stays():
    now = edition([TWO[0], employer("g", "c11")], [OFFERS[0], offer("3", "g", "c11")], gone={"2": "b"})
    assert kept(BEFORE, now) == {"1": "2 (1)", "3": "2 (1)"}


def test_a_contract_that_is_said_more_widely_keeps_what_was_said_before():
    three = [employer("g", "c11", kind="geiq"), employer("h", "c11", kind="geiq"), employer("i", "c11", kind="iae")]
    posts = [offer(code, code, "c11", contract=replace(OFFERS[0].contract, type=said))
             for code, said in (("g", "geiq"), ("h", "geiq"), ("i", "iae"))]
    before, now = edition(three[:2], posts[:2]), edition(three, posts)
    assert {seen["contract"]["type"] for seen in now[1]} == {"integration-or-alternance"}
    assert kept(before, now) == {"g": "2", "h": "2", "i": "3 (1)"}
    left = edition([three[0], three[2]], [posts[0], posts[2]], gone={"h": "h"})
    assert kept(before, left)["g"] == "1"


def test_the_table_says_what_is_certain_what_is_a_doubt_and_what_the_command_returns():
    readers, shown = edition([*TWO, employer("g", "c11")], [*OFFERS, offer("3", "g", "c11")])
    told = table(list(readers.guesses(shown, BEFORE[1])))
    assert f"{KEPT} 3 (1 ?)" in told and "1 dans le doute : qui sait aussi qui recrute" in told
    assert "(!) sous le seuil, avec certitude" in told and "la commande n'échoue pas (code 0)" in told
