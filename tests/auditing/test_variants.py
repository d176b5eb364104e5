"""A name, a person, a street, a phone: every way of writing it is looked for, and nothing that says nothing."""

import pytest

from passerelle.auditing.contact_points import company_numbers, domains, emails, in_free_text, phones
from passerelle.auditing.lexicon import Lexicon
from passerelle.auditing.searching import Matcher, View
from passerelle.auditing.secrets import Secret
from passerelle.auditing.variants import names, people, shingles, streets, without_legal_form


class NothingPublic:
    labels = passages = frozenset()
    prose = b""

    def has(self, passage):
        return False

    def around(self, said, *, itself):
        return []


@pytest.fixture(scope="module")
def lexicon():
    return Lexicon(["Laiterie", "Travail"], departments=["44"])


def found(lexicon, variants, text):
    """Whether one of the variants is in a page's text."""
    secrets = [Secret("name", one.mode, one.pattern, one.shown) for one in variants]
    return bool(list(Matcher(secrets, NothingPublic(), lexicon).finds(View("texte", text))))


@pytest.mark.parametrize(("name", "written"), [
    ("Laiterie Quervanec SAS", "la laiterie quervanec"), ("Laiterie Quervanec SAS", "chez Quervanec"),
    ("SARL Kerlouan & Fils", "KERLOUAN ET FILS".replace("ET", "&")), ("EARL du Grand Moulin", "au Grand-Moulin de Vay"),
    ("Association des Sept-Clochers d'Amont", "les sept clochers"), ("La Pause", "chez La Pause"),
    ("Horizon", "avec Horizon, à Blain"), ("ACMO", "l'ACMO recrute"), ("Bio Ker", "biOKer".replace("O", "o ")),
    ("Transports Guérivel Mauduit", "chez TGM, au nord"), ("Transports Guérivel Mauduit", "chez T.G.M., au nord"),
    ("Transports Guérivel Mauduit", "par T. G. M. hier"),
    ("Le Relais", "Équipe du matin au Relais, chez Le Relais"),
])
def test_a_firm_is_found(lexicon, name, written):
    assert found(lexicon, names(name, lexicon), f"Un poste {written} pour demain.")


@pytest.mark.parametrize(("name", "written"), [
    ("La Pause", "après la pause"), ("Horizon", "Horizon dégagé"), ("Le Relais", "il prend le relais"),
    ("Boulange", "une boulangerie"), ("Transports Guérivel Mauduit", "tgm"), ("Sept-Clochers", "sept, clochers"),
    ("Delacour", "au fond de la cour"), ("Escoffre", "les pistes coffreur"),
])
def test_ordinary_words_are_not_a_firm(lexicon, name, written):
    assert not found(lexicon, names(name, lexicon), f"On travaille. {written[0].upper()}{written[1:]} ici.")


@pytest.mark.parametrize(("name", "written"), [
    ("Maëlle Kerdoncuff", "maelle kerdoncuff"), ("Maëlle Kerdoncuff", "KERDONCUFF Maëlle"),
    ("Maëlle Kerdoncuff", "M. Kerdoncuff"), ("Maëlle Kerdoncuff", "demandez Kerdoncuff"),
    ("Maëlle Kerdoncuff", "l'adjointe M.K. répond"), ("Maëlle Kerdoncuff", "Maëlle K."),
    ("Pierre Marchand", "Pierre M."), ("Fatoumata Lesquelen", "Fatoumata L"),
    ("KERDONCUFF Maëlle", "Maelle Kerdoncuff"),
    ("Mme Maëlle Kerdoncuff", "kerdoncuff maëlle"), ("Pierre Marchand", "Pierre Marchand"),
    ("Pierre Marchand", "Marchand Pierre"), ("Pierre Marchand", "M. Marchand"), ("Pierre Marchand", "P. Marchand"),
    ("Pierre Marchand", "Monsieur MARCHAND"), ("Marie-Claude Le Goff", "MC Le Goff"), ("Anne Roy", "Mme Roy"),
    ("Philippine d'Ersigny-Maulde", "madame d’Ersigny Maulde"),
])
def test_a_person_is_found(lexicon, name, written):
    assert found(lexicon, people(name, lexicon), f"Pour venir, {written} vous attend.")


@pytest.mark.parametrize(("name", "written"), [
    ("Pierre Marchand", "le marchand"), ("Luc Homme", "L'Homme de métier"), ("Rose Petit", "un petit groupe"),
    ("Solène Abadie", "la société S.A. recrute"), ("Rose Petit", "une rose p. 12"), ("Pierre Marchand", "pierre m"),
])
def test_ordinary_words_are_not_a_person(lexicon, name, written):
    assert not found(lexicon, people(name, lexicon), f"Ici, {written}.")


@pytest.mark.parametrize("written", [
    "02 61 91 44 07", "0261914407", "02.61.91.44.07", "02-61-91-44-07", "+33 2 61 91 44 07", "+33261914407",
    "0033 2 61 91 44 07", "+33 (0)2 61 91 44 07", "026 191 4407", "02 619 144 07", "0 261 914 407", "261914407",
    "(02) 61 91 44 07", "tel:+33-2-61-91-44-07", "02/61/91/44/07", "0 2 6 1 9 1 4 4 0 7", "٠٢ ٦١ ٩١ ٤٤ ٠٧",
])
@pytest.mark.parametrize("known", ["02 61 91 44 07", "+33 2 61 91 44 07", "0033261914407"])
def test_a_phone_is_found_in_every_grouping(lexicon, known, written):
    assert found(lexicon, phones(known), f"Appelez le {written}, le matin.")


