"""Bytes read in the wrong alphabet are read again in theirs, and French is left as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.auditing.decoding import decoded_regions
from passerelle.auditing.misreading import letters_of, ungarbled, unoctal, unpercent, unpunycode

NAME = "Trémadoc d’Œuvre"


@pytest.mark.parametrize("written", [
    NAME.encode().decode("cp1252", "ignore"), NAME.encode().decode("latin-1"),
    NAME.encode().decode("latin-1").encode().decode("latin-1"),
])
def test_utf_8_taken_for_another_alphabet_is_read_again(written):
    assert ungarbled(written).startswith("Trémadoc d")


@pytest.mark.parametrize(("undo", "written"), [
    (unpercent, "Tr%C3%A9madoc"), (unpercent, "Tr%e9madoc"), (unpercent, "Tr%u00E9madoc"),
    (unoctal, "Tr\\303\\251madoc"), (unoctal, "Tr\\351madoc"), (unoctal, "Tr\\\\303\\\\251madoc"),
    (unpunycode, "xn--Trmadoc-cya"),
])
def test_numbers_for_letters_are_undone(undo, written):
    assert undo(written) == "Trémadoc"
    assert "Trémadoc" in decoded_regions(f"Voir {written} ici.")


@pytest.mark.parametrize("text", [
    "À l’été, « café\u00a0» et pâte : 20\u00a0% de rabais", "Âge, ÂGE, tantôt’ et pâté…", "xn--", "%u12", "\\9",
])
def test_french_is_left_alone(text):
    assert unpunycode(unoctal(unpercent(ungarbled(text)))) == text


@given(st.text(alphabet="aéÃ©Â\u00a0â€™%uxn-0123456789\\ ", max_size=80))
def test_nothing_fails(text):
    unpunycode(unoctal(unpercent(ungarbled(text))))
    decoded_regions(text)


@given(st.binary(max_size=40))
def test_any_bytes_have_letters(data):
    assert isinstance(letters_of(data), str)
