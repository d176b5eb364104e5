"""Near words and mended values."""


import pytest

from passerelle.checking.shape.mending import code_meant, day_meant, mended, not_asked_yet
from passerelle.french.nearest import closest, did_you_mean, fold

CONDITIONS = {
    "standing": ("Travail debout",),
    "night": ("Travail de nuit",),
    "loads-15": ("Charges jusqu'à 15 kg",),
    "loads-25": ("Charges jusqu'à 25 kg",),
    "two-shifts": ("Équipes en 2×8",),
    "cdi": ("CDI",),
    "cdd": ("CDD · contrat à durée déterminée",),
    "temp-permanent": ("CDI intérimaire",),
    "licence-b": ("Permis B (voiture)",),
    "licence-c": ("Permis C (camion)",),
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("standding", ["standing"]),
        ("debout", ["standing"]),
        ("Travail de nuit", ["night"]),
        ("nuits", ["night"]),
        ("charges lourdes", ["loads-15", "loads-25"]),
        ("2x8", ["two-shifts"]),
        ("CDI", ["cdi"]),
        ("permis B", ["licence-b"]),
        ("CDD 6 mois", ["cdd"]),
        ("xyz", []),
        ("", []),
        (12, []),
        ("x" * 100_000, []),
    ],
)
def test_the_word_that_was_meant(typed, meant):
    assert did_you_mean(typed, CONDITIONS) == meant


def test_the_nearest_come_first_and_no_more_than_asked():
    assert closest("charges", CONDITIONS, 1) == ["loads-15"]


def test_three_equally_near_words_are_no_answer():
    assert did_you_mean("A9", dict.fromkeys(("A1", "A2", "A3"), ())) == []


def test_folding_forgets_accents_capitals_and_ligatures():
    assert fold("Cœur d'Été") == "coeurdete"


@pytest.mark.parametrize(
    ("schema", "value", "sentence"),
    [
        ({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}, "5h30", 'Écrivez "05:30".'),
        ({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}, "25h", None),
        ({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}, "« 5h30 »", 'Écrivez "05:30".'),
        ({"type": "string", "pattern": "^20[0-9-]{8}$"}, "2026-17-11", "Écrivez 2026-11-17."),
        ({"pattern": "^[0-9]{14}$"}, "123 456 782 00002", 'Enlevez les espaces : "12345678200002".'),
        ({"pattern": "^https://[a-z.]+$"}, "http://exemple.fr", "Écrivez https://exemple.fr."),
        ({"pattern": "^[a-z]+\\.fr$"}, "https://www.exemple.fr/contact", "Écrivez exemple.fr."),
        ({"type": "array", "items": {"type": "object"}}, {"what": "x"}, "Mettez un tiret devant : « - … »."),
        ({"type": "object", "properties": {"text": {}}}, "Une phrase.", "Écrivez « text: » devant la phrase."),
        ({"type": "object"}, "Une phrase.", None),
        ({"type": "number", "maximum": 10}, "12,50", None),
        ({"type": "number"}, None, None),
    ],
)
def test_a_mended_value_is_offered_only_if_the_contract_takes_it(schema, value, sentence):
    assert mended(value, schema) == sentence


@pytest.mark.parametrize("text", ["", "31/02/2026", "1 2", "99/99/9999", "²/²/2026", "0/0/0000", "9" * 5000])
def test_no_day_is_made_up(text):
    assert day_meant(text) is None


@pytest.mark.parametrize(("text", "nobody_asked"), [
    ("ne sait pas", True), ("On ne sait pas encore", True), ("à demander", True), ("NSP", True), ("non demandé", True),
    ("non", False), ("A2", False), ("à la demande de l'équipe", False), ("", False), ("inconnu au bataillon", False),
])
def test_an_answer_may_say_that_nobody_asked(text, nobody_asked):
    assert not_asked_yet(text) == nobody_asked


def test_a_code_is_made_of_the_words():
    assert code_meant("L'Étable du Cœur_2") == "l-etable-du-coeur-2"
