"""What the network as a whole must hold: its identity, its numbers, its French words."""

from collections.abc import Iterator

from ...problems import Problem
from ...reading import Document
from ..shape.mending import code_meant
from ..whole import Finding, Whole, code_of, error, perhaps
from .places import department_exists

REQUIRED = {
    "site.yml": "Il dit qui est le réseau : nom, éditeur, territoire, boîte de courriel.",
    "parameters.yml": "Il donne les nombres dont dépendent les règles : SMIC, jours de visibilité…",
    "partnership.yml": "Il contient le tronc commun des pages destinées aux employeurs.",
    "labels/fr.yml": "Il contient les mots français de toutes les listes.",
}


def required_files_exist(whole: Whole) -> Iterator[Problem]:
    """One problem per missing file; a file that is there and has faults is not missing."""
    for file, purpose in REQUIRED.items():
        if file not in whole.sources.named:
            sentence = f"Ce fichier manque. {purpose} Copiez celui du dépôt d'origine, puis adaptez-le."
            yield Problem(file, 1, 1, "", sentence, "error", "required-files-exist")


def file_name_is_a_code(document: Document, whole: Whole) -> Iterator[Finding]:
    meant = code_meant(code_of(document))
    if meant != code_of(document):
        better = f"Renommez-le, par exemple en {meant}.yml." if meant else "Renommez-le."
        yield error(
            (),
            "Le nom de ce fichier doit être fait de lettres minuscules sans accent, de chiffres et de tirets. "
            f"{better}",
        )


def departments_exist(site: Document, whole: Whole) -> Iterator[Finding]:
    for index, code in enumerate(site.data["territory"]["departments"]):
        yield from department_exists(("territory", "departments", index), code)


def floors_name_sectors(parameters: Document, whole: Whole) -> Iterator[Finding]:
    for code in parameters.data["population_floor"]["value"]:
        if code not in whole.known("sectors"):
            near = perhaps(code, sorted(whole.known("sectors")))
            yield error(
                ("population_floor", "value", code),
                f"Aucun secteur ne s'appelle « {code} ». Corrigez ce nom, ou supprimez la ligne. {near}".strip(),
                at="key",
            )


def to_confirm_comes_before_the_end(parameters: Document, whole: Whole) -> Iterator[Finding]:
    fresh, to_confirm = parameters.data["fresh_days"]["value"], parameters.data["to_confirm_days"]["value"]
    if to_confirm > fresh:
        yield error(
            ("to_confirm_days", "value"),
            f"« {to_confirm} » dépasse les {fresh} jours de visibilité (« fresh_days »). Écrivez {fresh} ou moins.",
        )


def hours_classes_rise(parameters: Document, whole: Whole) -> Iterator[Finding]:
    bounds = parameters.data["hours_classes"]["value"]
    if bounds != sorted(bounds):
        yield error(
            ("hours_classes", "value"), f"Mettez les bornes dans l'ordre : [{', '.join(map(str, sorted(bounds)))}]."
        )


SITE_RULES = (departments_exist,)
PARAMETERS_RULES = (floors_name_sectors, to_confirm_comes_before_the_end, hours_classes_rise)
