"""What is let through has a key, a file, a reason and a last day; a damaged list stops everything."""

from datetime import date

import pytest

from passerelle.auditing import AuditRefused, Leak, prepare
from passerelle.auditing.exceptions import Exceptions, ExceptionsDamaged, read_exceptions
from passerelle.auditing.secrets import Secret
from tests.auditing.networks import network, prepared
from tests.boards import write

KEY = 'key: "un tirage au hasard, assez long"\n'
PAGE = {"site/x/index.html": "<html><body><p>Chez Kerlouan.</p></body></html>"}
NETWORK = {"employers/exemple-laiterie.yml": (
    "legal_name: Conserverie Plouhinec\nkind: company\n"
    'address: {street: 1 rue du Quai, postcode: "44150", commune: "44003"}\n'
    'establishments: [{commune: "44003", headcount: 50-249, name: Kerlouan}]\n'
    'contacts: [{name: Lise Exemple, role: Accueil}]\n'
)}


def leaks(folder, listed):
    write(folder, PAGE)
    return prepared(folder, {**NETWORK, "register/exceptions.yml": KEY + listed}).leaks(folder / "site")


def entry(**changes):
    usual = {"fingerprint": "", "files": "x/index.html", "reason": "Nom d'un lieu-dit", "until": "2026-12-31"}
    fields = {**usual, **changes}
    return "exceptions:\n  - " + "\n    ".join(f'{name}: "{value}"' for name, value in fields.items()) + "\n"


@pytest.fixture
def fingerprint(tmp_path):
    found = leaks(tmp_path, "")
    assert len(found) == 1
    return found[0].fingerprint


@pytest.mark.parametrize(("changes", "remaining"), [
    ({}, 0), ({"files": "x/*"}, 0), ({"until": "2026-11-22"}, 0),
    ({"until": "2026-11-21"}, 1), ({"files": "y/*"}, 1), ({"fingerprint": "0123456789abcdef"}, 1),
])
def test_an_exception_covers_one_secret_in_some_files_until_a_day(tmp_path, fingerprint, changes, remaining):
    listed = entry(**{"fingerprint": fingerprint, **changes})
    assert len(leaks(tmp_path, listed)) == remaining


def test_a_fingerprint_depends_on_the_key():
    secret = Secret("name", "words", b" kerlouan ", "kerlouan")
    one, other = Exceptions("a" * 16).fingerprint(secret), Exceptions("b" * 16).fingerprint(secret)
    assert one != other and len(one) == 16
    assert Exceptions().fingerprint(secret) == ""


@pytest.mark.parametrize("text", [
    "key: court\n", "exceptions: []\n", "- liste\n", KEY + "autre: 1\n", KEY + "exceptions:\n  - texte\n", "key: [\n",
    KEY + entry(fingerprint="x", until="bientôt"), KEY + entry(fingerprint="x", reason=" "),
    KEY + "exceptions:\n  - {fingerprint: x, files: y}\n", KEY + "exceptions: texte\n",
    KEY + "exceptions: 5\n", KEY + "exceptions: false\n", KEY + "exceptions: [5]\n", KEY + "exceptions: [[[1]]]\n",
])
def test_a_damaged_list_is_refused(text):
    with pytest.raises(ExceptionsDamaged) as refused:
        read_exceptions(text.encode())
    assert "register/exceptions.yml" in str(refused.value)


def test_a_damaged_list_stops_publication(tmp_path):
    opened = network(tmp_path, {**NETWORK, "register/exceptions.yml": "key: court\n"})
    with pytest.raises(AuditRefused, match="rien n'est publié"):
        prepare(opened)


def test_without_a_file_nothing_is_let_through():
    assert read_exceptions(None) == Exceptions()
    assert not Exceptions().cover(Leak("x", 0, "name", "", "", ""), date(2026, 11, 22))


def test_the_key_does_not_show_itself():
    assert "secret" not in repr(Exceptions("secret" * 4))
