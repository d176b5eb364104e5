"""Days, amounts and numbers as French writes them, for a page and for whoever reads what the check says."""

from datetime import date

import pytest

from passerelle.french.amounts import day, money, plural


@pytest.mark.parametrize(("written", "said"), [
    (date(2026, 1, 1), "1er janvier 2026"), ("2026-08-12", "12 août 2026"), (date(2026, 8, 1), "1er août 2026"),
])
def test_a_day_is_said_alike_whether_a_file_or_the_engine_has_it(written, said):
    assert day(written) == said


@pytest.mark.parametrize(("amount", "said"), [
    (1823.03, "1 823,03 €"), (12.1, "12,10 €"), (13, "13 €"), (1450.0, "1 450 €"),
])
def test_an_amount_has_its_spaces_and_no_cents_that_are_zero(amount, said):
    assert money(amount).replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ") == said


@pytest.mark.parametrize(("count", "said"), [(0, "0 erreur"), (1, "1 erreur"), (2, "2 erreurs")])
def test_french_is_singular_under_two(count, said):
    assert plural(count, "erreur") == said
