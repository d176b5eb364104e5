"""The demands a schema cannot make, by kind of file. Of a document that broke the contract, they hear the rest."""

from collections.abc import Iterator
from itertools import islice

from ...problems import Problem
from ...reading import Document
from ..shape.sound import as_far_as_read
from ..whole import Whole
from . import (
    conditions,
    contracts,
    days,
    employers,
    levers,
    network,
    offers,
    pay,
    placeholders,
    sectors,
    sources,
    twins,
    words,
)

MANY = 100  # findings of one rule in one file: whoever has more has one mistake, repeated

RULES = {
    "offer": (*offers.RULES, *contracts.RULES, *pay.OFFER_RULES, *days.RULES, *conditions.RULES),
    "employer": (*employers.RULES, *twins.RULES, *placeholders.RULES),
    "sector": (*sectors.RULES, *sources.RULES, *placeholders.PUBLIC_RULES),
    "lever": (*levers.RULES, *sources.RULES, *placeholders.PUBLIC_RULES),
    "labels": (*words.RULES, *placeholders.PUBLIC_RULES),
    "site": (*network.SITE_RULES, *placeholders.SITE_RULES),
    # A number's reason is a sentence without a source of its own: only the sources that are cited are looked at.
    "parameters": (*network.PARAMETERS_RULES, *pay.PARAMETERS_RULES, *sources.DATED),
    "partnership": (*sources.RULES, *placeholders.PUBLIC_RULES),
    "waivers": (),  # see wording/
}


def broken(document: Document, kind: str, whole: Whole) -> Iterator[Problem]:
    """What the rules of this kind of file find in one document; a rule is known by its name."""
    for rule in (network.file_name_is_a_code, *RULES[kind]):
        name = rule.__name__.replace("_", "-")
        with as_far_as_read():
            for found in islice(rule(document, whole), MANY):
                yield document.problem(found.path, found.sentence, rule=name, level=found.level, at=found.at)
