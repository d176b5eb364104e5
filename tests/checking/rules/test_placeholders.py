"""What holds the place of a name is no name; and a name that looks like it is one."""

import pytest

from passerelle.checking.rules.placeholders import says_nothing


@pytest.mark.parametrize("text", [
    "à compléter", "A COMPLETER", "À compléter.", "Nom à préciser", "SARL à compléter", "inconnue", "Adresse inconnue",
    "rue inconnue", "xxx", "X", "XX XXXX", ".", "-", "?", "…", "n/a", "N.A.", "néant", "aucune", "non communiqué",
    "test", "TODO", "nc", "sans nom", "000", "Rue XXX",
])
def test_what_holds_the_place_of_a_name_is_told(text):
    assert says_nothing(text)


@pytest.mark.parametrize("text", [
    "Laiterie de l'Exemple SAS", "12 rue du Soldat-Inconnu", "1 rue de l'Exemple", "La Pause", "XXL Transports",
    "Sans Souci SARL", "Test & Mesure Ouest", "3 M", "8 rue à Compas",
])
def test_a_name_is_left_alone(text):
    assert not says_nothing(text)
