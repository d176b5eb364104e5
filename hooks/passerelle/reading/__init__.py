"""Reads the network's files without surprises: YAML as plain data with the line of every value, pages as text."""

from .document import Document
from .folders import Files, read_network
from .one_file import read_document
from .pages import read_pages
from .sources import Sources, read_sources

__all__ = ["Document", "Files", "Sources", "read_document", "read_network", "read_pages", "read_sources"]
