"""Edges of the rules that the folders of tests/boards do not walk along."""

import pytest

from passerelle.checking.rules import RULES
from passerelle.checking.rules.employers import _luhn
from passerelle.checking.rules.sources import _statement
from tests.boards import tiny_network, write
from tests.checking.cases import checked

OFFER, EMPLOYER = "offers/agri-food/conditionnement.yml", "employers/exemple-laiterie.yml"
SECTOR, LEVER = "sectors/agri-food.yml", "levers/location-scooter.yml"


def rules_broken(tmp_path, *changes):
    """The rules that break when each (file, old text, new text) is applied to the tiny network."""
    files = tiny_network()
    for file, old, new in changes:
        assert old in files[file]
        files[file] = files[file].replace(old, new)
    return [problem.rule for problem in checked(write(tmp_path, files))[1]]


@pytest.mark.parametrize(
    ("change", "rules"),
    [
        # The SMIC itself is enough; a cent below is not.
        ((OFFER, "min: 12.40", "min: 12.31"), []),
        ((OFFER, "min: 12.40", "min: 12.30"), ["pay-reaches-the-smic"]),
        ((OFFER, "{min: 12.40, max: 12.80, per: hour}", "{min: 1867.02, per: month}"), []),
        ((OFFER, "{min: 12.40, max: 12.80, per: hour}", "{min: 12.40, per: month}"), ["pay-unit-is-likely"]),
        # The last day of visibility is not too late.
        ((OFFER, "published: 2026-11-16\nchecked: 2026-11-18", "published: 2026-10-23\nchecked: 2026-10-23"),
         ["agreed-before-published"]),
        ((OFFER, "checked: 2026-11-18", "checked: 2026-11-22"), []),
        ((OFFER, "checked: 2026-11-18", "checked: 2026-11-18\nrhythm_days: 7"), []),
        ((OFFER, "start: asap", "start: 2026-08-24"), []),
        ((OFFER, "start: asap", "start: 2026-08-23"), ["start-is-not-long-past"]),
        ((OFFER, "start: asap", "start: 2026-02-30"), ["start-is-a-day"]),
        ((OFFER, "months: 6,", "months: 18,"), []),
        # 6 h is not dawn, and a condition that is present explains the hour.
        ((OFFER, "conditions: [two", "conditions: [early-start, two"), []),
        ((OFFER, 'first_hour: "06:00"', 'first_hour: "05:59"'), ["hours-agree"]),
        ((OFFER, "conditions: [two-shifts", "conditions: [early-start"), []),
        ((OFFER, 'last_hour: "21:00"', 'last_hour: "22:00"'), ["hours-agree"]),
        # B1 is not too high; literacy is not writing.
        ((OFFER, "speaking: A1", "speaking: B1"), []),
        ((OFFER, "writing: none", "writing: literacy"), []),
        ((OFFER, "because: [safety, instructions]", "because: []"), ["french-levels-have-a-reason"]),
        ((OFFER, "months_wanted: 6", "months_wanted: 7"), ["papers-match-the-contract"]),
        # A SIRET of La Poste has a key of its own.
        ((EMPLOYER, "12345678200002", "35600000049837"), []),
        ((EMPLOYER, "12345678200002", "12345678200003"), ["siret-has-its-key"]),
        ((EMPLOYER, "ends: 2027-01-15", "ends: 2026-11-22"), []),
        ((EMPLOYER, "signed: 2026-01-15", "signed: 2026-12-15"), ["agreement-days-are-in-order"]),
        ((SECTOR, "until: 2027-05-31", "until: 2026-12-22"), []),
        ((SECTOR, "until: 2027-05-31", "until: 2026-12-21"), ["referent-is-on-duty"]),
        ((LEVER, 'codes: ["44"]', 'codes: ["R52", "244400552", "44003", "2A"]'), []),
        ((LEVER, "review_by: 2027-03-01", "review_by: 2026-11-22"), []),
        (("site.yml", '["44"]', '["44", "2A", "974"]'), []),
        (("parameters.yml", "source: smic-2026", "source: smic"), ["sources-exist"]),
    ],
)  # fmt: skip
def test_the_edges_of_a_rule(tmp_path, change, rules):
    assert rules_broken(tmp_path, change) == rules


