"""A first name gives somebody away beside a function or a trade, and nobody alone."""

import pytest

from passerelle.auditing.first_names import beside, trades_of
from tests.auditing.test_variants import found, lexicon  # noqa: F401

ROLE = ["cheffe", "d", "equipe"]


@pytest.mark.parametrize("written", [
    "Maëlle, cheffe d'équipe", "Maëlle est la cheffe d'équipe", "la cheffe d’équipe (Maëlle)", "Maëlle, notre cheffe",
    "Cheffe d'équipe : Maëlle", "Maëlle de la laiterie", "à la laiterie, demandez MAELLE", "laiterie (Maëlle)",
])
def test_a_first_name_beside_what_tells_whose_it_is_is_found(lexicon, written):  # noqa: F811
    assert found(lexicon, beside("Maëlle Kerdoncuff", ROLE, ["laiterie"], lexicon), f"Pour venir : {written}.")


@pytest.mark.parametrize("written", [
    "Maëlle apprend le français", "Maëlle travaille la nuit, et sa cheffe d'équipe l'aide", "la cheffe d'équipe",
    "une laiterie où Maëlle a commencé",
])
def test_a_first_name_elsewhere_is_anybodys(lexicon, written):  # noqa: F811
    assert not found(lexicon, beside("Maëlle Kerdoncuff", ROLE, ["laiterie"], lexicon), f"Ici, {written}.")


@pytest.mark.parametrize("name", ["Pierre Marchand", "Rose Petit", "Luc Petit", "Kerdoncuff"])
def test_a_name_that_is_a_word_or_too_short_is_not_looked_for(lexicon, name):  # noqa: F811
    assert list(beside(name, ROLE, ["laiterie"], lexicon)) == []


def test_the_trade_is_the_first_ordinary_word_of_a_name(lexicon):  # noqa: F811
    assert trades_of(["laiterie", "quervanec", "travail"], lexicon) == ["laiterie"]
    assert trades_of(["quervanec"], lexicon) == []
