"""The marks that git leaves where two people changed the same lines."""

import pytest

from passerelle.reading import read_document
from passerelle.reading.conflicts import conflicts

BOTH = "id: a\n<<<<<<< HEAD\npay: 1\nper: hour\n=======\npay: 2\n>>>>>>> nord\n"
THREE = "<<<<<<< a\nx: 1\n||||||| base\nx: 0\n=======\n>>>>>>> b\n"


def test_a_conflict_says_which_lines_to_keep():
    [(line, rule, values)] = conflicts(BOTH)
    assert (line, rule) == (2, "text-conflict")
    assert values == {"first": "lignes 3 à 4", "second": "ligne 6", "marks": "lignes 2, 5 et 7"}


def test_the_version_of_before_and_an_empty_one_are_told():
    [(_, _, values)] = conflicts(THREE)
    assert values == {"first": "ligne 2", "second": "aucune ligne", "marks": "lignes 1, 3 à 5 et 6"}


@pytest.mark.parametrize(("text", "lines"), [
    ("a: 1\n>>>>>>> nord\n", [2]), ("<<<<<<< HEAD\na: 1\n", [1]),
    ("<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> b\n", [1]),
    ("Titre\n=======\n", []), ("a: '<<<<<<< x'\n", []), ("========\n", []),
])
def test_a_mark_alone_is_told_and_a_title_is_not(text, lines):
    assert [(line, rule) for line, rule, _ in conflicts(text) if rule != "text-conflict"] == [
        (line, "text-conflict-mark") for line in lines
    ]


def test_nothing_else_is_said_of_a_file_with_two_versions():
    document, problems = read_document("offers/a/b.yml", (BOTH + "\tx: [\n").encode())
    assert document is None
    assert [(problem.line, problem.rule) for problem in problems] == [(2, "text-conflict")]
