"""INSEE codes that must exist, and the postcode mistaken for one."""

from collections.abc import Collection, Iterable, Iterator

from ...reference import places
from ..communes import one_of
from ..whole import Finding, error, warning


def commune_exists(path: Iterable[str | int], code: str) -> Iterator[Finding]:
    """One finding when no commune has this code; the codes of the communes it is the postcode or a district of."""
    if places().commune(code):
        return
    meant, whole = places().with_postcode(code), places().of_district(code)
    if meant:
        yield error(path, f"« {code} » est un code postal. Écrivez le code INSEE : {one_of(meant)}.")
    elif whole:
        yield error(path, f"« {code} » est un arrondissement. Écrivez la commune : {one_of((whole,))}.")
    else:
        yield error(
            path, f"Aucune commune n'a le code INSEE « {code} ». Cherchez « code INSEE » et le nom de la commune."
        )


def commune_is_meant(path: Iterable[str | int], code: str, sure: Collection[str]) -> Iterator[Finding]:
    """A warning when this is also the postcode of other communes, unless the commune is sure: 3,003 codes are both."""
    place, others = places().commune(code), places().with_postcode(code)
    if place and others and place not in others and code not in sure:
        yield warning(
            path,
            f"« {code} » est le code INSEE de {place.name}, et le code postal d'une autre commune. Si c'est bien "
            f"{place.name}, ne changez rien. Sinon, écrivez {one_of(others)}.",
        )


def commune_is_no_postcode(path: Iterable[str | int], code: str, postcode: str) -> Iterator[Finding]:
    """One finding when the postcode was written again: 44150 is Ancenis for the post, another commune for INSEE."""
    meant = places().with_postcode(postcode)
    if code == postcode and places().commune(code) not in (None, *meant) and meant:
        yield error(path, f"« {code} » est le code postal. Écrivez le code INSEE : {one_of(meant)}.")


def area_exists(path: Iterable[str | int], code: str) -> Iterator[Finding]:
    """One finding when this is neither a région (R52), a département, an EPCI nor a commune."""
    if places().territory(code):
        yield from commune_is_meant(path, code, ())
    elif places().with_postcode(code) or places().of_district(code):
        yield from commune_exists(path, code)
    else:
        yield error(
            path,
            f'Aucun territoire n\'a le code « {code} ». Écrivez une région ("R52"), un département ("44"), un '
            "EPCI (9 chiffres) ou une commune (code INSEE).",
        )


def department_exists(path: Iterable[str | int], code: str) -> Iterator[Finding]:
    if not places().department(code):
        yield error(path, f'Aucun département n\'a le code « {code} ». Écrivez par exemple "44" ou "2A".')
