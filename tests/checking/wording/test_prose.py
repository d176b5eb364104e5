"""A page in Markdown as people read it: its passages, where each stands, and the line of every word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.checking.wording.prose import front_matter, passages


def texts(page):
    return [passage.text for passage in passages(page)]


@pytest.mark.parametrize(("written", "read"), [
    ("**Femmes** uniquement", "Femmes uniquement"), ("<b>Fem</b>mes *uniquement*", "Femmes uniquement"),
    ("__Femmes__, _uniquement_", "Femmes, uniquement"), ("Moins\nde 35\nans", "Moins de 35 ans"),
    ("> Moins\n> de 35 ans", "Moins de 35 ans"), ("- Moins de 35 ans", "Moins de 35 ans"),
    ("&eacute;t&#233; \\*", "été *"), ("Voir [ici](https://x.example/a-b)", "Voir ici ()"),
    ("## Qui { #roles }", "Qui"), ("snake_case, 3 * 4", "snake_case, 3 * 4"), ("Un mot { .x }", "Un mot"),
    ("<!-- caché -->", "caché"), ('<p title="Bulle">Texte</p>', "Texte Bulle"),
    ("[écrire](mailto:a@b.example)", "écrire (a@b.example)"), ("<a@b.example> <https://x.example>", "a@b.example"),
    ('![Vue](x.png "Titre")', '!Vue ( "Titre")'), ("Le mot `femmes` seul", "Le mot seul"),
])
def test_a_passage_is_what_people_read(written, read):
    assert " ".join(texts(written)) == read


@pytest.mark.parametrize("code", ["```\nx\n```", "~~~ text\nx\n~~~", "Voir :\n\n    x", "`x`", "````\n```\nx\n````"])
def test_code_is_left_out(code):
    assert "x" not in " ".join(texts(code))


@pytest.mark.parametrize("text", ["- un\n\n    x", ":   un\n    x", "```\na\n```\nx", "1. un\n2. x"])
def test_what_is_no_code_is_read(text):
    assert "x" in " ".join(texts(text)).split()


def test_a_passage_stands_under_its_heading_and_knows_its_lines():
    found = list(passages("---\n\n# Titre { #haut }\n\nUn\n\nDeux\ntrois quatre\n\n## Bas\n\nCinq", first=1))
    assert [(passage.path, passage.text) for passage in found] == [
        (("haut", 0), "Titre"), (("haut", 1), "Un"), (("haut", 2), "Deux trois quatre"), (("Bas", 0), "Bas"),
        (("Bas", 1), "Cinq"),
    ]
    assert [found[2].line_of(quote) for quote in ("Deux", "trois quatre", "absent")] == [7, 8, 7]


@pytest.mark.parametrize(("text", "found"), [
    ("---\na: 1\n---\nb", ("a: 1", 3)), ("---\na: 1\n----\nb", ("", 0)), ("\n---\na: 1\n---\n", ("", 0)),
    ("b", ("", 0)),
])
def test_fields_stand_between_two_fences_at_the_top(text, found):
    assert front_matter(text) == found


@given(st.text(alphabet="ab#`~-* \n<>[]()\"'&:{}!_|\\", max_size=200))
def test_no_page_stops_the_reading(text):
    for passage in passages(text):
        assert len(passage.lines) == len(passage.text.split())