JUNE = "{hourly: 12.31, monthly: 1867.02, since: 2026-06-01, source: smic-2026}"
RISES = f"{JUNE}, {{hourly: 12.60, monthly: 1911.00, since: 2027-01-01, source: smic-2026}}"


@pytest.mark.parametrize(
    ("start", "pay", "rules"),
    [
        ("2026-12-31", "12.31", []),
        ("2027-01-01", "12.31", ["pay-reaches-the-smic"]),
        ("2027-01-01", "12.60", []),
        ("asap", "12.31", []),
        # Whoever is hired today for a work that began in spring is paid the SMIC of today.
        ("2026-09-01", "12.30", ["pay-reaches-the-smic"]),
    ],
)
def test_the_smic_of_the_first_day_decides(tmp_path, start, pay, rules):
    changes = ("start: asap", f"start: {start}"), ("min: 12.40", f"min: {pay}")
    assert rules_broken(tmp_path, ("parameters.yml", JUNE, RISES), *((OFFER, *change) for change in changes)) == rules


MAYOTTE = "smic_mayotte: [{hourly: 9.56, monthly: 1449.93, since: 2026-06-01, source: smic-2026}]\n"


@pytest.mark.parametrize(
    ("commune", "pay", "known", "rules"),
    [
        ("97611", "9.56", True, []),
        ("97611", "9.55", True, ["pay-reaches-the-smic"]),
        ("97611", "9.56", False, ["smic-of-mayotte-is-known"]),
        ("97105", "9.56", True, ["pay-reaches-the-smic"]),
    ],
)
def test_mayotte_has_a_smic_of_its_own(tmp_path, commune, pay, known, rules):
    everywhere = [(file, "44003", commune) for file in (OFFER, EMPLOYER)]
    more = [("parameters.yml", "smic: [", f"{MAYOTTE if known else ''}smic: ["), (OFFER, "min: 12.40", f"min: {pay}")]
    assert set(rules_broken(tmp_path, *everywhere, *more)) == set(rules)


@pytest.mark.parametrize(
    ("wages", "rules"),
    [
        (f"{JUNE}, {{hourly: 12.02, monthly: 1823.03, since: 2026-01-01, source: smic-2026}}", ["smic-rises"]),
        (f"{JUNE}, {{hourly: 12.02, monthly: 1823.03, since: 2026-08-01, source: smic-2026}}", ["smic-rises"]),
        (JUNE.replace("1867.02", "1867.20"), []),
        (JUNE.replace("1867.02", "1876.02"), ["smic-amounts-agree"]),
        (JUNE.replace("2026-06-01", "2026-11-23"), ["smic-is-in-force"]),
    ],
)
def test_the_smic_is_a_dated_list(tmp_path, wages, rules):
    assert rules_broken(tmp_path, ("parameters.yml", JUNE, wages)) == rules


@pytest.mark.parametrize(("review", "rules"), [("2027-02-22", []), ("2027-02-23", ["smic-is-read-again-soon"])])
def test_the_smic_is_read_again_within_three_months(tmp_path, review, rules):
    assert rules_broken(tmp_path, ("parameters.yml", "review_by: 2027-01-15", f"review_by: {review}")) == rules


@pytest.mark.parametrize(
    ("title", "rules"),
    [
        ("Agent·e de conditionnement", []),
        ("Désosseur-pareur / Désosseuse-pareuse", []),
        ("Cariste (H/F)", []),
        ("Cariste", ["titles-say-both-once"]),
        ("Agent·e de conditionnement (H/F)", ["titles-say-both-once"]),
        ("Coffreur·euse-bancheur·euse", ["titles-say-both-once"]),
    ],
)
def test_a_title_says_both_genders_once_and_can_be_read_aloud(tmp_path, title, rules):
    assert rules_broken(tmp_path, (SECTOR, "title: Agent / agente de conditionnement", f"title: {title}")) == rules


