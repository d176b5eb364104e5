"""The two doors: the command line and MkDocs."""
