"""What stands between a person and an offer, and what would open the most: declared in schema/criteria.json."""

from .declarations import Criteria, declared, read_criteria, resolved
from .opening import Opening, opens
from .person import Person, decode, encode
from .readings import read
from .steps import Step, steps_of
from .unmet import unmet
from .verdicts import Match, Point, match, order_key

__all__ = [
    "Criteria", "Match", "Opening", "Person", "Point", "Step", "declared", "decode", "encode", "match", "opens",
    "order_key", "read", "read_criteria", "resolved", "steps_of", "unmet",
]
