"""Public facts about France: its places, its trades (ROME 4.0) and its papers, read from `reference/` when asked for.

This room imports nothing of the house, so any other room may ask it.
"""

from .gazetteer import gazetteer, gazetteer_address, is_gazetteer
from .papers import Paper, PaperNote, papers
from .places import Area, Commune, Places, places, smic_of
from .trades import Appellation, Context, Rome, rome

__all__ = [
    "Appellation", "Area", "Commune", "Context", "Paper", "PaperNote", "Places", "Rome", "gazetteer",
    "gazetteer_address", "is_gazetteer", "papers", "places", "rome", "smic_of",
]
