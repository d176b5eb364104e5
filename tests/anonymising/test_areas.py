"""The territories around a real commune: nested, true, and each of them once."""

import pytest

from passerelle.anonymising import Ladders, Territories
from passerelle.anonymising.areas import LEVELS, Areas
from passerelle.guides import Site
from passerelle.reference import places
from tests.anonymising.networks import PEOPLE, TODAY, VOCABULARY, employer, network, offer

NANTES, REDON, ANCENIS, YEU, PARIS = "44109", "35236", "44003", "85113", "75056"


def steps(commune, *departments):
    site = Site("Réseau", True, None, "Le pays", departments, PEOPLE, PEOPLE, "a@b.example", "a@b.example")
    areas = Areas(places(), site)
    return [area.place.key for area in areas.steps(commune)], [areas.first_at(commune, level) for level in LEVELS]


@pytest.mark.parametrize(("commune", "departments", "expected"), [
    (NANTES, ["44"], ["commune-44109", "epci-244400404", "department-44", "region-52"]),
    (NANTES, ["44", "85"], ["commune-44109", "epci-244400404", "department-44", "network", "region-52"]),
    (NANTES, ["44", "35"], ["commune-44109", "epci-244400404", "department-44", "network"]),
    (NANTES, ["44", "49", "53", "72", "85"], ["commune-44109", "epci-244400404", "department-44", "region-52"]),
    (REDON, ["44"], ["commune-35236", "epci-243500741", "department-35", "region-53"]),
    (ANCENIS, ["44"], ["commune-44003", "epci-244400552", "department-44", "region-52"]),
    (YEU, ["85"], ["commune-85113", "department-85", "region-52"]),
    (PARIS, ["75"], ["commune-75056", "region-11"]),
])
def test_each_territory_is_wholly_inside_the_next_and_none_is_said_twice(commune, departments, expected):
    assert steps(commune, *departments)[0] == expected


def test_a_level_without_a_step_is_the_first_step_as_large():
    """commune, epci, department, network, region: the network of one département is that département."""
    assert steps(NANTES, "44")[1] == [0, 1, 2, 2, 3]
    assert steps(NANTES, "44", "85")[1] == [0, 1, 2, 3, 4]
    assert steps(REDON, "44")[1] == [0, 1, 2, 3, 3]
    assert steps(YEU, "85")[1] == [0, 1, 1, 1, 2]


def settle(*communes):
    """The place of each employer's offer, one employer in each commune; the network is Loire-Atlantique."""
    employers = [employer(f"e{n}", commune) for n, commune in enumerate(communes)]
    of = network(employers, [offer(str(n), f"e{n}", commune) for n, commune in enumerate(communes)])
    territories = Territories(Ladders(of, places(), {}, {}, today=TODAY, vocabulary=VOCABULARY))
    return [place.key if (place := territories.place(o)) else None for o in of.offers]


def test_a_job_outside_the_network_is_never_said_to_be_in_it():
    assert settle(REDON, NANTES) == [None, None]
    assert settle(REDON, "35238") == ["department-35", "department-35"]
