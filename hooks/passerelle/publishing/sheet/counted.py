"""A sector's counts in words: one sentence per question, one table per family of conditions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ...board import Board, SectorCounts, Tally
from ...french.amounts import LANGUAGE, hours_class, lowfirst
from ...guides import Term
from .scales import bottom, first_hours, levels, months
from .sentences import FEW, MOST, NOBODY_ASKED, NOT_ASKED, SOME, Sentences, amount
from .strongest import Fact, strongest

EXPLICIT = 5  # rows of one table
ASSETS = 4  # told with their counts
FIRST_GLANCE = 3  # conditions named in the box on top: enough to picture the work


@dataclass(frozen=True, slots=True)
class Row:
    """A condition and how many offers have it, have it not, or were not asked."""

    term: Term
    yes: str
    no: str
    to_ask: str


@dataclass(frozen=True, slots=True)
class Family:
    """A list of conditions: rows where a count may be shown, those of some offers, those no answer confirmed."""

    listing: str
    title: str
    rows: tuple[Row, ...]
    some: tuple[Term, ...]
    never: tuple[Term, ...]

    @property
    def speaks(self) -> bool:
        """True when the offers say so much that the guide's remark may stay in the guide."""
        return len(self.rows) >= EXPLICIT


@dataclass(frozen=True, slots=True)
class Counted:
    """What the live offers of a sector say; every text is a French sentence."""

    oral: str
    skills: tuple[tuple[str, str], ...]
    reasons: str
    months: str
    employer_applies: str
    public_transport: str
    first_hours: str
    helps: str
    families: Mapping[str, Family]
    assets: tuple[tuple[Term, str], ...]
    other_assets: tuple[tuple[Term, tuple[str, ...]], ...]
    contracts: str
    hours: str
    steps: str
    lists: tuple[tuple[str, str], ...]  # title, sentence
    hours_at_a_glance: str
    strongest: tuple[Fact, ...]


def counted(board: Board, counts: SectorCounts) -> Counted | None:
    """The counts of a sector in words, None when there are too few offers to count."""
    return None if counts.total is None else Teller(board, counts).counted()


