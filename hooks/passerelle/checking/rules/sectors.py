"""What a sector's guide must hold: a pair on duty, jobs of the ROME, neighbours, levers and pictograms that exist."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from ...french.amounts import day
from ...reading import Document
from ...reference import rome
from ..whole import Finding, Whole, code_of, error, warning
from .pictograms import pictogram_exists

BOTH = ("·", " / ")  # what a title that says both genders holds
SOON = timedelta(days=30)


def referent_days_are_in_order(sector: Document, whole: Whole) -> Iterator[Finding]:
    periods = sector.data["referents"]
    for index, period in enumerate(periods):
        if period["until"] <= period["from"]:
            yield error(
                ("referents", index, "until"),
                f"Cette période finit avant d'avoir commencé ({period['from']}). Corrigez « from » ou « until ».",
            )
        if index and period["from"] < periods[index - 1]["from"]:
            yield error(
                ("referents", index, "from"),
                "Les périodes ne sont pas dans l'ordre. Mettez celle-ci avant la précédente, ou corrigez la date.",
            )


def referent_is_on_duty(sector: Document, whole: Whole) -> Iterator[Finding]:
    today, soon = whole.today.isoformat(), (whole.today + SOON).isoformat()
    if not _on_duty(sector.data, today):
        yield error(
            ("referents",),
            f"Personne ne répond pour ce secteur le {day(whole.today)}. Ajoutez une période qui comprend ce "
            "jour, ou prolongez « until ».",
            at="key",
        )
    elif not _on_duty(sector.data, soon):
        yield warning(
            ("referents",),
            f"Personne ne répondra pour ce secteur le {day(soon)}. Ajoutez la période suivante, ou prolongez "
            "« until ».",
            at="key",
        )


def titles_say_both_once(sector: Document, whole: Whole) -> Iterator[Finding]:
    for code, job in sector.data["jobs"].items():
        title, path = job["title"], ("jobs", code, "title")
        if title.count("·") > 1:
            yield warning(
                path,
                "Deux points médians se lisent mal à voix haute. Écrivez le libellé double du ROME : « Coffreur / "
                "Coffreuse ».",
            )
        if title.endswith("(H/F)") == any(mark in title for mark in BOTH):
            yield warning(
                path,
                "Dites une seule fois que le métier s'adresse à toutes et à tous : « Agent·e », « Ripeur / Ripeuse », "
                "ou « Cariste (H/F) » quand le mot ne change pas.",
            )


def slug_is_unique(sector: Document, whole: Whole) -> Iterator[Finding]:
    for other in whole.files.sectors:
        if other.data["slug"] == sector.data["slug"] and other.file != sector.file:
            yield error(("slug",), f"Cette adresse est aussi celle de {other.file}. Choisissez-en une autre.")


def code_is_no_family(sector: Document, whole: Whole) -> Iterator[Finding]:
    """A family is said where a sector would be: one name for both would say neither."""
    if code_of(sector) in whole.codes.lists["family"]:
        said = f"« {code_of(sector)} » est le code d'une famille de métiers."
        yield error((), f"{said} Donnez un autre nom à ce fichier.")


def icon_exists(sector: Document, whole: Whole) -> Iterator[Finding]:
    yield from pictogram_exists(("icon",), sector.data["icon"], whole)


def rome_code_exists(sector: Document, whole: Whole) -> Iterator[Finding]:
    for code, job in sector.data["jobs"].items():
        if not rome().job(job["rome"]):
            found = rome().appellation(job["ogr"])
            advice = (
                f"L'appellation {job['ogr']} est dans {found.rome} : écrivez {found.rome}."
                if found
                else ("Cherchez le métier dans le ROME, sur le site de France Travail.")
            )
            yield error(("jobs", code, "rome"), f"« {job['rome']} » n'est pas un code ROME 4.0. {advice}")


def appellation_belongs_to_rome(sector: Document, whole: Whole) -> Iterator[Finding]:
    for code, job in sector.data["jobs"].items():
        found = rome().appellation(job["ogr"])
        if not found:
            yield error(
                ("jobs", code, "ogr"),
                f"« {job['ogr']} » n'est pas une appellation du ROME. Cherchez le métier sur le site de France "
                "Travail et recopiez son code OGR.",
            )
        elif rome().job(job["rome"]) and job["rome"] not in (found.rome, rome().parent(found.rome)):
            yield error(
                ("jobs", code, "ogr"),
                f"L'appellation {job['ogr']} ({found.label}) est dans {found.rome}, pas dans {job['rome']}. Écrivez "
                f"« rome: {found.rome} », ou une autre appellation.",
            )


def near_sectors_exist(sector: Document, whole: Whole) -> Iterator[Finding]:
    for index, code in enumerate(sector.data.get("near_sectors", ())):
        if code == code_of(sector):
            yield error(("near_sectors", index), "Un secteur n'est pas son propre voisin. Enlevez ce code.")
        yield from whole.missing(sector, ("near_sectors", index), code, "sectors")


def levers_exist(sector: Document, whole: Whole) -> Iterator[Finding]:
    for index, obstacle in enumerate(sector.data["obstacles"]):
        for rank, lever in enumerate(obstacle["levers"]):
            yield from whole.missing(sector, ("obstacles", index, "levers", rank), lever, "levers")


def population_floor_is_set(sector: Document, whole: Whole) -> Iterator[Finding]:
    floors = whole.value("population_floor")
    if floors is not None and code_of(sector) not in floors:
        yield error(
            (),
            "Ce secteur n'a pas de population minimale. Dans parameters.yml, sous « population_floor », ajoutez « "
            f"{code_of(sector)}: 20000 », par exemple.",
        )


def _on_duty(sector: dict[str, Any], day: str) -> bool:
    return any(period["from"] <= day <= period["until"] for period in sector["referents"])


RULES = (
    titles_say_both_once,
    referent_days_are_in_order,
    referent_is_on_duty,
    slug_is_unique,
    code_is_no_family,
    icon_exists,
    rome_code_exists,
    appellation_belongs_to_rome,
    near_sectors_exist,
    levers_exist,
    population_floor_is_set,
)
