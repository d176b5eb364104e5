"""What each command of the command line does, in the order of the line: read, decide, say."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import date
from pathlib import Path

from . import Opened, open_network
from .answering import answers
from .auditing import AuditRefused, prepare
from .auditing import report as leak_report
from .building import BuildFailed, build_beside
from .doors import WrongUse
from .drafting import DraftRefused, draft_offer
from .explaining import explain
from .exporting import export_beside
from .mirroring import refresh_schema
from .problems import Problem, clipped, has_errors, report
from .reading import read_network
from .reidentifying import Readers, published, table
from .swapping import is_replaceable, recover
from .tallying import year_told


class FilesRefused(Exception):
    """The files have errors, which its text lists as `check` does."""


def accepted(root: Path, today: date) -> Opened:
    """The network whose files have no error. Raises FilesRefused."""
    opened = open_network(root, today)
    if opened.network is None:
        raise FilesRefused(report(opened.problems, "text"))
    return opened


def check(root: Path, options: Namespace) -> int:
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
    return (f"{errors} erreur{'s' * (errors > 1)}, {warnings} avertissement{'s' * (warnings > 1)}."
            if problems else "Aucun problème.")


def build(root: Path, options: Namespace) -> int:
    """Builds beside, then swaps; a failure leaves the last good site as it was."""
    site = (options.site or root / "site").resolve()
    if not is_replaceable(site, root):
        raise WrongUse(f"« {site.name} » contient autre chose qu'un site construit ici, qui serait perdu. Nommez un "
                       "dossier neuf.")
    recover(site)
    opened = open_network(root, options.today)
    if has_errors(opened.problems):
        print(report(opened.problems, "text"), end="", file=sys.stderr)
        print(f"{summary(opened.problems)} Le site n'a pas été touché.", file=sys.stderr)
        return 1
    try:
        build_beside(root, site, options.today, opened, to_remember=options.record)
    except BuildFailed as failure:
        print(f"{failure}\nLe site n'a pas été touché.", file=sys.stderr)
        return 1
    count = len(opened.board.offers)
    print(f"{count} {'offres publiées' if count > 1 else 'offre publiée'}. {summary(opened.problems)}", file=sys.stderr)
    return 0


def audit(root: Path, options: Namespace) -> int:
    """Looks for every confidential string in a folder; 1 when one is there, 2 when nothing can be said."""
    try:
        ready = prepare(root, open_network(root, options.today))
        leaks = ready.leaks(options.folder)
    except AuditRefused as refusal:
        print(refusal, file=sys.stderr)
        return 2
    print(leak_report(leaks), end="")
    print(ready.summary(), file=sys.stderr)
    return 1 if leaks else 0


def export(root: Path, options: Namespace) -> int:
    """Writes audited Markdown and assets into an empty folder; a failure leaves it empty."""
    folder = options.folder.resolve()
    if folder.exists() and any(folder.iterdir()):
        print(f"Le dossier {options.folder} n'est pas vide : nommez-en un neuf.", file=sys.stderr)
        return 2
    opened = accepted(root, options.today)
    try:
        export_beside(root, folder, opened)
    except BuildFailed as failure:
        print(f"{failure}\nRien n'a été écrit.", file=sys.stderr)
        return 1
    return 0


def new(root: Path, options: Namespace) -> int:
    """Writes a commented offer file with a fresh id."""
    try:
        print(draft_offer(root, options.sector, options.name, options.today))
    except DraftRefused as refusal:
        print(refusal, file=sys.stderr)
        return 2
    return 0


def who(root: Path, options: Namespace) -> int:
    """Answers the question the law may ask (Code du travail L5332-4), for offers of every state and long gone."""
    lines, unread = answers(root, options.id)
    print("".join(f"{line}\n" for line in lines), end="")
    if not lines:
        print(f"Aucune offre « {clipped(options.id)} », ni dans les fichiers ni dans le registre de ce réseau.",
              file=sys.stderr)
    if unread and not lines:
        print(f"Ces fichiers n'ont pas pu être lus, elle y est peut-être : {', '.join(unread)}.", file=sys.stderr)
    return 0 if lines else 1


def why(root: Path, options: Namespace) -> int:
    """Explains the published place of one offer, to volunteers only."""
    opened = accepted(root, options.today)
    if offer := opened.network.offer(options.id):
        print(explain(offer, opened.territories.decision(offer), opened.network), end="")
        return 0
    print(f"Aucune offre « {options.id} » dans les fichiers de ce réseau.", file=sys.stderr)
    return 1


def year(root: Path, options: Namespace) -> int:
    """Sums up a year of the files that are here, for the network's own report."""
    network = accepted(root, options.today).network
    print(year_told(options.year, read_network(root)[0].offers, network), end="")
    return 0


def reidentify(root: Path, options: Namespace) -> int:
    """Plays the four readers on a built site; 1 when one of them comes too close and the network could prevent it."""
    opened = accepted(root, options.today)
    readers = Readers(opened.network, opened.territories, opened.register, opened.board.vocabulary)
    try:
        before = published(options.previous) if options.previous else []
        guesses = list(readers.guesses(published(options.site), before))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        print("Ce n'est pas un site construit avec ces fichiers : lancez d'abord « make site ».", file=sys.stderr)
        return 2
    print(table(guesses), end="")
    return 1 if any(guess.is_thin and guess.blocks for guess in guesses) else 0


def schema(root: Path, options: Namespace) -> int:
    """Copies the French words into the contract, where editors read them."""
    refresh_schema(root)
    return 0
