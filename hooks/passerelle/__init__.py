"""Passerelle: a network's YAML files, checked, made anonymous, and turned into the pages of a site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from .anonymising import Held, Ladders, Territories, Trades, anonymise, settled
from .assembling import assemble
from .auditing.exceptions import FILE as EXCEPTIONS
from .auditing.exceptions import ExceptionsDamaged, read_exceptions
from .board import Board
from .checking import check
from .contract import Contract, ContractDamaged
from .contract.vocabulary import read_vocabulary
from .network import Network
from .problems import FORMATS, Problem, has_errors, report
from .publishing import Page, Publication, publish
from .reading import Sources, living, read_sources
from .reference import places, rome
from .registering import Register, read_register, recognised, reused

__all__ = ["FORMATS", "Opened", "Page", "Problem", "has_errors", "open_network", "publication", "report"]


@dataclass(frozen=True, slots=True)
class Opened:
    """What the files gave, as they were when they were read: all problems, and the network with its board when none
    is an error. Whatever is published, audited or written down of a network is of one of these.
    """

    problems: tuple[Problem, ...]
    sources: Sources
    contract: Contract | None = None
    register: Register | None = None
    network: Network | None = None
    territories: Territories | None = None
    board: Board | None = None


def open_network(root: Path, today: date) -> Opened:
    """Read once, check, assemble and anonymise the network whose files are under `root`."""
    sources = read_sources(root)
    sources = replace(sources, files=living(sources.files, today))
    try:
        contract = Contract(sources.below("schema"))
    except ContractDamaged as damage:
        return Opened((*sources.problems, damaged_contract(damage)), sources)
    accepted, refused = check(sources, today, contract)
    register, damaged = read_register(sources)
    problems = tuple(sorted([*sources.problems, *refused, *damaged, *damaged_exceptions(sources)]))
    if has_errors(problems):
        return Opened(problems, sources, contract)
    network = assemble(accepted)
    if taken := sorted(reused(register, network, {document.file: document for document in accepted.offers})):
        return Opened((*problems, *taken), sources, contract)
    known, vocabulary = recognised(register, network), read_vocabulary(contract)
    ladders = Ladders(network, places(), register.statistics, known.levels, known.widened, known.classed,
                      today=today, vocabulary=vocabulary)
    territories = settled(ladders, known.suspects, Trades(network, rome()))
    board, held = anonymise(network, territories, today, rome(), vocabulary)
    return Opened(tuple(sorted([*problems, *map(held_problem, held)])), sources, contract, register, network,
                  territories, board)


def publication(opened: Opened) -> Publication:
    """The pages and the assets of an opened network."""
    return publish(opened.board, opened.contract, opened.sources.below("theme"))


def damaged_contract(damage: ContractDamaged) -> Problem:
    """What to do of a file of schema/ that is cut or mistyped: nobody writes there by hand."""
    sentence = "Ce fichier est illisible. Reprenez sa dernière version dans l'historique du dépôt."
    return Problem(f"schema/{damage.file}", damage.line, 1, "", sentence, "error", "contract-damaged")


def damaged_exceptions(sources: Sources) -> Iterator[Problem]:
    """What keeps the audit from reading its exceptions: told with the rest, long before there is a site to audit."""
    try:
        read_exceptions(sources.kept.get(EXCEPTIONS))
    except ExceptionsDamaged as damage:
        yield Problem(EXCEPTIONS, damage.line, 1, "", damage.sentence, "error", "exceptions-damaged")


WAITS = {"trace": ("id", (
    "Cette offre est retenue : qui a gardé les éditions précédentes saurait de qui elle est, parce qu'un autre "
    "employeur est parti ou a changé de lieu. Remplacez « id » par un identifiant neuf, tiré sur la page "
    "« Contribuer » ou par « passerelle new » : rien ne reliera l'offre à l'ancienne, et elle paraîtra."
)), "trade": ("job", (
    "Cette offre est retenue : le métier est dans le nom de l'employeur, et presque aucun autre employeur de ce lieu "
    "ne le porte. Qui connaît nos partenaires le devinerait. Demandez-lui son accord écrit, puis ajoutez "
    "trade: true sous « agreement »."
))}


def held_problem(held: Held) -> Problem:
    """Tells the volunteers, and them only, why a good offer is not on the site."""
    if held.decision.held_for:
        return Problem(held.offer.file, 1, 1, *WAITS[held.decision.held_for], "warning", "held-back")
    why = f"{because(held)}. « passerelle why {held.offer.id} » montre le calcul."
    sentence = f"Cette offre est retenue : {why} {until(held)}"
    return Problem(held.offer.file, 1, 1, "place.commune", sentence, "warning", "held-back")


def until(held: Held) -> str:
    """What would let the offer appear."""
    if held.decision.is_too_small:
        return "Le plus large est trop petit, et un autre employeur n'y changera rien."
    other = "qui peut le signer" if held.decision.tells_its_contract else "du secteur"
    return f"Elle paraîtra dès qu'un autre employeur {other} aura une offre."


def because(held: Held) -> str:
    """What stands in the way: no territory, or a contract that only one sector of the family has."""
    if held.decision.tells_its_contract:
        return "ceux qui peuvent signer son contrat ne se cachent pas assez entre eux, il ferait reconnaître le sien"
    if held.decision.tells_its_sector:
        return "son contrat ferait reconnaître le secteur, que la famille de métiers cache"
    if any(rung.sector != held.offer.sector for rung in held.decision.ladder):
        return "aucun territoire ne cache assez son employeur, ni dans ce secteur ni dans sa famille de métiers"
    return "aucun territoire ne cache assez son employeur dans ce secteur"
