"""What is paid: the dated list of the SMIC, and the pay of an offer against it."""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from ...french.amounts import day, money
from ...reading import Document
from ...reference import smic_of
from ..whole import Finding, Whole, error, warning
from .days import CLOSED

BELOW_SMIC = ("apprenticeship", "professionalisation")  # paid a share of the SMIC, by age (D6222-26, D6325-15)
FULL_TIME = 35
THOUSANDS = 10  # euros a month: a thousand times more was meant
WIDE = 3  # times the least pay: beyond, a figure is missing or too much
HIGH = {"hour": 60, "month": 8000}  # euros: beyond, an amount of a year or a figure too much
HOURS_A_MONTH = 35 * 52 / 12  # the base of monthly SMIC (D3231-6)
WAGES = ("smic", "smic_mayotte")
LONGEST_TRUST = timedelta(days=92)  # the SMIC rises in any month after two per cent of inflation (L3231-5)

Wage = Mapping[str, Any]


def pay_is_in_order(offer: Document, whole: Whole) -> Iterator[Finding]:
    pay = offer.data.get("pay", {})
    if pay and pay.get("max", pay["min"]) < pay["min"]:
        yield error(
            ("pay", "max"),
            f"Le maximum ({money(pay['max'])}) est plus petit que le minimum ({money(pay['min'])}). Échangez les deux "
            "nombres.",
        )


def pay_unit_is_likely(offer: Document, whole: Whole) -> Iterator[Finding]:
    pay = offer.data.get("pay", {})
    if pay and pay["per"] == "hour" and pay["min"] > 200:
        yield error(
            ("pay", "per"), f"{money(pay['min'])} de l'heure : c'est sans doute un salaire par mois. Écrivez month."
        )
    if pay and pay["per"] == "month" and pay["min"] < THOUSANDS:  # « 1.900 », written for 1 900
        yield error(
            ("pay", "min"),
            f"{money(pay['min'])} par mois : le point sépare les décimales. Écrivez {pay['min'] * 1000:.0f}, "
            "sans point ni espace.",
        )
    elif pay and pay["per"] == "month" and pay["min"] < 100:
        yield error(
            ("pay", "per"), f"{money(pay['min'])} par mois : c'est sans doute un salaire de l'heure. Écrivez hour."
        )


def pay_is_likely(offer: Document, whole: Whole) -> Iterator[Finding]:
    pay = offer.data.get("pay", {})
    if not pay or any(pay_unit_is_likely(offer, whole)):
        return
    if pay.get("max", 0) >= WIDE * pay["min"]:
        yield warning(
            ("pay", "max"),
            f"Le maximum ({money(pay['max'])}) vaut plus de {WIDE} fois le minimum ({money(pay['min'])}). Manque-t-il "
            "une virgule, ou un chiffre ?",
        )
    if pay["min"] > HIGH[pay["per"]]:
        unit = "de l'heure" if pay["per"] == "hour" else "par mois"
        year = f" Si c'est par an, écrivez {pay['min'] / 12:.0f}." if pay["per"] == "month" else ""
        yield warning(("pay", "min"), f"{money(pay['min'])} {unit} : est-ce bien le montant ?{year}")


def pay_reaches_the_smic(offer: Document, whole: Whole) -> Iterator[Finding]:
    pay, smic = offer.data.get("pay"), smic_of_offer(offer, whole)
    if offer.data["status"] in CLOSED or offer.data["contract"]["type"] in BELOW_SMIC:
        return  # what is closed was paid by the SMIC of its time
    if not pay or not smic or any(pay_unit_is_likely(offer, whole)):
        return
    hours = offer.data["contract"].get("hours_per_week", FULL_TIME)
    full_time = smic["monthly"] * max(hours, FULL_TIME) / FULL_TIME
    floor = smic["hourly"] if pay["per"] == "hour" else round(smic["monthly"] * hours / FULL_TIME, 2)
    unit = "de l'heure" if pay["per"] == "hour" else f"par mois pour {hours} h par semaine"
    if pay["min"] < floor:
        # On the day of a rise, an offer may wait for its new pay without keeping all the others from the site.
        told = error if offer.data["status"] == "open" else warning
        yield told(
            ("pay", "min"),
            f"{money(pay['min'])} {unit} est moins que le SMIC : {money(floor)} brut depuis le "
            f"{day(smic['since'])}. Vérifiez le montant brut auprès de l'employeur.",
        )
    elif pay["per"] == "month" and pay["min"] < full_time:
        yield warning(
            ("pay", "min"),
            f"{money(pay['min'])} par mois est moins que le SMIC à temps plein ({money(full_time)}). Un salaire par "
            f"mois s'écrit pour un temps plein : si celui-ci est pour {hours} h, écrivez "
            f"{pay['min'] * FULL_TIME / hours:.0f}.",
        )


