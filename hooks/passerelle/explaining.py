"""Tells a volunteer why an offer is said to be where it is: the ladder, the counts, the rule that decided."""

from __future__ import annotations

from collections.abc import Iterator

from .anonymising import Decision
from .anonymising.ladder import Rung, population_floor
from .guides import Parameters
from .network import Offer
from .publishing.rendering import number

MOVES = {
    "nested": "remonté parce que cet employeur a aussi une offre ailleurs : deux lieux séparés le désigneraient",
    "residual": "remonté parce que trop peu d'employeurs porteraient exactement ce lieu : on les trouverait par "
                "élimination",
}


def explain(offer: Offer, decision: Decision, parameters: Parameters) -> str:
    """The explanation of one offer, in French, a line per territory."""
    return "\n".join(lines(offer, decision, parameters)) + "\n"


def lines(offer: Offer, decision: Decision, parameters: Parameters) -> Iterator[str]:
    yield f"Offre {offer.id} ({offer.file}), secteur {offer.sector}. Confidentiel : ne pas diffuser."
    if not decision.ladder:
        yield "Un brouillon n'a pas encore de territoire : passez son état à « open » pour le calculer."
        return
    for n, rung in enumerate(decision.ladder):
        chosen = "→" if n == decision.rung else " "
        yield f"  {chosen} {rung.place.name} : {measures(rung)}. {verdict(rung, offer, parameters)}"
    for rule in decision.moved_by:
        yield f"  Puis : {MOVES[rule]}."
    place = decision.place
    yield f"Lieu publié : {place.name}." if place else (
        "Offre retenue : aucun territoire ne cache assez son employeur. Elle paraîtra quand un autre employeur du "
        "secteur aura une offre.")


def measures(rung: Rung) -> str:
    """What was counted in a territory."""
    seen = (f"{number(rung.establishments)} établissements du secteur" if rung.establishments is not None
            else f"{number(rung.population)} habitants")
    employers = f"{rung.employers} employeur{'s' * (rung.employers > 1)} du réseau"
    return f"{seen}, {employers}, le plus gros fait {rung.share} % de l'effectif connu"


def verdict(rung: Rung, offer: Offer, parameters: Parameters) -> str:
    """The rule that refuses a territory, or that none does."""
    return {
        "": "Convient.",
        "coarsest": "Refusé : le fichier de l'employeur demande de ne jamais être plus précis (coarsest_place).",
        "ratchet": "Refusé : un lieu plus large a déjà été publié pour cet employeur.",
        "establishments": f"Refusé : il en faut au moins {parameters.k_public}.",
        "population": f"Refusé : il faut au moins {number(population_floor(parameters, offer.sector))} habitants.",
        "employers": f"Refusé : il faut au moins {parameters.k_network} employeurs du réseau.",
        "dominance": f"Refusé : un seul employeur y dépasse {parameters.dominance_percent} %.",
    }[rung.refused]
