"""Public facts about France: its places and its trades (ROME 4.0), read from `reference/` only when asked for.

This room imports nothing of the house, so any other room may ask it.
"""

from .places import Area, Commune, Places, places
from .trades import Appellation, Context, Rome, rome

__all__ = ["Appellation", "Area", "Commune", "Context", "Places", "Rome", "places", "rome"]
