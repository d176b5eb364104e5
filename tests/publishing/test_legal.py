"""The pages the law asks for say who answers, and claim no more than was done."""

from datetime import date

import pytest

from passerelle.publishing import legal
from tests import ROOT
from tests.publishing.words import ids_of, text_of


@pytest.fixture
def pages(tiny_board, rendered):
    """`pages()`: the HTML of the three pages, by address."""
    return lambda **changes: {page.address: page.html for page in rendered(legal.pages, tiny_board(**changes))}


def test_the_notice_names_publisher_director_host_and_contact(pages):
    told = text_of(pages()["mentions-legales/"])
    for who in ("Association de l'Exemple", "Dominique Exemple", "Hébergeur de l'Exemple"):
        assert who in told
    assert "contact@passerelle.example" in told


def test_the_notice_explains_offers_without_a_name(pages):
    told = text_of(pages()["mentions-legales/"])
    assert "L5332-2" in told and "À revérifier avant le 30/11/2027" in told


def test_the_notice_shows_the_mention_of_each_source_of_data(pages):
    told = text_of(pages()["mentions-legales/"])
    for mention in ("ROME 4.0, France Travail", "INSEE, DGCL, La Poste, IGN", "data·inclusion", "Réfugiés.info"):
        assert mention in told


def test_the_privacy_page_says_what_is_kept_and_whom_to_write_to(pages):
    told = text_of(pages()["confidentialite/"])
    for words in ("Aucun cookie", "thème clair ou sombre", "douze mois après la clôture de la dernière offre",
                  "contact@passerelle.example", "CNIL"):
        assert words in told


def test_the_statement_has_the_parts_of_the_official_model_in_order(pages):
    parts = [id for id in ids_of(pages()["accessibilite/"]) if id != "contenu"]
    assert parts == ["etat", "resultats", "non-verifie", "non-accessible", "etablissement", "contact", "recours"]


def test_the_statement_does_not_pass_for_an_audit(pages):
    told = text_of(pages()["accessibilite/"])
    assert "non conforme" in told and "ce n'est pas le résultat d'un audit" in told
    assert "Aucun audit par un tiers" in told and "lecteur d'écran" in told
    assert "%" not in told


def test_the_frame_says_the_same_state_as_the_statement():
    assert "Accessibilité : non conforme" in (ROOT / "theme/main.html").read_text(encoding="utf-8")


def test_a_rule_past_its_review_says_so(pages):
    assert "À revérifier depuis le 30/11/2027." in text_of(pages(today=date(2028, 1, 1))["mentions-legales/"])


def test_the_browser_keeps_the_theme_and_nothing_else(new_context, site_url):
    page = new_context().new_page()
    for address in ("", "offres/", "leviers/", "contribuer/"):
        page.goto(f"{site_url}/{address}")
    kept = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert {key.split(".")[-1] for key in kept} <= {"__palette"}
    assert page.context.cookies() == []
