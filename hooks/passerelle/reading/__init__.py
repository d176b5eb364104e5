"""Reads the network's YAML files without surprises: plain data, and the line of every value."""

from .document import Document
from .folders import Files, read_network
from .one_file import read_document

__all__ = ["Document", "Files", "read_document", "read_network"]
