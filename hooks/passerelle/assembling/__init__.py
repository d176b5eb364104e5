"""From accepted documents to the frozen Network: no judgement here, the checks have passed."""

from __future__ import annotations

from ..network import Network
from ..reading import Files
from .guides import lever, partnership, sector
from .identity import parameters, site, words
from .offers import employer, offer
from .plain import code

__all__ = ["assemble"]


def assemble(files: Files) -> Network:
    """The Network of `files` (reading.Files whose documents were all accepted)."""
    return Network(
        site=site(files.site.data),
        parameters=parameters(files.parameters.data),
        partnership=partnership(files.partnership.data),
        sectors={code(d.file): sector(code(d.file), d.data) for d in files.sectors},
        levers={code(d.file): lever(code(d.file), d.data) for d in files.levers},
        employers={code(d.file): employer(code(d.file), d.data) for d in files.employers},
        offers=tuple(offer(d.file, d.data) for d in files.offers),
        words={d.data["language"]: words(d.data) for d in files.labels},
    )