class Teller:
    """Puts the counts of one sector into words."""

    def __init__(self, board: Board, counts: SectorCounts) -> None:
        self.board, self.counts = board, counts
        self.vocabulary, self.words = board.vocabulary, board.words[LANGUAGE]
        self.say = Sentences(board.parameters.count_floor)
        self.firmnesses = (*board.vocabulary.lists["demand"], "no")

    def counted(self) -> Counted:
        """Every sentence and table of the sheet."""
        counts = self.counts
        return Counted(
            oral=self.level(counts.french["oral"]),
            skills=tuple((skill, self.level(counts.french[skill])) for skill in self.vocabulary.lists["french_skill"]),
            reasons=self.mentions(counts.reasons, "french_reason"),
            months=self.say.scaled(counts.months_wanted, months(counts.months_wanted.answers)),
            employer_applies=self.ordered(counts.employer_applies, "authorisation_readiness"),
            public_transport=self.ordered(counts.public_transport, "tristate"),
            first_hours=self.say.scaled(counts.first_hour, first_hours(counts.first_hour.answers)),
            helps=self.mentions(counts.helps, "travel_help"),
            families={listing: self.family(listing) for listing in self.vocabulary.unions["condition"]},
            assets=tuple(self.assets()),
            other_assets=tuple(self.other_assets()),
            contracts=self.say.choices(counts.contracts, self.word("contract_type")),
            hours=self.say.choices(counts.hours, weekly_hours, sorted(counts.hours.answers, key=bottom)),
            steps=self.say.mentions(counts.steps, self.word("step"), self.vocabulary.lists["step"]),
            lists=tuple((self.vocabulary.titles[listing], self.mentions(tallies, listing))
                        for listing, tallies in counts.lists.items()),
            hours_at_a_glance=self.glance("hours_condition"),
            strongest=strongest(self.board, counts),
        )

    def level(self, tally: Tally) -> str:
        """« A2 suffit pour 9 offres sur 12 ; 3 demandent B1. »"""
        scale = levels(self.vocabulary.lists["cefr"], lambda level: self.words.term("cefr", level).short)
        return self.say.scaled(tally, scale)

    def ordered(self, tally: Tally, listing: str) -> str:
        """The answers to one question, in the words and the order of a list."""
        return self.say.choices(tally, self.word(listing), self.vocabulary.lists[listing])

    def mentions(self, tallies: Mapping[str, Tally], listing: str) -> str:
        """The codes of a list that offers mention, the most frequent first."""
        return self.say.mentions(tallies, self.word(listing))

    def word(self, listing: str) -> Callable[[str], str]:
        """The short words of a list, as they stand inside a sentence."""
        return lambda code: lowfirst(self.words.term(listing, code).short)

    def family(self, listing: str) -> Family:
        """The conditions of one list: a row where « oui » may be counted, a name elsewhere."""
        tallies = {code: self.counts.conditions[code] for code in self.known(listing)}
        present = {code: tally for code, tally in tallies.items() if "yes" in tally.answers}
        rows = [code for code in by_weight(present) if self.is_told(present[code])]
        return Family(
            listing, self.vocabulary.titles[listing],
            tuple(self.row(listing, code, present[code]) for code in rows),
            self.terms(listing, [code for code in by_weight(present) if code not in rows]),
            self.terms(listing, [code for code in tallies if code not in present]),
        )

    def known(self, listing: str) -> list[str]:
        """The conditions of a list that some offer answered, in the order of the list."""
        return [code for code in self.vocabulary.lists[listing] if code in self.counts.conditions]

    def is_told(self, tally: Tally) -> bool:
        """True when the number of « oui » says something: a figure, or most of them."""
        return self.say.said(tally, ["yes"]) == MOST or amount(tally, ["yes"]).shown

    def row(self, listing: str, code: str, tally: Tally) -> Row:
        """One line of a table."""
        yes, no, to_ask = (brief(self.say.said(tally, [answer])) for answer in ("yes", "no", NOT_ASKED))
        return Row(self.words.term(listing, code), yes, no, to_ask)

    def terms(self, listing: str, codes: Iterable[str]) -> tuple[Term, ...]:
        return tuple(self.words.term(listing, code) for code in codes)

    def assets(self) -> Iterable[tuple[Term, str]]:
        """The licences, certificates, diplomas and skills most asked for, and how firmly."""
        for code in self.told_assets():
            yield self.asset(code), self.say.choices(self.counts.assets[code], self.firmness, self.firmnesses)

    def other_assets(self) -> Iterable[tuple[Term, tuple[str, ...]]]:
        """The others, with the ways they are asked and no number."""
        told = self.told_assets()
        for code, tally in self.counts.assets.items():
            if code not in told:
                ways = (how for how in self.firmnesses[:-1] if how in tally.answers)
                yield self.asset(code), tuple(map(self.firmness, ways))

    def told_assets(self) -> list[str]:
        """The assets of which some count may be given, the most asked first, as many as the sheet has room for."""
        asked = {code: amount(tally, self.firmnesses[:-1]).seen for code, tally in self.counts.assets.items()}
        return [code for code in sorted(asked, key=lambda code: -asked[code]) if asked[code]][:ASSETS]

    def asset(self, code: str) -> Term:
        return self.words.term(self.vocabulary.list_of("asset", code), code)

    def firmness(self, how: str) -> str:
        return "pas demandé" if how == "no" else self.words.term("demand", how).short

    def glance(self, listing: str) -> str:
        """The most frequent conditions of a list; when few can be counted, all the others, none being preferred."""
        tallies = {code: self.counts.conditions[code] for code in self.known(listing)}
        present = {code: tallies[code].answers["yes"] for code in by_weight(tallies) if "yes" in tallies[code].answers}
        first = {code: count for code, count in present.items() if count}
        if not present:
            return NOBODY_ASKED
        shown = dict(list(first.items())[:FIRST_GLANCE]) if len(first) >= FIRST_GLANCE else present
        return self.say.listed(shown, self.word(listing))


def by_weight(tallies: Mapping[str, Tally]) -> list[str]:
    """The codes most offers surely have first; a stable sort, so the order of the list settles the rest."""
    return sorted(tallies, key=lambda code: -amount(tallies[code], ["yes"]).low)


def weekly_hours(bounds: str) -> str:
    """« 35 h », « plus de 24 à 30 h », from "24-30"."""
    low, high = map(float, bounds.split("-"))
    return hours_class((low, high))


def brief(said: str) -> str:
    """The words of a number, short enough for a column."""
    return {FEW: "peu", SOME: "certaines", MOST: "la plupart"}.get(said, said)