def smic_of_mayotte_is_known(offer: Document, whole: Whole) -> Iterator[Finding]:
    wages = smic_of(offer.data["place"]["commune"])
    if offer.data.get("pay") and wages and whole.parameters and wages not in whole.parameters:
        yield error(
            ("place", "commune"),
            f"Mayotte a son propre SMIC : ajoutez « {wages} » à parameters.yml, avec ses montants et leur source.",
        )


def smic_of_offer(offer: Document, whole: Whole) -> Wage | None:
    """The minimum wage on the first day somebody could work there: an open offer begins today at the earliest."""
    wages = whole.parameters.get(smic_of(offer.data["place"]["commune"]), ())
    start, today = offer.data["contract"]["start"], whole.today.isoformat()
    return in_force(wages, today if start == "asap" else max(start, today))


def in_force(wages: Iterable[Wage], day: str) -> Wage | None:
    return max((wage for wage in wages if wage["since"] <= day), key=lambda wage: wage["since"], default=None)


def smic_is_in_force(parameters: Document, whole: Whole) -> Iterator[Finding]:
    for name in WAGES:
        wages = parameters.data.get(name, ())
        if wages and not in_force(wages, whole.today.isoformat()):
            yield error(
                (name, 0, "since"),
                f"Ce SMIC commence le {day(wages[0]['since'])} : il n'y en a aucun pour aujourd'hui. Ajoutez "
                "avant lui celui qui est en vigueur.",
            )


def smic_rises(parameters: Document, whole: Whole) -> Iterator[Finding]:
    for name in WAGES:
        wages = parameters.data.get(name, ())
        for index, (before, after) in enumerate(itertools.pairwise(wages), 1):
            if after["since"] <= before["since"]:
                yield error(
                    (name, index, "since"),
                    "Ce montant ne vient pas après le précédent. Mettez la liste dans l'ordre des jours.",
                )
            elif after["hourly"] < before["hourly"]:
                yield error(
                    (name, index, "hourly"),
                    f"Le SMIC ne baisse pas : il était de {money(before['hourly'])} le {day(before['since'])}.",
                )


def smic_amounts_agree(parameters: Document, whole: Whole) -> Iterator[Finding]:
    for name in WAGES:
        for index, smic in enumerate(parameters.data.get(name, ())):
            monthly = round(smic["hourly"] * HOURS_A_MONTH, 2)
            if abs(smic["monthly"] - monthly) > 1:
                yield error(
                    (name, index, "monthly"),
                    f"{money(smic['hourly'])} de l'heure font {money(monthly)} par mois pour 35 h par semaine, et non "
                    f"{money(smic['monthly'])}. Vérifiez les deux montants.",
                )


def smic_is_read_again_soon(parameters: Document, whole: Whole) -> Iterator[Finding]:
    latest = (whole.today + LONGEST_TRUST).isoformat()
    sources = parameters.data["sources"]
    for code in dict.fromkeys(wages[-1]["source"] for name in WAGES if (wages := parameters.data.get(name))):
        if code in sources and sources[code]["review_by"] > latest:
            yield error(
                ("sources", code, "review_by"),
                f"Le SMIC peut monter chaque mois : relisez-le dans les trois mois. Écrivez {latest} ou plus tôt.",
            )


OFFER_RULES = (pay_is_in_order, pay_unit_is_likely, pay_is_likely, pay_reaches_the_smic, smic_of_mayotte_is_known)
PARAMETERS_RULES = (smic_is_in_force, smic_rises, smic_amounts_agree, smic_is_read_again_soon)
