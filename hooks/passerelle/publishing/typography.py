"""French spaces: the ones beside « » ; : ! ? never end or begin a line."""

import re

NO_BREAK = "\N{NO-BREAK SPACE}"


def glued(text: str) -> str:
    """The text, or the HTML, with every space that French typography forbids to break made unbreakable."""
    return re.sub(r"(?<=«) | (?=[»;:!?%€])", NO_BREAK, text)
