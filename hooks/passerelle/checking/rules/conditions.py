"""What an offer asks: conditions and demands that agree, French that the work needs, papers that the contract needs."""

from collections.abc import Iterator

from ...reading import Document
from ..whole import Finding, Whole, error, warning

WORKSITES = {"several": "several-sites", "homes": "private-homes"}
DAWN, LATE = "06:00", "22:00"
ROUND_THE_CLOCK = "three-shifts"  # explains any hour; its absence contradicts none
CUSTOMERS = ("customers", "phone")
WRITTEN = ("written-records", "digital-tools", "certification")


def conditions_are_present_or_absent(offer: Document, whole: Whole) -> Iterator[Finding]:
    absent = offer.data.get("not_conditions", ())
    for index, code in enumerate(offer.data.get("conditions", ())):
        if code in absent:
            yield error(
                ("conditions", index),
                f"{_called(code, whole)} est aussi dans « not_conditions ». Gardez-la dans une seule des deux listes.",
            )


def conditions_agree(offer: Document, whole: Whole) -> Iterator[Finding]:
    present = offer.data.get("conditions", ())
    for index, code in enumerate(offer.data.get("not_conditions", ())):
        for other in present:
            if code in whole.implies.get(other, ()):
                yield error(
                    ("not_conditions", index),
                    f"{_called(other, whole)} comprend {_called(code, whole)} : enlevez « {code} » d'ici, ou « "
                    f"{other} » de « conditions ».",
                )


def demands_are_said_once(offer: Document, whole: Whole) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, demand in enumerate(offer.data.get("requires", ())):
        if demand["what"] in seen:
            called = whole.codes.named(demand["what"], *(name for name in whole.codes.lists if name.endswith("_asset")))
            yield error(
                ("requires", index, "what"),
                f"{called} est déjà plus haut dans « requires », avec une autre réponse. Gardez une seule des deux "
                "lignes.",
            )
        seen.add(demand["what"])


def worksites_agree(offer: Document, whole: Whole) -> Iterator[Finding]:
    worksites = offer.data["place"].get("worksites")
    code = WORKSITES.get(worksites)
    absent = offer.data.get("not_conditions", ())
    if code in absent:
        yield error(
            ("not_conditions", absent.index(code)),
            f"{_called(code, whole)} est dit absent, mais « place.worksites » vaut "
            f"{whole.codes.named(worksites, 'worksites')}. Corrigez l'un des deux.",
        )


def hours_agree(offer: Document, whole: Whole) -> Iterator[Finding]:
    travel = offer.data.get("travel", {})
    first, last = travel.get("first_hour", DAWN), travel.get("last_hour")
    if first < DAWN:
        yield from _hour_agrees(offer, whole, "first_hour", f"commencer à {first}", ("early-start", "night"))
    if last and (last >= LATE or last <= first):  # a day that ends before it began ends after midnight
        yield from _hour_agrees(offer, whole, "last_hour", f"finir à {last}", ("late-end", "night"))


def _hour_agrees(offer: Document, whole: Whole, field: str, doing: str, codes: tuple[str, ...]) -> Iterator[Finding]:
    absent = [code for code in codes if code in offer.data.get("not_conditions", ())]
    if absent and not {*codes, ROUND_THE_CLOCK} & set(offer.data.get("conditions", ())):
        names = " et ".join(_called(code, whole) for code in absent)
        said = "dit absent" if len(absent) < 2 else "dits absents"
        yield error(
            ("travel", field),
            f"{names} : {said}, mais le poste demande de {doing}. Corrigez l'heure, ou mettez « {codes[0]} » "
            "dans « conditions ».",
        )


def french_levels_have_a_reason(offer: Document, whole: Whole) -> Iterator[Finding]:
    french = offer.data.get("french", {})
    if not french.get("because") and any(
        _rank(french.get(skill), whole) for skill in whole.codes.lists["french_skill"]
    ):
        yield warning(
            ("french",),
            "Dites à quoi sert ce niveau de français : ajoutez « because: [safety] », par exemple. Raisons "
            f"possibles : {', '.join(whole.codes.lists['french_reason'])}.",
            at="key",
        )


def french_is_not_more_than_needed(offer: Document, whole: Whole) -> Iterator[Finding]:
    french = offer.data.get("french", {})
    reasons = set(french.get("because", ()))
    if reasons.isdisjoint(CUSTOMERS) and _rank(french.get("speaking"), whole) >= _rank("B2", whole):
        yield warning(
            ("french", "speaking"),
            "Ce niveau est élevé pour un poste sans clients ni téléphone. Demandez à l'employeur ce qu'il faut "
            "dire dans le travail, ou ajoutez la raison (customers, phone) à « because ».",
        )
    if reasons.isdisjoint(WRITTEN) and _rank(french.get("writing"), whole) > _rank("literacy", whole):
        yield warning(
            ("french", "writing"),
            f"Que faut-il écrire dans ce poste ? Ajoutez la raison à « because » ({', '.join(WRITTEN)}), ou écrivez "
            "none.",
        )


def papers_match_the_contract(offer: Document, whole: Whole) -> Iterator[Finding]:
    wanted, months = offer.data.get("work_authorisation", {}).get("months_wanted"), offer.data["contract"].get("months")
    if wanted and months and wanted > months:
        yield warning(
            ("work_authorisation", "months_wanted"),
            f"L'employeur souhaite un document de {wanted} mois pour un contrat de {months} mois. Demandez-lui "
            "pourquoi : un document en cours de validité suffit pour embaucher, et demander plus peut être une "
            "discrimination indirecte. Ce nombre n'est jamais publié avec l'offre.",
        )


def _rank(level: str | None, whole: Whole) -> int:
    """0 for « none » and for a skill nobody asked about."""
    return whole.codes.lists["cefr"].index(level) if level else 0


def _called(code: str, whole: Whole) -> str:
    return whole.codes.named(code, *(name for name in whole.codes.lists if name.endswith("_condition")))


RULES = (
    conditions_are_present_or_absent,
    conditions_agree,
    demands_are_said_once,
    worksites_agree,
    hours_agree,
    french_levels_have_a_reason,
    french_is_not_more_than_needed,
    papers_match_the_contract,
)
