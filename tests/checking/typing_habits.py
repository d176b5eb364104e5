"""The ways in which people, keyboards and word processors type one and the same sentence."""

import re
import unicodedata

SOFT_HYPHEN, ZERO_WIDTH_SPACE, NON_JOINER, BYTE_ORDER_MARK = "\u00ad", "\u200b", "\u200c", "\ufeff"


def between_letters(mark):
    return lambda text: re.sub(r"(?<=[^\W\d_])(?=[^\W\d_])", mark, text)


def without_accents(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def marked(mark):
    """Every word of four letters or more gets the mark: « Candidat·e ». What is between brackets is left alone."""
    return lambda text: re.sub(r"(?<![\w(@.])([^\W\d_]{4,})(?![\w)])", rf"\1{mark}", text)


def marked_plural(mark):
    """Every plural in -s gets the mark before its s: « étudiant·e·s »."""
    return lambda text: re.sub(r"(?<![\w(@.])([^\W\d_]{4,})s(?![\w)])", rf"\1{mark}", text)


def in_long_words(change):
    """Every word of seven letters or more, its accents aside, goes through `change` with the place of its middle."""
    long = re.compile(r"(?<![-'’])\b[^\W\d_]{7,}\b")
    return lambda text: long.sub(lambda word: change(word[0], len(word[0]) // 2), composed(text))


def composed(text):
    return unicodedata.normalize("NFC", text)


def swapped(word, at):
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


HABITS = {
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow no-break spaces": lambda text: text.replace(" ", "\u202f"),
    "line breaks": lambda text: text.replace(" ", " \n  "),
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "letter apostrophes": lambda text: text.replace("'", "ʼ"),
    "accents for apostrophes": lambda text: text.replace("'", "´"),
    "odd hyphens": lambda text: text.replace("-", "\u2011"),
    "dashes": lambda text: text.replace("-", "–"),
    "soft hyphens": between_letters(SOFT_HYPHEN),
    "zero-width spaces": between_letters(ZERO_WIDTH_SPACE),
    "zero-width non-joiners": between_letters(NON_JOINER),
    "byte order marks": between_letters(BYTE_ORDER_MARK),
    "capitals": str.upper,
    "small letters": str.lower,
    "no accents": without_accents,
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "wide letters": lambda text: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
    "ligatures": lambda text: text.replace("oe", "œ").replace("fi", "ﬁ"),
    "(e)": marked("(e)"),
    "·e": marked("·e"),
    ".e": marked(".e"),
    "-e": marked("-e"),
    "·ne": marked("·ne"),
    "•trice": marked("•trice"),
    "(e)s": marked_plural("(e)s"),
    "·e·s": marked_plural("·e·s"),
    ".e.s": marked_plural(".e.s"),
    "-e-s": marked_plural("-e-s"),
    "·es": marked_plural("·es"),
    "(es)": marked_plural("(es)"),
}

# Mistakes, which also hide what excuses a sentence.
ACCIDENTS = {
    "a letter lost": in_long_words(lambda word, at: word[:at] + word[at + 1 :]),
    "a letter doubled": in_long_words(lambda word, at: word[:at] + word[at] + word[at:]),
    "a letter for another": in_long_words(lambda word, at: f"{word[:at]}{'kw'[word[at] == 'k']}{word[at + 1 :]}"),
    "two letters swapped": in_long_words(swapped),
    "a word of letters and dots": in_long_words(lambda word, at: ".".join(word)),
    "words cut at the end of a line": in_long_words(lambda word, at: f"{word[:at]}-\n{word[at:]}"),
    "letters apart": lambda text: "   ".join(
        " ".join(word) if word.replace("'", "").isalpha() else word for word in composed(text).split()
    ),
}
