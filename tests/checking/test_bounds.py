"""A file with thousands of mistakes is answered at once, says that there are more, and fills no page."""

from collections import Counter

import pytest

from passerelle.checking import ENOUGH
from passerelle.checking.shape.contract import MAX_FAULTS
from passerelle.french import nearest
from passerelle.problems import report
from tests.boards import tiny_network, write
from tests.checking.cases import checked

OFFER = "offers/agri-food/conditionnement.yml"
TEXT = tiny_network()[OFFER]
LINES = 4000
COMPARISONS = 30_000
WRONG = {
    "fields": TEXT + "".join(f"zzq{n}: a\n" for n in range(LINES)),
    "one text": TEXT.replace("\nconditions: [", "\nautre: [") + "conditions: |\n" + "  debout et froid\n" * 3000,
    "codes": TEXT.replace("standing,", f"standing, {', '.join(f'mot{n}' for n in range(LINES))},"),
}


@pytest.mark.parametrize("kind", WRONG)
def test_thousands_of_wrong_words_cost_few_comparisons(tmp_path, kind, monkeypatch):
    counted = Counter()

    def likeness(asked, known, real=nearest._likeness):
        counted["comparisons"] += 1
        return real(asked, known)

    monkeypatch.setattr(nearest, "_likeness", likeness)
    problems = checked(write(tmp_path, {**tiny_network(), OFFER: WRONG[kind]}))[1]
    assert problems and counted["comparisons"] < COMPARISONS


def test_a_file_says_that_it_has_more(tmp_path):
    problems = checked(write(tmp_path, {**tiny_network(), OFFER: WRONG["fields"]}))[1]
    told = [problem.sentence for problem in problems if problem.rule == "contract-many"]
    assert len(problems) == MAX_FAULTS + 1
    assert told == ["Il y a 3900 autres erreurs dans ce fichier. Corrigez d'abord celles-ci."]


def test_the_report_of_many_files_stays_under_one_mebibyte(tmp_path):
    wrong = TEXT + "".join(f"zz{n}: a\n" for n in range(120))
    files = {f"offers/agri-food/f{n}.yml": wrong for n in range(100)}
    problems = checked(write(tmp_path, {**tiny_network(), **files}))[1]
    assert {problem.file for problem in problems} >= files.keys()  # every file is told
    assert len(problems) > ENOUGH
    assert len(report(problems, "text").encode()) < 2**20
