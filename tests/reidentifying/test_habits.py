"""Who knows one habit of each partner, of those that a passer-by sees."""

from dataclasses import replace

from passerelle.reidentifying import table
from tests.anonymising.networks import VOCABULARY, offer
from tests.commands.test_reidentifying import OFFERS, TWO, by_reader
from tests.reidentifying.test_comparing import edition

HABIT = "connaît aussi une habitude"


def guess(offers):
    """What is left of the first offer to who knows a habit."""
    readers, shown = edition(TWO, offers)
    readers.network = replace(readers.network, words={"fr": WORDS})
    return by_reader(readers.guesses(shown))["1", HABIT]


class WORDS:
    """Words that are the codes."""

    @staticmethod
    def term(listing, code):
        return type("Term", (), {"label": f"{listing} {code}"})


def of_conditions(*of_each):
    """The offers of two employers of c11, each with these conditions."""
    return [replace(one, job="miller", conditions=tuple(codes)) for one, codes in zip(OFFERS, of_each, strict=True)]


def test_the_only_partner_known_to_work_at_night_is_told_as_advice():
    found = guess(of_conditions(["standing", "night"], ["standing"]))
    assert (found.candidates, found.detail, found.is_thin, found.blocks) == (1, "hours_condition night", True, False)
    assert f"{HABIT} 1 (?) « hours_condition night »" in table([found])
    assert "1 sous le seuil de 2 (?)" in table([found])


def test_two_partners_who_work_at_night_hide_each_other():
    assert guess(of_conditions(["night"], ["three-shifts"])).candidates == 2  # three shifts comprise the night
    assert "«" not in table([guess(of_conditions(["night"], ["night"]))]).splitlines()[0]


def test_a_post_that_nobody_sees_tells_what_its_employer_is_known_for():
    paused = offer("3", "b", "c11", status="paused", conditions=("night",))
    assert guess([*of_conditions(["night"], []), paused]).candidates == 2


def test_the_only_partner_with_a_trade_is_known_for_it():
    readers, shown = edition(TWO, [replace(OFFERS[0], job="roofer"), OFFERS[1]])
    found = by_reader(readers.guesses(shown))["1", HABIT]
    assert (found.candidates, found.detail, found.blocks) == (1, "roofer", False)


def test_what_only_somebody_who_worked_there_knows_narrows_nothing():
    assert guess(of_conditions(["loads-15", "noise", "daytime"], [])).candidates == 2


def test_every_habit_is_a_condition_of_the_contract():
    assert {VOCABULARY.list_of("condition", code) for code in VOCABULARY.seen_from_outside} == {
        "hours_condition", "environment_condition", "product_condition"}
