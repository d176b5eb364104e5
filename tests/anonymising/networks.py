"""Small confidential networks, made of the few facts anonymity depends on."""

from dataclasses import dataclass
from datetime import date, timedelta

from passerelle.anonymising import Ladders, Territories
from passerelle.contract.vocabulary import read_vocabulary
from passerelle.guides import Contact, French, Job, Parameters, Sector, SectorPartnership, Site, Smic, Source
from passerelle.network import Contract, Employer, Establishment, Network, Offer, Travel
from tests.contract import CONTRACT

VOCABULARY = read_vocabulary(CONTRACT)
TODAY = date(2026, 11, 22)
SOURCE = Source("Source", "official", TODAY, date(2027, 11, 22))

SMIC = Smic(12.31, 1867.02, date(2026, 6, 1), SOURCE)
PARAMETERS = Parameters(
    smic=(SMIC,), smic_mayotte=(),
    fresh_days=60, to_confirm_days=15, hours_per_week_max=48, k_network=2, k_public=10, dominance_percent=85,
    headcount_middle={"1-9": 5, "10-49": 25, "50-249": 120, "250-plus": 400},
    population_floor={"mill": 5000}, count_floor=3, pay_step_hour=0.1, pay_step_month=10,
    hours_classes=(16, 24, 30, 35, 39, 48), because={},
)
PEOPLE = Contact("Structure", "1 rue X")
SITE = Site("Réseau", True, None, "Le pays", ("44",), PEOPLE, PEOPLE, "a@b.example", "a@b.example")


@dataclass(frozen=True)
class Area:
    """A territory as the reference data give it."""

    code: str
    name: str
    population: int
    epci: str = ""
    department: str = "44"
    region: str = "52"


class Country:
    """Nine communes in three EPCI of one département: c11…c33, in e1…e3."""

    NUMBERS = ("11", "12", "13", "21", "22", "23", "31", "32", "33")

    def __init__(self, small=()):
        self.small = set(small)

    def commune(self, code):
        return Area(code, f"Commune {code}", 100 if code in self.small else 9000, epci=f"e{code[1]}")

    def inside(self, level, code):
        numbers = [n for n in self.NUMBERS if level != "epci" or n.startswith(code[1])]
        return frozenset([f"c{n}" for n in numbers] + (["far away"] if level == "region" else []))

    def epci(self, code):
        return Area(code, f"Pays {code}", 30000)

    def department(self, code):
        return Area(code, "Département", 900000)

    def region(self, code):
        return Area(code, "Région", 3000000)


def employer(code, *communes, headcount="10-49", siren=None, coarsest=None, kind="company", name=None):
    places = tuple(Establishment(commune, headcount) for commune in communes)
    return Employer(code, name or f"Société {code}", (), siren, kind, "1 rue X", places, coarsest)


def offer(id, employer, commune, *, sector="mill", status="open", **facts):
    plain = {
        "file": f"offers/{sector}/{id}.yml", "id": id, "sector": sector, "status": status, "kind": "job",
        "employer": employer, "job": "miller", "tasks": ("grind",), "positions": 1,
        "contract": Contract("cdi", None, hours=35), "lasting_need": None, "pay": None, "commune": commune,
        "worksites": None, "french": French(), "requires": (), "requires_nothing_else": False, "conditions": (),
        "not_conditions": (), "travel": Travel(), "employer_applies": None, "months_wanted": None, "welcome": (),
        "experience_welcome": (), "steps": (), "clause_hours": None, "published": TODAY - timedelta(30),
        "checked": TODAY, "rhythm_days": None,
    }
    return Offer(**(plain | facts))


def sector(code, family=None, *, conditions=(), assets=(), reasons=(), contracts=("cdi",)):
    """A guide of one job, which names these codes."""
    job = Job("miller", f"Métier de {code}", "H2102", "1", "", (("grind", "Moudre"),), French(because=reasons), "",
              assets, conditions)
    return Sector(code, code, code, "", "", False, family, (), {"miller": job}, {}, contracts, (), None, (), (), (),
                  (), (), SectorPartnership((), (), ""), (), ())


def network(employers, offers, parameters=PARAMETERS, sectors=()):
    guides = {s.code: s for s in sectors}
    return Network(SITE, parameters, None, guides, {}, {e.code: e for e in employers}, tuple(offers), {})


def settle(employers, offers, country=None, statistics=None, remembered=None, parameters=PARAMETERS):
    """The published place key of each offer, by id."""
    of = network(employers, offers, parameters)
    territories = Territories(Ladders(
        of, country or Country(), statistics or {}, remembered or {}, today=TODAY, vocabulary=VOCABULARY))
    return {o.id: (place.key if (place := territories.place(o)) else None) for o in of.offers}
