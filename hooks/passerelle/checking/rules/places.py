"""INSEE codes that must exist, and the postcode mistaken for one."""

from collections.abc import Iterable, Iterator

from ...reference import places
from ..communes import one_of
from ..whole import Finding, error


def commune_exists(path: Iterable[str | int], code: str) -> Iterator[Finding]:
    """One finding when no commune has this code; the codes of the communes it is the postcode of."""
    if places().commune(code):
        return
    meant = places().with_postcode(code)
    if meant:
        yield error(path, f"« {code} » est un code postal. Écrivez le code INSEE : {one_of(meant)}.")
    else:
        yield error(
            path, f"Aucune commune n'a le code INSEE « {code} ». Cherchez « code INSEE » et le nom de la commune."
        )


def commune_is_no_postcode(path: Iterable[str | int], code: str, postcode: str) -> Iterator[Finding]:
    """One finding when the postcode was written again: 44150 is Ancenis for the post, another commune for INSEE."""
    meant = places().with_postcode(postcode)
    if code == postcode and places().commune(code) not in (None, *meant) and meant:
        yield error(path, f"« {code} » est le code postal. Écrivez le code INSEE : {one_of(meant)}.")


def area_exists(path: Iterable[str | int], code: str) -> Iterator[Finding]:
    """One finding when this is neither a région (R52), a département, an EPCI nor a commune."""
    if not places().territory(code):
        yield error(
            path,
            f'Aucun territoire n\'a le code « {code} ». Écrivez une région ("R52"), un département ("44"), un '
            "EPCI (9 chiffres) ou une commune (code INSEE).",
        )


def department_exists(path: Iterable[str | int], code: str) -> Iterator[Finding]:
    if not places().department(code):
        yield error(path, f'Aucun département n\'a le code « {code} ». Écrivez par exemple "44" ou "2A".')
