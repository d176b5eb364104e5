"""Reads each file of the network once, without surprises: YAML as data with lines, pages as text, the rest as bytes."""

from .demonstration import living
from .document import Document
from .folders import Files, read_network
from .one_file import read_document
from .pages import read_pages
from .sources import Sources, read_sources

__all__ = ["Document", "Files", "Sources", "living", "read_document", "read_network", "read_pages", "read_sources"]
