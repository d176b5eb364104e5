"""The words that a pattern needs: without any of them it finds nothing, so nobody has to look."""

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from passerelle.checking.wording import needs as the_needs
from passerelle.checking.wording.needs import Needs, needs
from passerelle.checking.wording.rules import Readings, read_rules
from tests import ROOT
from tests.contract import CONTRACT

RULES = read_rules(CONTRACT)


@pytest.mark.parametrize(("pattern", "words"), [
    ("hommes?", {"homme"}), (r"\bphoto (?:exigee|d)", {"photo "}), ("(?:hommes?|femmes) seul", {" seul"}),
    ("(?:homme|femme)s? a", {"homme", "femme"}), ("(?:homme)?s? etre", {" etre"}), ("(?:homme)+", {"homme"}),
    ("pas de (?!chance)", {"pas de "}), ("(?<!un )homme", {"homme"}),
    ("(?:homme|un)", None), ("homme|.*", None), (r"\d{2} a", None), ("(?:homme)*", None), ("", None),
    ("(?i)homme", None), ("(?=homme)", None),
])
def test_the_words_that_every_match_holds(pattern, words):
    assert needs(pattern) == (frozenset(words) if words else None)


PATTERNS = ["abc?|bca", "(?:ab|ba)c+", "abca(?:b|c)*", "[ab]bca|cab", "(?:abc|bb)a", "c{2}abc", "(?!abc)cab"]


@given(st.text(alphabet="abc", max_size=12))
def test_a_pattern_left_out_matches_nothing(text):
    possible = Needs(PATTERNS).possible([text])
    assert {rank for rank, pattern in enumerate(PATTERNS) if re.search(pattern, text)} <= possible


def test_no_rule_is_left_out_of_its_own_examples():
    ranks = {rule.id: rank for rank, rule in enumerate(RULES.all)}
    data = yaml.safe_load((ROOT / "schema/wording-rules.yml").read_text(encoding="utf-8"))
    said = [(ranks[rule["id"]], text) for rule in data["rules"] if rule["id"] in ranks for text in rule["examples_bad"]]
    lost = [text for rank, text in said
            if rank not in RULES.needs.possible(read.plain for read in Readings(text, RULES.spelling).plain)]
    assert len(said) > 500 and lost == []


def test_most_rules_are_left_out_of_an_ordinary_sentence():
    text = "Le binôme appelle chaque semaine la personne embauchée, et passe au poste le premier mois."
    assert len(RULES.needs.possible(read.plain for read in Readings(text, RULES.spelling).plain)) < len(RULES.all) / 3


def test_where_python_no_longer_explains_a_pattern_every_rule_is_tried(monkeypatch):
    monkeypatch.setattr(the_needs, "_parser", None)
    assert Needs(["homme", "femme"]).possible(["rien"]) == {0, 1}
