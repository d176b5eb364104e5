"""The rules on wording: their own examples, every way of typing them, their speed, and the sentences they read."""

import re
from datetime import date
from time import process_time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.checking import check
from passerelle.checking.shape.contract import Shape
from passerelle.checking.whole import Whole
from passerelle.checking.wording import sentences, wording
from passerelle.checking.wording.accidents import pieces
from passerelle.checking.wording.forms import PlainText, plain
from passerelle.checking.wording.meetings import FILE
from passerelle.checking.wording.rules import Readings, read_rules
from passerelle.checking.wording.sentences import free_texts
from passerelle.contract import Contract
from passerelle.reading import read_sources
from tests import TODAY
from tests.boards import tiny_network, write
from tests.checking.typing_habits import ACCIDENTS, HABITS
from tests.contract import CONTRACT

WRITTEN = yaml.safe_load(CONTRACT.raw("wording-rules.yml"))
WRITTEN["rules"] += yaml.safe_load(CONTRACT.raw(FILE))["groups"]
ALL = read_rules(CONTRACT)
RULES = {rule.id: rule for rule in ALL.all}
BAD = [(rule["id"], text) for rule in WRITTEN["rules"] for text in rule["examples_bad"]]
GOOD = [(rule["id"], text) for rule in WRITTEN["rules"] for text in rule["examples_good"]]
# A name in a sentence is only a capital, which some habits take away or give to everything.
CASED = {rule["id"] for rule in WRITTEN["rules"] if rule.get("cased")}
COMPUTED = {"remuneration-infra-smic", "anonymat-enseigne"}
ANOTHER_WORD = {("two letters swapped", "Entreprise de 137 salariés")}  # « salaires » is no mistake to a machine
LONGEST, SECONDS = 60_000, 2


def fires(rule, text):
    return bool(RULES[rule].quotes(Readings(text, ALL.spelling)))


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_a_bad_example_fires(rule, text):
    assert fires(rule, text)


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_a_good_example_is_left_alone(rule, text):
    assert not fires(rule, text)


@pytest.mark.parametrize("habit", HABITS)
def test_a_bad_example_fires_however_it_is_typed(habit):
    assert [(rule, text) for rule, text in BAD if rule not in CASED and not fires(rule, HABITS[habit](text))] == []


@pytest.mark.parametrize("habit", HABITS)
def test_a_good_example_is_left_alone_however_it_is_typed(habit):
    assert [(rule, text) for rule, text in GOOD if rule not in CASED and fires(rule, HABITS[habit](text))] == []


@pytest.mark.parametrize("accident", ACCIDENTS)
def test_a_bad_example_fires_in_spite_of_a_mistake(accident):
    change = ACCIDENTS[accident]
    known = [(rule, text) for rule, text in BAD if rule not in CASED and (accident, text) not in ANOTHER_WORD]
    assert [(rule, text) for rule, text in known if not fires(rule, change(text))] == []


@pytest.mark.parametrize("accident", ACCIDENTS)
def test_a_good_example_with_a_mistake_is_understood(accident):
    meant = [(rule, text, PlainText(ACCIDENTS[accident](text), ALL.spelling.read, pieces).plain) for rule, text in GOOD]
    assert [(rule, text) for rule, text, said in meant if rule not in CASED and RULES[rule].is_broken_by(said)] == []


@pytest.mark.parametrize("rule", WRITTEN["rules"], ids=lambda rule: rule["id"])
def test_a_rule_says_all_that_people_need(rule):
    assert rule["severity"] in ("error", "warning")
    assert rule["criterion"] in WRITTEN["criteria"]
    assert rule["article"] and rule["advice"].endswith(".")
    assert rule["examples_bad"] and rule["examples_good"]
    assert ("computed_by" in rule) == (rule["id"] in COMPUTED)


def test_rules_have_names_of_their_own():
    assert len({rule["id"] for rule in WRITTEN["rules"]}) == len(WRITTEN["rules"])


def test_an_exception_names_a_field_that_exists():
    schemas = Shape(CONTRACT).schemas
    for kind, *names in (field.split(".") for rule in WRITTEN["rules"] for field in rule.get("except", ())):
        schema = schemas[kind]
        for name in names:
            schema = schema.get("properties", {}).get(name) or schema["additionalProperties"]


# Speed, in seconds of this process: other work on the machine does not count.

HOSTILE = ("a", "é", "1", " ", "@", "0 ", "05", "a-", "a.", "a@", "0(", "12 ", "ab(e)", "ab·e", "(e", "’", "\u00ad")
EXPANDS = "\ufdfa"  # eighteen characters in one


def seconds(text):
    read_rules(CONTRACT).broken("")  # compiled once
    start = process_time()
    read_rules(CONTRACT).broken(text)
    return process_time() - start


@pytest.mark.parametrize("piece", [*HOSTILE, EXPANDS])
def test_a_very_long_text_is_read_at_once(piece):
    assert seconds((piece * LONGEST)[:LONGEST]) < SECONDS


