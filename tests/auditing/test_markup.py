"""A page is taken apart into what is read and what is not."""

import pytest

from passerelle.auditing.markup import BREAK, is_markup, page_text, page_values


@pytest.mark.parametrize(("markup", "text"), [
    ("Quer<b>va</b>nec", "Quervanec"),
    ("Quer<!-- x -->vanec", "Quervanec"),
    ("Quer<wbr>va&shy;nec", "Querva\u00adnec"),
    ("<p>Laiterie</p><p>Quervanec</p>", "Laiterie| |Quervanec"),
    ("<b>Horizon</b><i>CDI</i>", "Horizon CDI"),
    ("&lt;p&gt;Quer&lt;b&gt;vanec", "Quervanec"),
    ("<![CDATA[<p>Quer<b>vanec</b></p>]]>", "Quervanec"),
    ('<a title="x > y">Quervanec</a>', "Quervanec"),
    ("3 < 4 et 5 > 2", "3 < 4 et 5 > 2"),
])
def test_text_is_what_a_reader_sees(markup, text):
    assert page_text(markup).replace(BREAK, "|").strip("| ") == text


def test_scripts_are_not_text_but_are_values():
    page = '<p title="un">deux</p><script>const x = "trois"</script><!-- quatre --><style>p{}</style>'
    assert "trois" not in page_text(page)
    assert {"un", " quatre ", 'const x = "trois"'} <= set(page_values(page).split(BREAK))


def test_names_of_machines_are_not_values():
    assert page_values('<p id="la-pause" class="bar" data-x="un" lang=fr>') == "un"


def test_a_page_of_opened_tags_takes_no_time():
    page_text("<a '" * 20000)
    page_text("<b x='" * 20000)
    page_values("<a x='" * 20000)


@pytest.mark.parametrize(("name", "text", "answer"), [
    ("a.html", "", True), ("a.txt", " <p>", True), ("a.json", "{}", False), ("a.svg", "x", True),
])
def test_markup_is_known_by_its_name_or_its_first_sign(name, text, answer):
    assert is_markup(name, text) is answer
