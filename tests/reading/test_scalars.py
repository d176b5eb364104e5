"""What unquoted values mean."""

import pytest


def test_a_postcode_keeps_its_leading_zero(data):
    assert data("a: 01000\n") == {"a": "01000"}


@pytest.mark.parametrize(
    "text",
    [
        "16:30", "35:00", "no", "yes", "on", "off", "y", "n", "2026-12-01", "2026-12-01T10:00:00Z", "1_000",
        "12,50", "0612345670", "-01", "007.5", "+5", "+33240000000", "9007199254740993", "-9007199254740993",
        "0x20000000000001", "1e400", ".inf", "-.inf", ".nan", ".NaN", "Null", "NULL", "True", "FALSE",
        "1.2.3", "1-", ".", "..", "١٢", "½", "0o8", "0xg", "0b1", "1e", "e5", "-.e5", "--5", "2A004", "12e",
        "A1", "=",
    ],
)  # fmt: skip
def test_this_stays_text(data, text):
    assert data(f"a: {text}\nb:\n  - {text}\n") == {"a": text, "b": [text]}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12), ("-5", -5), ("0", 0), ("9007199254740992", 2**53), ("0o17", 15), ("0x1F", 31),
        ("12.10", 12.1), (".5", 0.5), ("-0.5", -0.5), ("5.", 5.0), ("0.0", 0.0), ("1e3", 1000.0), ("1.5E-3", 0.0015),
        ("true", True), ("false", False), ("null", None), ("~", None), ("", None),
    ],
)  # fmt: skip
def test_this_becomes_a_value(data, text, value):
    (found,) = data(f"a: {text}\n").values()
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("text", ["01000", "12", "true", "null", "", "2026-12-01", "no"])
def test_quotes_keep_everything_text(data, text):
    assert data(f"a: \"{text}\"\nb: '{text}'\n") == {"a": text, "b": text}


def test_a_thousand_digits_stay_text(data):
    assert data("a: " + "9" * 5000) == {"a": "9" * 5000}


def test_texts_of_several_lines_are_folded_or_kept(data):
    text = "a: >-\n  un\n  deux\nb: |\n  un\n  deux\nc: un\n  deux\n"
    assert data(text) == {"a": "un deux", "b": "un\ndeux\n", "c": "un deux"}


def test_names_of_fields_may_look_like_a_no(data):
    assert data("no: 1\non: 2\n\"1\": 3\n'true': 4\n2A: 5\n") == {"no": 1, "on": 2, "1": 3, "true": 4, "2A": 5}
