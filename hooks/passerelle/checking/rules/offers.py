"""What an offer points to: its sector, its job and tasks, its employer, its commune."""

from collections.abc import Iterator
from typing import Any

from ...french.nearest import did_you_mean
from ...reading import Document
from ...reference import Commune, places
from ..saying import joined
from ..whole import Finding, Whole, error, need_of, sector_of, warning
from .places import commune_exists, commune_is_meant

EXAMPLE_ID = "7q3k9x2m4t"  # of the offer shown in README.md and on the page « Contribuer »
COPIES = 3  # named in a sentence each: whoever has more of them has one mistake, repeated
ELSEWHERE = ("several", "moving", "homes")  # the work is done at customers'


def sector_exists(offer: Document, whole: Whole) -> Iterator[Finding]:
    folder, sectors = sector_of(offer), whole.known("sectors")
    if folder not in sectors:
        meant = did_you_mean(folder, dict.fromkeys(sorted(sectors), ()))
        advice = (
            f"Déplacez-la dans offers/{meant[0]}/." if meant else f"Créez sectors/{folder}.yml, ou déplacez l'offre."
        )
        yield error((), f"Cette offre est dans offers/{folder}/, et aucun secteur ne porte ce nom. {advice}")


def employer_exists(offer: Document, whole: Whole) -> Iterator[Finding]:
    yield from whole.missing(offer, ("employer",), offer.data["employer"], "employers")


def job_belongs_to_sector(offer: Document, whole: Whole) -> Iterator[Finding]:
    sector = whole.sectors.get(sector_of(offer))
    if sector and offer.data["job"] not in sector["jobs"]:
        advice = whole.choices.advice(offer, "jobs", offer.data["job"])
        yield error(("job",), joined(f"Ce métier n'est pas dans sectors/{sector_of(offer)}.yml.", advice))


def tasks_belong_to_job(offer: Document, whole: Whole) -> Iterator[Finding]:
    sector = whole.sectors.get(sector_of(offer), {})
    job = sector.get("jobs", {}).get(offer.data["job"])
    for index, task in enumerate(offer.data["tasks"] if job else ()):
        if task not in job["tasks"]:
            advice = whole.choices.advice(offer, "tasks", task)
            told = f"« {task} » n'est pas une tâche de « {offer.data['job']} »."
            yield error(("tasks", index), joined(told, advice))


def id_is_unique(offer: Document, whole: Whole) -> Iterator[Finding]:
    for other in whole.files_of_id[offer.data["id"]][:COPIES]:
        if other != offer.file:
            yield error(
                ("id",),
                f"Cet identifiant est aussi celui de {other}. L'une des deux offres est sans doute une copie : "
                "tirez-lui un nouvel identifiant sur la page « Contribuer » du site, ou avec « passerelle new ».",
            )


def offer_is_written_once(offer: Document, whole: Whole) -> Iterator[Finding]:
    same_id = whole.files_of_id[offer.data["id"]]
    for other in whole.files_of_need[need_of(offer)][:COPIES] if offer.data["status"] == "open" else ():
        if other not in (offer.file, *same_id):
            yield warning(
                ("job",),
                f"{other} est aussi ouverte pour ce métier, chez cet employeur, dans cette commune. Si c'est la même "
                "offre, fermez l'une des deux ; pour plusieurs places, écrivez « positions ».",
            )


def id_is_not_the_example(offer: Document, whole: Whole) -> Iterator[Finding]:
    if offer.data["id"] == EXAMPLE_ID and not whole.is_demonstration:
        yield error(
            ("id",),
            "C'est l'identifiant de l'exemple. Tirez-en un pour cette offre sur la page « Contribuer » du site, ou "
            "avec « passerelle new ».",
        )


def place_exists(offer: Document, whole: Whole) -> Iterator[Finding]:
    path, code = ("place", "commune"), offer.data["place"]["commune"]
    yield from commune_exists(path, code)
    # The file of the employer is warned of its own communes.
    employer = whole.employers.get(offer.data["employer"])
    sites = (*employer["establishments"], employer["address"]) if employer else ()
    yield from commune_is_meant(path, code, {site["commune"] for site in sites})


def employer_has_this_place(offer: Document, whole: Whole) -> Iterator[Finding]:
    employer = whole.employers.get(offer.data["employer"])
    if not employer or _works_elsewhere(offer, employer):
        return
    path, code, sites = ("place", "commune"), offer.data["place"]["commune"], _sites(employer)
    place = places().commune(code)
    if place and place not in sites and not any(commune_is_meant(path, code, ())):  # which says more
        yield warning(
            path,
            f"employers/{offer.data['employer']}.yml n'a pas d'établissement à {place.name} ({code}). Ajoutez-y "
            "l'établissement, ou corrigez la commune.",
        )


def _sites(employer: dict[str, Any]) -> list[Commune | None]:
    return [places().commune(site["commune"]) for site in employer["establishments"]]


def _works_elsewhere(offer: Document, employer: dict[str, Any]) -> bool:
    return offer.data["place"].get("worksites") in ELSEWHERE or employer["kind"] in ("temp-agency", "etti")


def temping_offers_come_from_an_agency(offer: Document, whole: Whole) -> Iterator[Finding]:
    sector, employer = whole.sectors.get(sector_of(offer)), whole.employers.get(offer.data["employer"])
    if sector and sector.get("channel") and employer and employer["kind"] not in ("temp-agency", "etti"):
        kind = whole.codes.named(employer["kind"], "employer_kind")
        yield error(
            ("employer",),
            f"Le secteur « {sector['name']} » est réservé aux agences d'intérim et aux ETTI ; cet employeur est de "
            f"type {kind}. Rangez l'offre dans un autre secteur, ou corrigez « kind » dans "
            f"employers/{offer.data['employer']}.yml.",
        )


RULES = (
    sector_exists,
    employer_exists,
    job_belongs_to_sector,
    tasks_belong_to_job,
    id_is_unique,
    offer_is_written_once,
    id_is_not_the_example,
    place_exists,
    employer_has_this_place,
    temping_offers_come_from_an_agency,
)
