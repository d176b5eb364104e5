"""Grown networks are valid, varied, and the same each time."""

from collections import Counter
from datetime import date

import pytest

from passerelle import open_network
from tests import TODAY
from tests.growing import DEPARTMENTS, confidential, grown_network, kinds

SIZE = 250


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    return open_network(grown_network(tmp_path_factory.mktemp("grown") / "network", SIZE), date.fromisoformat(TODAY))


def test_a_grown_network_is_accepted_and_most_of_it_published(opened):
    assert [problem for problem in opened.problems if problem.level == "error"] == []
    assert len(opened.network.offers) == SIZE
    assert len(opened.board.offers) > SIZE / 2


def test_a_grown_network_has_every_state_sector_kind_and_place(opened):
    network = opened.network
    assert {offer.status for offer in network.offers} == {"draft", "open", "paused", "filled", "withdrawn"}
    assert {offer.kind for offer in network.offers} == {"job", "immersion", "discovery", "training"}
    assert {offer.sector for offer in network.offers} == set(network.sectors)
    assert {employer.kind for employer in network.employers.values()} == set(kinds().values())
    assert {offer.commune[:2] for offer in network.offers} == set(DEPARTMENTS)
    assert max(Counter(employer.legal_name for employer in network.employers.values()).values()) == 1


def test_a_seed_always_gives_the_same_files_and_another_gives_others():
    one = confidential(60, 1, DEPARTMENTS)
    assert confidential(20, 1, DEPARTMENTS).items() <= one.items()
    assert set(one).isdisjoint(confidential(60, 2, DEPARTMENTS))
