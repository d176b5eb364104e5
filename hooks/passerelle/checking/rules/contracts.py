"""What an offer promises: the kind of contract, its length, the hours."""

from collections.abc import Iterator
from datetime import date, timedelta

from ...french.amounts import day
from ...reading import Document
from ..whole import Finding, Whole, error, warning

LONGEST = {"cdd": 18, "temp": 18}  # months, renewals included (L1242-8-1, L1251-12-1)
IMMERSION_DAYS = 30  # one month (D5135-3)
LONG_AGO = timedelta(days=90)
UNUSUAL_FOR_AN_AGENCY = ("cdd", "seasonal", "iae", "geiq")


def start_is_a_day(offer: Document, whole: Whole) -> Iterator[Finding]:
    if offer.data["contract"]["start"] != "asap" and not _day(offer.data["contract"]["start"]):
        yield error(
            ("contract", "start"), "Ce jour n'existe pas dans le calendrier. Écrivez une date comme 2026-12-01."
        )


def start_is_not_long_past(offer: Document, whole: Whole) -> Iterator[Finding]:
    start = _day(offer.data["contract"]["start"])
    if start and offer.data["status"] == "open" and start < whole.today - LONG_AGO:
        yield warning(
            ("contract", "start"),
            f"Le poste devait commencer le {day(start)}. Demandez à l'employeur la nouvelle date, ou écrivez "
            "asap (dès que possible).",
        )


def contract_suits_the_employer(offer: Document, whole: Whole) -> Iterator[Finding]:
    contract = offer.data["contract"]["type"]
    kind = whole.employers.get(offer.data["employer"], {}).get("kind")
    if kind and kind not in whole.signed_by.get(contract, (kind,)):
        names = " ou ".join(whole.codes.named(allowed, "employer_kind") for allowed in whole.signed_by[contract])
        yield error(
            ("contract", "type"),
            f"Ce contrat est signé par un employeur de type {names} ; celui-ci est de type "
            f"{whole.codes.named(kind, 'employer_kind')}. Corrigez le contrat, ou « kind » dans "
            f"employers/{offer.data['employer']}.yml.",
        )
    if kind == "temp-agency" and contract in UNUSUAL_FOR_AN_AGENCY:
        yield warning(
            ("contract", "type"),
            "Une agence d'intérim signe d'habitude temp, temp-permanent ou cdi. Vérifiez que l'agence recrute ici "
            "pour elle-même.",
        )


def contract_is_not_too_long(offer: Document, whole: Whole) -> Iterator[Finding]:
    contract = offer.data["contract"]
    most = LONGEST.get(contract["type"])
    if most and contract.get("months", 0) > most:
        yield warning(
            ("contract", "months"),
            f"{contract['months']} mois : ce contrat dure en général {most} mois au plus, renouvellements compris. "
            "Vérifiez la durée avec l'employeur.",
        )
    if contract["type"] == "immersion-agreement" and contract.get("days", 0) > IMMERSION_DAYS:
        yield error(
            ("contract", "days"),
            f"Une immersion dure {IMMERSION_DAYS} jours au plus. Écrivez {IMMERSION_DAYS} ou moins.",
        )


def permanent_contract_has_no_end(offer: Document, whole: Whole) -> Iterator[Finding]:
    if offer.data["contract"]["type"] == "cdi" and "months" in offer.data["contract"]:
        yield warning(
            ("contract", "months"), "Un CDI n'a pas de durée. Supprimez « months », ou corrigez « type ».", at="key"
        )


def hours_are_lawful(offer: Document, whole: Whole) -> Iterator[Finding]:
    most, hours = whole.value("hours_per_week_max"), offer.data["contract"].get("hours_per_week", 0)
    if most and hours > most:
        yield error(
            ("contract", "hours_per_week"),
            f"« {hours} » dépasse {most} heures, la durée maximale de travail par semaine (parameters.yml). Écrivez "
            f"{most} ou moins.",
        )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


RULES = (
    start_is_a_day,
    start_is_not_long_past,
    contract_suits_the_employer,
    contract_is_not_too_long,
    permanent_contract_has_no_end,
    hours_are_lawful,
)
