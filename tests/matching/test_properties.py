"""What must stay true of any person and any offer."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.matching import decode, encode, match, opens, order_key, steps_of
from passerelle.matching.person import Person, able
from passerelle.matching.steps import everyone_s_steps
from tests import TODAY
from tests.matching.worlds import (
    ASSETS,
    CONDITIONS,
    CRITERIA,
    DAY,
    VOCABULARY,
    easy_offer,
    random_answer,
    random_offer,
    random_person,
    somebody,
)

seeds = st.integers(0, 2**32).map(Random)


def verdict(person, offer):
    return match(person, offer, CRITERIA, DAY).verdict


def gaps(person, offer):
    return {(gap.criterion, gap.part) for gap in match(person, offer, CRITERIA, DAY).gaps}


def answered(random, offer):
    """The same offer once the employer has answered everything that nobody had asked."""
    unasked = [code for code in CONDITIONS if code not in offer.conditions + offer.not_conditions]
    present = tuple(code for code in unasked if random.random() < 0.4 and not contradicts(code, offer))
    implied = {inside for code in offer.conditions + present for inside in CRITERIA.implies.get(code, ())}
    absent = tuple(code for code in unasked if code not in {*present, *implied, *CRITERIA.implies})
    full, contract, travel = random_offer(random, 0), offer.contract, offer.travel
    levels = VOCABULARY.lists["cefr"]
    french = {s: getattr(offer.french, s) or random.choice(levels) for s in VOCABULARY.lists["french_skill"]}
    more = () if offer.requires_nothing_else else ((random.choice(ASSETS), "required"),)
    return replace(
        offer, conditions=offer.conditions + present, requires=tuple(dict(more + offer.requires).items()),
        not_conditions=offer.not_conditions + absent,
        french=replace(offer.french, **french), requires_nothing_else=True,
        employer_applies=offer.employer_applies or random.choice(["yes", "no", "to-discuss"]),
        travel=replace(travel, public_transport=travel.public_transport or random.choice(["yes", "no", "partly"]),
                       first_hour=travel.first_hour or full.travel.first_hour,
                       last_hour=travel.last_hour or full.travel.last_hour),
        contract=replace(contract, hours_class=contract.hours_class or full.contract.hours_class),
    )


def contradicts(code, offer):
    """True of 25 kg where nobody carries 5: `passerelle check` refuses such a file."""
    return bool(set(CRITERIA.implies.get(code, ())) & set(offer.not_conditions))


def fitting(random):
    """A person and an offer that fits her."""
    person = able(CRITERIA, TODAY)
    hidden = [code for code in CRITERIA.questions if random.random() < 0.3]
    offer = easy_offer(
        not_conditions=tuple(code for code in CONDITIONS if random.random() < 0.8),
        requires=((random.choice(ASSETS), random.choice(VOCABULARY.lists["demand"])),),
        travel=replace(easy_offer().travel, first_hour=random.choice([None, "05:00"])),
    )
    for code in hidden:
        silent = person.answering({code: None})
        person = silent if verdict(silent, offer) == "fits" else person
    assert verdict(person, offer) == "fits"
    return person, offer


@given(seeds)
def test_an_answer_of_the_employer_takes_nothing_from_an_offer_that_fits(random):
    person, offer = fitting(random)
    assert verdict(person, answered(random, offer)) == "fits"


@given(seeds)
def test_an_answer_of_the_person_takes_nothing_from_an_offer_that_fits(random):
    person, offer = fitting(random)
    owed = [q for q in CRITERIA.questions.values() if not q.voluntary and person.answer(q.code) is None]
    answers = {question.code: random_answer(random, question) for question in owed}
    assert verdict(person.answering(answers), offer) == "fits"


@given(seeds)
def test_nobody_is_asked_where_no_answer_is_owed(random):
    """Nobody is asked about her body; the card of the offer tells all that it comprises."""
    offer, owed = random_offer(random, 0), [q.code for q in CRITERIA.questions.values() if q.voluntary]
    found = match(somebody(random).answering(dict.fromkeys(owed)), offer, CRITERIA, DAY)
    assert not set(found.to_ask) & set(owed)


@given(seeds)
def test_a_known_gap_stays_whatever_else_is_answered(random):
    person, offer = random_person(random, 0.5), random_offer(random, 0)
    answers = {c: random_answer(random, q) for c, q in CRITERIA.questions.items() if person.answer(c) is None}
    assert gaps(person, offer) <= gaps(person.answering(answers), answered(random, offer)) | {("start", None)}


@given(seeds)
def test_who_said_nothing_is_asked_and_never_stopped(random):
    found = match(Person(), random_offer(random, 0), CRITERIA, DAY)
    assert found.verdict in ("fits", "to-confirm")
    assert not found.gaps


@settings(max_examples=25)
@given(seeds)
def test_a_step_makes_no_new_gap(random):
    person, offer = random_person(random), random_offer(random, 0)
    steps, before = steps_of(person, CRITERIA), gaps(person, offer)
    for step in random.sample(steps, min(8, len(steps))):
        assert gaps(step.on(person, CRITERIA), offer) <= before, step.code


@settings(max_examples=25)
@given(seeds)
def test_enough_steps_close_every_gap_that_a_step_may_bridge(random):
    person, offer = random_person(random), random_offer(random, 0)
    while steps := steps_of(person, CRITERIA):
        for step in steps:
            person = step.on(person, CRITERIA)  # a step already taken by another changes nothing
    assert all(gap.finding.why for gap in match(person, offer, CRITERIA, DAY).gaps)


@settings(max_examples=25)
@given(seeds)
def test_one_lever_means_that_one_step_is_enough(random):
    person, offer = somebody(random), random_offer(random, 0)
    found = match(person, offer, CRITERIA, DAY)
    enough = [s.code for s in steps_of(person, CRITERIA) if not gaps(s.on(person, CRITERIA), offer)]
    if found.verdict in ("one-lever", "several-levers"):
        assert list(found.steps) == enough
        assert (found.verdict == "one-lever") is bool(enough)


@pytest.mark.parametrize("firmness", ["wished", "negotiable", "provided"])
@given(seeds)
def test_only_what_is_required_weighs_on_the_verdict(firmness, random):
    person, offer = random_person(random), random_offer(random, 0)
    soft = tuple((what, firmness) for what, _ in offer.requires)
    assert verdict(person, replace(offer, requires=soft)) == verdict(person, replace(offer, requires=()))


@given(seeds)
def test_what_is_wished_and_missing_lowers_the_order(random):
    person, offer = random_person(random, 1), random_offer(random, 0)
    missing = [code for code in CRITERIA.questions["certificates"].codes if code not in person.certificates]
    if missing:
        plain, wishing = (replace(offer, requires=wants) for wants in ((), ((missing[0], "wished"),)))
        first, second = (order_key(match(person, one, CRITERIA, DAY), one, CRITERIA) for one in (plain, wishing))
        assert first < second


@given(seeds)
def test_a_fragment_brings_the_person_back(random):
    person = random_person(random)
    assert decode(encode(person), CRITERIA) == person


@given(st.text(max_size=60))
def test_any_fragment_gives_a_person(text):
    assert isinstance(decode(text, CRITERIA), Person)


@pytest.mark.parametrize("fragment", [
    "listening=Z9", "hours=never", "week-min=99", "earliest=7h", "document-until=2027-13-01", "name=Ada", "age=x",
])
def test_what_is_badly_written_was_not_said(fragment):
    assert decode(fragment, CRITERIA) == Person()


def test_openings_are_what_recomputing_everything_gives():
    random, all_found = Random(1), {}
    offers = [random_offer(random, n) for n in range(20)]
    offers += [easy_offer(requires=o.requires, travel=o.travel, french=o.french) for o in offers]
    for _ in range(10):
        person = somebody(random)
        found = {one.step.code: (one.more, one.fits) for one in opens(offers, person, CRITERIA, DAY)}
        assert found == {code: gain for code, gain in brute_force(offers, person) if any(gain)}
        all_found |= found
    assert len(all_found) > 5


def brute_force(offers, person):
    before = [verdict(person, offer) for offer in offers]
    for step in steps_of(person, CRITERIA):
        after = [verdict(step.on(person, CRITERIA), offer) for offer in offers]
        yield step.code, gained(before, after)


def gained(before, after):
    reach = ("fits", "to-confirm")
    pairs = list(zip(before, after, strict=True))
    return (sum(new in reach and old not in reach for old, new in pairs),
            sum(new == "fits" != old for old, new in pairs))


def test_for_nobody_each_step_is_counted_alone():
    random = Random(7)
    offers = [random_offer(random, n) for n in range(12)]
    expected = [
        (step.code, str(step.changes), *gained(
            [verdict(person, o) for o in offers], [verdict(step.on(person, CRITERIA), o) for o in offers]
        ))
        for person, step in everyone_s_steps(CRITERIA, TODAY)
    ]
    found = [(o.step.code, str(o.step.changes), o.more, o.fits) for o in opens(offers, None, CRITERIA, DAY)]
    assert sorted(found) == sorted(one for one in expected if one[2] or one[3])
    assert [one[2:] for one in found] == sorted((one[2:] for one in found), reverse=True)
