"""Numbers, hours and days as people type them: the right proposal at once."""

import pytest

from tests.boards import tiny_network, write
from tests.checking.cases import checked

OFFER = "offers/agri-food/conditionnement.yml"
PAY = "{min: 12.40, max: 12.80, per: hour}"


def told(folder, right, wrong):
    """What is said of the offer, once `wrong` stands in the place of `right`."""
    files = tiny_network()
    assert right in files[OFFER]
    changed = files[OFFER].replace(right, wrong, 1)
    problems = checked(write(folder, {**files, OFFER: changed}))[1]
    return " ".join(problem.sentence for problem in problems if problem.file == OFFER)


@pytest.mark.parametrize(("right", "wrong", "advice"), [
    (PAY, "{min: 1.900, per: month}", "Écrivez 1900,"),
    (PAY, "{min: 1 900, per: month}", "1900."),
    (PAY, "{min: 1\u202f900, per: month}", "1900."),
    (PAY, '{min: "1.950,00 €", per: month}', "Écrivez 1950."),
    (PAY, "{min: 1.900,50, per: month}", "1900.50."),
    (PAY, "{min: 24000, per: year}", "écrivez 2000, par mois."),
    (PAY, "{min: 1900, per: an}", "divisez le brut de l'année par 12"),
    (PAY, "{min: 1900, per: month, months: 13}", "divisé par 13"),
    (PAY, "{min: 90, per: jour}", "heures de la journée"),
    (PAY, "{min: 12.50, max: 125, per: hour}", "Manque-t-il une virgule"),
    (PAY, "{min: 15000, per: month}", "est-ce bien le montant ?"),
    ("hours_per_week: 35", "hours_per_week: 35H30", "Écrivez 35.5."),
    ("hours_per_week: 35", "hours_per_week: 35:30", "Écrivez 35.5."),
    ("hours_per_week: 35", "hours_per_week: 17 h 15", "Écrivez 17.25."),
    ("hours_per_week: 35", "hours_per_week: 151.67", "écrivez 35."),
    ('first_hour: "06:00"', "first_hour: 6", 'Écrivez "06:00".'),
    ('first_hour: "06:00"', "first_hour: 5.30", 'Écrivez "05:30".'),
    ('first_hour: "06:00"', "first_hour: 24:00", 'Écrivez "00:00".'),
    ("published: 2026-11-16", "published: 2026-31-03", "Écrivez 2026-03-31."),
    ("published: 2026-11-16", "published: 16-11-2026", "Écrivez 2026-11-16."),
    ("start: asap", "start: janvier 2027", "Écrivez 2027-01-01."),
    ("start: asap", "start: tout de suite", "Écrivez asap."),
    ('commune: "44003"', "commune: 44600", '"44184" (Saint-Nazaire)'),
    ('commune: "44003"', "commune: 44190", '"44190" pour Saint-Sébastien-sur-Loire ; pour le code postal'),
    ('commune: "44003"', 'commune: "1000"', '"01053" (Bourg-en-Bresse)'),
    ('commune: "44003"', "commune: Lyon 3e", '"69123" (Lyon)'),
    ("type: cdd", "type: CUI", "écrivez cdd ou cdi"),
    ("type: cdd", "type: MIS", "« temp »"),
    ("type: cdd", "type: vacation", "(days)"),
    ("type: cdd", "type: CESU", "cdi ou cdd"),
    ("type: cdd", "type: CDI intermittent", "semaine moyenne"),
    ("by: phone", "by: SMS", "« phone »"),
    ("standing,", "lourd,", "loads-25"),
    ("food-hygiene", "permis CE", "« licence-ce »"),
    ("food-hygiene", "permis EB", "« licence-be »"),
    ("food-hygiene", "BTS", "« level-5-title »"),
    ("food-hygiene", "5 ans d'expérience", "experience-2-years"),
    ("months: 6", "days: 120", "months: 4"),
])
def test_the_right_proposal_comes_at_once(tmp_path, right, wrong, advice):
    assert advice in told(tmp_path, right, wrong)


def test_a_pay_as_it_is_found_asks_nothing(tmp_path):
    assert told(tmp_path, PAY, "{min: 1900, max: 2300, per: month}") == ""
