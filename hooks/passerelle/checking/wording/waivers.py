"""Written waivers: which remarks of the wording rules they lift, and those that no longer serve."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from ...problems import Problem
from ..french import day_words
from ..whole import Finding, Whole, error, perhaps, warning

PREFIX = "wording-"  # of the rules' names in problems; a waiver may leave it out
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
        self, whole: Whole, rules: Sequence[str], remarks: Iterable[Problem], pages: Iterable[str] = ()
    ) -> None:
        self._whole, self._rules, self._pages = whole, rules, frozenset(pages)
        self._found = {key_of(remark): remark.level for remark in remarks}
        self._document = whole.files.waivers
        self._today = whole.today.isoformat()

    def lift(self, remark: Problem) -> bool:
        """Whether a valid waiver names this remark."""
        return key_of(remark) in self._lifted

    def problems(self) -> Iterator[Problem]:
        """The waivers that are over, that lift nothing, or that lack the text an error demands."""
        for waiver in self._waivers:
            name, found = self._fault(waiver)
            if found:
                path = ("waivers", waiver.index, *found.path)
                yield self._document.problem(path, found.sentence, rule=name, level=found.level)

    @cached_property
    def _waivers(self) -> list[Waiver]:
        return [Waiver(*entry) for entry in enumerate(self._document.data["waivers"])] if self._document else []

    @cached_property
    def _lifted(self) -> frozenset[Key]:
        valid = (waiver for waiver in self._waivers if not waiver.is_over(self._today))
        return frozenset(waiver.key for waiver in valid if not self._lacks_text(waiver))

    def _lacks_text(self, waiver: Waiver) -> bool:
        return self._found.get(waiver.key) == "error" and "article" not in waiver.data

    def _fault(self, waiver: Waiver) -> tuple[str, Finding | None]:
        if waiver.key not in self._found:
            return "waiver-lifts-nothing", self._useless(waiver)
        if waiver.is_over(self._today):
            return "waiver-is-over", warning(
                ("until",),
                f"Cette dérogation a pris fin le {day_words(waiver.data['until'])} : elle ne compte plus. Corrigez la "
                "phrase, ou relisez la raison et prolongez « until ».",
            )
        if self._lacks_text(waiver):
            return "waiver-cites-a-text", error(
                ("rule",),
                "Cette règle ne se lève que si un texte le permet : ajoutez-le, par exemple « article: Code du "
                "travail, L1221-6 ».",
            )
        return "", None

    def _useless(self, waiver: Waiver) -> Finding | None:
        rule, file, field = waiver.key
        if rule not in self._rules:
            return warning(("rule",), f"Aucune règle ne s'appelle « {rule} ». {perhaps(rule, self._rules)}".strip())
        if file not in self._read and (self._whole.root / file).is_file():
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
    def _read(self) -> frozenset[str]:
        files = self._whole.files
        many = (*files.offers, *files.sectors, *files.levers, *files.labels)
        single = filter(None, (files.site, files.parameters, files.partnership))
        return self._pages | {document.file for document in (*many, *single)}
