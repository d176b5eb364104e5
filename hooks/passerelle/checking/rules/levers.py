"""What a lever must say to be of use: for whom, and where."""

from collections.abc import Iterator

from ...reading import Document
from ..whole import Finding, Whole, error, warning
from .places import area_exists


def ages_are_in_order(lever: Document, whole: Whole) -> Iterator[Finding]:
    who = lever.data["who"]
    if who.get("age_min", 0) > who.get("age_max", 99):
        yield error(
            ("who", "age_max"),
            f"L'âge maximum ({who['age_max']}) est plus petit que l'âge minimum ({who['age_min']}). Échangez les deux.",
        )


def area_suits_scope(lever: Document, whole: Whole) -> Iterator[Finding]:
    area = lever.data["area"]
    if area["scope"] == "local" and not area.get("codes"):
        yield error(
            ("area", "scope"),
            'Un levier local a un territoire. Ajoutez par exemple « codes: ["44"] », ou écrivez national.',
        )
    if area["scope"] == "national" and area.get("codes"):
        yield error(
            ("area", "codes"),
            "Un levier national n'a pas de territoire. Supprimez « codes », ou écrivez « scope: local ».",
            at="key",
        )


def area_codes_exist(lever: Document, whole: Whole) -> Iterator[Finding]:
    for index, code in enumerate(lever.data["area"].get("codes", ())):
        yield from area_exists(("area", "codes", index), code)


def national_lever_has_a_door(lever: Document, whole: Whole) -> Iterator[Finding]:
    if lever.data["area"]["scope"] == "national" and not ("url" in lever.data or "phone" in lever.data):
        yield warning(
            ("area", "scope"),
            "Un levier national a une page officielle (« url ») ou un numéro (« phone ») : sans eux, on ne sait où "
            "frapper.",
        )


RULES = (ages_are_in_order, area_suits_scope, area_codes_exist, national_lever_has_a_door)
