"""The network's confidential memory: the territories already published, and who is behind every public id."""

from .published import remembered
from .reading import read_register
from .recognising import recognised
from .recording import RegisterMoved, record
from .register import Register
from .reuse import reused

__all__ = ["Register", "RegisterMoved", "read_register", "recognised", "record", "remembered", "reused"]
