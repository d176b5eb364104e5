"""A small network with much to hide, and its audit."""

from datetime import date

from passerelle import open_network
from passerelle.auditing import Audit, prepare
from tests import ROOT, TODAY
from tests.boards import tiny_network, write

DAIRY = """\
legal_name: Laiterie Quervanec-Trémadoc SAS
trade_names: [Fromages Trémadoc]
brands: [Le Crémeux d'Iswenn]
siret: "81234567600017"
kind: company
address: {street: 17 venelle du Goéland-Cendré, postcode: "44150", commune: "44003"}
establishments:
  - {commune: "44003", headcount: 50-249, street: 3 rue de la Gare, name: Atelier Kerlouan}
web_domains: [quervanec-lait.fr]
contacts:
  - {name: Maëlle Kerdoncuff, role: Directrice, phone: "02 61 91 44 07", email: m.kerdoncuff@quervanec-lait.fr}
  - {name: Luc Petit, role: Chef d'équipe, phone: "+33 6 39 98 12 34", email: luc.petit@orange.fr}
  - {name: Mme Goulven, role: Comptable}
agreement: {signed: 2026-01-15, ends: 2027-01-15,
            commitments: [Un tuteur nommé Isidore le premier matin de chaque mois]}
notes: |
  Rappeler Mme Goulven avant midi. Le quai du fond reste fermé pendant les travaux de la chambre froide numéro deux.
"""
MILL = """\
legal_name: Minoterie Ploubalay SARL
siret: "81234568400011"
kind: company
address: {street: 4 quai des Brumes, postcode: "44110", commune: "44036"}
establishments:
  - {commune: "44036", headcount: 50-249}
"""
AGENCY = """\
legal_name: Galvarin Travail Temporaire SARL
trade_names: [Galvarin Intérim]
siret: "81234569200014"
kind: temp-agency
address: {street: 52 rue des Deux-Balances, postcode: "44150", commune: "44003"}
establishments:
  - {commune: "44003", headcount: 50-249}
"""


def offer(id, employer, commune="44003", **changes):
    """The text of an offer of the tiny network, by another employer."""
    text = tiny_network()["offers/agri-food/conditionnement.yml"]
    text = text.replace("7q3k9x2m4t", id).replace("employer: exemple-laiterie", f"employer: {employer}")
    text = text.replace('commune: "44003"', f'commune: "{commune}"')
    for old, new in changes.items():
        text = text.replace(f"{old}: open", f"{old}: {new}")
    return text + ("closed: {on: 2026-11-20, reason: filled-elsewhere}\n" if "status: filled" in text else "")


def agency_offer():
    return offer("9q3k9x2m4t", "galvarin", "44036").replace("type: cdd", "type: temp")


def files(**more):
    """Three employers: a dairy and a mill far apart, and an agency."""
    return {
        "employers/exemple-laiterie.yml": None,
        "offers/agri-food/conditionnement.yml": None,
        "employers/quervanec.yml": DAIRY,
        "employers/ploubalay.yml": MILL,
        "employers/galvarin.yml": AGENCY,
        "offers/agri-food/quervanec-nuit.yml": offer("7q3k9x2m4t", "quervanec"),
        "offers/agri-food/moulin.yml": offer("8q3k9x2m4t", "ploubalay", "44036"),
        "offers/agri-food/galvarin-lait.yml": agency_offer(),
        "offers/agri-food/moulin-pourvu.yml": offer("5z3k9x2m4t", "ploubalay", "44036", status="filled"),
        **more,
    }


def network(folder, changes):
    """Writes the network below `folder` and gives what `open_network` makes of it."""
    write(folder, tiny_network(changes))
    if not (folder / "schema").exists():
        (folder / "schema").symlink_to(ROOT / "schema")
    return open_network(folder, date.fromisoformat(TODAY))


def prepared(folder, changes=None) -> Audit:
    """The audit of a network, of `files()` unless told; a network with errors says them."""
    opened = network(folder, files() if changes is None else changes)
    assert opened.board is not None, opened.problems
    return prepare(opened)


def ordinary_files():
    """Two employers with names of every sentence, in four communes with names of every language."""
    towns = {"26113": "26150", "08426": "08300", "19016": "19800", "71269": "71100"}  # Die, Son, Bar, Lux
    establishments = "".join(f'  - {{commune: "{code}", headcount: 50-249}}\n' for code in towns)
    texts = {}
    for number, (name, code) in enumerate((("La Pause", "26113"), ("Horizon", "08426"))):
        stem = name.lower().replace(" ", "-")
        texts[f"employers/{stem}.yml"] = (
            f'legal_name: {name}\nkind: company\naddress: {{street: 3 rue de la Gare, postcode: "{towns[code]}", '
            f'commune: "{code}"}}\nestablishments:\n{establishments}'
            "contacts:\n  - {name: Mme Exemple, role: Gérance}\n"
        )
        for commune in towns:
            id = f"{number}{commune}abcd"
            texts[f"offers/agri-food/{stem}-{commune}.yml"] = offer(id, stem, commune)
    site = tiny_network()["site.yml"].replace('departments: ["44"]', 'departments: ["08", "19", "26", "71"]')
    gone = {"employers/exemple-laiterie.yml": None, "offers/agri-food/conditionnement.yml": None}
    return {**gone, "site.yml": site, **texts}
