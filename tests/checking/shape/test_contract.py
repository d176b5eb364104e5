"""One French sentence per keyword of the contract."""

import pytest

from passerelle.checking import codes
from passerelle.checking.shape import contract, draft07
from passerelle.checking.shape.faults import flatten
from passerelle.checking.shape.phrases import sentence
from passerelle.reading import read_document
from tests.boards import tiny_network
from tests.contract import CONTRACT

SHAPE = contract.Shape(CONTRACT)
OFFER = "offers/agri-food/conditionnement.yml"
MANY = [f"code-{number}" for number in range(20)]


def said(schema, value, terms=None):
    """What is said of a value that this schema refuses."""
    root = {"properties": {"field": schema}}
    data = {"field": value}
    faults = flatten(draft07.errors(root, data), root, data)
    words = codes.Codes({"colours": ("red", "green")}, terms or {})
    return " | ".join(sentence(fault, root, words) for fault in faults)


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        ({"type": "number"}, "12,50", "« 12,50 » n'est pas un nombre. Mettez un point : 12.50."),
        ({"type": "number"}, "1 850 €", "« 1 850 € » n'est pas un nombre. Écrivez 1850."),
        ({"type": "number"}, "12 à 13", "« 12 à 13 » n'est pas un nombre."),
        ({"type": "number"}, True, "« true » n'est pas un nombre."),
        ({"type": "integer"}, 2.0, "« 2.0 » n'est pas un nombre entier. Écrivez 2."),
        ({"type": "integer"}, "2", "« 2 » est lu comme un texte. Enlevez les guillemets : 2."),
        ({"type": "string"}, 44003, '« 44003 » est lu comme un nombre. Ajoutez des guillemets droits : "44003".'),
        ({"type": "string"}, None, "Il n'y a rien après les deux-points."),
        ({"enum": ["none", "one"]}, None, "Il n'y a rien après les deux-points. Valeurs possibles : none, one."),
        ({"type": "string"}, ["a"], "Une liste n'est pas un texte."),
        ({"type": "boolean"}, "Oui", "« Oui » n'est pas compris ici. Écrivez true."),
        ({"type": "boolean"}, "peut-être", "« peut-être » n'est pas compris ici."),
        ({"type": "array"}, "un, deux", "« un, deux » n'est pas une liste. Mettez des crochets : [un, deux]."),
        ({"type": "object"}, "x", "« x » n'est pas un groupe de champs."),
        ({"enum": ["red", "green"]}, "rad", "Valeurs possibles : red, green. Vouliez-vous dire « red » ?"),
        ({"enum": ["red", "green"]}, "pourpre", "« pourpre » n'existe pas. Valeurs possibles : red, green."),
        ({"enum": ["yes", "no"]}, "oui", "« oui » n'existe pas. Écrivez yes."),
        ({"enum": ["yes", "no"]}, False, "« false » n'existe pas. Écrivez no."),
        ({"enum": ["yes", "no"]}, [], "Une liste ne convient pas ici. Valeurs possibles : yes, no."),
        ({"enum": ["yes", "no"]}, 1, "« 1 » n'existe pas. Valeurs possibles : yes, no."),
        ({"enum": MANY}, "zzz", "« zzz » n'existe pas. La liste est sur /contribuer/champs/."),
        (
            {"anyOf": [{"enum": ["red"]}, {"enum": ["green"]}]},
            "x",
            "« x » n'existe pas. Valeurs possibles : red, green.",
        ),
        ({"const": 1}, 2, "« 2 » ne convient pas."),
        ({"minimum": 1}, 0, "« 0 » est trop petit : écrivez 1 au moins."),
        ({"maximum": 9}, 10, "« 10 » est trop grand : écrivez 9 au plus."),
        ({"minLength": 2}, "x", "Ce texte est trop court : 1 caractère, il en faut 2 au moins."),
        ({"maxLength": 2}, "abc", "Ce texte est trop long : 3 caractères, il en faut 2 au plus."),
        ({"minItems": 1}, [], "Cette liste a 0 valeur : il en faut 1 au moins."),
        ({"maxItems": 1}, [1, 2], "Cette liste a 2 valeurs : il en faut 1 au plus."),
        ({"minProperties": 1}, {}, "Ce groupe a 0 champ : il en faut 1 au moins."),
        ({"uniqueItems": True}, ["a", "b", "a"], "« a » est déjà dans cette liste. Gardez-le une seule fois."),
        (
            {"propertyNames": {"type": "string", "pattern": "^[a-z-]+$"}},
            {"B c": 1},
            "« B c » ne convient pas. Écrivez b-c.",
        ),
        ({"required": ["a"], "properties": {"a": {"title": "Âge"}}}, {}, "Il manque « a » (Âge) : ajoutez « a: … »."),
        ({"additionalProperties": False}, {"a": 1}, "Ce champ n'existe pas. Supprimez-le."),
        ({"additionalProperties": False, "properties": {"age": {}}}, {"zz": 1}, "Champs possibles ici : age."),
        (
            {"additionalProperties": False, "properties": {"job": {"title": "Métier"}}},
            {"metier": 1},
            "« job » (Métier) ?",
        ),
    ],
)
def test_each_keyword_has_its_sentence(schema, value, expected):
    found = said(schema, value)
    assert found.endswith(expected) and found.count(expected) == 1


