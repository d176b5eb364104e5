"""Plays four readers who try to guess an employer, on the site as built, against the confidential files.

Each knows something the network cannot hide: the area, the partners and what they are, the employer's own advert, or
the previous edition of the site. For each offer the answer is how many employers it could still be. The second is
played again knowing one habit of each partner, night work for one: nothing hides that, and it is told as advice.
"""

from .editions import published
from .readers import Readers
from .telling import outline, table

__all__ = ["Readers", "outline", "published", "table"]
