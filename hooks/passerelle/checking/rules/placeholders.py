"""Words that stand where a name or an address should be: the law wants the true ones, known to the network."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from ...french.nearest import fold
from ...reading import Document
from ..whole import Finding, Whole, error, warning

# Said once, in the form of `fold`. Made of these words alone, a value names nobody; a street may be a soldier's.
NOBODY = frozenset((
    "adresse", "anonyme", "aucun", "aucune", "boite", "cache", "cachee", "client", "cliente", "communique",
    "communiquee", "confidentiel", "confidentielle", "connu", "connue", "demander", "discret", "employeur",
    "employeuse", "entreprise", "etablissement", "fichier", "idem", "inconnu", "inconnue", "legal", "masque",
    "masquee", "monsieur", "madame", "na", "nc", "neant", "nom", "non", "notre", "nsp", "numero", "organisme",
    "partenaire", "pas", "patron", "personne", "plus", "prive", "privee", "quelconque", "raison", "rien", "rue",
    "sait", "sans", "secret", "secrete", "siege", "sociale", "societe", "structure", "tbd", "test", "todo",
    "untel", "verifier", "voir",
))
# Beside such a word, these name nobody either; alone, they are no placeholder: « Le Petit Jour ».
AROUND = frozenset(("a", "au", "cf", "de", "des", "du", "la", "le", "les", "mme", "mr", "n", "ne", "no", "on", "tard",
                    "un", "une"))
LEGAL_FORMS = frozenset((
    "ag", "asso", "association", "earl", "ei", "eirl", "ets", "eurl", "gaec", "gie", "gip", "sa", "sarl", "sas", "sasu",
    "scea", "sci", "scic", "scop", "sca", "scp", "selarl", "snc", "ste",
))
LATER = re.compile(
    r"a(?:completer|preciser|definir|renseigner|remplir|demander|voir|verifier|retrouver|venir|confirmer|communiquer|"
    r"determiner|suivre|trouver)(?![a-z])"
)
# What a demonstration says of itself; no real mailbox ends by « .example », kept for examples (RFC 2606).
FICTION = re.compile(r"\b(?:fictifs?|fictives?)\b|\S+\.example\b", re.IGNORECASE)
LAW = "La loi veut que le réseau connaisse son nom et son adresse (Code du travail, L5332-2)."


def says_nothing(text: str) -> bool:
    """Whether a text only holds the place of another: « à compléter », « inconnue », « xxx », « . »."""
    words = [fold(word) for word in re.split(r"[\s'’-]+", text.replace("/", ""))]
    told = [word for word in words if word]
    if len(set("".join(told))) < 2 or any(LATER.fullmatch("".join(pair)) for pair in pairwise(told)):
        return True
    if not any(word.isalpha() for word in told) and not re.search(r"[^\W\d_]{2}", text):
        return True  # « 12 » is the number of no street
    if all(word in LEGAL_FORMS for word in told):
        return True
    nobody = [word for word in told if word in NOBODY or (len(word) > 1 and len(set(word)) == 1 and word.isalpha())]
    return bool(nobody) and all(_says_nothing_beside(word) for word in told if word not in nobody)


def _says_nothing_beside(word: str) -> bool:
    """« Client A », « Entreprise n° 2 », « SARL X » : a letter, a figure or a legal form is no name."""
    return word in AROUND or word in LEGAL_FORMS or len(word) == 1 or (word.isdecimal() and len(word) < 3)


def names_and_addresses_are_true(employer: Document, whole: Whole) -> Iterator[Finding]:
    data = employer.data
    for path, value in ((("legal_name",), data["legal_name"]), (("address", "street"), data["address"]["street"])):
        if says_nothing(value):
            what = "le nom légal" if path == ("legal_name",) else "le numéro et la rue"
            yield error(path, f"« {value} » n'est pas une réponse : écrivez {what} de l'employeur. {LAW}")


def identity_is_true(site: Document, whole: Whole) -> Iterator[Finding]:
    if site.data["demonstration"]:
        return
    for path in (("publisher", "name"), ("publisher", "address"), ("publisher", "director"), ("host", "name"),
                 ("host", "address")):
        value = _at(site.data, path)
        if isinstance(value, str) and says_nothing(value):
            yield warning(
                path,
                f"« {value} » paraîtrait ainsi dans les mentions légales. Écrivez la vraie réponse : la loi la demande "
                "(loi du 21 juin 2004).",
            )


def days_stay(site: Document, whole: Whole) -> Iterator[Finding]:
    if "written_for" in site.data and not site.data["demonstration"]:
        yield warning(
            ("written_for",),
            "Cette ligne ne sert qu'à la démonstration, dont elle fait avancer les jours. Effacez-la : les vôtres ne "
            "bougent pas.",
            at="key",
        )


def nothing_is_left_of_the_demonstration(document: Document, whole: Whole) -> Iterator[Finding]:
    """A mailbox that nobody reads is worse than none: somebody will write to it."""
    if whole.is_demonstration:
        return
    for path, value in document.texts():
        if found := FICTION.search(value):
            yield warning(
                path,
                f"« {found[0]} » vient de la démonstration et paraîtrait ainsi. Écrivez la vraie réponse, ou enlevez "
                "ce qui n'existe pas chez vous.",
            )


def _at(data: Any, path: Sequence[str]) -> Any:
    for step in path:
        data = data.get(step, {})
    return data


RULES = (names_and_addresses_are_true,)
PUBLIC_RULES = (nothing_is_left_of_the_demonstration,)
SITE_RULES = (identity_is_true, days_stay, *PUBLIC_RULES)
