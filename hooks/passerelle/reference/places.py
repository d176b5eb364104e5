"""Communes and the three territories around each: EPCI, département, région."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, cached_property

from .shelf import read_json, read_rows


@dataclass(frozen=True, slots=True)
class Commune:
    """One commune; a few islands belong to no EPCI."""

    code: str
    name: str
    department: str
    region: str
    epci: str | None
    population: int
    postcodes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """An EPCI, a département or a région."""

    code: str
    name: str
    population: int


# The districts of three communes have INSEE codes of their own: their first and last one, and the commune's.
DISTRICTS = (("13201", "13216", "13055"), ("69381", "69389", "69123"), ("75101", "75120", "75056"))

OWN_SMIC = {"976": "smic_mayotte"}  # the decree that raises the SMIC sets Mayotte's apart
NO_SMIC = ("986", "987", "988")  # Wallis-et-Futuna, Polynésie française, Nouvelle-Calédonie: not the Code du travail


def smic_of(commune: str) -> str | None:
    """The list of parameters.yml that holds the minimum wage of a commune, given by its INSEE code."""
    return None if commune[:3] in NO_SMIC else OWN_SMIC.get(commune[:3], "smic")


class Places:
    """Every place of France, looked up by its INSEE code."""

    def commune(self, code: str) -> Commune | None:
        """A commune of today, by its INSEE code."""
        return self._communes.get(code)

    def of_district(self, code: str) -> Commune | None:
        """The commune of which this is the code of a district: Lyon, Marseille or Paris."""
        return next((self.commune(whole) for first, last, whole in DISTRICTS if first <= code <= last), None)

    def communes(self, departments: Collection[str] | None) -> tuple[Commune, ...]:
        """The communes of some départements, or of all of France for None."""
        found = self._communes.values()
        return tuple(commune for commune in found if departments is None or commune.department in departments)

    def epci(self, code: str) -> Area | None:
        """A group of communes, by its SIREN."""
        found = self._epci.get(code)
        return Area(code, _spelt_out(found["nom"]), int(found["population"])) if found else None

    def department(self, code: str) -> Area | None:
        """A département, by its code: "44", "2A", "976"."""
        found = self._names["departements"].get(code)
        return Area(code, found["nom"], self._populations["department", code]) if found else None

    def region(self, code: str) -> Area | None:
        """A région, by its code: "52"."""
        found = self._names["regions"].get(code)
        return Area(code, found, self._populations["region", code]) if found else None

    def territory(self, code: str) -> Area | Commune | None:
        """A département, an EPCI or a commune, or a région written "R52"."""
        if code.startswith("R"):
            return self.region(code[1:])
        return self.department(code) or self.epci(code) or self.commune(code)

    def inside(self, level: str, code: str) -> frozenset[str]:
        """The codes of the communes of an EPCI ("epci"), a département ("department") or a région ("region")."""
        return self._inside[level, code]

    def with_postcode(self, postcode: str) -> tuple[Commune, ...]:
        """The communes a postcode may mean, the most populated first."""
        return tuple(self._communes[code] for code in self._by_postcode.get(postcode, ()))

    def postcodes(self, code: str) -> tuple[str, ...]:
        """The postcodes of a commune."""
        return self._postcodes.get(code, ())

    def around(self, code: str) -> tuple[str, ...]:
        """The codes of the territories that hold a commune, an EPCI or a département; a région is written "R52"."""
        ladders = [(c.code, c.epci, c.department, f"R{c.region}") for c in self._communes.values()
                   if code in (c.code, c.epci, c.department)]
        return tuple(sorted({wider for ladder in ladders for wider in ladder[ladder.index(code) + 1:] if wider}))

    @cached_property
    def _rows(self) -> list[dict[str, str]]:
        return list(read_rows("communes-france.csv.gz"))

    @cached_property
    def _communes(self) -> dict[str, Commune]:
        return {row["insee"]: _commune(row) for row in self._rows}

    @cached_property
    def _postcodes(self) -> dict[str, tuple[str, ...]]:
        return {row["insee"]: tuple(row["codes_postaux"].split("|")) for row in self._rows}

    @cached_property
    def _by_postcode(self) -> dict[str, list[str]]:
        found = defaultdict(list)
        for row in sorted(self._rows, key=lambda row: -int(row["population"] or 0)):
            for postcode in row["codes_postaux"].split("|"):
                found[postcode].append(row["insee"])
        return dict(found)

    @cached_property
    def _populations(self) -> Counter:
        total = Counter()
        for commune in self._communes.values():
            total["department", commune.department] += commune.population
            total["region", commune.region] += commune.population
        return total

    @cached_property
    def _inside(self) -> dict[tuple[str, str], frozenset[str]]:
        found = defaultdict(set)
        for commune in self._communes.values():
            for level in ("epci", "department", "region"):
                found[level, getattr(commune, level)].add(commune.code)
        return {area: frozenset(communes) for area, communes in found.items()}

    @cached_property
    def _epci(self) -> dict[str, dict]:
        return read_json("epci.json")["epci"]

    @cached_property
    def _names(self) -> dict[str, dict]:
        return read_json("departements-regions.json")


def _commune(row: dict[str, str]) -> Commune:
    # Six uninhabited islands and lands far away have an empty cell.
    population = int(row["population"] or 0)
    return Commune(row["insee"], row["nom"], row["dep"], row["reg"], row["epci"] or None, population,
                   tuple(filter(None, row["codes_postaux"].split("|"))))


@cache
def places() -> Places:
    """The places, read once."""
    return Places()


KINDS = {"CC ": "Communauté de communes ", "CA ": "Communauté d'agglomération ", "CU ": "Communauté urbaine "}


def _spelt_out(name: str) -> str:
    """INSEE's short kinds of EPCI in full: nobody outside an administration reads « CC »."""
    return next((full + name.removeprefix(short) for short, full in KINDS.items() if name.startswith(short)), name)
