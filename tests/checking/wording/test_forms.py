"""The plain form of a text, and the way back to what was typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.checking.wording.forms import PlainText, loose_word, plain

MARKS = st.text(alphabet="abenstr(s)·.-•'’œ º´¨ŉ\u0345\u00ad\u200bİ½ﷺé\u00a0", max_size=90)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Âge  limite :\n30 ans", "age limite : 30 ans"),
        ("L’œuvre d‘Élise", "l'oeuvre d'elise"),
        ("sans\u00adpapiers \u200b ici", "sanspapiers ici"),
        ("bien‑être — 2 − 1", "bien-etre - 2 - 1"),
        ("n° 3, nº 3", "n° 3, n° 3"),
        ("Un·e candidat·e, des candidat·e·s", "un candidat, des candidats"),
        ("étudiant(e)s, étudiant(es), employé.e.s, né-e-s", "etudiants, etudiants, employes, nes"),
        ("vendeur·euse, vendeur(euse), directeur•rice", "vendeur, vendeur, directeur"),
        ("jeunes·ses, Français·es, heureux·ses", "jeunes, francais, heureux"),
        ("moіns, réѕervé, fеmmes", "moins, reserve, femmes"),
        ("**Femmes** *uniquement*, _H/F_ 3 * 4", "femmes uniquement, h/f 3 * 4"),
        ("35ans, 40ans.", "35 ans, 40 ans."),
        ("tou⋅te⋅s, citoyen.ne.s, professionnel(le)", "tous, citoyens, professionnel"),
    ],
)
def test_a_text_is_made_plain(typed, expected):
    assert plain(typed) == expected


@pytest.mark.parametrize(("typed", "expected"), [
    ("réfugiées, étrangères, européennes", "refugies, etrangers, europeens"),
    ("directrices, vendeuse", "directeurs, vendeur"), ("moins de trente-cinq ans, vingt", "moins de 35 ans, 20"),
    ("durée, journées, mère, la rive", "duree, journees, mere, la rive"),
])
def test_a_second_reading_is_in_the_masculine_and_in_digits(typed, expected):
    assert PlainText(typed, loose_word).plain == expected


@pytest.mark.parametrize(
    "text", ["macon (h)", "macon(h)", "cdi (ou cdd)", "peut-elle venir", "donne-le", "exemple.fr", "a (e)", "3.e"]
)
def test_what_is_no_inclusive_mark_stays(text):
    assert plain(text) == text


@settings(max_examples=500)
@given(st.text() | MARKS)
def test_a_plain_form_is_its_own_plain_form(text):
    assert plain(plain(text)) == plain(text)


@given(st.text() | MARKS)
def test_a_plain_form_has_single_spaces(text):
    assert plain(text) == " ".join(plain(text).split())


@pytest.mark.parametrize(
    ("typed", "searched", "expected"),
    [
        ("Des candidat·e·s  de moins de 35\u00a0ans.", "candidats de", "candidat·e·s de"),
        ("« Âge limite » : 30", "age limite", "Âge limite"),
        ("ﷺ puis Bonne santé !", "bonne sante", "Bonne santé"),
        ("\u200b Réservé", "reserve", "Réservé"),
    ],
)
def test_a_place_leads_back_to_the_words_that_were_typed(typed, searched, expected):
    text = PlainText(typed)
    start = text.plain.index(searched)
    assert text.typed(start, start + len(searched)) == expected


@given(st.text(min_size=1) | MARKS, st.data())
def test_every_place_leads_back_to_something(typed, data):
    text = PlainText(typed)
    start = data.draw(st.integers(0, len(text.plain)))
    end = data.draw(st.integers(start, len(text.plain)))
    quoted = text.typed(start, end)
    assert " ".join(quoted.split()) in " ".join(typed.split())
