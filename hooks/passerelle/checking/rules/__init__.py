"""The demands a schema cannot make, by kind of file. They only see documents that kept the contract."""

from collections.abc import Iterator

from ...problems import Problem
from ...reading import Document
from ..whole import Whole
from . import (
    conditions as rules_conditions,
)
from . import (
    contracts as rules_contracts,
)
from . import (
    days as rules_days,
)
from . import (
    employers as rules_employers,
)
from . import (
    levers as rules_levers,
)
from . import (
    network as rules_network,
)
from . import (
    offers as rules_offers,
)
from . import (
    placeholders as rules_placeholders,
)
from . import (
    sectors as rules_sectors,
)
from . import (
    sources as rules_sources,
)
from . import (
    words as rules_words,
)

RULES = {
    "offer": (*rules_offers.RULES, *rules_contracts.RULES, *rules_days.RULES, *rules_conditions.RULES),
    "employer": (*rules_employers.RULES, *rules_placeholders.RULES),
    "sector": (*rules_sectors.RULES, *rules_sources.RULES, *rules_placeholders.PUBLIC_RULES),
    "lever": (*rules_levers.RULES, *rules_sources.RULES, *rules_placeholders.PUBLIC_RULES),
    "labels": (*rules_words.RULES, *rules_placeholders.PUBLIC_RULES),
    "site": (*rules_network.SITE_RULES, *rules_placeholders.SITE_RULES),
    # A number's reason is a sentence without a source of its own: only the sources that are cited are looked at.
    "parameters": (*rules_network.PARAMETERS_RULES, *rules_sources.DATED),
    "partnership": (*rules_sources.RULES, *rules_placeholders.PUBLIC_RULES),
    "waivers": (),  # see wording/
}


def broken(document: Document, kind: str, whole: Whole) -> Iterator[Problem]:
    """What the rules of this kind of file find in one document; a rule is known by its name."""
    for rule in (rules_network.file_name_is_a_code, *RULES[kind]):
        for found in rule(document, whole):
            name = rule.__name__.replace("_", "-")
            yield document.problem(found.path, found.sentence, rule=name, level=found.level, at=found.at)