@pytest.mark.parametrize("written", ["0692 12 34 56", "+262 692 12 34 56", "00262 (0)692 12 34 56", "0692123456"])
@pytest.mark.parametrize("known", ["0692 12 34 56", "+262 692 12 34 56", "00262692123456", "+262 (0)692 12 34 56"])
def test_a_phone_overseas_is_found_as_it_is_dialled_there(lexicon, known, written):
    assert found(lexicon, phones(known), f"Appelez le {written}, le matin.")


@pytest.mark.parametrize("written", [
    "1026191440799", "02 61 91 44 08", "M0 2.6-1 9,1l4 4.0-7", "d='M02 61.91-44,07z'",
])
def test_other_numbers_and_drawings_are_not_the_phone(lexicon, written):
    assert not found(lexicon, phones("02 61 91 44 07"), written)


@pytest.mark.parametrize("written", [
    "812345676", "812 345 676", "812 345 676 00017", "81234567600017", "FR 32 812345676", "FR32812345676",
    "812.345.676",
])
def test_a_siren_is_found_in_siret_and_vat_numbers(lexicon, written):
    assert found(lexicon, company_numbers("81234567600017"), f"N° {written} au registre")


@pytest.mark.parametrize("written", [
    "17 venelle du Goéland-Cendré", "17, VENELLE DU GOELAND CENDRE", "venelle du goéland cendré", "au Goéland-Cendré",
])
def test_a_street_is_found_in_parts(lexicon, written):
    assert found(lexicon, streets("17 venelle du Goéland-Cendré", lexicon), written)


@pytest.mark.parametrize("written", ["3 rue de la Gare", "3, r. de la gare", "rue de la gare"])
def test_a_street_of_ordinary_words_is_found_whole(lexicon, written):
    assert found(lexicon, streets("3 rue de la Gare", lexicon), f"Rendez-vous : {written}.")


def test_the_same_words_elsewhere_are_not_the_street(lexicon):
    assert not found(lexicon, streets("3 rue de la Gare", lexicon), "À 13 minutes de la gare, 3 rues plus loin.")


@pytest.mark.parametrize("written", [
    "m.kerdoncuff@quervanec-lait.fr", "M.KERDONCUFF@QUERVANEC-LAIT.FR", "m.kerdoncuff [at] quervanec-lait [dot] fr",
    "m point kerdoncuff", "@quervanec-lait.fr", "www.quervanec-lait.fr", "quervanec lait",
])
def test_an_address_is_found(lexicon, written):
    variants = [*emails("m.kerdoncuff@quervanec-lait.fr", lexicon)]
    assert found(lexicon, variants, f"Voir {written} pour la suite") is (written != "m point kerdoncuff")


def test_everybodys_mail_provider_is_nobodys(lexicon):
    assert not found(lexicon, emails("contact@orange.fr", lexicon), "Un compte orange.fr, contact et accueil.")
    assert found(lexicon, emails("contact@orange.fr", lexicon), "Écrivez à contact@orange.fr")


def test_a_domain_of_an_ordinary_word_is_found_with_its_ending(lexicon):
    assert found(lexicon, domains("horizon.fr", lexicon), "Voir horizon.fr")
    assert not found(lexicon, domains("horizon.fr", lexicon), "à l'horizon, fr")


def test_notes_are_found_in_runs_of_eight_words(lexicon):
    note = "Le quai du fond reste fermé pendant les travaux de la chambre froide."
    assert found(lexicon, shingles(note, 8), "… quai du fond reste FERMÉ, pendant les travaux …")
    assert not found(lexicon, shingles(note, 8), "le quai du fond reste fermé pendant deux jours")


def test_contact_points_typed_in_a_note_are_known(lexicon):
    note = "Appeler le 02 61 91 44 07 ou luc@kerlouan.fr, voir www.ploubalay.com ; le 2026-11-22, 12 h 30."
    assert {kind for kind, _ in in_free_text(note, lexicon)} == {"phone", "email", "domain"}


@pytest.mark.parametrize("domain", ["www.ploubalay.bzh", "ploubalay.re", "ploubalay.corsica", "https://ploubalay.gp/a"])
def test_a_domain_typed_in_a_note_may_end_with_the_name_of_a_place(lexicon, domain):
    assert {kind for kind, _ in in_free_text(f"Voir {domain} avant lundi.", lexicon)} == {"domain"}


@pytest.mark.parametrize(("name", "kept"), [
    ("laiterie quervanec sas", "laiterie quervanec"), ("sarl du grand moulin", "grand moulin"),
    ("association", "association"), ("la pause", "la pause"), ("sa", "sa"), ("les tamaris bleus", "tamaris bleus"),
])
def test_a_legal_form_is_no_part_of_a_name(name, kept):
    assert without_legal_form(name.split()) == kept.split()
