"""What was written is not right because it was written: only closed sources explain a place or a name."""

import pytest

from tests.auditing.networks import DAIRY, files, prepared
from tests.boards import BOARDS, write

SENTENCES = {
    "commune": "Un de nos partenaires, à Ancenis-Saint-Géréon, forme les débutants.",
    "postcode": "Un partenaire du 44150 forme les débutants.",
    "acronym": "La société TGM forme ses équipes.",
    "ordinary words": "On y retrouve les copains du clos chaque matin.",
    "street": "Rendez-vous au bout de la rue de la Gare, chez un partenaire.",
    "commitment": "Un tuteur nommé Isidore le premier matin de chaque mois.",
    "firm": "Chez Quervanec, la première semaine se fait à deux.",
}
NAMES = "trade_names: [Transports Guérivel Mauduit, Les Copains du Clos, Fromages Trémadoc]"
GUIDE = (BOARDS / "tiny/sectors/agri-food.yml").read_text("utf-8")
LEVER = (BOARDS / "tiny/levers/location-scooter.yml").read_text("utf-8")
PARTNERSHIP = (BOARDS / "tiny/partnership.yml").read_text("utf-8")


def saying(sentence):
    """A network whose every public prose says the sentence."""
    return {
        **files(**{"employers/quervanec.yml": DAIRY.replace("trade_names: [Fromages Trémadoc]", NAMES)}),
        "sectors/agri-food.yml": GUIDE.replace("Fabriquer et emballer des aliments.", f'"{sentence}"')
                                      .replace("packing: Mettre en carton", f'packing: "{sentence}"'),
        "levers/location-scooter.yml": LEVER.replace("Location de scooter", f'"{sentence}"')
                                            .replace("Un scooter loué à la semaine.", f'"{sentence}"'),
        "partnership.yml": PARTNERSHIP.replace("Un contact qui répond", f'"{sentence}"'),
        "content/reseau/index.md": f"# Le réseau\n\n{sentence}\n",
    }


def page(sentence):
    return {"site/a.html": f"<html><body><p>Bonjour. {sentence}</p></body></html>"}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_prose_does_not_allow_itself(tmp_path, sentence):
    audit = prepared(tmp_path, saying(sentence))
    assert audit.leaks(write(tmp_path, page(sentence)) / "site")


def test_an_exception_with_an_end_allows_a_sentence(tmp_path):
    sentence, key = SENTENCES["commune"], 'key: "un tirage au hasard, assez long"\n'
    write(tmp_path, page(sentence))
    found = prepared(tmp_path, {**saying(sentence), "register/exceptions.yml": key}).leaks(tmp_path / "site")
    listed = "exceptions:\n" + "".join(
        f'  - {{fingerprint: "{leak.fingerprint}", files: a.html, reason: La ville du réseau, until: 2026-12-31}}\n'
        for leak in found
    )
    allowed = prepared(tmp_path, {**saying(sentence), "register/exceptions.yml": key + listed})
    assert allowed.leaks(tmp_path / "site") == []


@pytest.mark.parametrize(("file", "old", "name"), [
    ("sectors/agri-food.yml", "structure: Association de l'Exemple", "Chantiers d'Ancenis-Saint-Géréon solidaires"),
    ("sectors/agri-food.yml", "title: Code du travail", "Préfecture, site d'Ancenis-Saint-Géréon"),
])
def test_an_organisation_explains_its_own_name_and_nothing_else(tmp_path, file, old, name):
    text = (BOARDS / "tiny" / file).read_text("utf-8")
    assert old in text
    audit = prepared(tmp_path, {**files(), file: text.replace(old, f"{old.partition(':')[0]}: \"{name}\"")})
    assert not audit.leaks(write(tmp_path / "1", {"a.html": f"<html><p>Voir {name}.</p></html>"}))
    assert audit.leaks(write(tmp_path / "2", {"a.html": "<html><p>Un poste à Ancenis-Saint-Géréon.</p></html>"}))
