"""Sentences made from tallies: exact when everything is shown, honest when something is not."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from passerelle.anonymising.counts import tally
from passerelle.board import Tally
from passerelle.publishing.sheet.scales import first_hours, levels, months
from passerelle.publishing.sheet.sentences import NOBODY_ASKED, TOO_FEW, Sentences, amount

FLOOR = 3
LEVELS = ("none", "literacy", "A1", "A2", "B1", "B2", "C1", "C2")
SHORT = {"none": "aucun français", "literacy": "lettres et chiffres"}
SAY = Sentences(FLOOR)
FRENCH = levels(LEVELS, lambda level: SHORT.get(level, level))


def french(answers, unknown=0, hidden=0):
    """What is said of a tally of levels; `hidden` offers stand in its None cells."""
    shown = sum(count or 0 for count in answers.values())
    return SAY.scaled(Tally(answers, unknown, shown + hidden + (unknown or 0)), FRENCH)


def test_levels_add_up_from_the_lowest_and_the_unknown_stands_apart():
    assert french({"A2": 9, "B1": 3}, unknown=2) == "A2 suffit pour 9 offres sur 12 ; 3 demandent B1 ; " \
                                                    "pas encore demandé pour 2."


def test_the_order_is_that_of_the_list_and_not_of_the_tally():
    assert french({"A1": 4, "B1": 3, "none": 5}) == \
        "Pas nécessaire pour 5 offres sur 12 ; A1 suffit pour 9 ; 3 demandent plus, jusqu'à B1."


def test_a_step_that_may_have_taken_in_others_is_said_up_to():
    assert french({"A1": 7, "B1": 10}) == "A1 suffit pour 7 offres sur 17 ; 10 demandent plus, jusqu'à B1."


def test_one_level_suits_every_offer_that_answered():
    assert french({"A2": 8}) == "A2 suffit pour les 8 offres."
    assert french({"A2": 8}, unknown=1) == "A2 suffit pour les 8 offres où c'est connu ; pas encore demandé pour 1."


def test_a_level_whose_word_is_a_phrase_stands_between_quotation_marks():
    assert french({"literacy": 4, "A1": 3}) == "« lettres et chiffres » suffit pour 4 offres sur 7 ; 3 demandent A1."


def test_nobody_asked_is_never_a_no():
    assert french({}, unknown=6) == NOBODY_ASKED
    assert SAY.choices(Tally({}, 6, 6), str) == NOBODY_ASKED
    assert SAY.mentions({}, str) == NOBODY_ASKED


def test_answers_too_few_to_be_counted_are_not_even_listed():
    few = tally(["3-6", "6-12", *[None] * 6], FLOOR)
    assert SAY.scaled(few, months(few.answers)) == TOO_FEW
    assert SAY.choices(few, str) == TOO_FEW


def test_a_hidden_cell_turns_the_number_into_words():
    said = french({"A1": None, "A2": 8, "B1": None}, hidden=4)
    assert said == "A1 suffit pour quelques offres sur 12 ; A2 suffit pour au moins 9 ; quelques-unes demandent B1."
    assert french({"A1": None, "A2": None}, hidden=3) == \
        "A1 suffit pour moins de 3 offres sur 3 ; moins de 3 demandent A2."
    assert french({"A1": None, "A2": None}, hidden=9) == \
        "A1 suffit pour une partie des 9 offres ; une partie demande A2."


def test_months_and_first_hours_have_their_own_words():
    wanted = Tally({"12-120": 3, "3-6": 4}, 5, 12)
    assert SAY.scaled(wanted, months(wanted.answers)) == \
        "6 mois suffisent pour 4 offres sur 7 ; 3 en souhaitent plus de 6 mois ; pas encore demandé pour 5."
    hours = Tally({"05:00-06:00": 7, "09:00-24:00": 6, "07:00-09:00": 4}, 0, 17)
    assert SAY.scaled(hours, first_hours(hours.answers)) == \
        "Avant 6 h pour 7 offres sur 17 ; avant 9 h pour 11 ; 6 commencent à 9 h ou plus tard."


def test_a_class_without_end_promises_nothing_when_it_stands_alone():
    assert SAY.scaled(Tally({"12-120": 4}, 0, 4), months(["12-120"])) == "Durées diverses pour les 4 offres."
    assert SAY.scaled(Tally({"09:00-24:00": 4}, 0, 4), first_hours(["09:00-24:00"])) == \
        "Heures diverses pour les 4 offres."


def test_choices_put_the_most_frequent_first_unless_their_list_has_an_order():
    found = Tally({"no": 3, "partly": 6, "yes": 4}, 2, 15)
    assert SAY.choices(found, str) == "Partly (6), yes (4), no (3) ; pas encore demandé pour 2."
    in_order = SAY.choices(found, str, ("yes", "partly", "no"))
    assert in_order == "Yes (4), partly (6), no (3) ; pas encore demandé pour 2."


def test_answers_without_a_number_are_named_all_the_same():
    assert SAY.choices(Tally({"cdi": 9, "cdd": None, "temp": None}, 0, 13), str) == "Cdi (9) ; aussi : cdd, temp."
    assert SAY.choices(Tally({"cdd": None, "temp": None}, 0, 4), str) == "Selon les offres : cdd, temp."


def test_the_codes_of_a_list_share_one_unknown():
    found = {"tutor": Tally({"yes": 5, "no": 4}, 3, 12), "meals": Tally({"yes": None, "no": None}, 3, 12)}
    assert SAY.mentions(found, str) == "Tutor (5) ; aussi : meals ; pas encore demandé pour 3."
    found["meals"] = Tally({"yes": None}, None, 12)
    assert "pas encore" not in SAY.mentions(found, str)


def test_bounds_follow_from_the_total():
    found = amount(Tally({"a": None, "b": None, "c": 6}, 0, 11), ["a", "c"])
    assert (found.seen, found.low, found.high, found.shown) == (6, 7, 10, False)


ANSWERS = ("A1", "A2", "B1", "B2")
SOME_ANSWERS = st.lists(st.sampled_from([None, *ANSWERS]), min_size=FLOOR, max_size=14)


def is_true(said, count, known):
    """Whether a printed amount is true of a count."""
    if said.startswith("moins de "):
        return count < int(said.split()[-1])
    if said.startswith("au moins "):
        return count >= int(said.split()[-1])
    words = {"la plupart": count * 2 > known, "quelques-unes": count * 2 <= known, "une partie": 0 < count < known}
    return words[said] if said in words else count == int(said)


def everything_said(found):
    """The amounts a sheet may print of a tally: each answer, and the answers cumulated in the order of the levels."""
    if found.unknown is None:
        return []  # too few answers: no amount is printed
    given_answers = [answer for answer in ANSWERS if answer in found.answers]
    groups = [[answer] for answer in given_answers] + [given_answers[:n] for n in range(2, len(given_answers))]
    return [(group, SAY.said(found, group)) for group in groups]


@given(SOME_ANSWERS)
def test_every_amount_is_true(answers):
    found = tally(answers, FLOOR)
    known = sum(answer is not None for answer in answers)
    assert all(is_true(said, sum(a in group for a in answers), known) for group, said in everything_said(found))


@given(SOME_ANSWERS)
def test_no_reader_can_find_a_hidden_count(answers):
    """Whoever adds and subtracts all that is printed still has several possible values for each hidden count."""
    found = tally(answers, FLOOR)
    hidden = [answer for answer, count in found.answers.items() if count is None]
    if not hidden or found.unknown is None:
        return
    known = found.total - found.unknown
    rest = known - sum(count or 0 for count in found.answers.values())
    worlds = [
        {**found.answers, **dict(zip(hidden, counts, strict=True))}
        for counts in product(range(1, rest + 1), repeat=len(hidden)) if sum(counts) == rest
    ]
    claims = everything_said(found)
    alike = [w for w in worlds if all(is_true(said, sum(w[a] for a in group), known) for group, said in claims)]
    assert all(len({world[answer] for world in alike}) > 1 for answer in hidden)


@given(st.lists(st.sampled_from([None, *ANSWERS]), min_size=FLOOR, max_size=40))
def test_a_scale_is_always_said_in_figures_and_they_add_up(answers):
    found = tally(answers, FLOOR, LEVELS)
    said = SAY.scaled(found, FRENCH)
    known = sum(answer is not None for answer in answers)
    if known < FLOOR:
        assert said in (NOBODY_ASKED, TOO_FEW)
    else:
        assert str(known) in said
        assert all(count >= FLOOR for count in found.answers.values())
        assert ("pas encore demandé" in said) == (known < len(answers))
