"""`passerelle check`: every problem of every file."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from .. import open_network
from ..french.amounts import plural
from ..problems import Problem, has_errors, report


def run(root: Path, options: Namespace) -> int:
    """Prints every problem; 1 when one of them is an error."""
    problems = within(open_network(root, options.today).problems, root, options.paths)
    print(report(problems, options.format), end="")
    if options.format == "text":
        print(summary(problems), file=sys.stderr)
    return 1 if has_errors(problems) else 0


def within(problems: tuple[Problem, ...], root: Path, paths: list[Path]) -> list[Problem]:
    """The problems of some files or folders only, all of them when none is named."""
    wanted = [path.resolve() for path in paths]
    return [p for p in problems if not wanted or any((root / p.file).is_relative_to(path) for path in wanted)]


def summary(problems: list[Problem] | tuple[Problem, ...]) -> str:
    """« 2 erreurs, 1 avertissement. »"""
    errors = sum(problem.level == "error" for problem in problems)
    warnings = len(problems) - errors
    return f"{plural(errors, 'erreur')}, {plural(warnings, 'avertissement')}." if problems else "Aucun problème."
