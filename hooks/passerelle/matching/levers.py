"""Which levers treat a gap: those declared for it, then those of its obstacle, minus those closed to this person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..board import PublicOffer
from ..guides import Lever
from .declarations import Criteria, Criterion
from .person import Person

LEVELS = {2: "department", 3: "department", 5: "commune", 9: "epci"}  # by the length of a territory's INSEE code


def obstacle_of(criterion: Criterion, part: str | None, person: Person) -> str | None:
    """The obstacle a gap is a case of; hours that do not suit a parent are a matter of childcare."""
    if criterion.with_children and person.children == "yes":
        return criterion.with_children
    return criterion.obstacle_of.get(part, criterion.obstacle)


def levers_of(
    criterion: Criterion, part: str | None, person: Person, offer: PublicOffer, criteria: Criteria,
    levers: Mapping[str, Lever],
) -> tuple[str, ...]:
    """The codes of the levers, the most precise first."""
    named = [*declared(criterion, part, person, criteria), *treating(obstacle_of(criterion, part, person), levers)]
    return tuple(
        code for code in dict.fromkeys(named) if code in levers and is_open(levers[code], person, offer, criteria)
    )


def declared(criterion: Criterion, part: str | None, person: Person, criteria: Criteria) -> tuple[str, ...]:
    document = criteria.documents.get(person.document or "")
    own = document.levers if document and criterion.question == "document" else ()
    return (*own, *criterion.levers_of.get(part, criterion.levers))


def treating(obstacle: str | None, levers: Mapping[str, Lever]) -> Iterator[str]:
    """The levers of an obstacle, those close by first."""
    for lever in sorted(levers.values(), key=lambda one: (one.scope != "local", one.code)):
        if obstacle in lever.obstacles:
            yield lever.code


def is_open(lever: Lever, person: Person, offer: PublicOffer, criteria: Criteria) -> bool:
    """False only for what is known to be closed or of no use: an age, a status, a level of French, a territory."""
    document = criteria.documents.get(person.document or "")
    hers = {document.status, document.status_then} - {None} if document else set()
    if hers and lever.statuses and not hers & set(lever.statuses):
        return False
    if person.age is not None and not (lever.age_min or 0) <= person.age <= (lever.age_max or 999):
        return False
    oral = criteria.questions["listening"]
    if lever.french_min and person.listening and oral.strength(person.listening) < oral.strength(lever.french_min):
        return False
    return is_needed(lever, person, criteria) and reaches(lever, offer)


def is_needed(lever: Lever, person: Person, criteria: Criteria) -> bool:
    """False where the first obstacle of a lever is none of the person's: childcare for somebody without children."""
    return not any(
        lever.obstacles[0] == of["obstacle"] and getattr(person, of["question"]) == of["answer"]
        for of in criteria.needless
    )


def nameable(levers: Mapping[str, Lever], criteria: Criteria) -> dict[str, Lever]:
    """The levers that some gap may name; the others treat what no offer asks, such as housing."""
    obstacles, declared_ = set(), set()
    for one in criteria.criteria:
        obstacles |= {one.obstacle, one.with_children, *one.obstacle_of.values()}
        declared_ |= {*one.levers, *(code for codes in one.levers_of.values() for code in codes)}
    declared_ |= {code for document in criteria.documents.values() for code in document.levers}
    return {code: of for code, of in levers.items() if code in declared_ or obstacles & set(of.obstacles)}


def reaches(lever: Lever, offer: PublicOffer) -> bool:
    """A local lever is left out when the offer is known to be in another territory of the same level."""
    if not lever.area:
        return True
    around = {offer.place.key, *offer.place.within}
    levels = {key.split("-", 1)[0] for key in around}
    keys = [area_key(code) for code in lever.area]
    return any(key in around or key.split("-", 1)[0] not in levels for key in keys)


def area_key(code: str) -> str:
    """A territory of a lever, named as the board names places: "44" is "department-44", "R52" "region-52"."""
    region = code.removeprefix("R")
    return f"region-{region}" if region != code else f"{LEVELS[len(code)]}-{code}"
