"""The closed lists of the contract, read where they are written: schema/vocabulary.schema.json."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .reader import Contract

ALREADY_WORDED = ("thematic",)  # the list whose words, data·inclusion's own, are in the schema itself


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`lists` maps a list's name to its codes in order; `unions` maps `condition` and `asset` to their lists.

    `implies` maps a condition to those it comprises: whoever carries 25 kg carries 15. `signed_by` maps a contract to
    the kinds of employer that may sign it (any may sign the others); `contract_classes` maps what the site may say in
    place of a contract to the contracts it stands for. `seen_from_outside` are the conditions a passer-by knows of.
    `also_said` are the words people use for the codes of a list, and of the trades of ROME.
    """

    lists: Mapping[str, tuple[str, ...]]
    unions: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, str]
    implies: Mapping[str, tuple[str, ...]]
    seen_from_outside: tuple[str, ...]
    signed_by: Mapping[str, tuple[str, ...]]
    contract_classes: Mapping[str, tuple[str, ...]]
    also_said: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)

    @property
    def contracts_said(self) -> tuple[str, ...]:
        """Every code that a published contract may have: the contracts, then their classes."""
        return (*self.lists["contract_type"], *self.lists["contract_class"])

    def list_of(self, union: str, code: str) -> str:
        """The list of a union that holds `code`: `hours_condition` for ("condition", "night")."""
        return next(name for name in self.unions[union] if code in self.lists[name])

    def in_order(self, name: str, codes: Iterable[str]) -> tuple[str, ...]:
        """Some codes of a list, or of a union, in its order."""
        order = [code for listing in self.unions.get(name, (name,)) for code in self.lists[listing]]
        return tuple(sorted(codes, key=order.index))

    def rank(self, listing: str, code: str) -> int:
        """The place of a code in its list: for `cefr`, a higher rank is a higher level."""
        return self.lists[listing].index(code)


def read_vocabulary(contract: Contract) -> Vocabulary:
    """The Vocabulary of a contract."""
    return contract.once(_vocabulary)


def _vocabulary(contract: Contract) -> Vocabulary:
    definitions = contract.definitions
    return Vocabulary(
        lists={name: tuple(d["enum"]) for name, d in definitions.items() if "enum" in d},
        unions={
            name: tuple(part["$ref"].rsplit("/", 1)[1] for part in d["anyOf"])
            for name, d in definitions.items()
            if "anyOf" in d
        },
        titles={name: d["title"] for name, d in definitions.items()},
        implies=lists_of(definitions["condition"]["implies"]),
        seen_from_outside=tuple(definitions["condition"]["seenFromOutside"]),
        signed_by=lists_of(definitions["contract_type"]["signedBy"]),
        contract_classes=lists_of(definitions["contract_class"]["comprises"]),
        also_said={name: lists_of(d["alsoSaid"]) for name, d in definitions.items() if "alsoSaid" in d},
    )


def lists_of(table: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """A table of codes as it stays: nobody may change it."""
    return {code: tuple(codes) for code, codes in table.items()}
