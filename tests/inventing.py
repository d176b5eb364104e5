"""Employers that do not exist, as varied as real ones: names of every make, people, streets, numbers, notes.

Phones are of the ranges kept for fiction, domains end by « .example », and no true SIREN begins by three zeros.
"""

import re
import unicodedata
from random import Random

SYLLABLES = (
    "bra", "cor", "dru", "fan", "gal", "her", "jou", "ker", "lan", "mor", "nau", "pel", "quin", "rou", "sau", "tré",
    "val", "guen", "plou", "thé",
)
ENDINGS = ("andec", "aubel", "édoc", "ellec", "érin", "euvoux", "ibaud", "ignac", "oazec", "onnet", "uchard", "ulvec")
FIRST_NAMES = ("Aïcha", "Bérénice", "Cyprien", "Daouda", "Eudoxie", "Firmin", "Gwenaël", "Hassan", "Isidore", "Jeanne",
               "Luc", "Maëlle", "Nadège", "Oksana", "Pierre", "Rose", "Semhar", "Tanguy", "Ulysse", "Yolande")
FREQUENT = ("Martin", "Petit", "Rousseau", "Blanc", "Moreau", "Garnier", "Le Roux", "Faure", "Marchand", "Lambert")
TRADES = ("Atelier", "Ambulances", "Biscuiterie", "Clinique", "Ferme", "Laiterie", "Maçonnerie", "Nettoyage",
          "Résidence", "Toitures", "Transports", "Viandes", "Serres", "Messagerie", "Peinture", "Conserverie")
THINGS = ("Ajonc", "Brise", "Colline", "Étoile", "Fontaine", "Goéland", "Marée", "Ormeau", "Phare", "Rivage",
          "Sentier", "Source", "Verger", "Vallée")
QUALITIES = ("Argentée", "Boréale", "Carmin", "Dorée", "Écarlate", "Fauve", "Grise", "Légère", "Mauve", "Nacrée",
             "Paisible", "Rousse", "Sereine", "Tendre")
FORMS = {
    "company": ("SARL", "SAS", "SA", "EARL", "SASU"), "temp-agency": ("Travail Temporaire SAS",),
    "etti": ("Insertion ETTI",), "geiq": ("GEIQ",), "iae": ("Chantier d'insertion",),
    "public": ("Établissement public",), "association": ("Association",),
}
ROLES = ("Directrice", "Gérant", "Responsable de site", "Chargée de recrutement", "Cheffe d'équipe", "Assistant RH")
STREETS = ("rue", "avenue", "impasse", "quai", "allée", "chemin", "place", "boulevard")
HEADCOUNTS = ("1-9", "10-49", "50-249", "250-plus")
PROMISES = ("Un tuteur nommé {0} pour les deux premières semaines de chaque personne",
            "Une visite de l'atelier {0} avant toute signature", "Le planning affiché {1} jours à l'avance")
NOTES = (
    "Rappeler {person} {1} fois avant midi, le poste {0} change souvent d'avis sur les horaires du soir.",
    "{person} préfère le courriel. Le portail {0} ferme à {1} heures et personne ne vient ouvrir ensuite.",
    "Bon accueil chez {0}, mais {person} demande qu'on ne parle pas des {1} départs de l'été dernier.",
)


def word(random: Random) -> str:
    """A word that no dictionary has: « Kernaubel »."""
    return "".join((*random.sample(SYLLABLES, random.choice((1, 2))), random.choice(ENDINGS))).capitalize()


def firm(random: Random, kind: str) -> tuple[str, list[str]]:
    """A legal name, and the names it is known by."""
    rare, form = word(random), random.choice(FORMS[kind])
    name = random.choice((
        f"{random.choice(TRADES)} {rare}", f"{rare} et Fils", f"{word(random)} & {rare}", f"{rare}-{word(random)}",
        f"{random.choice(THINGS)} {random.choice(QUALITIES)} {rare}", f"L'{random.choice('AEIO')}{rare.lower()}",
        f"{random.choice(TRADES)} des {random.randrange(2, 9)} {random.choice(THINGS)}s {rare}",
        f"{random.choice(FREQUENT)} {rare}", f"{''.join(random.choices('BCDFGKPTVXZ', k=3))} {rare}",
    ))
    known = [f"{random.choice(THINGS)} {rare}"] if random.random() < 0.4 else []
    return (f"{form} {name}" if kind in ("geiq", "iae", "association", "public") else f"{name} {form}"), known


def person(random: Random) -> str:
    """A first and a last name, frequent or rare, simple or double."""
    last = random.choice((random.choice(FREQUENT), word(random), f"{word(random)}-{random.choice(FREQUENT)}"))
    return f"{random.choice(FIRST_NAMES)} {last}"


def street(random: Random) -> str:
    """A number and a street."""
    named = random.choice((f"du {random.choice(THINGS)}-{word(random)}", f"{word(random)}", f"de l'{word(random)}"))
    return f"{random.randrange(1, 180)} {random.choice(STREETS)} {named}"


def contact(random: Random, domain: str) -> dict[str, str]:
    """Somebody to ring or to write to."""
    found = {"name": person(random), "role": random.choice(ROLES)}
    if random.random() < 0.8:
        start = random.choice(("02 61 91", "06 39 98"))
        found["phone"] = f"{start} {random.randrange(100):02} {random.randrange(100):02}"
    if random.random() < 0.7:
        found["email"] = f"{plain(found['name'][0])}.{plain(word(random))}@{domain}"
    return found


def siret(number: int) -> str:
    """The SIRET of the first establishment of a firm, both keys right."""
    siren = keyed(f"000{10_000 + number:05}")
    return keyed(f"{siren}0001")


def keyed(digits: str) -> str:
    """A number and the last digit that makes it right."""
    return next(f"{digits}{key}" for key in range(10) if not luhn(f"{digits}{key}") % 10)


def luhn(digits: str) -> int:
    """The sum whose last digit is 0 when the key of a number is right."""
    return sum(sum(divmod(int(digit) * (1 + rank % 2), 10)) for rank, digit in enumerate(reversed(digits)))


def plain(name: str) -> str:
    """A name as a file or a domain writes it: « ker-naubel »."""
    letters = unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", letters))
