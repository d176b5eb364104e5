"""The words under which an offer is found: both genders of every name, the names of ROME, the tasks."""

import json
import re

import pytest

from passerelle.publishing.data.search import FEMININE, both, search_json
from passerelle.reference.shelf import read_rows
from tests.synthetic import demonstration

# Words that came from another language with both genders, which « · » does not write.
BORROWED = re.compile(r"man$|[lr]o$|^reporter$|^préfet$")


@pytest.fixture(scope="module")
def names():
    return json.loads(search_json(demonstration()))["names"]


def couples():
    """Every (masculine, feminine) of the 13,120 appellations of ROME: « Livreur / Livreuse de repas »."""
    for row in read_rows("rome-appellations.csv.gz"):
        sides = [re.findall(r"\w+", side.lower()) for side in row["libelle"].split(" / ")]
        if len(sides) == 2:
            yield from ((one, other) for one, other in zip(*sides, strict=False)
                        if one != other and one[:3] == other[:3] and other.endswith(("e", "a", "woman", "maid")))


def abbreviations(masculine, feminine):
    """The usual ways to write both at once: « soignant·e », « livreur·euse », « acteur·rice » and « acteur·trice »."""
    if feminine.startswith(masculine):
        yield f"{masculine}·{feminine.removeprefix(masculine)}"
    for end, gone in FEMININE.items():
        if any(masculine.endswith(one) and feminine == masculine.removesuffix(one) + end for one in gone):
            yield f"{masculine}·{end}"


def test_both_genders_come_back_from_every_way_to_write_an_appellation():
    found = {couple: list(abbreviations(*couple)) for couple in set(couples())}
    assert len(found) > 1000
    for (masculine, feminine), ways in found.items():
        assert {both(way) for way in ways} == ({f"{masculine} {feminine}"} if ways else set())
    unwritten = {masculine for (masculine, _), ways in found.items() if not ways and not BORROWED.search(masculine)}
    assert unwritten == {"décontaminateur"}  # its « décontamineuse » is of another verb


@pytest.mark.parametrize(("written", "read"), [
    ("Aide-soignant·e (H/F)", "Aide-soignant soignante (H/F)"),
    ("Agent·e hôtelier·ère", "Agent Agente hôtelier hôtelière"),
    ("Désosseur·euse-pareur·euse", "Désosseur Désosseuse-pareur pareuse"),
    ("habitant·e·s", "habitants habitantes"), ("Cariste", "Cariste"), ("Agent / Agente", "Agent / Agente"),
])
def test_a_title_is_read_as_both(written, read):
    assert both(written) == read


def test_every_title_of_the_demonstration_says_both_genders_to_whoever_searches(names):
    titles = [job.title for sector in demonstration().sectors.values() for job in sector.jobs.values()]
    assert len(titles) == sum(map(len, names.values()))
    assert [title for title in titles if title.count(" / ") > 1] == []
    assert [title for title in titles if "·" in both(title)] == []


def test_a_job_has_the_names_of_its_trade_and_not_those_of_who_leads_it(names):
    def said(sector, job):
        return set(re.findall(r"\w+", names[sector][job].lower()))

    assert {"chauffeuse", "livreur", "livreuse"} <= said("logistics", "delivery-driver")
    assert {"maçon", "maçonne", "terrassière"} <= said("construction", "mason-helper")
    assert "cheffe" not in said("construction", "roadworks-worker")
