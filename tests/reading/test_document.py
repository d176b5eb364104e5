"""Every value knows its place."""

import pytest

from passerelle.problems import Problem

OFFER = """# an offer
french: {listening: A2, because: [safety]}
requires:
  - what: haccp
    how: wished
  - {what: driving, how: }
notes: |
  Rappeler.
employer:
"""


@pytest.fixture
def offer(both):
    return both(OFFER)[0]


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((), (2, 1), (2, 1)),
        (("french",), (2, 1), (2, 9)),
        (("french", "listening"), (2, 10), (2, 21)),
        (("french", "because", 0), (2, 35), (2, 35)),
        (("requires",), (3, 1), (4, 3)),
        (("requires", 0), (4, 5), (4, 5)),
        (("requires", 0, "how"), (5, 5), (5, 10)),
        (("requires", 1), (6, 5), (6, 5)),
        (("notes",), (7, 1), (7, 8)),
    ],
)
def test_a_value_and_its_key_have_a_line_and_a_column(offer, path, key, value):
    assert (offer.place_of(path, "key"), offer.place_of(path)) == (key, value)
    assert offer.line_of(path) == value[0]


@pytest.mark.parametrize(("path", "key"), [(("employer",), (9, 1)), (("requires", 1, "how"), (6, 21))])
def test_an_absent_value_stands_at_its_key(offer, path, key):
    assert offer.place_of(path) == offer.place_of(path, "key") == key


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        (("french", "speaking"), ("french",)),
        (("requires", 5, "what"), ("requires",)),
        (("notes", 0), ("notes",)),
        (("place", "commune"), ()),
    ],
)
def test_an_unknown_path_stands_at_its_nearest_ancestor(offer, path, nearest):
    assert offer.place_of(path) == offer.place_of(nearest)


def test_a_problem_has_the_field_of_its_path(offer):
    found = offer.problem(("requires", 0, "what"), "…", rule="r")
    assert found == Problem("f.yml", 4, 11, "requires[0].what", "…", "error", "r")


def test_a_problem_may_point_at_the_key_and_be_a_warning(offer):
    found = offer.problem(["french", "listening"], "…", rule="r", level="warning", at="key")
    assert found == Problem("f.yml", 2, 10, "french.listening", "…", "warning", "r")


def test_a_missing_field_keeps_its_own_name(offer):
    assert offer.problem(("french", "speaking"), "…", rule="r").field == "french.speaking"
    assert offer.problem((), "…", rule="r").field == ""


def test_a_very_long_field_name_is_clipped(offer):
    assert len(offer.problem(("x" * 500, 0), "…", rule="r").field) == 63


def test_a_document_cannot_be_reassigned(offer):
    with pytest.raises(AttributeError):
        offer.data = {}


def test_every_text_is_given_with_its_path_in_the_order_of_the_file(offer):
    assert list(offer.texts()) == [
        (("french", "listening"), "A2"),
        (("french", "because", 0), "safety"),
        (("requires", 0, "what"), "haccp"),
        (("requires", 0, "how"), "wished"),
        (("requires", 1, "what"), "driving"),
        (("notes",), "Rappeler.\n"),
    ]
