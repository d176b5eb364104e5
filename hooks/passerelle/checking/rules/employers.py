"""What an employer's file must be for the law and for the volunteers: who it is, where, until when."""

from collections.abc import Iterator, Mapping

from ...french.amounts import day
from ...reading import Document
from ...reference import places
from ..whole import Finding, Whole, code_of, error, warning
from .places import commune_exists, commune_is_meant, commune_is_no_postcode

COPIES = 3  # named in a sentence each: whoever has more of them has one mistake, repeated
LA_POSTE = "356000000"  # its thousands of SIRET follow another rule


def siret_has_its_key(employer: Document, whole: Whole) -> Iterator[Finding]:
    siret = employer.data.get("siret")
    if siret and not siret.startswith(LA_POSTE) and _luhn(siret) % 10:
        yield error(
            ("siret",), "Ce SIRET n'existe pas : vérifiez les 14 chiffres, l'un d'eux est faux ou à la mauvaise place."
        )


def siren_is_unique(employer: Document, whole: Whole) -> Iterator[Finding]:
    siren = employer.data.get("siret", "")[:9]
    for twin in whole.files_of_siren[siren][:COPIES] if siren else ():
        if twin != employer.file:
            yield warning(
                ("siret",),
                f"{twin} a le même SIREN (9 premiers chiffres) : c'est la même entreprise. Gardez un seul fichier "
                "et rangez les autres adresses dans « establishments ».",
            )


def address_exists(employer: Document, whole: Whole) -> Iterator[Finding]:
    address = employer.data["address"]
    yield from commune_exists(("address", "commune"), address["commune"])
    yield from commune_is_no_postcode(("address", "commune"), address["commune"], address["postcode"])
    if address["commune"] != address["postcode"]:  # said above, and more surely
        yield from commune_is_meant(("address", "commune"), address["commune"], sure_communes(address))


def sure_communes(address: Mapping[str, str]) -> tuple[str, ...]:
    """The commune of an address whose postcode is its own: no postcode was written in the place of its INSEE code."""
    own = places().commune(address["commune"]) in places().with_postcode(address["postcode"])
    return (address["commune"],) if own else ()


def establishments_exist(employer: Document, whole: Whole) -> Iterator[Finding]:
    if not employer.data["establishments"]:
        yield error(("establishments",), 'Il faut au moins un établissement : {commune: "44109", headcount: 10-49}.')
    for index, site in enumerate(employer.data["establishments"]):
        path, sure = ("establishments", index, "commune"), sure_communes(employer.data["address"])
        yield from commune_exists(path, site["commune"])
        yield from commune_is_meant(path, site["commune"], sure)


def agreement_days_are_in_order(employer: Document, whole: Whole) -> Iterator[Finding]:
    agreement = employer.data.get("agreement", {})
    if agreement and agreement.get("ends", agreement["signed"]) < agreement["signed"]:
        yield error(
            ("agreement", "ends"),
            f"La convention finirait avant sa signature ({agreement['signed']}). Corrigez l'une des deux dates.",
        )
    if agreement and agreement["signed"] > whole.today.isoformat():
        yield error(
            ("agreement", "signed"),
            f"Cette date n'est pas encore passée : nous sommes le {day(whole.today)}. Écrivez la date de la "
            "signature.",
        )


def agreement_is_running(employer: Document, whole: Whole) -> Iterator[Finding]:
    ends = employer.data.get("agreement", {}).get("ends")
    if not ends or ends >= whole.today.isoformat() or any(agreement_days_are_in_order(employer, whole)):
        return
    if mine := whole.open_offers_of[code_of(employer)]:
        yield warning(
            ("agreement", "ends"),
            f"La convention a pris fin le {day(ends)}, et il reste une offre ouverte : {', '.join(mine)}. "
            "Renouvelez la convention, ou fermez l'offre.",
        )


def followers_exist(employer: Document, whole: Whole) -> Iterator[Finding]:
    for index, sector in enumerate(employer.data.get("followed_by", ())):
        yield from whole.missing(employer, ("followed_by", index), sector, "sectors")


def _luhn(digits: str) -> int:
    doubled = (int(digit) * (1 + rank % 2) for rank, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled)


RULES = (
    siret_has_its_key,
    siren_is_unique,
    address_exists,
    establishments_exist,
    agreement_days_are_in_order,
    agreement_is_running,
    followers_exist,
)
