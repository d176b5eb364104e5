"""What is public from the first day: sectors, jobs, levers, partnership, the network's identity and its numbers."""

from .as_written import AsWritten
from .identity import Contact, Parameters, Site, Smic, in_force
from .levers import Lever
from .partnership import Partnership, PartnershipStep
from .sectors import Branch, French, Job, ObstacleHere, PayAnchor, Referent, Sector, SectorPartnership
from .sources import Remark, Source
from .words import Term, Words

__all__ = [
    "AsWritten", "Branch", "Contact", "French", "Job", "Lever", "ObstacleHere", "Parameters", "Partnership",
    "PartnershipStep", "PayAnchor", "Referent", "Remark", "Sector", "SectorPartnership", "Site", "Smic", "Source",
    "Term", "Words", "in_force",
]
