"""Those who carry a label, counted as they come and go."""

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from passerelle.anonymising import Ladders, Territories
from passerelle.anonymising.crews import Crew
from passerelle.anonymising.crowds import Crowds
from passerelle.anonymising.seats import Seat
from tests.anonymising.networks import TODAY, VOCABULARY, Country, employer, network, offer
from tests.anonymising.test_territory import COMMUNES

WEIGHTS = {"a": 5, "b": 5, "c": 25, "d": 400, "named": 400}
CROWDS = SimpleNamespace(named={"named"}, weight=lambda person, key: WEIGHTS[person])
SEATS = [Seat(sector, person, commune) for sector in ("mill", "bakery") for person in WEIGHTS for commune in ("x", "y")]


@given(st.lists(st.sampled_from(SEATS)))
def test_after_any_coming_and_going_the_counts_are_those_of_who_is_there(moves):
    for name in ("mill", "grain"):
        crew, there = Crew(CROWDS, (name, "k")), set()
        for seat in moves:
            (crew.remove if seat in there else crew.add)(seat)
            there ^= {seat}
        fresh = Crew(CROWDS, (name, "k"), there)
        people = {seat.person for seat in there} - {"named"}
        sectors = {seat.sector for seat in there if seat.person != "named"}
        weights = [WEIGHTS[person] for person in people]
        assert crew.seats == there
        assert crew.share == fresh.share == (-(-100 * max(weights) // sum(weights)) if people else 0)
        for k in (1, 2, 3):
            told = len(people) >= k and (name in sectors or len(sectors) > 1)
            assert crew.is_enough(k) == fresh.is_enough(k) == told


def test_nobody_is_weighed_again_at_each_move_of_another(monkeypatch):
    """Two hundred employers over nine communes, many of which move: some weighings each, not two hundred."""
    weighed, weigh = [], Crowds.weight
    monkeypatch.setattr(Crowds, "weight", lambda self, *of: weighed.append(of) or weigh(self, *of))
    many = [employer(f"e{n}", COMMUNES[n % 9], COMMUNES[n % 7]) for n in range(200)]
    offers = [offer(f"{e.code}{n}", e.code, place.commune) for e in many for n, place in enumerate(e.establishments)]
    found = Territories(Ladders(network(many, offers), Country(), {}, {}, today=TODAY, vocabulary=VOCABULARY))
    assert sum(map(len, found.moved.values())) > 100
    assert len(weighed) < 20 * len(many)
