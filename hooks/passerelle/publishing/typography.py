"""French spaces: those beside « » ; : ! ? and between a number and its unit never end or begin a line."""

import re

NO_BREAK = "\N{NO-BREAK SPACE}"


def glued(text: str) -> str:
    """The text, or the HTML, with every space that French typography forbids to break made unbreakable."""
    return re.sub(r"(?<=«) | (?=[»;:!?%€])|(?<=\d) (?=(?:kg|h|°C)\b)", NO_BREAK, text)
