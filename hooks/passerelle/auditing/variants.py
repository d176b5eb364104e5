"""The ways a name, a person or a street can be written, each with the way it must be looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .common_words import FREQUENT_NAMES, LEGAL_FORMS
from .forms import words
from .lexicon import LONG, PART, Lexicon, significant

SQUEEZE = PART  # letters from which spaces, signs and cuts no longer matter

# How a pattern is looked for. On letters alone: anywhere; the same, whatever the words; as words; as digits in groups.
SQUEEZED, RUN, WORDS, NUMBER = "squeezed", "run", "words", "number"
# With the signs: as it stands; as the value of a machine.
LITERAL, SLUG = "literal", "slug"
# With case and sentences: ordinary words together; with capitals; with capitals and not because a sentence begins.
PHRASE, PROPER, CAPITAL, ACRONYM = "phrase", "proper", "capital", "acronym"
# As these, unless a closed source says the same there.
PLACE, SHORT_PLACE, CODE, STREET = "place", "short-place", "code", "street"

TITLES = ("m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "dr", "docteur", "me", "maitre")
_ABBREVIATIONS = ("sa", "ps", "nb", "pm", "am", "ac", "jc", "tp", "rh", "cv", "qr", "md")
_ELIDED = tuple("cdjlmnst")
_STREET_TYPES = {
    "rue": ("r",), "avenue": ("av", "ave"), "boulevard": ("bd", "bld", "boul"), "place": ("pl",), "route": ("rte",),
    "chemin": ("ch", "che"), "impasse": ("imp",), "allee": ("all",), "quai": (), "cours": (), "square": ("sq",),
    "voie": (), "esplanade": (), "corniche": (), "passage": ("pass",), "zone": ("z",), "za": (), "zi": (), "zac": (),
    "parc": (), "lieu": (), "venelle": (), "ruelle": (), "faubourg": ("fg",), "residence": ("res",), "hameau": (),
}


@dataclass(frozen=True, slots=True)
class Variant:
    """A pattern in the form its mode compares, and the words it stands for. Its repr tells nothing."""

    mode: str
    pattern: bytes = field(repr=False)
    shown: str = field(repr=False)


def variant(mode: str, text: str) -> Variant:
    """A pattern that is already in its form."""
    return Variant(mode, text.encode("latin-1"), text.strip())


def strong(some: Sequence[str], lexicon: Lexicon) -> Iterator[Variant]:
    """Words that say enough by themselves, in any case, with or without spaces; short ones need a capital."""
    joined = "".join(some)
    if len(joined) >= SQUEEZE and not lexicon.hides_in_a_word(joined):
        yield Variant(SQUEEZED, joined.encode("latin-1"), " ".join(some))
    elif len(joined) >= LONG:
        yield variant(WORDS, f" {' '.join(some)} ")
        yield variant(WORDS, f" {' '.join(joined)} ")
    else:
        yield variant(PROPER, " ".join(some))
        yield variant(SLUG, "-".join(some))


def alone(some: Sequence[str], lexicon: Lexicon) -> Iterator[Variant]:
    """Each word that gives somebody away without the others."""
    for word in some:
        if lexicon.is_telling(word):
            yield from strong([word], lexicon)


def phrase(some: Sequence[str], lexicon: Lexicon) -> Iterator[Variant]:
    """Words that may all be ordinary: together, glued, or with a capital where a sentence would have none."""
    if lexicon.rare(some):
        yield from strong(some, lexicon)
    elif len(significant(some)) > 1:
        yield variant(PHRASE, " ".join(some))
        yield variant(PROPER, " ".join(some))
        yield from glued(some)
    else:
        yield variant(CAPITAL, " ".join(some))
        yield from glued(some)
        yield variant(SLUG, "-".join(some))


def glued(some: Sequence[str]) -> Iterator[Variant]:
    """Ordinary words without the spaces that make them ordinary."""
    joined = "".join(some)
    if len(some) > 1:
        yield variant(SQUEEZED, joined) if len(joined) >= SQUEEZE else variant(WORDS, f" {joined} ")


def names(name: str, lexicon: Lexicon) -> Iterator[Variant]:
    """A firm, a brand or a site: its words, those that suffice alone, its compounds, its initials."""
    kept = without_legal_form(words(name))
    yield from phrase(kept, lexicon)
    yield from alone(kept, lexicon)
    for compound in re.findall(r"\w+(?:-\w+)+", name):
        parts = words(compound)
        if len(significant(parts)) > 1 and parts != kept:
            # Half a name in capitals, as "Sud-Loire", may be anybody's: only the words together are looked for.
            yield from (one for one in phrase(parts, lexicon) if one.mode != PROPER)
    yield from initials(kept)


def without_legal_form(some: list[str]) -> list[str]:
    """A name without SARL, association, and the articles these leave behind; whole when nothing would remain."""
    kept = list(some)
    while kept and kept[-1] in LEGAL_FORMS:
        kept.pop()
    while kept and kept[0] in LEGAL_FORMS:
        kept.pop(0)
        while kept and not significant(kept[:1]):
            kept.pop(0)
    if len(significant(kept)) > 1:
        while not significant(kept[:1]):
            kept.pop(0)
    return kept if significant(kept) else some


def initials(some: Sequence[str]) -> Iterator[Variant]:
    """The first letters of three words or more, with and without the little ones."""
    for letters in {"".join(word[0] for word in kept) for kept in (significant(some), some)}:
        if len(letters) > 2 and letters.isalpha():
            yield from (variant(ACRONYM, between.join(letters)) for between in ("", ".", ". "))


def people(name: str, lexicon: Lexicon) -> Iterator[Variant]:
    """A person: both orders, an initial and the name, a title and the name, the name alone when it is rare."""
    first, last = first_and_last(name)
    if first:
        yield from phrase(first + last, lexicon)
        yield from phrase(last + first, lexicon)
    if any(word not in FREQUENT_NAMES for word in lexicon.rare(last)):
        yield from strong(last, lexicon)
        if len("".join(last)) < SQUEEZE:
            yield from (one for title in TITLES if len(title) > 2 for one in strong([title, *last], lexicon))
        yield from alone(last, lexicon)
    else:
        yield from (variant(PROPER, f"{title}{dot} {' '.join(last)}") for title in TITLES for dot in ("", "."))
    yield from abbreviated(first, last, lexicon)


def first_and_last(name: str) -> tuple[list[str], list[str]]:
    """The words of a first name and those of a last name; capitals alone mark a last name, wherever it stands."""
    parts = [part for part in name.split() if words(part) and words(part)[0] not in TITLES]
    loud = [part for part in parts if part.isupper() and len(part) > 2]
    if loud and len(loud) < len(parts):
        first = [part for part in parts if part not in loud]
    else:
        first = parts[:1] if len(parts) > 1 else []
    last = [part for part in parts if part not in first]
    return words(" ".join(first)), words(" ".join(last))


def abbreviated(first: Sequence[str], last: Sequence[str], lexicon: Lexicon) -> Iterator[Variant]:
    """J. Name, Name J., John N., and J. N."""
    rare = lexicon.rare(last)
    for letters in {"".join(word[0] for word in first), *(word[0] for word in first[:1])} - {""}:
        for written in (f"{letters} {' '.join(last)}", f"{' '.join(last)} {letters}"):
            if rare:
                yield from strong(written.split(), lexicon)
            elif letters not in _ELIDED:  # "L'Homme" is not Luc Homme
                yield variant(PROPER, written)
        yield variant(PROPER, f"{letters}. {' '.join(last)}")
    if first and last:
        yield variant(PROPER, f"{' '.join(first)} {last[0][0]}.")
        if lexicon.rare(first):
            yield variant(PROPER, f"{' '.join(first)} {last[0][0]}")
    if first and last and first[0][0] + last[0][0] not in _ABBREVIATIONS:
        yield from (variant(PROPER, f"{first[0][0]}.{space}{last[0][0]}.") for space in ("", " "))


def streets(street: str, lexicon: Lexicon) -> Iterator[Variant]:
    """Number and street, street alone, the street's own name; each type also abbreviated."""
    full = words(street)
    start = next((at for at, word in enumerate(full) if word in _STREET_TYPES), None)
    if start is None:
        yield from phrase(full, lexicon)
        return
    kind, rest = full[start], full[start + 1:]
    for written in (kind, *_STREET_TYPES[kind]):
        named = [written, *rest]
        if start:
            yield variant(WORDS, f" {' '.join(full[:start] + named)} ")
        if significant(rest) and written == kind:
            yield from strong(named, lexicon) if lexicon.rare(rest) else (variant(STREET, " ".join(named)),)
    own = rest[next((at for at, word in enumerate(rest) if significant([word])), 0):]
    if lexicon.rare(own) or len(significant(own)) > 1:
        yield from phrase(own, lexicon)


def shingles(text: str, length: int) -> Iterator[Variant]:
    """Every run of `length` words of a text; the whole of a shorter one."""
    found = words(text)
    for start in range(max(1, len(found) - length + 1)):
        run = found[start:start + length]
        yield Variant(RUN, "".join(run).encode("latin-1"), " ".join(run))
