"""The command-line door: `passerelle check`, `build`, `export`, `new`, `who`, `schema`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from .commands import (
    audit,
    build,
    check,
    close,
    confirm,
    export,
    federate,
    new,
    pause,
    reidentify,
    schema,
    who,
    why,
    year,
)
from .commands.start import FilesRefused, WrongUse, day_of, find_root
from .problems import FORMATS
from .problems.machine import MACHINE, sentence

VERBS = {"check": check, "build": build, "audit": audit, "export": export, "new": new,
         "confirm": confirm, "close": close, "pause": pause, "federate": federate, "who": who, "why": why,
         "year": year, "reidentify": reidentify, "schema": schema}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns 0 when all is well, 1 when the files or the machine refuse, 2 for a wrong use."""
    try:
        options = parser().parse_args(arguments)
        options.today = options.today or day_of()
        root = options.root or find_root(Path.cwd())
        if root is None:
            raise WrongUse("Aucun réseau ici : il manque site.yml. Placez-vous dans le dossier du réseau.")
        status = options.run(root.resolve(), options)
        sys.stdout.flush()
        return status
    except WrongUse as misuse:
        print(misuse, file=sys.stderr)
        return 2
    except FilesRefused as refused:
        print(refused, end="", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read us has read enough; Python must not complain about it while it stops.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except MACHINE as failure:
        print(sentence(failure), file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """The grammar of the command line."""
    top = argparse.ArgumentParser(prog="passerelle", description="Vérifier, publier et tenir à jour un réseau.")
    top.add_argument("--root", type=Path, help="dossier du réseau (par défaut : celui-ci ou un dossier parent)")
    verbs = top.add_subparsers(required=True, metavar="commande")

    def verb(name: str, help: str) -> argparse.ArgumentParser:
        one = verbs.add_parser(name, help=help, description=help)
        one.set_defaults(run=VERBS[name].run)
        one.add_argument("--today", type=date_argument, help="le jour à considérer (AAAA-MM-JJ)")
        return one

    check = verb("check", "dire tous les problèmes de tous les fichiers")
    check.add_argument("paths", nargs="*", type=Path, metavar="FICHIER", help="ne montrer que ces fichiers ou dossiers")
    check.add_argument("--format", choices=FORMATS, default="text")
    build = verb("build", "construire le site, sans toucher au précédent en cas d'erreur")
    build.add_argument("--site", type=Path, help="dossier du site (par défaut : site/)")
    build.add_argument("--record", action="store_true", help="noter d'abord dans le registre ce qui va être publié")
    audit = verb("audit", "chercher dans un dossier tout ce qui doit rester confidentiel")
    audit.add_argument("folder", type=Path, metavar="DOSSIER")
    export = verb("export", "écrire les pages en Markdown, pour un autre outil que MkDocs")
    export.add_argument("folder", type=Path, metavar="DOSSIER")
    new = verb("new", "préparer un fichier d'offre commenté, avec un identifiant neuf")
    new.add_argument("sector", metavar="SECTEUR", help="le nom d'un fichier de sectors/, sans « .yml »")
    new.add_argument("name", nargs="?", metavar="NOM", help="nom du fichier (par défaut : l'identifiant)")
    verb("confirm", "noter qu'un employeur confirme une offre aujourd'hui").add_argument("id", metavar="ID")
    verb("pause", "mettre une offre en pause : elle quitte le site, son fichier reste").add_argument("id", metavar="ID")
    close = verb("close", "fermer une offre, et dire pourquoi")
    close.add_argument("id", metavar="ID")
    close.add_argument("--reason", metavar="RAISON", help="la raison (demandée, si on ne la donne pas)")
    close.add_argument("--hires", type=int, metavar="N", help="les personnes embauchées (une, si le poste est pourvu)")
    who = verb("who", "dire quel employeur est derrière une offre publique")
    who.add_argument("id", metavar="ID")
    why = verb("why", "expliquer le territoire publié d'une offre")
    why.add_argument("id", metavar="ID")
    year = verb("year", "compter les offres et les embauches d'une année, pour le bilan du réseau")
    year.add_argument("year", nargs="?", type=int, metavar="ANNÉE")
    guess = verb("reidentify", "jouer quatre lecteurs qui cherchent à deviner les employeurs ; code 1 quand l'un est "
                 "certain et que le réseau y peut quelque chose")
    guess.add_argument("site", type=Path, metavar="SITE")
    guess.add_argument("--previous", type=Path, metavar="SITE", help="le site de l'édition précédente")
    guess.add_argument("--summary", action="store_true", help="les totaux seulement, sans nommer d'offre")
    join = verb("federate", "réunir les offres publiées par plusieurs réseaux, par département")
    join.add_argument("folder", type=Path, metavar="DOSSIER", help="un dossier neuf, pour les pages")
    join.add_argument("files", type=Path, nargs="+", metavar="FICHIER", help="les offers.json des réseaux")
    verb("schema", "recopier les mots français dans schema/ pour l'éditeur")
    return top


def date_argument(text: str) -> date:
    """A day typed on the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"« {text} » n'est pas une date : écrivez 2026-12-01, par exemple") from None


if __name__ == "__main__":
    sys.exit(main())
