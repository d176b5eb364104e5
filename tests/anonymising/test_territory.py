"""The place an offer is given: each rule alone, then all of them on networks nobody thought of."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.anonymising import Ladders, Territories
from passerelle.anonymising.territory import nested
from passerelle.network import Establishment
from tests.anonymising.networks import PARAMETERS, TODAY, VOCABULARY, Country, employer, network, offer, settle


def test_two_employers_of_a_commune_hide_each_other():
    found = settle([employer("a", "c11"), employer("b", "c11")], [offer("1", "a", "c11"), offer("2", "b", "c11")])
    assert found == {"1": "commune-c11", "2": "commune-c11"}


def test_ten_offers_of_one_employer_hide_nobody():
    employers = [employer("a", "c11"), employer("b", "c12")]
    offers = [offer(str(n), "a", "c11") for n in range(10)] + [offer("b", "b", "c12")]
    assert set(settle(employers, offers).values()) == {"epci-e1"}


def test_two_files_of_one_legal_person_count_once():
    employers = [employer("a", "c11", siren="1"), employer("b", "c11", siren="1"), employer("c", "c12")]
    offers = [offer("1", "a", "c11"), offer("2", "b", "c11"), offer("3", "c", "c12")]
    assert set(settle(employers, offers).values()) == {"epci-e1"}


def test_a_small_commune_is_not_named():
    employers, offers = [employer("a", "c11"), employer("b", "c11")], [offer("1", "a", "c11"), offer("2", "b", "c11")]
    assert set(settle(employers, offers, Country(small=["c11"])).values()) == {"epci-e1"}


def test_a_statistic_replaces_the_population():
    employers, offers = [employer("a", "c11"), employer("b", "c11")], [offer("1", "a", "c11"), offer("2", "b", "c11")]
    few = {("mill", "commune-c11"): 9}
    assert set(settle(employers, offers, statistics=few).values()) == {"epci-e1"}
    enough = {("mill", "commune-c11"): 10}
    assert set(settle(employers, offers, Country(small=["c11"]), enough).values()) == {"commune-c11"}


def test_an_employer_who_fills_a_place_is_not_hidden_there():
    employers = [employer("a", "c11", headcount="250-plus"), employer("b", "c11", headcount="1-9"),
                 employer("c", "c12", headcount="50-249")]
    offers = [offer("1", "a", "c11"), offer("2", "b", "c11"), offer("3", "c", "c12")]
    assert set(settle(employers, offers).values()) == {"epci-e1"}


def test_an_employer_weighs_all_its_people_of_the_place_those_who_recruit_nobody_too():
    """In e1: 25 + 400 people of one employer, who recruits in c11 only, and 25 of the other: 94.4 %."""
    employers = [employer("a", "c11"), employer("b", "c13")]
    offers = [offer("1", "a", "c11"), offer("2", "b", "c13")]
    assert set(settle(employers, offers).values()) == {"epci-e1"}
    large = replace(employers[0], establishments=(*employers[0].establishments, Establishment("c12", "250-plus")))
    assert set(settle([large, employers[1]], offers).values()) == {None}
    elsewhere = replace(employers[0], establishments=(*employers[0].establishments, Establishment("c21", "250-plus")))
    assert set(settle([elsewhere, employers[1]], offers).values()) == {"epci-e1"}


def test_a_share_is_never_rounded_in_favour_of_the_place():
    """400 people of 470: 85.1 %. And 85 of 100 is 85 %, which is allowed."""
    sizes = {"a": "250-plus", "b": "10-49", "c": "10-49", "d": "1-9", "e": "1-9", "f": "1-9", "g": "1-9"}
    offers = [offer(code, code, "c11") for code in sizes]
    assert set(settle([employer(code, "c11", headcount=size) for code, size in sizes.items()], offers).values()) == {
        None}
    just = replace(PARAMETERS, headcount_middle={"1-9": 15, "250-plus": 85})
    found = settle([employer(code, "c11", headcount=sizes[code]) for code in "ad"], [offers[0], offers[3]],
                   parameters=just)
    assert set(found.values()) == {"commune-c11"}


def test_nobody_is_dominant_among_those_who_carry_exactly_a_label():
    """Two large mills are named in c11. « e1 » would be left to a large one and a small one: 400 people of 405."""
    sizes = {"a": ("c11", "250-plus"), "b": ("c11", "250-plus"), "c": ("c12", "250-plus"), "d": ("c13", "1-9")}
    employers = [employer(code, commune, headcount=size) for code, (commune, size) in sizes.items()]
    offers = [offer(code, code, commune) for code, (commune, _) in sizes.items()]
    assert set(settle(employers, offers).values()) == {"epci-e1"}


@pytest.mark.parametrize("unseen", [
    {"status": "draft"}, {"status": "paused"}, {"status": "withdrawn"}, {"status": "filled"},
    {"checked": TODAY - timedelta(days=61), "published": TODAY - timedelta(days=90)},
    {"published": TODAY + timedelta(days=1)},
])
def test_an_offer_that_nobody_sees_keeps_nobody_company(unseen):
    employers = [employer("a", "c11"), employer("b", "c11")]
    assert settle(employers, [offer("1", "a", "c11"), offer("2", "b", "c11", **unseen)]) == {"1": None, "2": None}


def test_a_draft_hides_nobody():
    employers = [employer("a", "c11"), employer("b", "c11"), employer("c", "c12")]
    offers = [offer("1", "a", "c11"), offer("2", "b", "c11", status="draft"), offer("3", "c", "c12")]
    assert settle(employers, offers) == {"1": "epci-e1", "2": "epci-e1", "3": "epci-e1"} | {"2": None}


def test_nobody_hides_behind_a_temp_agency_that_the_law_names():
    employers = [employer("a", "c11"), employer("b", "c11", kind="temp-agency"), employer("c", "c11", kind="etti")]
    offers = [offer("1", "a", "c11"), offer("2", "b", "c11"), offer("3", "c", "c11")]
    assert settle(employers, offers) == {"1": None, "2": "commune-c11", "3": "commune-c11"}


def test_a_temp_agency_has_the_place_that_the_public_figures_allow():
    employers = [employer("b", "c11", "c21", kind="temp-agency")]
    offers = [offer("1", "b", "c11"), offer("2", "b", "c21")]
    assert settle(employers, offers, Country(small=["c11"])) == {"1": "epci-e1", "2": "commune-c21"}


def test_an_agency_that_is_also_an_employer_hides_nobody_and_is_hidden():
    agency, firm = employer("a", "c11", siren="1", kind="temp-agency"), employer("b", "c11", siren="1")
    offers = [offer("1", "a", "c11"), offer("2", "b", "c11"), offer("3", "c", "c11")]
    assert set(settle([agency, firm, employer("c", "c11")], offers).values()) == {None}
    several = settle([agency, firm, employer("c", "c11"), employer("d", "c11")], [*offers, offer("4", "d", "c11")])
    assert set(several.values()) == {"commune-c11"}


def test_an_employer_alone_in_its_sector_is_held():
    assert settle([employer("a", "c11")], [offer("1", "a", "c11")]) == {"1": None}


def test_an_employer_may_ask_never_to_be_placed_finer():
    employers = [employer("a", "c11", coarsest="epci"), employer("b", "c11"), employer("c", "c11")]
    offers = [offer("1", "a", "c11"), offer("2", "b", "c11"), offer("3", "c", "c11")]
    assert settle(employers, offers)["1"] == "epci-e1"


def test_the_one_left_over_by_subtraction_takes_company_up():
    """Two are named in a commune; the third, alone under the wider label, would be known by elimination."""
    employers = [employer("a", "c11"), employer("b", "c11"), employer("c", "c12")]
    offers = [offer("1", "a", "c11"), offer("2", "b", "c11"), offer("3", "c", "c12")]
    assert set(settle(employers, offers).values()) == {"epci-e1"}


def test_one_employer_is_never_in_two_places_apart():
    employers = [employer("a", "c11", "c21"), employer("b", "c11"), employer("c", "c21")]
    offers = [offer("1", "a", "c11"), offer("2", "a", "c21"), offer("3", "b", "c11"), offer("4", "c", "c21")]
    found = settle(employers, offers)
    assert found["1"] == found["2"] == "department-44"


def test_one_employer_in_two_sectors_has_nested_places():
    employers = [employer("a", "c11", "c21"), employer("b", "c11"), employer("c", "c21")]
    offers = [offer("1", "a", "c11"), offer("2", "a", "c21", sector="dairy"), offer("3", "b", "c11"),
              offer("4", "c", "c21", sector="dairy")]
    found = settle(employers, offers)
    assert "department-44" in (found["1"], found["2"])


def test_the_network_of_one_departement_is_that_departement_and_finer_than_its_region():
    for asked, place in [("network", "department-44"), ("region", "region-52")]:
        employers = [employer("a", "c11", coarsest=asked), employer("b", "c11", coarsest=asked)]
        offers = [offer("1", "a", "c11"), offer("2", "b", "c11")]
        assert set(settle(employers, offers).values()) == {place}
        once = {("mill", "a"): asked, ("mill", "b"): asked}
        assert set(settle([employer("a", "c11"), employer("b", "c11")], offers, remembered=once).values()) == {place}


def test_a_label_never_becomes_finer_while_the_employer_stays():
    employers, offers = [employer("a", "c11"), employer("b", "c11")], [offer("1", "a", "c11"), offer("2", "b", "c11")]
    found = settle(employers, offers, remembered={("mill", "a"): "department"})
    assert set(found.values()) == {"department-44"}


COMMUNES = [f"c{epci}{n}" for epci in "123" for n in "123"]


@st.composite
def networks(draw):
    employers, offers = [], []
    for n in range(draw(st.integers(1, 9))):
        seats = draw(st.lists(st.sampled_from(COMMUNES), min_size=1, max_size=3, unique=True))
        employers.append(employer(
            f"e{n}", *seats,
            headcount=draw(st.sampled_from(["1-9", "10-49", "50-249", "250-plus"])),
            siren=draw(st.sampled_from([None, "111"])), kind=draw(st.sampled_from(["company"] * 4 + ["temp-agency"])),
            coarsest=draw(st.sampled_from([None, None, "epci", "department"])),
        ))
        for seat in seats:
            sector = draw(st.sampled_from(["mill", "dairy"]))
            status = draw(st.sampled_from(["open", "open", "open", "paused"]))
            offers.append(offer(f"{n}{seat}", f"e{n}", seat, sector=sector, status=status))
    return network(employers, draw(st.permutations(offers)))


def people_of(of, person, place):
    """The people a legal person employs in a place of the country, counted from its files."""
    return sum(
        PARAMETERS.headcount_middle[establishment.headcount]
        for e in of.employers.values() if e.legal_person == person
        for establishment in e.establishments
        if place in (f"commune-{establishment.commune}", f"epci-e{establishment.commune[1]}", "department-44",
                     "region-52")
    )


@given(networks(), st.sets(st.sampled_from(COMMUNES), max_size=4))
@settings(max_examples=300, deadline=None)
def test_every_published_label_obeys_every_rule(of, small):
    territories = Territories(Ladders(of, Country(small), {}, {}, today=TODAY, vocabulary=VOCABULARY))
    agencies = {e.legal_person for e in of.employers.values() if e.is_temp_agency}
    only_agencies = agencies - {e.legal_person for e in of.employers.values() if not e.is_temp_agency}
    seen = {(o.sector, of.employers[o.employer].legal_person, o.commune) for o in of.offers if o.status == "open"}
    labels = {seat: territories.ladders[seat][rung] for seat, rung in territories.rungs.items() if rung is not None}
    for seat, rung in labels.items():
        assert not rung.refused
        assert (seat.sector, seat.person, seat.commune) in seen
        if seat.person in only_agencies:
            continue
        carriers = {s.person for s, r in labels.items() if s.sector == seat.sector and r.place.key == rung.place.key}
        assert len(carriers - agencies) >= PARAMETERS.k_network
        weights = [people_of(of, person, rung.place.key) for person in carriers - agencies]
        assert max(weights) * 100 <= PARAMETERS.dominance_percent * sum(weights)
        for other, its in labels.items():
            assert other.person != seat.person or nested(rung.place, its.place)


@given(networks())
@settings(max_examples=100, deadline=None)
def test_the_order_of_files_changes_nothing(of):
    turned = network(of.employers.values(), reversed(of.offers))
    known = {"today": TODAY, "vocabulary": VOCABULARY}
    one, other = (Territories(Ladders(n, Country(), {}, {}, **known)).rungs for n in (of, turned))
    assert one == other
