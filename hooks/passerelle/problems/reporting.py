"""The five ways of reporting a list of problems."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from typing import Any
from urllib.parse import quote

from .problem import Problem, visible


def report(problems: Iterable[Problem], format: str) -> str:
    """All problems, sorted by file, line and column, as one text that ends with a line feed ("" for nothing to say).

    Characters that a screen does not show are written as escapes, so a quoted value cannot forge a line of the report.
    Raises ValueError when `format` is not one of FORMATS.
    """
    if format not in _REPORTERS:
        raise ValueError(f"unknown report format {format!r}, expected one of {', '.join(FORMATS)}")
    text = _REPORTERS[format]([_shown(problem) for problem in sorted(problems)])
    return text + "\n" if text else ""


def _shown(problem: Problem) -> Problem:
    return replace(
        problem,
        file=visible(problem.file),
        field=visible(problem.field),
        sentence=visible(problem.sentence),
        rule=visible(problem.rule),
    )


def _message(problem: Problem) -> str:
    return f"« {problem.field} » : {problem.sentence}" if problem.field else problem.sentence


def _text(problems: list[Problem]) -> str:
    return "\n".join(re.sub(r"\A(?=\s*::)", "./", _disarmed(_text_line(problem))) for problem in problems)


def _text_line(problem: Problem) -> str:
    warning = "avertissement : " if problem.level == "warning" else ""
    return f"{problem.file}:{problem.line}:{problem.column}: {warning}{_message(problem)}"


def _github(problems: list[Problem]) -> str:
    return "\n".join(_disarmed(_github_line(problem)) for problem in problems)


def _github_line(problem: Problem) -> str:
    command, title = ("warning", "À vérifier") if problem.level == "warning" else ("error", "À corriger")
    place = {"file": problem.file, "line": problem.line, "col": problem.column, "title": title}
    properties = ",".join(f"{name}={_github_property(str(value))}" for name, value in place.items())
    return f"::{command} {properties}::{_github_data(_message(problem))}"


def _disarmed(line: str) -> str:
    # Runners of GitHub and Azure obey `##[` and `##vso[` anywhere in what a job prints.
    return re.sub(r"##(?=\[|vso\[)", "# #", line)


def _github_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _github_property(text: str) -> str:
    return _github_data(text).replace(":", "%3A").replace(",", "%2C")


def _fingerprints(problems: list[Problem]) -> Iterator[str]:
    """One per problem, stable while lines move: the same fault twice in a field is told apart by its rank."""
    ranks: Counter[tuple[str, ...]] = Counter()
    for problem in problems:
        # A sentence may name a line, so it only serves where no rule does.
        key = (problem.file, problem.rule or problem.sentence, problem.field)
        ranks[key] += 1
        yield hashlib.sha256("\0".join((*key, str(ranks[key]))).encode()).hexdigest()


def _gitlab(problems: list[Problem]) -> str:
    marks = zip(problems, _fingerprints(problems), strict=True)
    return _json([_gitlab_issue(problem, fingerprint) for problem, fingerprint in marks])


def _gitlab_issue(problem: Problem, fingerprint: str) -> dict[str, Any]:
    return {
        "description": _message(problem),
        "check_name": problem.rule or "passerelle",
        "fingerprint": fingerprint,
        "severity": "minor" if problem.level == "warning" else "major",
        "location": {"path": problem.file, "lines": {"begin": problem.line}},
    }


def _sarif(problems: list[Problem]) -> str:
    rules = sorted({problem.rule or "passerelle" for problem in problems})
    marks = zip(problems, _fingerprints(problems), strict=True)
    driver = {"name": "passerelle", "language": "fr", "rules": [{"id": rule} for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(problem, rules, fingerprint) for problem, fingerprint in marks],
    }
    return _json({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]})


def _sarif_result(problem: Problem, rules: list[str], fingerprint: str) -> dict[str, Any]:
    rule = problem.rule or "passerelle"
    place = {
        "artifactLocation": {"uri": quote(problem.file)},
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }
    return {
        "ruleId": rule,
        "ruleIndex": rules.index(rule),
        "level": "warning" if problem.level == "warning" else "error",
        "message": {"text": _message(problem)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"passerelle/v1": fingerprint},
    }


def _objects(problems: list[Problem]) -> str:
    return _json([asdict(problem) for problem in problems])


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


_REPORTERS: dict[str, Callable[[list[Problem]], str]] = {
    "text": _text,
    "github": _github,
    "gitlab": _gitlab,
    "sarif": _sarif,
    "json": _objects,
}
FORMATS = tuple(_REPORTERS)
