"""Bytes that are not text, text that cannot be seen, and what is quietly put right."""

import sys
import unicodedata

import pytest

from passerelle.reading.plain_text import MAX_BYTES, unseen

UTF_16 = "Ce fichier est enregistré en UTF-16. Enregistrez-le en UTF-8 (« Enregistrer sous », codage UTF-8)."
NOT_UTF_8 = (
    "Le caractère placé ici n'est pas en UTF-8. Enregistrez ce fichier en UTF-8 (« Enregistrer sous », codage UTF-8), "
    "puis retapez ce caractère."
)
TAB = "Cette ligne commence par une tabulation. Remplacez-la par des espaces."
ODD_INDENT = "Cette ligne commence par un espace insécable. Remplacez-le par un espace ordinaire."
CONTROL = "Il y a ici un caractère de commande ({}). Effacez-le et retapez le texte au clavier."
INVISIBLE = "Il y a ici un caractère invisible ({}). Effacez-le et retapez le texte au clavier."


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("nom: é\n".encode("utf-16"), f"1:1: {UTF_16}"),
        ("nom: é\n".encode("utf-16-le"), f"1:1: {UTF_16}"),
        ("nom: é\n".encode("utf-32"), f"1:1: {UTF_16}"),
        ("a: 1\nnom: é\n".encode("latin-1"), f"2:6: {NOT_UTF_8}"),
        (b"a: \xed\xa0\x80\n", f"1:4: {NOT_UTF_8}"),
        (b"a: \xc0\xaf\n", f"1:4: {NOT_UTF_8}"),
        (b"a:\n\tb: 1\n", f"2:1: {TAB}"),
        (b"a:\n  \tb: 1\n", f"2:3: {TAB}"),
        ("a:\n \u00a0b: 1\n".encode(), f"2:2: {ODD_INDENT}"),
        (b"a: x\0y\n", f"1:5: {CONTROL.format('U+0000')}"),
        (b"a: \x1b[31m\n", f"1:4: {CONTROL.format('U+001B')}"),
        (b"a: 1\rb: 2\n", f"1:5: {CONTROL.format('U+000D')}"),
        ("a: x\ufffe\n".encode(), f"1:5: {CONTROL.format('U+FFFE')}"),
        ("a: \u202egauche\n".encode(), f"1:4: {INVISIBLE.format('U+202E')}"),
        ("# \u202egauche\na: 1\n".encode(), f"1:3: {INVISIBLE.format('U+202E')}"),
        ("a: x\u200by\n".encode(), f"1:5: {INVISIBLE.format('U+200B')}"),
        ("a: car\u00adrosserie\n".encode(), f"1:7: {INVISIBLE.format('U+00AD')}"),
        ("a: x\u2028y\n".encode(), f"1:5: {INVISIBLE.format('U+2028')}"),
        ("a: 1\n\ufeffb: 2\n".encode(), f"2:1: {INVISIBLE.format('U+FEFF')}"),
        ("a: mi\u200ctemps\n".encode(), f"1:6: {INVISIBLE.format('U+200C')}"),
        (b'a: "x\\u202Ey"\n', f"1:4: « a » : {INVISIBLE.format('U+202E')}"),
        (b'a: "x\\ty"\n', f"1:4: « a » : {CONTROL.format('U+0009')}"),
        (b'a: "\\uD800"\n', f"1:4: « a » : {INVISIBLE.format('U+D800')}"),
    ],
)
def test_what_cannot_be_seen_is_told(told, raw, said):
    assert told(raw) == [said]


def test_a_file_of_64_kib_is_read_and_one_more_byte_is_not(both, told):
    fitting = b"a: 1\n#" + b"x" * (MAX_BYTES - 6)
    assert both(fitting)[0]
    assert told(fitting + b"x") == [
        "1:1: Ce fichier dépasse 64 Ko. Raccourcissez-le ou partagez-le en plusieurs fichiers."
    ]


def test_a_text_of_more_than_10_000_characters_is_told(both, told):
    assert both('a: "' + "x" * 10_000 + '"')[0]
    said = ["1:4: « a » : Ce texte dépasse 10 000 caractères. Raccourcissez-le."]
    assert told('a: "' + "x" * 10_001 + '"') == told("a: " + "x" * 10_001) == said


def test_all_tabs_are_told_at_once_up_to_twenty(told):
    assert [line.partition(": ")[0] for line in told("a:\n" + "\tb: 1\n" * 30)] == [f"{n}:1" for n in range(2, 22)]


def test_accents_typed_in_two_strokes_become_one_character(data):
    decomposed = unicodedata.normalize("NFD", "métier: élevé\n")
    assert data(decomposed) == {"métier": "élevé"}
    assert data('a: "e\\u0301"') == {"a": "é"}


def test_columns_are_counted_in_the_composed_text(told):
    assert told("e\u0301: e\u0301 : x\n")[0].startswith("1:6: ")


def test_a_picture_is_one_character(told, data):
    assert data('a: 🚲\nb: "\\U0001F6B2"\n') == {"a": "🚲", "b": "🚲"}
    assert told("a: 🚲 : b\n")[0].startswith("1:6: ")


def test_a_tab_between_words_means_a_space(data):
    assert data("a:\tx\ty\t# c\nb: |\n  x\ty\n") == {"a": "x y", "b": "x y\n"}


def test_persian_keeps_its_zero_width_non_joiner(data):
    assert data("a: می\u200cخواهم\n") == {"a": "می\u200cخواهم"}


def test_no_break_spaces_inside_a_text_are_french(data):
    assert data("a: Qui\u00a0? Vous\u202f!\n") == {"a": "Qui\u00a0? Vous\u202f!"}


def test_every_formatting_character_of_unicode_is_unseen():
    everything = map(chr, range(sys.maxunicode + 1))
    formatting = {c for c in everything if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")} - {"\n"}
    assert unseen("".join(sorted(formatting))) == formatting
