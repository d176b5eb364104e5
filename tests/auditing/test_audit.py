"""The audit fails closed, says where, and never says what."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle import open_network
from passerelle.auditing import AuditRefused, Leak, prepare, report
from passerelle.auditing.leaks import SHOWN, masked
from tests import TODAY
from tests.auditing.networks import MILL, files, network, offer, prepared
from tests.boards import tiny_network, write


@pytest.fixture(scope="module")
def audit(tmp_path_factory):
    return prepared(tmp_path_factory.mktemp("network"))


def leaks(audit, folder, files):
    return audit.leaks(write(folder / "site", files))


def test_without_confidential_files_nothing_is_published(tmp_path):
    network(tmp_path, {})
    (tmp_path / "employers" / "exemple-laiterie.yml").unlink()
    with pytest.raises(AuditRefused, match="rien n'est publié"):
        prepare(open_network(tmp_path, date.fromisoformat(TODAY)))


def test_with_errors_in_the_files_nothing_is_published(tmp_path):
    network(tmp_path, {})
    (tmp_path / "employers" / "autre.yml").write_text("legal_name: [\n")
    with pytest.raises(AuditRefused, match="passerelle check"):
        prepare(open_network(tmp_path, date.fromisoformat(TODAY)))


@pytest.mark.parametrize("make", ["nothing", "a file", "a link"])
def test_what_is_not_a_folder_is_refused(audit, tmp_path, make):
    site = tmp_path / "site"
    if make == "a file":
        site.touch()
    elif make == "a link":
        site.symlink_to(tmp_path)
    with pytest.raises(AuditRefused, match="pas de dossier"):
        audit.leaks(site)


def test_a_clean_folder_has_no_leak(audit, tmp_path):
    assert leaks(audit, tmp_path, {"index.html": "<html><p>Un poste</p></html>"}) == []


def test_a_leak_says_its_file_and_its_place(audit, tmp_path):
    text = "Première ligne, é\nPuis Ploubalay ici\n"
    [leak] = leaks(audit, tmp_path, {"a/x.txt": text})
    assert (leak.file, leak.kind) == ("a/x.txt", "name")
    assert text[leak.offset:].startswith("Ploubalay")


@pytest.mark.parametrize(("page", "told"), [
    ('<option label="Autre">', 0), ("Autre\n", 0), ('<a href="/autre/">', 1), ('{"file": "offers/autre.yml"}', 1),
])
def test_a_file_named_with_a_word_of_every_day_is_not_every_title(tmp_path, page, told):
    named = prepared(tmp_path / "network", {"offers/agri-food/autre.yml": offer("6z3k9x2m4t", "exemple-laiterie")})
    assert len(leaks(named, tmp_path, {"a.html": page})) == told


def test_a_secret_is_told_once_for_each_file(audit, tmp_path):
    page = '<p title="Kerdoncuff">Kerdoncuff, KERDONCUFF</p><!-- Kerdoncuff -->'
    found = leaks(audit, tmp_path, {"a.html": page, "b.html": page})
    assert [leak.file for leak in found] == ["a.html", "b.html"]


def test_a_name_one_letter_away_is_found_in_a_page(audit, tmp_path):
    assert leaks(audit, tmp_path, {"a.html": "<html><p>Voir Kerdonccuff demain</p></html>"})
    assert not leaks(audit, tmp_path / "2", {"a.html": "<html><p>Voir Kerbonduf demain</p></html>"})


def test_a_public_phrase_may_hold_a_secret_but_not_hide_it(audit, tmp_path):
    title = "<p>CC du Pays d'Ancenis</p>"
    assert not leaks(audit, tmp_path, {"a.html": f"<html>{title}</html>"})
    assert leaks(audit, tmp_path, {"a.html": f"<html>{title}<p>Ancenis-Saint-Géréon</p></html>"})


def test_an_agency_keeps_its_name_on_its_offers(audit, tmp_path):
    assert not leaks(audit, tmp_path, {"a.html": "<html><p>Galvarin Intérim, agence d'intérim</p></html>"})
    assert leaks(audit, tmp_path, {"a.html": "<html><p>Galvarin Travail Temporaire</p></html>"})


def test_a_file_that_cannot_be_read_is_a_leak(audit, tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "x.woff2").write_bytes(b"wOF2\0\1\0\0")
    [leak] = audit.leaks(tmp_path / "site")
    assert leak.kind == "refused"
    assert "x.woff2 : type de fichier inconnu" in report([leak])


def test_a_report_masks_the_names_of_files_too(audit, tmp_path):
    found = leaks(audit, tmp_path, {"chez/Maëlle-Kerdoncuff/ploubalay/x.html": "<p>Rien</p>"})
    text = report(found).lower()
    assert "chez/…(17)" in text and "x.html" not in text
    assert not re.search("kerdoncuff|maëlle|ploubalay", text)


def test_a_report_names_no_secret(audit, tmp_path):
    shown = sorted({secret.shown for secret in audit.secrets.all})
    found = leaks(audit, tmp_path, {f"{number}.txt": text for number, text in enumerate(shown)})
    text = report(found)
    assert len(found) > 60 and f"… et {len(found) - SHOWN} autres." in text
    assert not [one for one in shown if len(one) > 7 and one.lower() in text.lower()]


def test_a_report_says_what_to_do():
    leak = Leak("a.html", 12, "name", masked("name", "quervanec"), "texte")
    text = report([leak])
    assert "1 fuite dans 1 fichier : ce site ne doit pas être publié." in text
    assert "a.html, caractère 12 (texte) : nom d'un employeur, « Q…c (9 caractères) »." in text
    assert "register/exceptions.yml" in text and report([]) == ""


COPIED = "Un tuteur nommé Isidore le premier matin de chaque mois"


@pytest.mark.parametrize(("name", "place"), [
    ("partnership.yml", "partnership.yml, ligne 2"), ("content/aide.md", "content/aide.md, ligne 3"),
    ("content/Maëlle-Kerdoncuff.md", "content/…(20), ligne 3"),
])
def test_a_passage_that_is_also_public_says_in_which_file_and_what_to_do(tmp_path, name, place):
    text = f"# Aide\n\nLe réseau promet : {COPIED}.\n"
    if name == "partnership.yml":
        text = tiny_network()[name].replace("Un contact qui répond", COPIED)
        assert COPIED in text
    copying = prepared(tmp_path / "network", files(**{name: text}))
    [leak] = leaks(copying, tmp_path, {"employeurs/index.html": f"<html><p>Le réseau promet : {COPIED}.</p></html>"})
    assert (leak.kind, leak.origin) == ("agreement", place)
    told = report([leak])
    assert f"Les mêmes mots sont écrits dans {place}." in told
    assert "avec huit mots de suite, ou plus. Dites l'une des deux autrement" in told
    assert "cherchez dans sectors/" not in told and "Isidore" not in told and "Kerdoncuff" not in told


def test_two_passages_of_a_page_are_two_leaks_and_a_passage_that_turns_in_circles_is_one(tmp_path):
    turning = "bien et mal " * 6
    notes = f"{turning}. Puis la porte bleue du fond reste toujours ouverte après midi"
    copying = prepared(tmp_path / "network", files(**{
        "employers/ploubalay.yml": f'{MILL}notes: "{notes}"\n',
    }))
    said = (COPIED, "La porte bleue du fond reste toujours ouverte après midi", turning)
    page = "".join(f"<p>{text}.</p>" for text in said)
    found = leaks(copying, tmp_path, {"a.html": f"<html>{page}</html>"})
    assert [leak.kind for leak in found] == ["agreement", "notes", "notes"]


def test_what_no_public_file_holds_has_no_origin(audit, tmp_path):
    [leak] = leaks(audit, tmp_path, {"a.html": "<html><p>Voir Kerdoncuff demain</p></html>"})
    assert leak.origin == "" and "Les mêmes mots" not in report([leak])


@given(st.text(min_size=1, max_size=40), st.sampled_from(["name", "phone", "notes", "commune", "person"]))
def test_a_mask_shows_two_letters_at_most(shown, kind):
    letters = masked(kind, shown).rpartition(" (")[0]
    assert len(letters) <= 3 or letters[0] == shown[0].upper()[0]


def test_a_summary_counts_without_naming(audit):
    assert "formes cherchées" in audit.summary()
    assert "L5332-3" in audit.summary() and "galvarin" not in audit.summary().lower()


@pytest.mark.parametrize("sign", ["'", "’", "&#39;", "&#x27;", "&rsquo;"])
def test_the_name_of_a_wide_territory_is_public_however_its_apostrophe_is_written(tmp_path, sign):
    """It holds the name of a commune, where an employer is."""
    mill = {"employers/ploubalay.yml": MILL.replace('"44036"', '"44131"'),
            "offers/agri-food/moulin.yml": offer("8q3k9x2m4t", "ploubalay", "44131")}
    audit = prepared(tmp_path / "network", files(**mill))
    assert leaks(audit, tmp_path, {"a.html": f"<p>Communauté d{sign}agglomération Pornic Agglo Pays de Retz</p>"}) == []
    assert leaks(audit, tmp_path, {"a.html": f"<p>Le poste d{sign}aide est à Pornic</p>"})
