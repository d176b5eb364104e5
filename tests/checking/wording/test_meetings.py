"""Sentences as volunteers and employers say them, written before the rules were read: how many are heard, and how well.

`sentences.tsv` has a sentence a line: `kept` for those that no rule was mended for, `refuse` for what the law forbids,
`say` for what may be written. `python -m tests.checking.wording.test_meetings` prints the table, and what was missed.
"""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from passerelle.checking.wording.meetings import Group, Refusals, sentences
from passerelle.checking.wording.rules import read_rules
from tests.contract import CONTRACT

CAUGHT, BLOCKED = 0.85, 0.03
RULES = read_rules(CONTRACT)
LEARNT = ("learnt", "kept")


@cache
def written():
    lines = (Path(__file__).parent / "sentences.tsv").read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines]


def heard(half, verdict):
    """The sentences of one kind, each with the names of the rules that it breaks."""
    texts = [text for one, other, text in written() if (one, other) == (half, verdict)]
    return [(text, [rule.id for rule, _ in RULES.broken(text)]) for text in texts]


def share(found):
    return sum(bool(rules) for _, rules in found) / len(found)


@pytest.mark.parametrize("half", LEARNT)
def test_what_the_law_forbids_is_heard(half):
    assert share(heard(half, "refuse")) >= CAUGHT


@pytest.mark.parametrize("half", LEARNT)
def test_what_may_be_written_is_left_alone(half):
    assert share(heard(half, "say")) <= BLOCKED


def test_there_are_sentences_enough_of_each_kind():
    counted = Counter((half, verdict) for half, verdict, _ in written())
    assert len(written()) >= 200
    assert min(counted[half, verdict] for half in LEARNT for verdict in ("refuse", "say")) >= 50


def rules_of(*texts):
    return [bool(RULES.broken(text)) for text in texts]


def test_neither_half_says_anything_alone():
    assert rules_of("Trois Afghans dans l'équipe.", "Il n'en veut pas.", "Les Afghans, il n'en veut pas.") == [0, 0, 1]


def test_a_group_and_a_refusal_in_two_sentences_do_not_meet():
    assert rules_of("Les femmes sont nombreuses. Le patron refuse les horaires coupés.") == [False]


def test_a_question_and_its_answer_are_one_sentence():
    assert rules_of("Un Malien ? Non merci.") == [True]


def test_what_another_verb_governs_is_not_refused():
    assert rules_of("La préfecture ne délivre plus de récépissé.", "Il ne prend plus de récépissé.") == [False, True]


def test_a_sentence_that_refuses_to_refuse_is_lawful():
    assert rules_of("Il ne refuse pas les Maliens.", "Refuser les Maliens est interdit.") == [False, False]


def test_a_group_speaks_only_where_no_other_rule_has():
    assert [rule.id for rule, _ in RULES.broken("Pas de femmes, c'est non.")] == ["sexe-exclu"]


def test_the_quote_runs_from_the_group_to_the_refusal():
    [(_, quotes)] = RULES.broken("Bon accueil. Les Soudanais, par contre, il n'en veut plus.")
    assert quotes == ("Soudanais, par contre, il n'en veut plus",)


def test_a_group_may_have_refusals_of_its_own():
    ways = dict.fromkeys(("governed", "governing", "preferred_after", "questions"), "(?!)")
    ways |= {"refusals": ["non"], "before": ["pas de "], "preferred_before": ["(?!)"], "excuses": ["(?!)"]}
    group = Group.of({"people": "lapins", "meets": "en cage"}, Refusals.of(ways))
    assert [list(group.met(text)) for text in ("lapins en cage", "pas de lapins", "lapins non")] == [[(0, 14)], [], []]


def test_sentences_know_where_they_begin():
    assert list(sentences("Un. Deux ! Trois")) == [(0, "Un."), (4, "Deux !"), (11, "Trois")]


if __name__ == "__main__":
    for half in LEARNT:
        refused, said = heard(half, "refuse"), heard(half, "say")
        print(f"{half}: {share(refused):.0%} of {len(refused)} heard, {share(said):.1%} of {len(said)} blocked")
        for text, rules in [*refused, *said]:
            if bool(rules) != ((text, rules) in refused):
                print("   ", text, *rules)