@pytest.mark.parametrize("end", [None, -1, -3], ids=lambda end: f"cut at {end}")
@pytest.mark.parametrize("rule", WRITTEN["rules"], ids=lambda rule: rule["id"])
def test_what_almost_fires_again_and_again_is_read_at_once(rule, end):
    length, seconds = LONGEST // 3, SECONDS / 9  # what grows with the square takes a ninth of the time for a third
    for text in rule["examples_bad"]:
        almost = (plain(text)[:end] + " ") * length
        start = process_time()
        sum(1 for _ in RULES[rule["id"]].pattern.finditer(almost[:length]))
        assert process_time() - start < seconds


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_pattern_repeats_nothing_that_repeats_without_bound(rule):
    assert not re.search(r"[+*]\)(?:[+*]|\{\d+,\})", rule.pattern.pattern)


@settings(max_examples=300)
@given(st.text())
def test_no_text_stops_the_rules(text):
    for rule, quotes in read_rules(CONTRACT).broken(text):
        assert rule.id in RULES and quotes


# What is read, and what is not.


def whole_of(folder):
    sources = read_sources(folder)
    return Whole(sources.files, sources, date.fromisoformat(TODAY), None, Shape(CONTRACT).schemas, sources.files)


READ = (
    "labels.terms.status.open.label lever.ask offer.notes parameters.k_public.because "
    "partnership.questions.answer.text sector.jobs.packing-operator.tasks.packing sector.questions site.name"
)
NOT_READ = (
    "lever.kind lever.sources.tarifs.date offer.contract.start offer.id sector.referents.mailbox sector.slug "
    "site.host.address site.mailbox site.publisher.address"
)


def test_what_is_read_is_what_people_compose(tmp_path):
    read = {sentence.field for sentence in sentences(whole_of(write(tmp_path, tiny_network())))}
    assert set(READ.split()) <= read
    assert not set(NOT_READ.split()) & read
    assert not any(field.startswith("employer") for field in read)


def test_a_field_is_free_unless_the_contract_closes_it():
    kinds = {"free": {"maxLength": 9}, "code": {"enum": ["a"]}, "day": {"format": "date"}, "mailbox": {"pattern": "@"}}
    schema = {"properties": {name: {"type": "string", **kind} for name, kind in kinds.items()}}
    assert list(free_texts(schema, dict.fromkeys(kinds, "a"))) == [(("free",), "a")]


@pytest.mark.parametrize(("words", "found"), [
    ("You must have a contract.", []), ("Women only", ["anglais-sexe"]), ("02 40 00 00 00", ["anonymat-coordonnees"]),
])
def test_a_translation_is_only_read_by_the_rules_that_know_every_language(tmp_path, words, found):
    english = f'language: en\nname: English\ndirection: ltr\nreviewed_by: X Y\nterms: {{}}\nui: {{need: "{words}"}}\n'
    whole = whole_of(write(tmp_path, tiny_network({"labels/en.yml": english})))
    assert [problem.rule.removeprefix("wording-") for problem in wording(whole, CONTRACT)] == found


def test_an_unsigned_translation_says_that_a_person_must_read_it(tmp_path):
    english = "language: en\nname: English\ndirection: ltr\nterms: {}\n"
    whole = whole_of(write(tmp_path, tiny_network({"labels/en.yml": english})))
    [problem] = wording(whole, CONTRACT)
    assert (problem.rule, problem.level) == ("translation-unread", "warning")


# A lever has conditions that the law sets: they are said where it says who may use it, and exclude nobody by origin.
WHERE_A_LEVER_MAY = {"lever.who", "lever.ask", "lever.price"}
NOWHERE = {"sexe-exige", "sexe-exclu", "nationalite", "origine-exclusion", "origine-ethnie", "age-senior-exclu",
           "handicap-exclu", "anglais-sexe", "anglais-origine"}


@pytest.mark.parametrize("rule", WRITTEN["rules"], ids=lambda rule: rule["id"])
def test_an_exception_never_covers_a_guide_nor_a_whole_lever(rule):
    lever = {field for field in rule.get("except", ()) if field.startswith(("lever", "sector"))}
    assert rule["criterion"] == "anonymat" or lever <= WHERE_A_LEVER_MAY
    assert not (rule["id"] in NOWHERE and rule.get("except"))


def test_the_exclusions_that_hold_everywhere_exist():
    assert RULES.keys() >= NOWHERE


def test_a_quote_shows_the_words_as_they_were_typed(tmp_path):
    partnership = tiny_network()["partnership.yml"].replace("Un contact qui répond", '"« Âge\u00a0limite » 40 ans"')
    sources = read_sources(write(tmp_path, tiny_network({"partnership.yml": partnership})))
    _, problems = check(sources, date.fromisoformat(TODAY), CONTRACT)
    assert [(problem.rule, problem.field, problem.line, problem.column) for problem in problems] == [
        ("wording-age-limite-max", "gets[0]", 2, 8)
    ]
    assert problems[0].sentence.startswith("« Âge limite » touche à l'âge (Code du travail L5331-2, L1132-1). ")


def test_a_rule_is_silent_where_its_file_says():
    address = RULES["anonymat-adresse"]
    assert address.applies_to("sector.summary") and address.applies_to("lever.asks")
    assert not address.applies_to("offer.notes") and not address.applies_to("lever.ask")


def test_a_changed_file_of_rules_is_read_again():
    for article in (b"L1", b"L2"):
        raw = CONTRACT.raw("wording-rules.yml").replace(b"Code du travail L5331-2, L1132-1", article)
        rules = read_rules(Contract({"wording-rules.yml": raw, FILE: CONTRACT.raw(FILE)}))
        assert rules.all[0].article == article.decode()
