"""Pictograms that must be drawn before a word may name them."""

from collections.abc import Iterable, Iterator

from ...french.nearest import did_you_mean
from ..whole import Finding, Whole, error

FOLDER = "theme/pictograms"


def pictogram_exists(path: Iterable[str | int], icon: str, whole: Whole) -> Iterator[Finding]:
    """One finding when the theme has no such drawing; none where the theme is elsewhere."""
    drawn = whole.pictograms
    if drawn and icon not in drawn:
        near = did_you_mean(icon, dict.fromkeys(sorted(drawn), ()))
        advice = f"Vouliez-vous dire « {near[0]} » ?" if near else f"Choisissez un fichier de {FOLDER}/, sans « .svg »."
        yield error(path, f"Le pictogramme « {icon} » n'existe pas. {advice}")
