"""The reference of the fields follows the contract: nothing missing, nothing that the check would refuse."""

import html

import pytest
from jsonschema import Draft7Validator

from passerelle.contract.fields import KINDS, read_kind
from passerelle.contract.vocabulary import read_vocabulary
from passerelle.publishing import fields
from passerelle.reading import read_document
from tests.contract import CONTRACT
from tests.publishing.words import element, ids_of, text_of

VOCABULARY = read_vocabulary(CONTRACT)


@pytest.fixture
def page(tiny_board, rendered):
    return rendered(fields.page, tiny_board(), CONTRACT).html


def test_every_field_of_every_file_has_its_place(page):
    wanted = {row.id for code in KINDS for row in fields.rows(read_kind(CONTRACT, code), VOCABULARY)}
    assert len(wanted) > 250
    assert wanted <= set(ids_of(page))


def test_every_closed_list_can_be_linked_to_and_shows_its_codes(page):
    for name, codes in VOCABULARY.lists.items():
        after = page[page.index(f'<h3 id="{name}"'):]
        table = html.unescape(after[:after.index("</table>")])
        assert [code for code in codes if f"<code>{code}</code>" not in table] == []


def test_a_list_made_of_several_leads_to_them(page):
    after = page[page.index('<h3 id="condition"'):]
    assert 'href="#hours_condition"' in after[:after.index("<h3", 4)]


def test_no_two_places_share_an_id(page):
    assert sorted(ids_of(page)) == sorted(set(ids_of(page)))


def test_a_field_says_when_it_is_obligatory(page):
    assert "obligatoire" in text_of(element(page, "offer.id"))
    assert "Obligatoire si kind est job" in text_of(element(page, "offer.positions"))
    assert "Obligatoire si contract.type est cdd (CDD)" in text_of(element(page, "offer.contract.months"))
    assert "bligatoire" not in text_of(element(page, "offer.lasting_need"))


def test_a_field_says_which_values_some_answers_leave(page):
    assert "Si kind est discovery (discovery) : visit (visit)." in text_of(element(page, "offer.contract.type"))


def test_a_short_list_is_told_at_once(page):
    assert "hour (hour), month (month)" in text_of(element(page, "offer.pay.per"))


def test_the_themes_of_data_inclusion_have_their_own_words(page):
    after = page[page.index('<h3 id="thematic"'):]
    assert "Accéder à un véhicule" in text_of(after[:after.index("</table>")])


@pytest.mark.parametrize("code", KINDS)
def test_every_example_is_taken_by_the_contract(code):
    refused = []
    for row in fields.rows(read_kind(CONTRACT, code), VOCABULARY):
        if row.example:
            document, problems = read_document("x.yml", f"x: {row.example}".encode())
            value = document.data["x"] if document else problems
            items = value if row.field.many else [value]
            refused += [(row.path, item) for item in items if item != "…" and not taken(row.field, item)]
    assert refused == []


def taken(field, value):
    if field.ref in VOCABULARY.unions:
        return any(value in VOCABULARY.lists[part] for part in VOCABULARY.unions[field.ref])
    return Draft7Validator(field.schema).is_valid(value)


def test_the_shapes_of_the_page_exist_in_the_contract():
    assert set(fields.SHAPES) | set(fields.GROUPS) | set(fields.MADE_OF) <= set(CONTRACT.definitions)


@pytest.mark.parametrize("code", ["offer", "employer"])
def test_what_volunteers_fill_in_is_explained_in_their_editor(code):
    silent = [field.path for field in read_kind(CONTRACT, code).all() if not (field.title and field.description)]
    assert silent == []
