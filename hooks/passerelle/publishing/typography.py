"""French spaces: those beside « » ; : ! ? and between a number and its unit never end or begin a line. Sentences."""

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
NEXT_SENTENCE = re.compile(r"(?<=[.!?…]) (?=[A-ZÀÂÇÉÈÊÎÔÙŒ«])")


def glued(text: str) -> str:
    """The text, or the HTML, with every space that French typography forbids to break made unbreakable."""
    return re.sub(r"(?<=«) | (?=[»;:!?%€])|(?<=\d) (?=(?:kg|h|°C)\b)", NO_BREAK, text)


def opening(text: str) -> str:
    """The first sentence of a text."""
    return NEXT_SENTENCE.split(text, maxsplit=1)[0]
