"""Written waivers: which remarks of the wording rules they lift, and those that no longer serve."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from functools import cached_property
from typing import Any, NamedTuple

from ...french.amounts import day
from ...problems import Problem, clipped
from ..whole import Finding, Whole, error, perhaps, warning
from .articles import Articles, dated
from .rules import Rules

PREFIX = "wording-"  # of the rules' names in problems; a waiver may leave it out
YEAR = timedelta(days=366)
Key = tuple[str, str, str]  # rule, file, field


class Waiver(NamedTuple):
    """One entry of waivers.yml."""

    index: int
    data: Mapping[str, Any]

    @property
    def key(self) -> Key:
        return self.data["rule"].removeprefix(PREFIX), self.data["file"], self.data["field"]

    def is_over(self, today: str) -> bool:
        """`until` is the last day that counts."""
        return self.data["until"] < today


def key_of(remark: Problem) -> Key:
    """What a waiver must name to lift this remark."""
    return remark.rule.removeprefix(PREFIX), remark.file, remark.field


class Waivers:
    """The waivers of a network, beside what the rules found."""

    def __init__(
        self, whole: Whole, rules: Rules, remarks: Iterable[Problem], pages: Iterable[str] = ()
    ) -> None:
        self._whole, self._rules, self._pages = whole, rules.ids, frozenset(pages)
        self._laws = [rule.article for rule in rules.all]
        self._found = {key_of(remark): remark.level for remark in remarks}
        self._document = whole.files.waivers
        self._today = whole.today.isoformat()
        self._latest = (whole.today + YEAR).isoformat()

    def lift(self, remark: Problem) -> bool:
        """Whether a valid waiver names this remark."""
        return key_of(remark) in self._lifted

    def problems(self) -> Iterator[Problem]:
        """The waivers that are over, that lift nothing, or that lack the text an error demands."""
        for waiver in self._waivers:
            for name, found in self._faults(waiver):
                path = ("waivers", waiver.index, *found.path)
                yield self._document.problem(path, found.sentence, rule=name, level=found.level)

    @cached_property
    def _waivers(self) -> list[Waiver]:
        return [Waiver(*entry) for entry in enumerate(self._document.data["waivers"])] if self._document else []

    @cached_property
    def _lifted(self) -> frozenset[Key]:
        valid = (waiver for waiver in self._waivers if not waiver.is_over(self._today))
        return frozenset(waiver.key for waiver in valid if self._is_fit(waiver))

    def _lacks_text(self, waiver: Waiver) -> bool:
        return self._found.get(waiver.key) == "error" and "article" not in waiver.data

    def _is_fit(self, waiver: Waiver) -> bool:
        return not any(self._unfit(waiver))

    def _faults(self, waiver: Waiver) -> Iterator[tuple[str, Finding]]:
        if waiver.key not in self._found:
            if useless := self._useless(waiver):
                yield "waiver-lifts-nothing", useless
        elif waiver.is_over(self._today):
            yield "waiver-is-over", warning(
                ("until",),
                f"Cette dérogation a pris fin le {day(waiver.data['until'])} : elle ne compte plus. Corrigez la "
                "phrase, ou relisez la raison et prolongez « until ».",
            )
        else:
            yield from self._unfit(waiver)

    def _unfit(self, waiver: Waiver) -> Iterator[tuple[str, Finding]]:
        """Why a waiver that is not over lifts nothing yet."""
        if self._lacks_text(waiver):
            yield "waiver-cites-a-text", error(
                ("rule",),
                "Cette règle ne se lève que si un texte le permet : ajoutez-le, par exemple « article: Code du "
                "travail, L1221-6 ».",
            )
        if "article" in waiver.data and not self._articles.holds(waiver.data["article"]):
            yield "waiver-cites-a-known-text", error(
                ("article",),
                f"« {clipped(waiver.data['article'])} » n'est cité par aucune source datée du réseau. Vérifiez le "
                "numéro, ou ajoutez ce texte aux « sources » du fichier, avec sa date et « review_by ».",
            )
        if waiver.data["until"] > self._latest:
            yield "waiver-ends-within-a-year", error(
                ("until",), f"Une dérogation se relit chaque année. Écrivez {self._latest} ou avant."
            )

    def _useless(self, waiver: Waiver) -> Finding | None:
        rule, file, field = waiver.key
        if rule not in self._rules:
            return warning(("rule",), f"Aucune règle ne s'appelle « {rule} ». {perhaps(rule, self._rules)}".strip())
        if file not in self._read and file in self._whole.sources.named:
            return None  # a file with a fault was not read: its sentences may still need the waiver
        if file not in self._read:
            return warning(
                ("file",),
                f"Aucun fichier ne s'appelle « {file} ». Corrigez « file », ou supprimez cette dérogation.",
            )
        elsewhere = [found for other, place, found in self._found if (other, place) == (rule, file)]
        meant = f"Cette règle s'applique ici à « {' », « '.join(elsewhere[:3])} ». " if elsewhere else ""
        return warning(
            ("field",),
            f"Cette dérogation ne lève rien : « {field} » ne contient plus rien pour cette règle. {meant}Corrigez "
            "« field », ou supprimez-la.",
        )

    @cached_property
    def _articles(self) -> Articles:
        files = self._whole.sound
        single = filter(None, (files.partnership, files.parameters))
        return Articles([*self._laws, *dated((*files.sectors, *files.levers, *single))])

    @cached_property
    def _read(self) -> frozenset[str]:
        files = self._whole.files
        many = (*files.offers, *files.sectors, *files.levers, *files.labels)
        single = filter(None, (files.site, files.parameters, files.partnership))
        return self._pages | {document.file for document in (*many, *single)}
