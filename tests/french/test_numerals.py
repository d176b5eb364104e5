"""Numbers in words: a phone that is dictated, a company number, a postcode; an amount of money is none."""

import pytest

from passerelle.auditing.contact_points import company_numbers, phones, postcodes_in_words
from passerelle.french.numerals import digits_in_words, in_words
from tests.auditing.test_variants import found, lexicon  # noqa: F401


@pytest.mark.parametrize(("number", "said"), [
    (0, "zéro"), (17, "dix-sept"), (21, "vingt et un"), (71, "soixante et onze"), (77, "soixante-dix-sept"),
    (80, "quatre-vingts"), (81, "quatre-vingt-un"), (91, "quatre-vingt-onze"), (100, "cent"), (200, "deux cents"),
    (281, "deux cent quatre-vingt-un"), (1000, "mille"), (44150, "quarante-quatre mille cent cinquante"),
])
def test_a_number_is_said_as_in_french(number, said):
    assert in_words(number) == said


def test_digits_are_dictated_in_groups_or_one_by_one():
    assert list(digits_in_words("0607", 2)) == ["zéro six zéro sept", "zéro six zéro sept"]
    assert next(digits_in_words("800005", 3)) == "huit cents zéro zéro cinq"


@pytest.mark.parametrize("written", [
    "zéro deux soixante et un quatre-vingt-onze quarante-quatre zéro sept",
    "le zéro deux, soixante et un, quatre vingt onze, quarante-quatre, zéro sept.",
    "plus trente-trois, deux, soixante et un, quatre-vingt-onze, quarante-quatre, zéro sept",
    "ZERO DEUX SIX UN NEUF UN QUATRE QUATRE ZERO SEPT",
])
def test_a_phone_in_words_is_found(lexicon, written):  # noqa: F811
    assert found(lexicon, phones("02 61 91 44 07"), f"Appelez {written}")


def test_a_company_number_in_words_is_found(lexicon):  # noqa: F811
    said = "huit cent douze, trois cent quarante-cinq, six cent soixante-seize"
    assert found(lexicon, company_numbers("81234567600017"), f"SIREN {said}.")


@pytest.mark.parametrize(("written", "is_one"), [
    ("au quarante-quatre mille cent cinquante", True), ("Quarante-quatre-mille-cent-cinquante, près du fleuve", True),
    ("quarante-quatre mille cent cinquante euros", False), ("quarante-quatre mille cent cinquante-deux", False),
    ("cent quarante-quatre mille cent cinquante", False), ("quarante-quatre mille cent", False),
])
def test_a_postcode_in_words_is_found_and_an_amount_is_not(lexicon, written, is_one):  # noqa: F811
    assert found(lexicon, postcodes_in_words(["44150"]), f"Le site est {written}") is is_one


def test_a_postcode_that_begins_with_a_zero_is_not_said_as_a_number():
    assert list(postcodes_in_words(["01000"])) == []
