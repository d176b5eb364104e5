"""What a Markdown page would make a browser run is found in its text, with its line, before any tool reads it."""

import pytest

from passerelle.building.text_policy import refused_texts, what_runs


@pytest.mark.parametrize("text", [
    "<script>x()</script>", "<script", "<SCRIPT type=module>\nx()", "<script type='text/plain' >x",
    '<p onclick="x()">', "<img src=x\nonerror=x()>", "Voir <b onmouseover=x()>ici</b>", "<iframe src='../'></iframe>",
    '<base href="https://ailleurs.example/">', '<meta http-equiv="Refresh" content="0; url=/x">', "<object data=x>",
    "[ici](javascript:x())", "[ici](<javascript:x()>)", "[ici]( JaVaScRiPt:x() )", "[ici](java&#115;cript:x())",
    "[ici](&#x6A;avascript:x())", "![ici](data:text/html,x)", "[ici][1]\n\n[1]: javascript:x()", "<javascript:x()>",
    "> [1]: <data:text/html,x>", "Un mot{: onclick=x() }", "## Titre {#t onclick='x()'}", "{: href=javascript:x() }",
    "<svg><a xlink:href='javascript:x()'>", "<math href='javascript:x()'>", "--8<-- \"employers/x.yml\"", ";--8<--",
    "<a href='java\tscript:x()'>", "<form action=javascript:x()>", "<svg onload=x()>",
    "![plan](https://ailleurs.example/x.png)", "![plan](//ailleurs.example/x.png 'x')",
])
def test_what_would_run_is_told(text):
    assert what_runs(f"# Titre\n\n{text}\n")[0][0] in (3, 5)


@pytest.mark.parametrize("text", [
    "Un programme s'écrit `<script>`, et `onclick=x()` le lance.", "``<script>` ``", "[ici](../offres/)",
    "[écrire](mailto:a@b.example)", "[ici]: https://exemple.fr", "Onze heures onze : on = oui", "{: .note #onclick }",
    "<p title='onclick=x()'>", "3 < 5 et 6 > 2", "<details open><summary>Voir</summary></details>",
    "<https://exemple.fr>", "- [ ] à faire", "[^1]: une note", "*[CDI]: contrat à durée indéterminée",
    "--8<-- en pleine phrase n'est rien".replace("--8", "a --8"), "![plan](plan.svg)",
    "![plan](../images/plan.png 'Le plan')",
])
def test_what_does_not_run_is_left_alone(text):
    assert what_runs(text) == []


def test_every_file_is_told_with_its_line_and_the_sixth_is_counted():
    lines = refused_texts({f"content/{n}.md": "# Titre\n\n<b onclick=x()>\n" for n in range(6)}).split("\n")
    assert lines[0] == ("content/0.md, ligne 3 : il y a un programme dans un attribut (onclick=…). Un texte n'a "
                        "besoin ni de programme, ni d'un autre site : enlevez-le.")
    assert lines[5:] == ["… et 1 autres."]
    assert refused_texts({}) == ""
