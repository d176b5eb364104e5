"""The first rule of the network: nothing about a candidate is written anywhere, confidential notes included.

An error where it is plain, a piece of advice where it is likely. No sentence repeats what was found: it would be told
again in the log of a pipeline.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ...french.nearest import fold
from ...problems import Problem
from ...reading import Document
from ..shape.sound import as_far_as_read
from ..whole import Whole

ERASE = "Rien ne s'écrit ici sur une personne candidate, même entre nous : effacez-le."
_TITLE = re.compile(
    r"\b(MM?\.|M(?=\s+[A-ZÀ-Ý])|[Mm]r\.?|MR|[Mm]mes?|MME|[Mm]lles?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|m\.)\s+"
    r"((?:(?:[Dd]e|[Dd]u|[Ll]e|[Ll]a|[Ee]l|[Aa]l|[Bb]en)[ '’-])?"
    r"[^\W\d_][\w’'-]+\.?(?:\s+[A-ZÀ-Ý][\w’'-]*\.?){0,2}|[A-ZÀ-Ý]\.)"
)
# « Madame la directrice », « M. qui rappelle » : no name follows.
_NO_NAME = frozenset((
    "au", "aux", "ce", "chaque", "d", "dans", "de", "des", "directeur", "directrice", "du", "elle", "en", "est", "et",
    "il", "l", "la", "le", "les", "n", "ne", "ou", "par", "pour", "qu", "qui", "responsable", "s", "se", "sur", "tout",
    "un", "une",
))
_PHONE = re.compile(r"(?<![\w.])(?:\+|00)?\d(?:[ .\-/()\u00a0\u202f]{0,3}\d){8,13}(?!\w)")
_FRENCH_PHONE = re.compile(r"0[1-9]\d{8}$|(?:00)?(?:33|262|590|594|596|508|681|687|689)\d{9}$")
_MAIL = re.compile(r"[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})")
# Where people have a mailbox of their own.
_WEBMAIL = re.compile(
    r"(?:gmail|yahoo|ymail|hotmail|outlook|live|msn|icloud|proton(?:mail)?|orange|wanadoo|free|sfr|laposte|gmx)\."
)
_NUMBER = re.compile(
    r"(?i:\b(?:titres?|r[ée]c[ée]piss[ée]s?|cartes?|s[ée]jour|passeports?|aps|[ée]trangers?|agdref|ofpra|ofii|cnda|visas?|"
    r"permis|ants)\b)[^\n.;]{0,25}?\b(?=[A-Z0-9 ]*\d[A-Z0-9 ]*\d[A-Z0-9 ]*\d)([A-Z0-9]{7,14}|\d{2}(?: ?\d{2}){3,6})\b"
)
_FOREIGNER = re.compile(r"(?<![\w-])[1-9]\d{9}(?![\w-])")  # the number of a file in a prefecture: no phone begins so
_SECURITY = re.compile(r"\b[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3}(?: ?\d{2})?\b")
_BORN = re.compile(
    r"(?i)\bn[ée]e?(?:·e)?s? le \d|\b(?:il|elle|candidate?) (?:\w+ ){0,3}n[ée]e? en \d|\bdate de naissance\b"
)
# Said of those who already work there, or of all whom the network sends.
_TEAM = re.compile(
    r"(?i)\b(?:embauch\w+|[ée]quipe|bienvenue?s?|public|accept\w+|coll[èe]gues?|salari[ée]e?s?|d[ée]j[àa])\b"
)
_PERSON = re.compile(
    r"(?i)\b(?:int[ée]ress[ée]e?s?|disponibles?|motiv[ée]e?s?|r[ée]fugi[ée]e?s?|candidate?s?|postul\w+|"
    r"(?:pr[ée]sent|envoy|re[çc]u|vu)[ée]?e?s? (?:le|en|par)|entretien|titre de s[ée]jour|r[ée]c[ée]piss[ée]|habite|"
    r"\d{2} ans)\b"
)
_FULL_NAME = re.compile(r"(?<=[^.!?:]\s)([A-ZÀ-Ý][a-zà-ÿ’'-]+ [A-ZÀ-Ý]{2,}|[A-ZÀ-Ý]{3,} [A-ZÀ-Ý][a-zà-ÿ’'-]+)\b")


class Remark(NamedTuple):
    """What was found in a note: a rule of this module, its sentence, and whether it is plain."""

    rule: str
    sentence: str
    level: str = "error"


class Known(NamedTuple):
    """Of one employer, what may stand in a note: its people, its phones, its mailboxes, its own names."""

    words: frozenset[str]
    phones: frozenset[str]
    mailboxes: frozenset[str]
    domains: frozenset[str]


def people(whole: Whole, demonym: re.Pattern[str]) -> Iterator[Problem]:
    """The remarks on every note of the network; `demonym` finds the people of a country."""
    for document, employer in _noted(whole):
        with as_far_as_read():
            known = known_of(employer)
            for found in remarks(document.data.get("notes", ""), known, demonym):
                yield document.problem(("notes",), found.sentence, rule=found.rule, level=found.level)


def remarks(note: str, known: Known, demonym: re.Pattern[str]) -> Iterator[Remark]:
    """What a note says of a person who is no contact of the employer."""
    yield from dict.fromkeys((*_names(note, known), *_phones(note, known), *_mailboxes(note, known), *_numbers(note)))
    if not any(True for _ in _names(note, known)):
        yield from _likely(note, known, demonym)


def known_of(employer: Mapping[str, Any]) -> Known:
    contacts = employer.get("contacts", ())
    names = [contact["name"] for contact in contacts]
    names += [employer.get("legal_name", ""), *employer.get("trade_names", ()), *employer.get("brands", ())]
    return Known(
        frozenset(word for name in names for word in _words(name)),
        frozenset(_national(contact["phone"]) for contact in contacts if "phone" in contact),
        frozenset(contact["email"].lower() for contact in contacts if "email" in contact),
        frozenset(employer.get("web_domains", ())),
    )


def _noted(whole: Whole) -> Iterator[tuple[Document, Mapping[str, Any]]]:
    for employer in whole.sound.employers:
        yield employer, employer.data
    for offer in whole.sound.offers:
        with as_far_as_read():
            if employer_data := whole.employers.get(offer.data["employer"]):
                yield offer, employer_data


def _names(note: str, known: Known) -> Iterator[Remark]:
    for title, name in _TITLE.findall(note):
        words = _words(name)
        is_name = words and words[0] not in _NO_NAME and (name[0].isupper() or len(title) < 5)  # « madame reçoit »
        if is_name and known.words.isdisjoint(words):
            yield Remark(
                "notes-name-a-person",
                f"« {title} {name[0]}… » n'est pas un contact de cet employeur. {ERASE} Si c'est quelqu'un de "
                "l'entreprise, ajoutez son nom à « contacts », dans le fichier de l'employeur.",
            )


def _phones(note: str, known: Known) -> Iterator[Remark]:
    for found in _PHONE.findall(note):
        digits = re.sub(r"\D", "", found)
        is_phone = found.startswith("+") or _FRENCH_PHONE.match(digits)
        if is_phone and _national(found) not in known.phones:
            yield Remark(
                "notes-hold-a-phone",
                f"Le téléphone qui finit par {digits[-2:]} n'est celui d'aucun contact. {ERASE} Si c'est celui de "
                "l'employeur, mettez-le dans « contacts », dans son fichier.",
            )


def _mailboxes(note: str, known: Known) -> Iterator[Remark]:
    for found in _MAIL.finditer(note):
        if found[0].lower() not in known.mailboxes and found[1].lower() not in known.domains:
            plain = _WEBMAIL.match(found[1].lower())
            yield Remark(
                "notes-hold-a-mailbox",
                f"Un courriel (« {found[0][0]}…@… ») n'est celui d'aucun contact. Si c'est celui d'une personne "
                "candidate, effacez-le ; s'il est à l'employeur, mettez-le dans « contacts ».",
                "error" if plain else "warning",
            )


def _numbers(note: str) -> Iterator[Remark]:
    without_phones = _PHONE.sub(lambda found: " " if found[0].lstrip("+").startswith("0") else found[0], note)
    if any(number.search(without_phones) for number in (_SECURITY, _NUMBER, _FOREIGNER)):
        yield Remark("notes-hold-a-number", f"Ceci ressemble au numéro d'un document personnel. {ERASE}")
    if _BORN.search(note):
        yield Remark("notes-hold-a-birth", f"Ceci ressemble à une date de naissance. {ERASE}")


def _likely(note: str, known: Known, demonym: re.Pattern[str]) -> Iterator[Remark]:
    """A nationality or a full name beside what one says of a candidate."""
    for sentence in re.split(r"[.!?]", " ".join(note.split())):
        plain = sentence.lower()
        named = any(known.words.isdisjoint(_words(name)) for name in _FULL_NAME.findall(f" {sentence}"))
        if _PERSON.search(sentence) and not _TEAM.search(sentence) and (named or demonym.search(_unaccented(plain))):
            yield Remark(
                "notes-may-tell-of-a-person",
                "Cette note semble parler d'une personne candidate. Si c'est le cas, effacez-la ; si elle parle de "
                "l'équipe ou de l'employeur, gardez-la.",
                "warning",
            )
            return


def _words(name: str) -> list[str]:
    return [word for word in map(fold, re.split(r"[\s’'.-]+", name)) if word]


def _unaccented(text: str) -> str:
    return " ".join(fold(word) if word.isalpha() else word for word in re.findall(r"[^\W\d_]+|\S", text))


def _national(phone: str) -> str:
    """The nine digits that never change, whatever is dialled before them."""
    return re.sub(r"\D", "", phone)[-9:]

