"""What holds for every file, whatever is in it."""

from unicodedata import category, normalize

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.problems import Problem
from passerelle.reading import Document, one_file, read_document
from passerelle.reading.diagnosis import diagnosed
from passerelle.reading.failure import Failure
from passerelle.reading.sentences import SENTENCES

PIECES = """a|b|title|A1|01|2.5|null|~|x y|- |-|:|: | : |? |?|[|]|{|}|,|, |"|'|"x"|'y'|>|>-|&a |*a|!t |!!int |! |#
| # c| #c|%|@|`|---|...|<<: |\\|"\\u0041"|é|\u00a0|“|”|\t|=|/|.|0x1f|a: b|c: {d: e}|f: [|k:|k: |\ufeff|\u200b|\r|“x”|–
|🚲|''|\\n|" """
OFFER = """# an offer
id: 7q3k9x2m4t   # public
tasks: [packing, line-feeding]
contract: {type: cdd, months: 6}
requires:
  - {what: haccp, how: provided}
  - what: experience
    how: wished
title: "L'aide de cuisine (H/F)"
summary: >-
  Alimenter une ligne : verser,
  doser.
notes: |
  Rappeler Mme … le lundi.
"""

pieces = st.sampled_from([*PIECES.replace("\n", "").split("|"), "\n", "\n  ", "\n    ", "\n- ", "|", "|\n  "])
soups = st.lists(pieces, max_size=20).map("".join)


@st.composite
def spoilt_offers(draw):
    text = OFFER
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        text = text[:start] + draw(pieces) + text[start + draw(st.integers(0, 4)) :]
    return text


texts = soups | spoilt_offers() | st.text(max_size=60)
# PyYAML writes what lies beyond U+FFFF as `\U000173DC`, whose last letter would compose with a cedilla behind it.
seen = st.characters(max_codepoint=0xFFFF, exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Co"])
composed = st.text(seen, max_size=30).map(lambda text: normalize("NFC", text))
names = composed.filter(bool)
numbers = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
json_values = st.recursive(
    st.none() | st.booleans() | numbers | composed,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4),
    max_leaves=12,
)


class Quoting(yaml.SafeDumper):
    """Writes every text in double quotes, so that only numbers, truths and nothing are plain."""

    def ignore_aliases(self, data):
        return True


Quoting.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


@given(st.binary(max_size=200) | texts.map(str.encode) | texts.map(lambda text: text.encode("utf-16")))
def test_any_bytes_give_a_document_or_a_problem(raw):
    document, problems = read_document("f.yml", raw)
    assert isinstance(document, Document) or problems
    assert document is None or all(problem.level == "warning" for problem in problems)
    assert all(isinstance(problem, Problem) and problem.rule in SENTENCES for problem in problems)


@settings(max_examples=400)
@given(texts)
def test_both_scanners_give_the_same_answer(text):
    both, one_file.PARSERS = one_file.PARSERS, one_file.PARSERS[-1:]
    try:
        slow = read_document("f.yml", text.encode(errors="replace"))
    finally:
        one_file.PARSERS = both
    assert read_document("f.yml", text.encode(errors="replace")) == slow


@given(texts)
def test_places_are_inside_the_text(text):
    document, problems = read_document("f.yml", text.encode(errors="replace"))
    lines = [*normalize("NFC", text.removeprefix("\ufeff")).replace("\r\n", "\n").split("\n"), ""]
    marks = iter(document.marks if document else ())
    places = [(problem.line, problem.column) for problem in problems] + list(zip(marks, marks, strict=True))
    assert all(1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1 for line, column in places)


@given(st.dictionaries(names, json_values, min_size=1, max_size=4))
def test_what_was_dumped_is_read_back(data):
    raw = yaml.dump(data, Dumper=Quoting, allow_unicode=True, width=10_000).encode()
    document, problems = read_document("f.yml", raw)
    assert not problems
    assert document.data == data
    assert types(document.data) == types(data)


@given(st.dictionaries(names, json_values, min_size=1, max_size=4))
def test_each_value_has_its_place_in_reading_order(data):
    raw = yaml.dump(data, Dumper=Quoting, allow_unicode=True, sort_keys=False).encode()
    document, _ = read_document("f.yml", raw)
    keys = [document.place_of((key,), "key") for key in data]
    assert keys == sorted(set(keys))
    assert all(document.place_of((key,)) >= document.place_of((key,), "key") for key in data)


@given(texts)
def test_texts_are_composed_and_visible(text):
    document, _ = read_document("f.yml", text.encode(errors="replace"))
    for word in words(document.data if document else {}):
        assert word == normalize("NFC", word)
        assert not {category(c) for c in word if c not in "\n\u200c"} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(texts, st.integers(0, 60), st.none() | st.integers(0, 60), st.booleans())
def test_wherever_a_scanner_stops_there_is_a_sentence(text, at, start, in_token):
    text, at = text + "\n", min(at, len(text.rstrip()))
    start = None if start is None else min(start, at)
    rule, index, values = diagnosed(Failure(text, at, start, in_token))
    assert SENTENCES[rule].format(**values)
    assert 0 <= index <= len(text)


def test_what_has_no_known_cause_still_has_a_sentence():
    assert diagnosed(Failure("a: b c\n", 5, None, False)) == ("yaml-unreadable", 5, {})


def types(value):
    if isinstance(value, dict):
        return {key: types(inner) for key, inner in value.items()}
    return [types(inner) for inner in value] if isinstance(value, list) else type(value)


def words(value):
    if isinstance(value, dict):
        return [*value, *(word for inner in value.values() for word in words(inner))]
    if isinstance(value, list):
        return [word for inner in value for word in words(inner)]
    return [value] if isinstance(value, str) else []
