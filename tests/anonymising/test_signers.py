"""Those who could sign a contract: enough of them, none dominant among its like, and what was said of them before."""

from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.anonymising import Ladders, Territories
from tests.anonymising.networks import PARAMETERS, TODAY, VOCABULARY, Country, employer, network
from tests.anonymising.test_contracts import BAKERY, CLASS, MILL, SIGNS, of_kinds, settle, settled, signed
from tests.anonymising.test_territory import COMMUNES, people_of


def test_a_class_once_said_for_a_carrier_is_said_for_all_of_the_label():
    """A second GEIQ joins: were its contract said, it would be told from the first, which keeps its class."""
    offers = [signed("1", "g", "c11", "geiq"), signed("2", "h", "c11", "geiq"), signed("3", "h", "c11")]
    found = settle(of_kinds(g="geiq", h="geiq"), offers, classed={("mill", "g"): {CLASS}})
    assert found == {"1": f"{CLASS} commune-c11", "2": f"{CLASS} commune-c11", "3": "cdi commune-c11"}
    of = settled(of_kinds(g="geiq", h="geiq"), offers, classed={("mill", "g"): {CLASS}})
    assert [of.decision(o).keeps_its_class for o in offers] == [True, True, False]
    elsewhere = {("bakery", "g"): {CLASS}, ("mill", "gone"): {CLASS}, ("mill", "h"): {"unknown"}}
    assert settle(of_kinds(g="geiq", h="geiq"), offers, classed=elsewhere)["1"] == "geiq commune-c11"


def sized(**sizes):
    """Employers of c11 by code, "kind headcount"."""
    return [employer(code, "c11", kind=kind, headcount=size) for code, (kind, size) in sizes.items()]


LARGE = {"a": ("company", "250-plus"), "g": ("geiq", "250-plus")}


def test_of_two_geiq_the_large_one_is_not_told_by_its_contract():
    """400 people of 405: one would bet on the large one. With an IAE beside them, the class hides who signs."""
    offers = [signed("1", "a", "c11"), signed("2", "g", "c11", "geiq"), signed("3", "h", "c11", "geiq")]
    two = sized(**LARGE, h=("geiq", "1-9"))
    assert settle(two, offers) == {"1": "cdi commune-c11", "2": None, "3": None}
    assert settled(two, offers).decision(offers[1]).tells_its_contract
    assert settled(two, offers).decision(offers[1]).ladder[0].refused == ""  # nothing hides it anywhere: moves nobody
    alike = settle(sized(**LARGE, h=("geiq", "50-249")), offers)
    assert alike == {"1": "cdi commune-c11", "2": "geiq commune-c11", "3": "geiq commune-c11"}
    with_other = settle([*two, *of_kinds(i="iae")], [*offers, signed("4", "i", "c11", "iae")])
    assert {with_other[id] for id in "234"} == {f"{CLASS} commune-c11"}


def test_between_a_geiq_and_an_association_the_headcount_tells_nothing():
    offers = [signed("1", "a", "c11"), signed("2", "g", "c11", "geiq"), signed("3", "i", "c11", "iae")]
    found = settle(sized(**LARGE, i=("iae", "1-9")), offers)
    assert found == {"1": "cdi commune-c11", "2": f"{CLASS} commune-c11", "3": f"{CLASS} commune-c11"}


def test_the_ladder_climbs_where_one_who_could_sign_has_nearly_all_the_people():
    """In c11 two GEIQ, 400 people of 405; in e1 a third one, of 120."""
    employers = [*sized(**LARGE, h=("geiq", "1-9")), employer("k", "c12", kind="geiq", headcount="50-249")]
    offers = [signed("1", "a", "c11"), *(signed(code, code, "c11", "geiq") for code in "gh"),
              signed("k", "k", "c12", "geiq")]
    assert set(settle(employers, offers).values()) == {"cdi epci-e1", "geiq epci-e1"}
    assert settled(employers, offers).decision(offers[1]).ladder[0].refused == "signer"


def may_sign(kinds):
    """The contracts of the class that employers of these kinds may sign."""
    return tuple(bool(kinds & SIGNS[contract]) for contract in ("iae", "geiq"))


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
            weights = [people_of(of, p, label[1]) for p in able]
            unlike = decision.contract == CLASS and len({may_sign(kinds[p]) for p in able}) > 1
            assert unlike or max(weights) * 100 <= PARAMETERS.dominance_percent * sum(weights)
            told.setdefault(label, set()).add(decision.contract)
    assert not any(CLASS in contracts and contracts & {"iae", "geiq"} for contracts in told.values())
