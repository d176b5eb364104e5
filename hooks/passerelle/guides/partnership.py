"""What the network and an employer do for each other."""

from __future__ import annotations

from dataclasses import dataclass

from .sources import Remark, Source


@dataclass(frozen=True, slots=True)
class PartnershipStep:
    """A step of the partnership or of a hiring: a title, when, what to do, and the rule behind it."""

    title: str
    when: str
    text: str
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Partnership:
    """The common core of every page for employers."""

    summary: str
    gets: tuple[str, ...]
    network_commits: tuple[str, ...]
    employer_commits: tuple[str, ...]
    confidentiality: tuple[str, ...]
    steps: tuple[PartnershipStep, ...]
    legal_steps: tuple[PartnershipStep, ...]
    agreement_points: tuple[str, ...]
    questions: tuple[tuple[str, Remark], ...]
    sources: tuple[Source, ...]
