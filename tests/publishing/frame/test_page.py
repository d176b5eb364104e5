"""A page before any builder touches it."""

from passerelle.publishing.frame.page import headings

HTML = """\
<h1 id="contenu">Titre</h1>
<h2 id="un" class="x">Un &amp; <span>deux</span>
 trois</h2>
<p>Du texte.</p><h2>Sans adresse</h2><h20 id="non">Rien</h20>
<h2
 id="l'autre">L&#39;autre</h2>
"""


def test_the_headings_of_a_page_are_its_h2_that_have_an_id():
    assert headings(HTML) == (("un", "Un & deux trois"), ("l'autre", "L'autre"))
