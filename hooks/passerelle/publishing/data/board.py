"""`/assets/board.json`: every visible offer, with the declarations and the words the browser matches by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from itertools import chain
from typing import Any

from ...board import Agency, Board, PublicOffer
from ...contract import Contract
from ...french.amounts import lowfirst
from ...french.typography import glued
from ...guides import AsWritten, Lever
from ...matching import Criteria, declared, read, read_criteria, resolved
from ...matching.levers import area_key, nameable
from ..families import said, words_of
from .columns import columned, written
from .offers import plain

LANGUAGE = "fr"
PREFIX = "match-"
# Written in the pages themselves.
ON_PAGES = ("match-advice-", "match-ask-", "match-order", "match-nothing-kept", "match-any-time", "match-document-")
ADDRESS = "assets/board.json"
NO_JOB = ""  # of an offer said with a family
UNSAID = ("about", "carriers", "open_ended")
# What compares two facts at once is written as the two, which are fewer; the browser puts them together again.
PAIRS = {"dates": ("first_day", "last_day"), "authorisation": ("kind", "employer_applies")}
PICTURED = ("contract_type", "hours_condition")
# The lists of which an offer holds several codes; the criteria compare the conditions.
HELD = {of.name: of.metadata["list"] for of in fields(AsWritten) if of.metadata.get("list", "condition") != "condition"}
PROOF = ("source", "date", "review_by")  # on the pages, not in what the browser compares


def board_json(board: Board, contract: Contract) -> str:
    """The whole file. Only fields of PublicOffer are in it."""
    document = {
        "today": board.today.isoformat(),
        "size": len(board.offers),
        **declarations(contract),
        "levers": {lever.code: lever_data(lever) for lever in levers(board, contract)},
        "sectors": {**sectors(board), **families(board)},
        "words": words(board),
        "ui": {
            code.removeprefix(PREFIX): words for code, words in board.words[LANGUAGE].ui.items()
            if code.startswith(PREFIX) and not code.startswith(ON_PAGES)
        },
        "pairs": PAIRS,
        **columned(rows(board, read_criteria(contract)), unique="id"),
    }
    return glued(written(document))


def sectors(board: Board) -> dict[str, Any]:
    """The name of every sector, and the titles of its jobs."""
    return {
        code: {"name": s.name, "jobs": {j.code: j.title for j in s.jobs.values()}} for code, s in board.sectors.items()
    }


def families(board: Board) -> dict[str, Any]:
    """The same for the families: one job without a code, which could be any job of the sectors they are made `of`."""
    return {
        family.code: {"name": words.short, "jobs": {NO_JOB: words.label}, "of": family.sectors}
        for family in said(board) for words in [words_of(board, family.code)]
    }


def declarations(contract: Contract) -> dict[str, Any]:
    """What of schema/criteria.json the browser needs."""
    data = {key: value for key, value in resolved(contract).items() if key not in UNSAID}
    data["documents"] = {
        code: {key: value for key, value in of.items() if key not in PROOF} for code, of in data["documents"].items()
    }
    for code, asked in declared(contract)["questions"].items():
        if "list" in asked:  # its codes are those of the words, in the same order
            data["questions"][code] |= {"list": asked["list"], "codes": asked.get("codes", [])}
    return data


def rows(board: Board, criteria: Criteria) -> list[dict[str, Any]]:
    """What is shown of each offer, then what is compared, by name of column."""
    found = ({**shown(board, offer), **apart(read(offer, criteria, board.today)), **flags(board, offer)}
             for offer in in_order(board))
    return [{name: plain(cell) for name, cell in row.items()} for row in found]


def apart(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values to compare, each pair as its two facts."""
    single = {name: value for name, value in values.items() if name not in PAIRS}
    pairs = (zip(parts, values[name], strict=True) for name, parts in PAIRS.items())
    return single | dict(chain.from_iterable(pairs))


def in_order(board: Board) -> list[PublicOffer]:
    """Offers alike side by side make a smaller file, and the order tells nothing else."""
    return sorted(board.offers, key=likeness)


def likeness(offer: PublicOffer) -> tuple[Any, ...]:
    return (offer.sector, offer.job or NO_JOB, offer.kind, offer.contract.type, offer.conditions, offer.welcome,
            offer.place.key, offer.id)


def shown(board: Board, offer: PublicOffer) -> dict[str, Any]:
    """What a card shows and the criteria do not compare. A place is (key, name, keys of the territories around)."""
    contract, pay = offer.contract, offer.pay
    return {
        "id": offer.id, "sector": offer.sector, "kind": offer.kind, "job": offer.job or NO_JOB,
        "contract": contract.type, "months": contract.months, "days": contract.days,
        "lasting_need": offer.lasting_need, "pay": pay and (pay.min, pay.max, pay.per),
        "place": (offer.place.key, offer.place.name, offer.place.within),
        "public_transport": offer.travel.public_transport,
        "published": offer.published, "expires": offer.expires, "agency": offer.agency and agency(board, offer.agency),
    }


def agency(board: Board, who: Agency) -> str:
    """The name and the nature of a temp agency, as the cards give them."""
    return f"{who.name}, {lowfirst(board.words[LANGUAGE].term('employer_kind', who.kind).label)}"


def flags(board: Board, offer: PublicOffer) -> dict[str, int]:
    """One column per code of the lists an offer holds several of: `welcome.tutor` is 1 or 0."""
    return {
        f"{listing}.{code}": int(code in getattr(offer, name))
        for name, listing in HELD.items() for code in board.vocabulary.lists[listing]
    }


def levers(board: Board, contract: Contract) -> list[Lever]:
    """The levers that a gap may name, in their order."""
    return sorted(nameable(board.levers, read_criteria(contract)).values(), key=closest)


def closest(lever: Lever) -> tuple[bool, str]:
    """The order of the levers: those close by first."""
    return lever.scope != "local", lever.code


def lever_data(lever: Lever) -> dict[str, Any]:
    """What a lever is called, and what closes it to somebody; the rest is on its page."""
    told = {
        "name": lever.name, "obstacles": lever.obstacles, "statuses": lever.statuses,
        "age_min": lever.age_min, "age_max": lever.age_max, "french_min": lever.french_min,
        "area": [area_key(code) for code in lever.area],
    }
    return {key: value for key, value in told.items() if value not in (None, (), [])}


def words(board: Board) -> dict[str, dict[str, list[str]]]:
    """The short word of every code a card or a gap may show, and the pictograms of contracts and hours."""
    french, lists = board.words[LANGUAGE], board.vocabulary
    codes = {**lists.lists, "contract_type": lists.contracts_said}
    wanted = [
        "offer_kind", "contract_type", "cefr", "tristate", "demand", "obstacle", *HELD.values(),
        *lists.unions["condition"], *lists.unions["asset"],
    ]
    return {
        listing: {code: [term.short, term.icon] if listing in PICTURED else [term.short]
                  for code in codes[listing] for term in [french.term(listing, code)]}
        for listing in wanted
    }
