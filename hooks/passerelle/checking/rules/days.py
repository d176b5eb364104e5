"""The life of an offer: agreed, published, confirmed, closed, in that order."""

from collections.abc import Iterator
from datetime import date, timedelta

from ...contract.weeks import last_day, monday
from ...french.amounts import day
from ...reading import Document
from ..whole import Finding, Whole, error, warning

CLOSED = ("filled", "withdrawn")


def published_by_today(offer: Document, whole: Whole) -> Iterator[Finding]:
    if offer.data["published"] > _today(whole) and offer.data["status"] != "draft":
        yield error(
            ("published",),
            f"Cette date n'est pas encore passée : nous sommes le {day(whole.today)}. Écrivez la date du "
            "jour, ou laissez l'offre en brouillon (status: draft).",
        )


def confirmed_by_today(offer: Document, whole: Whole) -> Iterator[Finding]:
    if offer.data["checked"] > _today(whole):
        yield error(
            ("checked",),
            f"Cette date n'est pas encore passée : nous sommes le {day(whole.today)}. Écrivez le jour où "
            "l'employeur a confirmé l'offre.",
        )


def confirmed_since_published(offer: Document, whole: Whole) -> Iterator[Finding]:
    # A draft may be written for a coming day, that nobody can have confirmed yet.
    if offer.data["checked"] < offer.data["published"] and offer.data["status"] != "draft":
        yield error(
            ("checked",),
            f"La confirmation est plus ancienne que la publication ({offer.data['published']}). Écrivez la date du "
            "dernier échange avec l'employeur, ou corrigez « published ».",
        )


def agreed_before_published(offer: Document, whole: Whole) -> Iterator[Finding]:
    agreement = offer.data.get("agreement")
    if agreement and agreement["on"] > offer.data["published"]:
        yield error(
            ("agreement", "on"),
            f"L'accord de l'employeur vient après la publication ({offer.data['published']}). L'une des deux dates "
            "est fausse : corrigez-la.",
        )


def closed_after_published(offer: Document, whole: Whole) -> Iterator[Finding]:
    closed = offer.data.get("closed")
    if closed and closed["on"] < offer.data["published"]:
        yield error(
            ("closed", "on"),
            f"L'offre serait close avant d'être publiée ({offer.data['published']}). Corrigez l'une des deux dates.",
        )
    elif closed and closed["on"] > _today(whole):
        yield error(
            ("closed", "on"),
            f"Cette date n'est pas encore passée : nous sommes le {day(whole.today)}. Gardez l'offre ouverte "
            "jusqu'à ce jour.",
        )


def confirmed_before_closed(offer: Document, whole: Whole) -> Iterator[Finding]:
    closed = offer.data.get("closed")
    if closed and closed["on"] < offer.data["checked"]:
        yield warning(
            ("checked",),
            f"L'employeur aurait confirmé l'offre après sa clôture ({closed['on']}). Corrigez l'une des deux dates, ou "
            "rouvrez l'offre (status: open, sans « closed »).",
        )


def closed_offers_say_so(offer: Document, whole: Whole) -> Iterator[Finding]:
    if "closed" in offer.data and offer.data["status"] not in CLOSED:
        yield error(
            ("status",),
            "L'offre a une clôture (« closed ») : écrivez filled (pourvue) ou withdrawn (retirée), ou supprimez « "
            "closed ».",
        )


def hires_add_up(offer: Document, whole: Whole) -> Iterator[Finding]:
    closed = offer.data.get("closed", {})
    if closed.get("through_network", 0) > closed.get("hires", 99):
        yield error(
            ("closed", "through_network"),
            f"Il y aurait plus d'embauches par le réseau que d'embauches ({closed['hires']}). Corrigez l'un des "
            "deux nombres.",
        )


def open_offers_are_confirmed(offer: Document, whole: Whole) -> Iterator[Finding]:
    fresh = whole.value("fresh_days")
    if not fresh or offer.data["status"] != "open":
        return
    rhythm = min(fresh, offer.data.get("rhythm_days", fresh))
    checked = date.fromisoformat(offer.data["checked"])
    last = last_day(offer.data["id"], checked, rhythm)
    if whole.today > last:
        yield warning(
            ("checked",),
            f"Cette offre n'est plus visible depuis le {day(last + timedelta(days=1))} : personne ne l'a "
            f"confirmée depuis la semaine du {day(monday(checked))}. Rappelez l'employeur, puis écrivez ici la "
            "date du jour, ou changez « status ».",
        )
    elif (last - whole.today).days < min(whole.value("to_confirm_days") or 0, rhythm // 2):
        yield warning(
            ("checked",),
            f"Cette offre quittera le site après le {day(last)}. Rappelez l'employeur, puis écrivez ici la date "
            "du jour ; si le poste est pris, changez « status ».",
        )


def _today(whole: Whole) -> str:
    # Written dates are AAAA-MM-JJ: their order as text is their order as days.
    return whole.today.isoformat()


RULES = (
    published_by_today,
    confirmed_by_today,
    confirmed_since_published,
    agreed_before_published,
    closed_after_published,
    confirmed_before_closed,
    closed_offers_say_so,
    hires_add_up,
    open_offers_are_confirmed,
)
