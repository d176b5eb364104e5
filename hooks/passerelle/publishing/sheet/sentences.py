"""French sentences made from tallies: the unknown kept apart, and no number from which a hidden one could be found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...board import Tally
from ...french.amounts import number, plural
from .scales import Scale, Word

NOT_ASKED = ""  # stands for the offers where nobody asked, among the answers of a tally
NOBODY_ASKED = "Pas encore demandé."
TOO_FEW = "Trop peu de réponses pour les compter."
SOME = "une partie"
FEW = "quelques-unes"
MOST = "la plupart"


@dataclass(frozen=True, slots=True)
class Amount:
    """Some offers of a tally: `seen` in its shown cells, and the bounds that its total sets when others are hidden."""

    seen: int
    low: int
    high: int
    shown: bool


def amount(tally: Tally, answers: Collection[str]) -> Amount:
    """How many offers gave one of `answers`, as far as anybody can tell from the tally."""
    cells = {**tally.answers, NOT_ASKED: tally.unknown}
    hidden = [answer for answer, count in cells.items() if count is None]
    inside = sum(answer in answers for answer in hidden)
    seen = sum(cells.get(answer) or 0 for answer in answers)
    if not inside:
        return Amount(seen, seen, seen, True)
    rest = tally.total - sum(count or 0 for count in cells.values())
    outside = len(hidden) - inside
    return Amount(seen, seen + (inside if outside else rest), seen + rest - outside, False)


def asked(tally: Tally) -> int:
    """The number of offers where the question was asked."""
    return tally.total - (tally.unknown or 0)


@dataclass(frozen=True, slots=True)
class Sentences:
    """Says tallies in French. `floor` is the least count that may be shown."""

    floor: int

    def scaled(self, tally: Tally, scale: Scale) -> str:
        """« A2 suffit pour 9 offres sur 12 ; 3 demandent B1 ; pas encore demandé pour 4. »"""
        if tally.unknown is None or not tally.answers:
            return nothing_known(tally)
        given = [answer for answer in scale.order if answer in tally.answers]
        *below, last = given
        if not below:
            return sentence([f"{scale.alone(last)} {everywhere(tally)}", *self.not_asked(tally)])
        parts = [self.cumulated(tally, given[: n + 1], scale, first=n == 0) for n in range(len(below))]
        beyond = f"{self.said(tally, [last])} {scale.beyond(below[-1], last)}"
        return sentence([*parts, in_the_singular(beyond), *self.not_asked(tally)])

    def cumulated(self, tally: Tally, answers: Sequence[str], scale: Scale, *, first: bool) -> str:
        """« A2 suffit pour 9 », with the offers named and counted the first time."""
        said = self.said(tally, answers)
        return f"{scale.enough(answers[-1])} {with_offers(said, asked(tally)) if first else said}"

    def choices(self, tally: Tally, word: Word, order: Sequence[str] = ()) -> str:
        """« CDI (5), CDD (4) ; aussi : intérim ; pas encore demandé pour 4. »"""
        if tally.unknown is None or not tally.answers:
            return nothing_known(tally)
        return self.listed(arranged(tally.answers, order), word, self.not_asked(tally))

    def mentions(self, tallies: Mapping[str, Tally], word: Word, order: Sequence[str] = ()) -> str:
        """The same for the codes of a list. They share their unknown: hidden once, it is hidden everywhere."""
        counts = {code: tally.answers["yes"] for code, tally in tallies.items() if "yes" in tally.answers}
        if not counts:
            return TOO_FEW if tallies else NOBODY_ASKED
        safe = all(tally.unknown is not None for tally in tallies.values())
        unknown = [part for tally in list(tallies.values())[:1] if safe for part in self.not_asked(tally)]
        return self.listed(arranged(counts, order), word, unknown)

    def listed(self, counts: Mapping[str, int | None], word: Word, unknown: Sequence[str] = ()) -> str:
        """Answers with their count when it is shown, then the others, whose number is not told."""
        shown = ", ".join(f"{word(code)} ({number(count)})" for code, count in counts.items() if count)
        others = ", ".join(word(code) for code, count in counts.items() if count is None)
        lead = "aussi : " if shown else "selon les offres : "
        return sentence([shown, others and lead + others, *unknown])

    def not_asked(self, tally: Tally) -> list[str]:
        """« pas encore demandé pour 4 », or nothing when everybody was asked."""
        return [] if tally.unknown == 0 else [f"pas encore demandé pour {self.said(tally, [NOT_ASKED])}"]

    def said(self, tally: Tally, answers: Collection[str]) -> str:
        """The number of offers that gave one of `answers`, in figures when every cell is shown, else in words."""
        found = amount(tally, answers)
        among = amount(tally, [NOT_ASKED, *tally.answers] if NOT_ASKED in answers else tally.answers)
        if found.shown:
            return number(found.seen)
        if found.high < self.floor:
            return f"moins de {self.floor}"
        if found.seen:
            return f"au moins {number(found.low)}"
        if found.low * 2 > among.high:
            return MOST
        return FEW if found.high * 2 <= among.low else SOME


def arranged(counts: Mapping[str, int | None], order: Sequence[str]) -> dict[str, int | None]:
    """The counts in a given order or, without one, the most frequent first."""
    if order:
        return {code: counts[code] for code in order if code in counts}
    return dict(sorted(counts.items(), key=lambda item: -(item[1] or 0)))


def with_offers(said: str, out_of: int) -> str:
    """« 9 offres sur 12 », « la plupart des 12 offres », « quelques offres sur 12 »."""
    if said in (MOST, SOME):
        return f"{said} des {plural(out_of, 'offre')}"
    offers = "quelques offres" if said == FEW else f"{said} offre" if said == "1" else f"{said} offres"
    return f"{offers} sur {number(out_of)}"


def nothing_known(tally: Tally) -> str:
    """What to say when there is no answer to tell: nobody asked, or so few answered that each would be known."""
    return TOO_FEW if tally.unknown is None else NOBODY_ASKED


def in_the_singular(said: str) -> str:
    """« une partie demande » and « 1 demande », where every other number takes the plural."""
    if said.startswith(("1 ", f"{SOME} ")):
        return said.replace("demandent", "demande").replace("souhaitent", "souhaite").replace("commencent", "commence")
    return said


def everywhere(tally: Tally) -> str:
    """All the offers that answered, when one step suits them all."""
    where = " où c'est connu" if tally.unknown else ""
    return f"les {plural(asked(tally), 'offre')}{where}"


def sentence(parts: Iterable[str]) -> str:
    """Parts joined, with a capital and a full stop."""
    text = " ; ".join(part for part in parts if part)
    return f"{text[:1].upper()}{text[1:]}."
