"""What is not a secret raises no alert: the demonstration site, and two hundred pages full of traps."""

import random
import re
from datetime import date

import pytest
import yaml

from passerelle import open_network
from passerelle.auditing import prepare, report
from passerelle.reference import gazetteer
from tests import ROOT, TODAY
from tests.auditing.networks import ordinary_files, prepared
from tests.boards import write

# Sentences where "La Pause", "Horizon", Die, Son, Bar and Lux are words: of French, of English, of German, of a lamp.
TRAPS = """
La pause dure vingt minutes. Après la pause, on reprend. Une pause est due après six heures. Pause de midi fournie.
Horizon dégagé pour 2027. À l'horizon 2030, le secteur recrute. L'horizon est large. Son poste est debout.
Son, odeur et lumière sont forts. Le son de l'alarme est fort. Bar et salle : le soir. Au bar, on sert debout.
Le niveau de 500 lux est demandé. Lux et bruit sont mesurés. Die Arbeit ist schwer. The bar is open. Pause café offerte.
Il prend son temps, sa pause et son repas. On fait la pause à tour de rôle. Le bar ferme. EN PAUSE. LE BAR EST FERMÉ.
« La pause est payée. » Est-ce que la pause est payée ? « Son chef l'aide. » Bar, restaurant, hôtel.
""".strip().split("\n")
MARKS = ["<strong>La pause</strong> dure vingt minutes.", '<a href="#la-pause">La pause</a>',
         '<h2 id="la-pause">La pause</h2>',
         '<h2 id="le-bar">Le bar</h2>', '<img src="a.svg" alt="Pause café">', '<p title="Son et lumière">Bruit</p>',
         '<li class="bar">Bruit et son</li>', '<td>Pause de 20 minutes</td>',
         '<span class="son">Il a son permis.</span>', '<nav><a href="../bar-et-salle/">Bar et salle</a></nav>']


@pytest.fixture(scope="module")
def audit(tmp_path_factory):
    return prepared(tmp_path_factory.mktemp("network"), ordinary_files())


@pytest.fixture(scope="module")
def sentences():
    """Every sentence of the demonstration's public files: ordinary French about work."""
    found = []
    for path in sorted([*ROOT.glob("sectors/*.yml"), *ROOT.glob("levers/*.yml"), ROOT / "partnership.yml"]):
        found += re.findall(r"[A-ZÉÀÊ][^.?!]{20,200}[.?!]", " ".join(strings(yaml.safe_load(path.read_text("utf-8")))))
    return found


def strings(data):
    if isinstance(data, str):
        yield data
    elif isinstance(data, (dict, list)):
        for value in data.values() if isinstance(data, dict) else data:
            yield from strings(value)


def page(draw, sentences):
    paragraphs = [" ".join(draw.sample(sentences, 6)) for _ in range(8)]
    parts = [f"<p>{text}</p>" for text in [*paragraphs, *draw.sample(TRAPS, 4)]] + draw.sample(MARKS, 5)
    draw.shuffle(parts)
    return f"<html lang='fr'><head><title>{draw.choice(sentences)}</title></head><body>{''.join(parts)}</body></html>"


def test_two_hundred_ordinary_pages_raise_no_alert(audit, tmp_path, sentences):
    draw = random.Random(2026)
    pages = {f"site/pages/{number}/index.html": page(draw, sentences) for number in range(200)}
    pages["site/search/search_index.json"] = '{"docs": [{"text": "La pause dure.", "location": "guide/#la-pause"}]}'
    assert report(audit.leaks(write(tmp_path, pages) / "site")) == ""


@pytest.mark.parametrize("trap", [*TRAPS, *MARKS])
def test_a_word_is_not_a_name(audit, tmp_path, trap):
    site = write(tmp_path, {"site/x/index.html": f"<html><body><p>{trap}</p></body></html>"}) / "site"
    assert report(audit.leaks(site)) == ""


@pytest.mark.parametrize("text", [
    "<p>Le poste est chez Horizon, au nord.</p>", "<p>Horizon recrute. Avec Horizon, on apprend.</p>",
    "<dl><dt>Employeur</dt><dd>Horizon</dd></dl>", "<p>Employeur : Horizon</p>", "<p>Équipe HORIZON du matin.</p>",
    '<p title="Horizon">Poste</p>', '<p data-employer="horizon">Poste</p>', '<a href="../horizon/">Voir</a>',
    "<p>La Pause recrute.</p>", "<p>Un poste à la Pause de nuit.</p>", "<p>Travail à LA PAUSE, debout.</p>",
    '<p data-employer="la-pause">Poste</p>', "<p>Voir lapause et ses équipes</p>", "<p>C'est #LaPause qui recrute</p>",
    "<p>Le poste est à Die.</p>", "<p>Poste situé à Son, près de la gare.</p>", "<td>Bar</td>", "<p>26150 Die</p>",
    "<p>Poste à Lux (71)</p>", "<p>Code postal : 71100</p>", "<p>Rendez-vous au 3, rue de la Gare.</p>",
    "<script type='application/ld+json'>{\"name\": \"Horizon\"}</script>", "<p>Demandez Madame Exemple.</p>",
    "<p>La&nbsp;<b>Pause</b> recrute.</p>", "<p>chez Ho&shy;ri&shy;zon</p>",
])
def test_a_name_is_not_a_word(audit, tmp_path, text):
    site = write(tmp_path, {"site/x/index.html": f"<html><body>{text}</body></html>"}) / "site"
    assert audit.leaks(site)


@pytest.mark.parametrize("name", ["employeurs/horizon/index.html", "la-pause.html", "offres/horizon-19016.yml"])
def test_a_file_named_after_an_employer_is_found(audit, tmp_path, name):
    site = write(tmp_path, {f"site/{name}": "<html>Rien</html>"}) / "site"
    assert audit.leaks(site)


def test_the_demonstration_site_raises_no_alert(built_site):
    opened = open_network(ROOT, date.fromisoformat(TODAY))
    assert report(prepare(opened).leaks(built_site)) == ""


def test_a_whole_list_of_communes_tells_of_none_and_a_choice_of_them_does(tmp_path, tmp_path_factory):
    audit = prepared(tmp_path_factory.mktemp("network"))
    whole, file = gazetteer(("44",)), "assets/communes-44.json"
    write(tmp_path, {file: whole})
    assert audit.leaks(tmp_path) == []
    write(tmp_path, {file: '[[["network"],["Ancenis-Saint-Géréon","Nantes"]]]'})
    assert {leak.file for leak in audit.leaks(tmp_path)} == {file}
    write(tmp_path, {file: whole, "assets/search.json": whole})
    assert {leak.file for leak in audit.leaks(tmp_path)} == {"assets/search.json"}
