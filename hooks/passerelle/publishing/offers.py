"""One page per offer: everything known in groups, and what nobody asked yet said so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from urllib.parse import quote

from markupsafe import Markup

from ..board import Board, PublicOffer
from ..french.amounts import LANGUAGE, hour, lowfirst
from ..guides import Job, Term
from ..matching import Criteria
from .families import headings, title
from .frame.page import Page
from .frame.rendering import Renderer
from .leads import Leads

BESIDE = "offres/-/"  # the address of any other offer, for the links of a card


@dataclass(frozen=True, slots=True)
class Group:
    """One block of an offer page: a title, its list in the vocabulary, and codes by what is known of them."""

    title: str
    listing: str
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    to_ask: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """True when the employer answered at least one question of the block."""
        return bool(self.present or self.absent)


def address(offer: PublicOffer) -> str:
    """Where an offer's page is."""
    return f"offres/{offer.id}/"


def pages(board: Board, renderer: Renderer, criteria: Criteria) -> Iterator[Page]:
    """Every offer page. Those of the site's own search are found by the board, which has a search for them."""
    leads, cards = Leads(board, criteria), cache(partial(offer_card, board, renderer))
    return (offer_page(board, offer, leads, cards, renderer) for offer in board.offers)


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows."""

    offer: PublicOffer
    title: str
    address: str
    oral: str | None
    day: str
    hours: tuple[str, ...]


def card(board: Board, offer: PublicOffer) -> Card:
    """The card of an offer."""
    return Card(offer, title(board, offer), address(offer), board.oral(offer.french), hours_of_day(board, offer),
                weighing(board, offer))


def hours_of_day(board: Board, offer: PublicOffer) -> str:
    """« de 5 h à 13 h 30 », what is known of it; "" when nobody asked."""
    first, last = offer.travel.first_hour, offer.travel.last_hour
    if not first and not last:
        return ""
    said = board.words[LANGUAGE].ui["match-day-from" if not last else "match-day" if first else "match-day-to"]
    return filled(said, first=hour(first) if first else "", last=hour(last) if last else "")


def filled(words: str, **said: str) -> str:
    """Words of labels/ with their places filled; any other brace that they hold stays one."""
    for place, text in said.items():
        words = words.replace(f"{{{place}}}", text)
    return words


def weighing(board: Board, offer: PublicOffer) -> tuple[str, ...]:
    """The hours that weigh on a life, night and weekend among them, which a card tells as it tells a place."""
    inside = (code for held in offer.conditions for code in board.vocabulary.implies.get(held, ()))
    told = {*offer.conditions, *inside} - {*offer.not_conditions}
    return tuple(code for code in board.vocabulary.lists["hours_condition"] if code in told)


def offer_card(board: Board, renderer: Renderer, offer: PublicOffer) -> Markup:
    """The card of an offer as the pages of others show it: they stand at one depth, and their links to it are alike."""
    return renderer.piece(BESIDE, "offer_card", card(board, offer))


def offer_page(
    board: Board, offer: PublicOffer, leads: Leads, cards: Callable[[PublicOffer], Markup], renderer: Renderer
) -> Page:
    """`/offres/<id>/`. An offer said with a family has no job and no sector: the network answers for it."""
    job, sector = board.job(offer), board.sectors.get(offer.sector)
    where, called = offer.place.name, title(board, offer)
    referent, told = sector and sector.referent(board.today), groups(board, offer, job)
    mailbox = referent.mailbox if referent else board.site.mailbox
    return renderer.page(
        address(offer), f"{called} · {where}",
        f"{renderer.term('contract_type', offer.contract.type).label}, {where}. {headings(board)[offer.sector].name}.",
        "offer.html",
        offer=offer, job=job, called=called, sector=sector, groups=told, card=card(board, offer),
        skills=skills(board, offer),
        referent=referent, mailbox=mailbox, mail=mail(board, offer, mailbox, questions(board, told)),
        demands=demands(board, offer), nearby=[cards(other) for other in leads.near(offer)],
        page_options={"hide": ("navigation",), "in_search": False},
    )


def questions(board: Board, told: list[Group]) -> list[str]:
    """What nobody has asked yet, as questions to the employer."""
    words, ask = board.words[LANGUAGE], board.words[LANGUAGE].ui["match-confirm-hours"]
    return [filled(ask, part=lowfirst(words.term(group.listing, code).label))
            for group in told for code in group.to_ask]


def mail(board: Board, offer: PublicOffer, mailbox: str, asked: list[str]) -> str:
    """The link of a message ready to be sent: the offer's address and its questions, and nothing about a person."""
    said = {"id": offer.id, "title": title(board, offer), "place": offer.place.name,
            "address": f"{board.site.address or ''}{address(offer)}",
            "questions": "\n".join(f"- {question}" for question in asked)}
    ui = board.words[LANGUAGE].ui
    parts = {part: quote(filled(ui[f"match-mail-{part}"], **said)) for part in ("subject", "body")}
    return f"mailto:{mailbox}?subject={parts['subject']}&body={parts['body']}"


def skills(board: Board, offer: PublicOffer) -> list[tuple[str, str | None, str]]:
    """Each skill with its level and what a person of this level can do: the same sentences as in the profile."""
    ui = board.words[LANGUAGE].ui
    levels = {skill: getattr(offer.french, skill) for skill in board.vocabulary.lists["french_skill"]}
    said = {skill: ui.get(f"match-level-{skill}-{(level or '').lower()}") for skill, level in levels.items()}
    return [(skill, level, f"{ui[f'profile-i-{skill}']} {said[skill]}." if said[skill] else "")
            for skill, level in levels.items()]


def groups(board: Board, offer: PublicOffer, job: Job | None) -> list[Group]:
    """The conditions of an offer by list, each with what is there, what is not, and what to ask for this job."""
    answered = set(offer.conditions + offer.not_conditions)
    return [
        Group(
            board.vocabulary.titles[listing], listing,
            *(tuple(code for code in codes if code in board.vocabulary.lists[listing])
              for codes in (offer.conditions, offer.not_conditions,
                            tuple(code for code in (job.ask_about if job else ()) if code not in answered))),
        )
        for listing in board.vocabulary.unions["condition"]
    ]


def demands(board: Board, offer: PublicOffer) -> dict[str, list[tuple[str, Term]]]:
    """What is asked, by firmness, each with the code and words of the asset."""
    def words(what: str) -> tuple[str, Term]:
        return what, board.words[LANGUAGE].term(board.vocabulary.list_of("asset", what), what)

    return {
        how: [words(what) for what, firmness in offer.requires if firmness == how]
        for how in board.vocabulary.lists["demand"]
        if how in dict(offer.requires).values()
    }
