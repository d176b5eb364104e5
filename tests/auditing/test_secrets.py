"""Everything confidential is a secret, in every state; what is published on purpose is not, and the reason is told."""

import pytest

from passerelle.auditing import prepare, public
from tests.auditing.networks import MILL, network, offer, prepared


@pytest.fixture(scope="module")
def secrets(tmp_path_factory):
    return prepared(tmp_path_factory.mktemp("network")).secrets


def shown(secrets, kind):
    return {secret.shown.lower() for secret in secrets.all if secret.kind == kind}


@pytest.mark.parametrize(("kind", "words"), [
    ("name", "laiterie quervanec tremadoc"), ("name", "fromages tremadoc"), ("name", "atelier kerlouan"),
    ("brand", "cremeux d iswenn"), ("company", "812345676"), ("person", "maelle kerdoncuff"), ("person", "goulven"),
    ("phone", "0261914407"), ("phone", "33639981234"), ("email", "luc.petit@orange.fr"),
    ("domain", "quervanec-lait.fr"),
    ("street", "venelle du goeland cendre"), ("street", "rue de la gare"), ("commune", "ancenis saint gereon"),
    ("commune", "44150"), ("commune", "44003"), ("file", "ploubalay"), ("file", "quervanec nuit"),
    ("offer", "5z3k9x2m4t"), ("notes", "quai du fond reste ferme pendant les travaux"),
    ("agreement", "un tuteur nomme isidore le premier matin de"),
])
def test_a_confidential_value_is_a_secret(secrets, kind, words):
    assert words in shown(secrets, kind)


def test_a_published_agency_is_not_a_secret_but_the_rest_of_it_is(secrets):
    assert secrets.excluded[public.AGENCY]
    assert not {"galvarin", "galvarin interim", "galvarin-lait"} & shown(secrets, "name")
    assert "galvarin travail temporaire" in shown(secrets, "name")
    assert any("deux balances" in street for street in shown(secrets, "street"))


def test_an_agency_without_an_offer_is_a_secret(tmp_path):
    audit = prepared(tmp_path, {
        "employers/galvarin.yml": MILL.replace("Minoterie Ploubalay SARL", "Galvarin SAS").replace("company", "etti"),
    })
    assert "galvarin" in shown(audit.secrets, "name")


def test_a_published_offer_is_not_a_secret(secrets):
    assert not {"7q3k9x2m4t", "8q3k9x2m4t"} & shown(secrets, "offer")
    assert secrets.excluded[public.PUBLISHED_ID]


def test_a_commune_published_as_such_is_not_a_secret(tmp_path):
    lever = "levers/location-scooter.yml"
    base = prepared(tmp_path / "base")
    text = (tmp_path / "base" / lever).read_text("utf-8")
    assert "ancenis saint gereon" in shown(base.secrets, "commune")
    changed = text.replace(text[text.index("area:"):].split("\n")[0], 'area: {scope: local, codes: ["44003"]}')
    (tmp_path / "base" / lever).write_text(changed, "utf-8")
    opened = network(tmp_path / "other", {lever: changed})
    assert opened.board is not None, opened.problems
    assert "ancenis saint gereon" not in shown(prepare(opened).secrets, "commune")


def test_the_register_remembers_employers_without_a_file(tmp_path):
    (tmp_path / "register").mkdir()
    (tmp_path / "register" / "published.json").write_text(
        '{"territories": [], "offers": {"1z3k9x2m4t": {"employer": "x", "legal_name": "Conserverie Plouhinec SA", '
        '"address": "8 impasse du Congre-Blanc, 44000 (44109)", "sector": "agri-food", "job": "x", '
        '"published": "2026-01-01", "last_seen": "2026-02-01", "siren": "812345676"}}}', "utf-8")
    secrets = prepared(tmp_path).secrets
    assert "conserverie plouhinec" in shown(secrets, "name")
    assert any("congre blanc" in street for street in shown(secrets, "street"))
    assert "1z3k9x2m4t" in shown(secrets, "offer")
    assert "812345676" in shown(secrets, "company")


def test_a_file_named_as_a_public_code_is_not_a_secret(tmp_path):
    audit = prepared(tmp_path, {"offers/agri-food/packing-operator.yml": offer("6q3k9x2m4t", "exemple-laiterie")})
    assert "packing-operator" not in shown(audit.secrets, "file")
    assert audit.secrets.excluded[public.CODE]


def test_a_secret_does_not_show_itself(secrets):
    assert all(secret.shown not in repr(secret) for secret in secrets.all if len(secret.shown) > 3)
    assert "quervanec" not in repr(secrets).lower()
