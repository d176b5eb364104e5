"""What is wrong, told in French: a problem of a file as a value, the five ways of reporting a list of them."""

from .problem import UNSEEN, Problem, clipped, has_errors, visible
from .reporting import FORMATS, report

__all__ = ["FORMATS", "UNSEEN", "Problem", "clipped", "has_errors", "report", "visible"]
