"""Tells a volunteer why an offer is said to be where it is: the ladder, the counts, the rule that decided."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from ..anonymising import Decision
from ..anonymising.ladder import Rung
from ..french.amounts import LANGUAGE, number, plural
from ..guides import Parameters
from ..network import Network, Offer
from .start import accepted

MOVES = {
    "nested": "remonté parce que cet employeur a aussi une offre ailleurs : deux lieux séparés le désigneraient",
    "residual": "remonté parce que trop peu d'employeurs porteraient exactement ce lieu, ou tous du même secteur sous "
                "le nom de sa famille : on les trouverait par élimination",
    "dominant": "remonté parce que, de ceux qui porteraient exactement un de ces lieux, un seul employeur réunirait "
                "presque tout l'effectif : on parierait sur lui",
    "contract": "remonté parce que, de ceux qui porteraient exactement ce lieu, trop peu peuvent signer le contrat "
                "d'une offre, même dit plus largement : il désignerait son employeur",
    "signer": "remonté parce que, de ceux qui porteraient exactement ce lieu et peuvent signer le contrat d'une offre, "
              "un seul réunirait presque tout l'effectif : on parierait sur lui",
}
UNSEEN = (
    "Cette offre ne paraît pas aujourd'hui : elle n'a pas de territoire, et ne tient compagnie à personne. Le calcul "
    "se fait pour une offre ouverte (« open »), déjà publiée et confirmée depuis peu."
)
WAITS = {"trace": (
    "Offre retenue : elle a paru sous d'autres mots ou en une autre compagnie. Les employeurs qui vont avec toutes ses "
    "éditions sont trop peu : qui les a gardées saurait de qui elle est. Avec un identifiant neuf (« id »), rien ne la "
    "relie plus aux éditions passées, et elle paraît."
), "trade": (
    "Offre retenue : le métier est dans le nom de l'employeur, et dans celui de trop peu d'autres qui portent ce lieu. "
    "Elle paraît avec son accord écrit (« trade: true », sous « agreement »), ou quand un autre employeur de ce nom "
    "de métier aura une offre ici."
)}
HELD = (
    "Offre retenue : aucun territoire ne cache assez son employeur. Elle paraîtra quand un autre employeur du secteur "
    "aura une offre."
)
TOO_SMALL = (
    "Offre retenue : aucun territoire ne cache assez son employeur. Le plus large est trop petit pour ce secteur, et "
    "un autre employeur n'y changera rien."
)
TELLS = (
    "Offre retenue : son contrat n'existe pas dans tous les secteurs de la famille, il ferait reconnaître le sien. "
    "Elle paraîtra quand un autre employeur du secteur aura une offre."
)
TELLS_CONTRACT = (
    "Offre retenue : trop peu d'employeurs du réseau peuvent signer ce contrat, même dit plus largement, ou un seul "
    "fait presque tout leur effectif ; il ferait reconnaître l'employeur. Elle paraîtra quand un autre employeur qui "
    "peut le signer aura une offre dans ce secteur."
)
KEPT = (
    "Le métier, les tâches et ce qui n'existe pas dans tous les secteurs de la famille ne sont pas dits non plus. Une "
    "fois la famille publiée, le secteur n'est plus jamais dit tant que l'employeur est dans le réseau."
)
CLASS_SAID = (
    "De ceux qui portent exactement ce lieu, trop peu peuvent signer le contrat exact, ou un autre que ces mots "
    "désignent aussi ; ou un seul fait presque tout leur effectif."
)
CLASS_KEPT = (
    "Ces mots ont déjà paru pour un employeur qui porte ce lieu : tant qu'il est dans le réseau, le contrat exact n'y "
    "est plus dit de personne, sinon qui a gardé une ancienne édition saurait de qui est l'offre."
)
NAMED = (
    "La loi veut le nom d'une agence d'intérim sur ses offres (Code du travail, L5332-3) : elle n'a pas besoin d'être "
    "cachée, et elle ne cache personne. Seuls comptent les établissements, ou les habitants."
)


def run(root: Path, options: Namespace) -> int:
    """Explains the published place of one offer, to volunteers only."""
    opened = accepted(root, options.today)
    if offer := opened.network.offer(options.id):
        print(explain(offer, opened.territories.decision(offer), opened.network), end="")
        return 0
    print(f"Aucune offre « {options.id} » dans les fichiers de ce réseau.", file=sys.stderr)
    return 1


def explain(offer: Offer, decision: Decision, network: Network) -> str:
    """The explanation of one offer, in French, a line per territory."""
    return "\n".join(lines(offer, decision, network)) + "\n"


def lines(offer: Offer, decision: Decision, network: Network) -> Iterator[str]:
    yield f"Offre {offer.id} ({offer.file}), secteur {offer.sector}. Confidentiel : ne pas diffuser."
    if not decision.ladder:
        yield WAITS.get(decision.held_for, UNSEEN)
        return
    if network.employers[offer.employer].is_temp_agency:
        yield NAMED
    yield from ladder(offer, decision, network)
    for rule in decision.moved_by:
        yield f"  Puis : {MOVES[rule]}."
    yield from conclusion(offer, decision, network)


def ladder(offer: Offer, decision: Decision, network: Network) -> Iterator[str]:
    """The rungs of the sector, then those of its family once the sector can no longer be said."""
    climbed = decision.rung is None or decision.family
    for n, rung in enumerate(decision.ladder):
        if rung.sector != offer.sector and not climbed:
            return
        if n and rung.sector != decision.ladder[n - 1].sector:
            yield "Sous le nom du secteur, aucun territoire ne convient. Sous celui de sa famille de métiers, " + (
                f"{family(rung, network)} :")
        chosen = "→" if n == decision.rung else " "
        counted = "du secteur" if rung.sector == offer.sector else "de la famille"
        yield f"  {chosen} {rung.place.name} : {measures(rung, counted)}. {verdict(rung, network.parameters)}"


def conclusion(offer: Offer, decision: Decision, network: Network) -> Iterator[str]:
    """What is published, or why nothing is."""
    if decision.tells_its_contract:
        yield TELLS_CONTRACT
    elif not decision.place:
        yield TOO_SMALL if decision.is_too_small else TELLS if decision.tells_its_sector else HELD
    elif decision.family:
        said = family(decision.ladder[decision.rung], network)
        yield f"Lieu publié : {decision.place.name}. À la place du secteur et du métier, le site dit : {said}."
        yield KEPT
    else:
        yield f"Lieu publié : {decision.place.name}."
    if decision.place and decision.contract != offer.contract.type:
        said = network.words[LANGUAGE].term("contract_type", decision.contract).label
        yield f"Contrat publié : « {said} ». {CLASS_KEPT if decision.keeps_its_class else CLASS_SAID}"


def family(rung: Rung, network: Network) -> str:
    """« Soin, aide à la personne »"""
    return f"« {network.words[LANGUAGE].term('family', rung.sector).short} »"


def measures(rung: Rung, counted: str) -> str:
    """What was counted in a territory."""
    seen = (f"{plural(rung.establishments, 'établissement')} {counted}" if rung.establishments is not None
            else plural(rung.population, "habitant"))
    if not rung.employers:
        return seen
    employers = f"{plural(rung.employers, 'employeur')} du réseau"
    return f"{seen}, {employers}, le plus gros fait {rung.share} % de l'effectif connu"


def verdict(rung: Rung, parameters: Parameters) -> str:
    """The rule that refuses a territory, or that none does."""
    return {
        "": "Convient.",
        "coarsest": "Refusé : le fichier de l'employeur demande de ne jamais être plus précis (coarsest_place).",
        "ratchet": "Refusé : un lieu plus large a déjà été publié pour cet employeur.",
        "widened": "Refusé : cet employeur a déjà paru sous le nom de la famille.",
        "establishments": f"Refusé : il en faut au moins {parameters.k_public}.",
        "population": f"Refusé : il faut au moins {number(rung.floor)} habitants.",
        "employers": f"Refusé : il faut au moins {parameters.k_network} employeurs du réseau.",
        "contract": f"Refusé : moins de {parameters.k_network} employeurs y peuvent signer le contrat d'une offre, "
                    "même dit plus largement.",
        "signer": f"Refusé : de ceux qui y peuvent signer le contrat d'une offre, un seul dépasse "
                  f"{parameters.dominance_percent} %.",
        "dominance": f"Refusé : un seul employeur y dépasse {parameters.dominance_percent} %.",
    }[rung.refused]
