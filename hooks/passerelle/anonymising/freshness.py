"""Which offers appear on a day: open, confirmed recently enough, and not all at once where an employer brings some."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from ..contract.weeks import drawn, last_sunday, monday, quarter, wait
from ..network import Network, Offer


def visible(network: Network, today: date) -> list[Offer]:
    """The offers of a network that a reader may see on a day, in the order of the files."""
    days, waiting = network.parameters.fresh_days, waits(network)
    return [offer for offer in network.offers
            if offer.is_visible(today, days) and today >= first_day(offer, waiting)]


def first_day(offer: Offer, waiting: dict[str, timedelta]) -> date:
    """The first day an offer may appear: that of its file, or a later Monday if it has to wait."""
    return monday(offer.published) + waiting[offer.id] if offer.id in waiting else offer.published


def waits(network: Network) -> dict[str, timedelta]:
    """How long the offers wait that an employer brings in one week: all but one, by lot, so that an arrival does not
    tie them together. A temp agency's bear its name: they do not wait.
    """
    together = defaultdict(list)
    for offer in network.offers:
        employer = network.employers[offer.employer]
        if offer.status == "open" and not employer.is_temp_agency:
            together[employer.legal_person, monday(offer.published)].append(offer.id)
    return {id: wait(id) for ids in together.values() for id in late(ids)}


def late(ids: list[str]) -> Iterator[str]:
    """All but the first, in an order that is drawn."""
    yield from sorted(ids, key=lambda id: (drawn(id, "first"), id))[1:]


def of_the_quarter(network: Network, today: date) -> list[Offer]:
    """The offers that stood on the first day of the quarter, wherever they are today.

    What is counted of them changes once a quarter, for many offers at once: two sheets of which one has an offer more
    tell nothing of it.
    """
    first, days = quarter(today), network.parameters.fresh_days
    return [offer for offer in network.offers
            if offer.status != "draft" and offer.published < first <= last_sunday(offer.checked, days)
            and (offer.closed_on is None or offer.closed_on >= first)]
