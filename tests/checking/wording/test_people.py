"""Nothing about a candidate in the notes: an error where it is plain, advice where it is likely, silence elsewhere."""

import pytest

from passerelle.checking.wording import NATIONS
from passerelle.checking.wording.people import known_of, remarks
from passerelle.checking.wording.rules import read_rules
from tests.boards import tiny_network, write
from tests.checking.cases import checked
from tests.contract import CONTRACT

NATION = read_rules(CONTRACT).people_of(NATIONS)
EMPLOYER = {
    "legal_name": "Fromages Rivemont SARL", "web_domains": ["rivemont.example"],
    "contacts": [
        {"name": "Camille Exemple", "role": "Gérance", "phone": "02 61 91 00 00", "email": "c@ailleurs.example"},
    ],
}


def found(note):
    return [(remark.rule.removeprefix("notes-"), remark.level) for remark in remarks(note, known_of(EMPLOYER), NATION)]


@pytest.mark.parametrize(("note", "rule"), [
    ("M. Karimi, syrien, intéressé.", "name-a-person"),
    ("Présenté mme diallo mardi.", "name-a-person"),
    ("Vu avec Monsieur K. en entretien.", "name-a-person"),
    ("MM. Haidari et Noori viennent lundi.", "name-a-person"),
    ("Mlle El Amrani rappelle.", "name-a-person"),
    ("Titre de séjour n° 9903012345 jusqu'en mars.", "hold-a-number"),
    ("Récépissé 7503123456 vu.", "hold-a-number"),
    ("Passeport 12AB34567.", "hold-a-number"),
    ("Sécu 1 85 05 78 006 084 36.", "hold-a-number"),
    ("Ahmad, 06 12 34 56 78.", "hold-a-phone"),
    ("Fatou +33 6 12 34 56 78", "hold-a-phone"),
    ("Écrire à ahmad.k@gmail.com", "hold-a-mailbox"),
    ("Né le 12/03/1990.", "hold-a-birth"),
])
def test_what_is_plainly_about_a_person_is_an_error(note, rule):
    assert (rule, "error") in found(note)


@pytest.mark.parametrize("note", [
    "Un Syrien intéressé, à rappeler.", "Deux Afghanes ont postulé.",
    "Il faut rappeler Ahmad KARIMI, disponible lundi.",
])
def test_what_is_likely_is_advice(note):
    assert found(note) == [("may-tell-of-a-person", "warning")]


@pytest.mark.parametrize("note", [
    "Rappeler Mme Exemple le lundi.", "Madame la directrice préfère le matin.",
    "Tél. 02.61.91.00.00, c@ailleurs.example",
    "Écrire à accueil@rivemont.example.", "L'équipe compte des Afghans et des Bretons.",
    "Commande 2026-0612, réf. 88213.",
    "SIRET 123 456 782 00002.", "Le casque parle aussi polonais.", "M. Rivemont signe lui-même.", "Mr le directeur.",
    "Monsieur et madame reçoivent le mardi.", "L'entreprise est née en 1962.", "Réfugiés et Afghans bienvenus.",
    "Il a embauché deux Afghans, motivés.",
    "35 heures, 1 950 € par mois, du 1er mars au 30 septembre 2026.", "Titre de séjour : un an suffit.", "",
])
def test_what_speaks_of_the_employer_is_left_alone(note):
    assert found(note) == []


def test_a_mailbox_that_may_be_the_employer_s_is_advice():
    assert found("Écrire à rh@autre.example") == [("hold-a-mailbox", "warning")]


@pytest.mark.parametrize("file", ["offers/agri-food/conditionnement.yml", "employers/exemple-laiterie.yml"])
def test_no_sentence_repeats_what_it_found(tmp_path, file):
    note = "\nnotes: M. Karimi, 06 12 34 56 78, ahmad.k@gmail.com, titre 9903012345, né le 12/03/1990\n"
    network = tiny_network()
    network[file] = network[file].partition("notes:")[0] + note
    told = [problem for problem in checked(write(tmp_path, network))[1] if problem.file == file]
    assert {problem.field for problem in told} == {"notes"} and len(told) == 5
    sentences = " ".join(problem.sentence for problem in told)
    assert not any(word in sentences for word in ("Karimi", "06 12", "ahmad", "9903", "1990"))
