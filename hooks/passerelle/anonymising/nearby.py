"""What ROME 4.0 adds: questions nobody has asked yet, and jobs near one another."""

from __future__ import annotations

from collections.abc import Mapping

from ..board import PublicOffer
from ..guides import Sector
from ..reference import Rome


def questions_from_rome(sector: Sector, offers: tuple[PublicOffer, ...], rome: Rome) -> dict[str, tuple[str, ...]]:
    """For each job, the conditions ROME calls possible and no visible offer of that job has answered."""
    def answered(job: str) -> set[str]:
        return {c for offer in offers if offer.job == job for c in offer.conditions + offer.not_conditions}

    return {
        code: tuple(c for c in rome.conditions(job.rome) if c not in answered(code))
        for code, job in sector.jobs.items()
    }


def near_jobs(sectors: Mapping[str, Sector], rome: Rome) -> dict[str, tuple[str, ...]]:
    """For each "sector/job", the other jobs of the network: same ROME code first, then ROME's order."""
    by_rome: dict[str, list[str]] = {}
    for sector in sectors.values():
        for job in sector.jobs.values():
            by_rome.setdefault(job.rome, []).append(f"{sector.code}/{job.code}")
    return {
        key: tuple(other for near in (code, *rome.near(code)) for other in by_rome.get(near, ()) if other != key)
        for code, keys in by_rome.items()
        for key in keys
    }
