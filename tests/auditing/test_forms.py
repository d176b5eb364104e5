"""A secret and a text meet in the same form, whatever was done to either."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.auditing.forms import folded, position, sentences, spaced, squeezed, words


@pytest.mark.parametrize("written", [
    "Quervanec", "QUERVANEC", "Que\u0301rvanec", "Qu\u00ebrvanec", "Ｑｕｅｒｖａｎｅｃ", "Quer\u200bva\u00adnec",
    "𝐐𝐮𝐞𝐫𝐯𝐚𝐧𝐞𝐜",
    "Quеrvаnеc", "Ԛuervanec", "Querνanec", "ⓠⓤⓔⓡⓥⓐⓝⓔⓒ", "Quer\u2800vanec", "Quer\ufe0fvanec",
])
def test_the_eye_reads_the_same_word(written):
    assert spaced(folded(written)) == b" quervanec "


def test_ligatures_and_digits_of_other_scripts_are_plain():
    assert words("Œuvre nº ٠٢٦١ ﬁn") == ["oeuvre", "no", "0261", "fin"]


def test_letters_of_other_scripts_stay_letters():
    assert len(words("عربي 中文")) == 2


def test_two_forms_forget_spaces_and_signs():
    assert spaced(folded("L’Été,  d'ici !")) == b" l ete d ici "
    assert squeezed(folded("L’Été,  d'ici !")) == b"letedici"


def test_sentences_keep_case_and_stops():
    assert sentences(folded("Fin. « Le Quai », dit-il\nIci")) == b". Fin. , Le Quai ,, dit il Ici ."
    assert b"dit il.Ici" in sentences(folded("dit-il\nIci"), by_line=True)


@given(st.text())
def test_decomposing_a_text_changes_nothing(text):
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


@given(st.text(max_size=300), st.text(max_size=300))
def test_many_characters_fold_as_few_do(one, other):
    assert folded(one + other) == folded(one) + folded(other)


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=60), st.sampled_from(["Quai", "É", "ﬁ"]))
def test_a_place_in_the_form_is_a_place_in_the_text(before, word):
    text = f"{before} {word}"
    place = position(text, len(folded(f"{before} ")))
    assert folded(text[place:]) == folded(word)


@given(st.text(alphabet="abcé 中à.-\u0301", min_size=1))
def test_a_squeezed_text_is_its_words_joined(text):
    assert squeezed(folded(text)) == b"".join(spaced(folded(text)).split())