@pytest.mark.parametrize("code", ["three-shifts", "weekend"])
def test_a_late_end_is_no_work_in_three_shifts(tmp_path, code):
    late, refused = ('last_hour: "21:00"', 'last_hour: "22:30"'), ("[night, weekend]", f"[{code}]")
    assert rules_broken(tmp_path, (OFFER, *late), (OFFER, *refused)) == []


def test_rules_that_need_parameters_keep_quiet_without_them(tmp_path):
    broken = rules_broken(
        tmp_path, ("parameters.yml", "hourly: 12.31", "hourly: douze"), (OFFER, "min: 12.40", "min: 5")
    )
    assert broken == ["contract-type"]


def test_a_word_missing_in_french_is_named(tmp_path):
    problems = checked(write(tmp_path, tiny_network()))
    assert problems[1] == []
    files = tiny_network()
    files["labels/fr.yml"] = files["labels/fr.yml"].replace('"night"', '"nights"')
    found = checked(write(tmp_path, files))[1]
    assert [(problem.rule, problem.field) for problem in found] == [
        ("french-has-every-word", "terms.hours_condition"),
        ("codes-exist", "terms.hours_condition.nights"),
    ]
    assert "night" in found[0].sentence


def test_an_unreadable_file_is_not_missing(tmp_path):
    files = tiny_network({EMPLOYER: "legal_name: [", "site.yml": "\tname: x"})
    found = checked(write(tmp_path, files))[1]
    assert {problem.file for problem in found} == {EMPLOYER, "site.yml"}
    assert not {problem.rule for problem in found} & {"employer-exists", "required-files-exist"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Environ 1 500 € net.", "1 500 €"),
        ("Comptez 20 euros par mois.", "20 euros"),
        ("Dans 70 % des cas.", "70 %"),
        ("Selon l'article 9 du texte.", "article 9"),
        ("Voir L. 5221-5 du code.", "L. 5221-5"),
        ("Voir R5221-41 du code.", "R5221-41"),
        ("Le port du casque est obligatoire.", "obligatoire"),
        ("C'est interdit aux mineurs.", "interdit"),
        ("Payé au SMIC et plus.", "SMIC"),
        ("Est-ce obligatoire ?", None),
        ("« Est-ce interdit ? »", None),
        ("Une rencontre sans obligation d'embauche.", None),
        ("Le CACES R489-1 aide, le R.485 aussi.", None),
        ("Le code ROME D1507 regroupe ces métiers.", None),
        ("caces-r489-1b", None),
        ("Il fait 4 °C toute l'année.", None),
    ],
)
def test_what_counts_as_a_rule_or_an_amount(text, found):
    assert _statement(text) == found


def test_the_key_of_a_known_siret():
    assert _luhn("73282932000074") % 10 == 0


def test_each_rule_is_listed_once_and_named_for_what_it_demands():
    for rules in RULES.values():
        names = [rule.__name__ for rule in rules]
        assert len(names) == len(set(names)) and all("_" in name for name in names)


def test_a_word_that_half_the_files_share_proposes_none_of_them(tmp_path):
    files = tiny_network()
    sector = files[SECTOR].replace("levers: [location-scooter]", "levers: [location-scooter, logement-jeune]")
    other = files[LEVER].replace("Location de scooter", "Une location pour un logement")
    [problem] = checked(write(tmp_path, {**files, SECTOR: sector, "levers/bail-mobilite.yml": other}))[1]
    assert ("n'existe pas. Valeurs possibles : bail-mobilite (Une location pour un logement), "
            "location-scooter (Location de scooter).") in problem.sentence
