"""One board of many networks, made of the open data that each publishes: nothing confidential is ever near it.

Networks stay apart: each keeps its files, its register and its secrets, and builds its own site. What is joined is what
anybody can read, as it was said: no label becomes finer, no two offers are tied. A page holds one département and one
sector, so that a phone loads what its owner looks for, however many networks there are.
"""

from .joining import Federation, joined
from .pages import pages
from .reading import Published, Unreadable, read_published_offers

__all__ = ["Federation", "Published", "Unreadable", "joined", "pages", "read_published_offers"]