DATE = {"type": "string", "format": "date", "pattern": "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("01/12/2026", "« 01/12/2026 » n'est pas une date. Écrivez 2026-12-01."),
        ("1er décembre 2026", "« 1er décembre 2026 » n'est pas une date. Écrivez 2026-12-01."),
        ("2026-12-1", "« 2026-12-1 » n'est pas une date. Écrivez 2026-12-01."),
        ("1.12.26", "« 1.12.26 » n'est pas une date. Écrivez 2026-12-01."),
        ("2026-02-30", "Le 2026-02-30 n'existe pas : février 2026 a 28 jours."),
        ("lundi", "« lundi » n'est pas une date."),
        ("2026-13-01", "« 2026-13-01 » n'est pas une date. Écrivez 2026-01-13."),
        ("2026-12-01\n", "« 2026-12-01\\n » n'est pas une date. Écrivez 2026-12-01."),
    ],
)
def test_a_date_is_computed_when_it_can_be(written, expected):
    assert said(DATE, written) == expected


def test_a_code_is_found_by_its_french_word_without_accents():
    terms = {"colours": {"red": {"label": "Écarlate"}}}
    found = said({"enum": ["red", "green"]}, "ecarlate", terms)
    assert found.endswith("Vouliez-vous dire « red » (Écarlate) ?")


def test_a_level_whose_name_says_nothing_comes_with_a_word():
    """Who writes « moyen » does not know the CEFR: bare letters and figures would not help them choose."""
    terms = {"colours": {"red": {"label": "red · comme le sang, la brique"}, "green": {"label": "vert, plutôt"}}}
    assert "Valeurs possibles : red (comme le sang), green (vert)." in said({"enum": ["red", "green"]}, "moyen", terms)
    plain = {"colours": {"red": {"label": "Écarlate"}}}
    assert "Valeurs possibles : red, green." in said({"enum": ["red", "green"]}, "moyen", plain)


def test_terms_of_an_odd_shape_silence_nothing():
    assert said({"enum": ["red", "green"]}, "x", {"colours": ["red"]}).startswith("« x » n'existe pas.")


def problems(change, kind="offer", file=OFFER):
    document, faults = read_document(file, change(tiny_network()[file]).encode())
    assert not faults
    return list(SHAPE.problems(document, kind, SHAPE.faults(document, kind), codes.Codes(SHAPE.lists)))


def test_an_unknown_field_that_looks_like_the_missing_one_is_one_problem():
    found = problems(lambda text: text.replace("job: packing", "jobs: packing"))
    assert [(problem.field, problem.rule) for problem in found] == [("jobs", "contract-additional-properties")]


def test_a_field_required_by_an_answer_points_at_the_answer():
    [problem] = problems(lambda text: text.replace("months: 6, ", ""))
    assert (problem.line, problem.column, problem.field) == (9, 18, "contract.type")
    assert "« months » (Durée en mois)" in problem.sentence


def test_a_value_has_one_problem_only():
    [problem] = problems(lambda text: text.replace("id: 7q3k9x2m4t", "id: 12"))
    assert problem.field == "id"


def test_the_wrong_group_is_told_where_its_field_goes():
    [problem] = problems(lambda text: text.replace("positions: 2", "positions: 2\nworksites: one"))
    assert "sous « place »" in problem.sentence


@pytest.mark.parametrize("kind", sorted(SHAPE.schemas))
def test_no_reference_is_left_in_an_expanded_schema(kind):
    assert "$ref" not in str(SHAPE.schemas[kind])
