"""The words people read: French has them all, every language has only codes that exist."""

from collections.abc import Iterator

from ...contract.vocabulary import ALREADY_WORDED
from ...reading import Document
from ..whole import Finding, Whole, code_of, error, perhaps
from .pictograms import pictogram_exists

SHOWN = 8


def file_is_named_for_its_language(labels: Document, whole: Whole) -> Iterator[Finding]:
    if labels.data["language"] != code_of(labels):
        yield error(
            ("language",),
            f"Le fichier s'appelle {code_of(labels)}.yml. Écrivez {code_of(labels)}, ou renommez-le en "
            f"{labels.data['language']}.yml.",
        )


def lists_exist(labels: Document, whole: Whole) -> Iterator[Finding]:
    for name in labels.data["terms"]:
        if name not in whole.codes.lists:
            yield error(
                ("terms", name), f"Aucune liste ne s'appelle « {name} ». {perhaps(name, whole.codes.lists)}", at="key"
            )


def codes_exist(labels: Document, whole: Whole) -> Iterator[Finding]:
    for name, terms in labels.data["terms"].items():
        known = whole.codes.lists.get(name)
        for code in terms if known else ():
            if code not in known:
                yield error(
                    ("terms", name, code),
                    f"La liste « {name} » n'a pas de code « {code} ». {perhaps(code, known)}",
                    at="key",
                )


def french_has_every_word(labels: Document, whole: Whole) -> Iterator[Finding]:
    if code_of(labels) != "fr":
        return
    for name, codes in whole.codes.lists.items():
        missing = [code for code in codes if code not in labels.data["terms"].get(name, {})]
        if missing and name not in ALREADY_WORDED:
            shown = ", ".join(missing[:SHOWN]) + (f" et {len(missing) - SHOWN} autres" if len(missing) > SHOWN else "")
            yield error(
                ("terms", name),
                f"Il manque des mots français pour : {shown}. Ajoutez sous « terms », « {name} » : « {missing[0]}: "
                "{label: …} ».",
                at="key",
            )


def icons_exist(labels: Document, whole: Whole) -> Iterator[Finding]:
    for name, terms in labels.data["terms"].items():
        for code, term in terms.items():
            if "icon" in term:
                yield from pictogram_exists(("terms", name, code, "icon"), term["icon"], whole)


RULES = (file_is_named_for_its_language, lists_exist, codes_exist, french_has_every_word, icons_exist)
