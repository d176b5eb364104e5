"""Whole small networks: the folder is the verdict, and `expected.txt` is its report, word for word.

A case of tests/boards/refused holds only the files that differ from tests/boards/tiny; `DELETE` lists those it takes
away. To add one, write its files, run `python -m tests.checking.expected`, and read the report as a volunteer would.
"""

import pytest

from passerelle.problems import has_errors, report
from tests.boards import BOARDS, tiny_network, write
from tests.checking.cases import checked, expected_file, network_of

REFUSED = sorted(path for path in (BOARDS / "refused").iterdir())
ACCEPTED = sorted(path for path in (BOARDS / "accepted").iterdir())
OFFER = "offers/agri-food/conditionnement.yml"


def name(case):
    return case.name


@pytest.mark.parametrize("case", REFUSED, ids=name)
def test_a_refused_network_says_why_word_for_word(case, tmp_path):
    _, problems = checked(network_of(case, tmp_path))
    assert report(problems, "text") == expected_file(case).read_text("utf-8")


@pytest.mark.parametrize("case", REFUSED, ids=name)
def test_what_has_an_error_is_not_accepted(case, tmp_path):
    accepted, problems = checked(network_of(case, tmp_path))
    refused = {problem.file for problem in problems if problem.level == "error"}
    assert bool(refused) == has_errors(problems)
    assert refused.isdisjoint(files_of(accepted))


@pytest.mark.parametrize("case", ACCEPTED, ids=name)
def test_an_accepted_network_has_no_problem(case, tmp_path):
    assert report(checked(network_of(case, tmp_path))[1], "text") == ""


def test_the_tiny_network_is_accepted_whole(tmp_path):
    files = tiny_network()
    accepted, problems = checked(write(tmp_path, files))
    assert (sorted(files_of(accepted)), problems) == (sorted(files), [])


def test_problems_come_sorted_by_file_and_line(tmp_path):
    _, problems = checked(network_of(BOARDS / "refused" / "faults-in-several-files", tmp_path))
    assert [problem.file.split("/")[0] for problem in problems] == ["levers", "offers", "sectors"]


def test_no_sentence_is_in_english():
    english = (" is not ", "property", "does not", "expected", "None", "True", "False", "[]", "{}")
    sentences = "\n".join(expected_file(case).read_text("utf-8") for case in REFUSED)
    assert [word for word in english if word in sentences] == []


# Files that git or an editor would change on their way here.


@pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_windows_habits_are_accepted(tmp_path, change):
    files = tiny_network()
    assert checked(write(tmp_path, {**files, OFFER: change(files[OFFER])}))[1] == []


def test_a_file_of_more_than_64_kib_is_refused(tmp_path):
    files = tiny_network()
    _, problems = checked(write(tmp_path, {**files, OFFER: files[OFFER] + "#" * 2**16}))
    assert [(problem.file, problem.level) for problem in problems] == [(OFFER, "error")]


def test_a_link_is_refused_and_its_target_not_read(tmp_path):
    network = write(tmp_path / "network", tiny_network())
    (tmp_path / "elsewhere.yml").write_text("legal_name: Ailleurs\n", "utf-8")
    (network / "employers/ailleurs.yml").symlink_to(tmp_path / "elsewhere.yml")
    _, problems = checked(network)
    assert [(problem.file, problem.level) for problem in problems] == [("employers/ailleurs.yml", "error")]


def files_of(accepted):
    many = (*accepted.offers, *accepted.employers, *accepted.sectors, *accepted.levers, *accepted.labels)
    single = filter(None, (accepted.site, accepted.parameters, accepted.partnership))
    return [document.file for document in (*many, *single)]
