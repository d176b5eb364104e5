"""The same files on the same day give the same site, however often they are published and remembered."""

import tempfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.anonymising import Ladders, settled
from passerelle.reading import read_sources
from passerelle.registering import read_register, recognised, record
from tests.anonymising import networks as small
from tests.anonymising.networks import Country, employer, network, offer
from tests.anonymising.test_family import networks as families
from tests.anonymising.test_signers import networks as signers

COMMUNES = [f"c{number}" for number in Country.NUMBERS]
TIMES = 3


def edition(folder, of, country):
    """Publishes and remembers an edition; what it says of each offer, None of those that are held."""
    register, problems = read_register(read_sources(folder))
    assert problems == []
    known = recognised(register, of)
    ladders = Ladders(of, country, {}, known.levels, known.widened, known.classed, today=small.TODAY,
                      vocabulary=small.VOCABULARY)
    territories = settled(ladders, known.suspects)
    told = {o.id: territories.decision(o) for o in of.offers}
    shown = [SimpleNamespace(id=id) for id, decision in told.items() if decision.place]
    record(folder, register, of, territories, SimpleNamespace(offers=shown, today=small.TODAY))
    return {id: said.place and (said.place.key, said.family, said.contract) for id, said in told.items()}


def editions(of, country):
    """The editions of a network that nobody touches, all different ones."""
    of = replace(of, offers=tuple(replace(o, id=o.id.rjust(10, "0")) for o in of.offers), employers={
        code: replace(e, siren=e.siren and e.siren.rjust(9, "0")) for code, e in of.employers.items()})
    with tempfile.TemporaryDirectory() as folder:
        told = [edition(Path(folder), of, country) for _ in range(TIMES)]
    return [one for n, one in enumerate(told) if one not in told[:n]]


def test_an_agency_with_a_small_town_and_a_large_one_keeps_both_places():
    offers = [offer("1", "t", "c11"), offer("2", "t", "c12")]
    of = network([employer("t", "c11", "c12", kind="temp-agency")], offers)
    assert [{place for place, *_ in one.values()} for one in editions(of, Country(small=["c12"]))] == [
        {"commune-c11", "epci-e1"}]


@given(st.one_of(families(), signers()), st.sets(st.sampled_from(COMMUNES), max_size=4))
@settings(max_examples=150, deadline=None)
def test_employers_of_every_kind_are_told_as_they_were(of, few):
    assert len(editions(of, Country(small=few))) == 1
