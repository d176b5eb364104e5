"""Those who could sign a contract: enough of them, none dominant among its like, and what was said of them before."""

from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.anonymising import Ladders, Territories
from tests.anonymising.networks import PARAMETERS, TODAY, VOCABULARY, Country, employer, network
from tests.anonymising.test_contracts import BAKERY, CLASS, MILL, SIGNS, of_kinds, settle, settled, signed
from tests.anonymising.test_territory import COMMUNES


def test_a_class_once_said_for_a_carrier_is_said_for_all_of_the_label():
    """A second GEIQ joins: were its contract said, it would be told from the first, which keeps its class."""
    offers = [signed("1", "g", "c11", "geiq"), signed("2", "h", "c11", "geiq"), signed("3", "h", "c11")]
    found = settle(of_kinds(g="geiq", h="geiq"), offers, classed={("mill", "g"): {CLASS}})
    assert found == {"1": f"{CLASS} commune-c11", "2": f"{CLASS} commune-c11", "3": "cdi commune-c11"}
    of = settled(of_kinds(g="geiq", h="geiq"), offers, classed={("mill", "g"): {CLASS}})
    assert [of.decision(o).keeps_its_class for o in offers] == [True, True, False]
    elsewhere = {("bakery", "g"): {CLASS}, ("mill", "gone"): {CLASS}, ("mill", "h"): {"unknown"}}
    assert settle(of_kinds(g="geiq", h="geiq"), offers, classed=elsewhere)["1"] == "geiq commune-c11"


@st.composite
def networks(draw):
    employers, offers = [], []
    for n in range(draw(st.integers(1, 9))):
        kind = draw(st.sampled_from(["company", "company", "iae", "association", "geiq", "geiq", "temp-agency"]))
        able = ["cdi", *(contract for contract in ("iae", "geiq") if kind in SIGNS[contract])]
        seats = draw(st.lists(st.sampled_from(COMMUNES), min_size=1, max_size=2, unique=True))
        employers.append(employer(f"e{n}", *seats, kind=kind, siren=draw(st.sampled_from([None, None, "111"])),
                                  headcount=draw(st.sampled_from(["1-9", "10-49", "250-plus"]))))
        offers += [
            signed(f"{n}{seat}{more}", f"e{n}", seat, draw(st.sampled_from(able)),
                   sector=draw(st.sampled_from(["mill", "bakery"])))
            for seat in seats for more in range(draw(st.integers(1, 2)))
        ]
    return network(employers, draw(st.permutations(offers)), sectors=(MILL, BAKERY))


@given(networks())
@settings(max_examples=200, deadline=None)
def test_whoever_knows_the_partners_and_the_rules_cannot_tell_who_signs(of):
    """Of those who carry the label, `k_network` could sign what is said, none dominant among its like; and what is
    said depends on them alone.
    """
    found = Territories(Ladders(of, Country(), {}, {}, today=TODAY, vocabulary=VOCABULARY))
    kinds = {}
    for e in of.employers.values():
        kinds.setdefault(e.legal_person, set()).add(e.kind)
    carriers = {}
    for seat, rung in found.rungs.items():
        if rung is not None and "temp-agency" not in kinds[seat.person]:
            carriers.setdefault(found.ladders[seat][rung].label, set()).add(seat.person)
    told = {}
    for o in of.offers:
        decision = found.decision(o)
        if decision.place and of.employers[o.employer].kind != "temp-agency":
            label = decision.ladder[decision.rung].label
            able = [p for p in carriers[label] if decision.contract == "cdi" or kinds[p] & SIGNS[decision.contract]]
            assert len(able) >= PARAMETERS.k_network
            told.setdefault(label, set()).add(decision.contract)
    assert not any(CLASS in contracts and contracts & {"iae", "geiq"} for contracts in told.values())
