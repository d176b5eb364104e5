"""French spaces: those beside « » ; : ! ? and between a number and its unit never end or begin a line. Sentences."""

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
# What is between <pre> or <code> is copied into files, as it is.
LOOSE = re.compile(r"<(pre|code)\b.*?</\1>| (?:(?=[»;:!?%€])|(?<=« )|(?<=\d )(?=(?:kg|h|°C)\b))", re.DOTALL)
# Where a page changes line, and its text alone, as the search keeps it, would not.
JOINED = re.compile(r"(</(?:dt|dd|p|summary|td|th)>|<br>)(?=\S)")
NEXT_SENTENCE = re.compile(r"(?<=[.!?…]) (?=[A-ZÀÂÇÉÈÊÎÔÙŒ«])")


def glued(text: str) -> str:
    """The text, or the HTML, with every space that French typography forbids to break made unbreakable."""
    return LOOSE.sub(lambda found: found[0] if len(found[0]) > 1 else NO_BREAK, text)


def apart(html: str) -> str:
    """The HTML with a space where only tags stand between two words, which whoever reads the text alone would join."""
    return JOINED.sub(r"\1 ", html)


def opening(text: str) -> str:
    """The first sentence of a text."""
    return NEXT_SENTENCE.split(text, maxsplit=1)[0]
