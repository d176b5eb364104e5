"""The built site, as files and in a real browser."""
