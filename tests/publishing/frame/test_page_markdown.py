"""A page as Markdown says the same to any builder: nothing in it is Markdown, and its title runs nowhere."""

import html
import re

import markdown
import pytest
import yaml

from passerelle.publishing.frame.page import Page, one_block

HOSTILE = (
    "[x](javascript:x())", "[x]: javascript:x()", "[^1]: note", "- [ ] tâche", "!!! note", "{: onclick=x() }", "[TOC]",
    ':smile: :material-close:{ onclick="x()" }', "*[CDI]: <b>", '--8<-- "employers/x.yml"', "    du code", "# Titre",
    "<!-- fin -->", "]]> <![CDATA[", "---", "{{ 7 * 7 }}", "| a | b |\n|---|---|",
    "<https://ailleurs.example>", "\u2028\u2029", "== marque ==", "++ctrl+c++", "</div>\n\n<script>x()</script>",
)
EXTENSIONS = ["attr_list", "def_list", "tables", "toc", "footnotes", "admonition", "abbr", "md_in_html", "nl2br",
              "pymdownx.tasklist", "pymdownx.emoji", "pymdownx.snippets", "pymdownx.superfences", "pymdownx.magiclink",
              "pymdownx.mark", "pymdownx.keys", "pymdownx.details", "pymdownx.tilde"]


def page(text):
    shown = html.escape(text)
    return Page("x/", text, text, f'<h1 id="contenu">Titre</h1>\n\n<p title="{shown}">\n{shown}\n</p>\n<ul>\n</ul>')


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("extensions", [EXTENSIONS[:4], EXTENSIONS], ids=["ours", "many"])
def test_a_builder_leaves_the_html_of_a_page_as_it_is(text, extensions):
    said = page(f"Avant\n\n{text}\n\naprès")
    body = said.markdown().split("---\n", 2)[2]
    assert "".join(markdown.markdown(body, extensions=extensions).split()) == "".join(body.split())


@pytest.mark.parametrize("text", ['"><img src=x onerror=x()>', "</title><script>x()</script>", "a\u2028b: c", "--- #x"])
def test_the_title_of_a_page_is_inert_in_any_theme(text):
    meta = yaml.safe_load(page(text).markdown().split("---\n")[1])
    assert not re.search('[<>"]', meta["title"] + meta["description"])
    assert meta["title"].split() == text.translate(str.maketrans('<>"', "‹›”")).split()


def test_an_empty_line_is_kept_only_where_it_is_seen():
    assert one_block("<p>a</p>\n  \n\n<pre>b\n\nc</pre>\n\n<p>") == "<p>a</p>\n<pre>b\n&#32;\nc</pre>\n<p>"
    assert "\n\n" not in one_block("<pre>\n\n\n</pre>\n\n\n\n<textarea>\n \n\n</textarea>")
