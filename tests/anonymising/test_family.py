"""The family said in place of the sector: when, where, by how many, and what it still says of an offer."""

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.anonymising import Ladders, Territories
from passerelle.anonymising.families import KEPT
from passerelle.anonymising.projection import public_offer
from passerelle.anonymising.territory import nested
from passerelle.board import PublicOffer
from passerelle.guides import French
from passerelle.network import Contract, Travel
from tests.anonymising.networks import PARAMETERS, TODAY, VOCABULARY, Country, employer, network, offer, sector
from tests.anonymising.test_territory import COMMUNES

MILLS = (sector("mill", "grain"), sector("bakery", "grain"), sector("garage", "iron"))
LONELY = [employer("a", "c11"), employer("b", "c12")]


def territories(employers, offers, statistics=None, remembered=None, widened=(), sectors=MILLS, **numbers):
    of = network(employers, offers, replace(PARAMETERS, **numbers), sectors)
    return Territories(Ladders(
        of, Country(), statistics or {}, remembered or {}, widened, today=TODAY, vocabulary=VOCABULARY))


def settle(employers, offers, **known):
    """The published label of each offer, "sector place", by id."""
    found = territories(employers, offers, **known)
    return {o.id: said(found.decision(o), o) for o in found.network.offers}


def said(decision, of):
    if decision.place is None:
        return None
    return f"{decision.family.code if decision.family else of.sector} {decision.place.key}"


def test_one_employer_in_each_sector_of_a_family_hide_each_other():
    offers = [offer("1", "a", "c11"), offer("2", "b", "c12", sector="bakery")]
    assert settle(LONELY, offers) == {"1": "grain epci-e1", "2": "grain epci-e1"}


def test_a_sector_that_can_be_said_is_said():
    offers = [offer("1", "a", "c11"), offer("2", "b", "c11")]
    assert set(settle([employer("a", "c11"), employer("b", "c11")], offers).values()) == {"mill commune-c11"}


@pytest.mark.parametrize("sectors", [
    (sector("mill"), sector("bakery", "grain")),
    (sector("mill", "grain"), sector("bakery", "bread")),
    (sector("mill", "grain"),),
])
def test_without_a_family_of_two_sectors_an_offer_is_held_as_before(sectors):
    offers = [offer("1", "a", "c11"), offer("2", "b", "c12", sector="bakery")]
    assert settle(LONELY, offers, sectors=sectors) == {"1": None, "2": None}


def test_nobody_is_hidden_behind_those_whose_sector_is_said():
    """Two bakers are said to be bakers; the miller, alone under the family, would be known by elimination."""
    employers = [*LONELY, employer("c", "c12")]
    offers = [offer("1", "a", "c11"), *(offer(e, e, "c12", sector="bakery") for e in "bc")]
    assert settle(employers, offers) == {"1": None, "b": "bakery commune-c12", "c": "bakery commune-c12"}


def test_a_family_carried_from_one_sector_only_would_tell_that_sector():
    """The large mill and the small one may not be « mill » (dominance): « grain » would say mill to who knows them."""
    employers = [employer("a", "c11", headcount="250-plus"), employer("b", "c11", headcount="1-9"),
                 *(employer(code, "c11", headcount="250-plus") for code in "cd")]
    offers = [offer("1", "a", "c11"), offer("2", "b", "c11"),
              *(offer(code, code, "c11", sector="bakery") for code in "cd")]
    assert settle(employers, offers) == {"1": None, "2": None, "c": "bakery commune-c11", "d": "bakery commune-c11"}


def test_dominance_is_measured_over_the_family():
    employers = [employer("a", "c11", headcount="250-plus"), employer("b", "c11", headcount="1-9")]
    offers = [offer("1", "a", "c11"), offer("2", "b", "c11", sector="bakery")]
    assert settle(employers, offers) == {"1": None, "2": None}
    third = employer("c", "c11", headcount="250-plus")
    several = settle([*employers, third], [*offers, offer("3", "c", "c11", sector="bakery")])
    assert several == {"1": "grain commune-c11", "2": "grain commune-c11", "3": "grain commune-c11"}


def test_one_legal_person_with_two_sectors_is_one():
    employers = [employer("a", "c11", siren="1"), employer("b", "c11", siren="1")]
    offers = [offer("1", "a", "c11"), offer("2", "b", "c11", sector="bakery")]
    assert settle(employers, offers) == {"1": None, "2": None}
    assert territories(employers, offers).decision(offers[0]).ladder[-1].employers == 1


def test_establishments_are_those_of_all_the_sectors_or_the_largest_floor_stands_in():
    offers = [offer("1", "a", "c11"), offer("2", "b", "c12", sector="bakery")]
    known = {("mill", "epci-e1"): 4, ("bakery", "epci-e1"): 5, ("mill", "department-44"): 3}
    assert set(settle(LONELY, offers, statistics=known).values()) == {"grain department-44"}
    enough = known | {("bakery", "epci-e1"): 6}
    assert set(settle(LONELY, offers, statistics=enough).values()) == {"grain epci-e1"}
    floors = {"mill": 5000, "bakery": 40000}
    assert set(settle(LONELY, offers, population_floor=floors).values()) == {"grain department-44"}


def test_once_said_with_its_family_an_employer_is_never_said_with_its_sector():
    employers, offers = [employer("a", "c11"), employer("b", "c11")], [offer("1", "a", "c11"), offer("2", "b", "c11")]
    found = settle(employers, offers, widened={("mill", "a")}, remembered={("mill", "a"): "department"})
    assert found == {"1": None, "2": None}
    baker = [*offers, offer("3", "c", "c12", sector="bakery")]
    found = settle([*employers, employer("c", "c12")], baker, widened={("mill", "a")},
                   remembered={("mill", "a"): "department"})
    assert set(found.values()) == {"grain department-44"}


def test_a_place_once_published_does_not_become_finer_with_the_family():
    offers = [offer("1", "a", "c11"), offer("2", "b", "c12", sector="bakery")]
    assert set(settle(LONELY, offers, remembered={("mill", "a"): "region"}).values()) == {"grain region-52"}


def test_a_temp_agency_is_never_hidden_and_hides_nobody():
    employers = [LONELY[0], employer("b", "c12", kind="temp-agency")]
    offers = [offer("1", "a", "c11"), offer("2", "b", "c12", sector="bakery")]
    assert settle(employers, offers) == {"1": None, "2": "bakery commune-c12"}


def test_an_employer_has_one_place_with_a_family():
    employers = [employer("a", "c11", "c21"), employer("b", "c11")]
    offers = [offer("1", "a", "c11"), offer("2", "a", "c21", sector="bakery"), offer("3", "b", "c11", sector="silo")]
    found = settle(employers, offers, sectors=(*MILLS, sector("silo", "grain")))
    assert set(found.values()) == {"grain department-44"}


# What crosses.

GUIDES = (
    sector("mill", "grain", conditions=("night", "standing", "dust"), assets=("licence-b", "sst"),
           reasons=("safety", "phone"), contracts=("cdi", "cdd", "seasonal")),
    sector("bakery", "grain", conditions=("night", "standing", "heat"), assets=("licence-b",), reasons=("safety",),
           contracts=("cdi", "cdd")),
)


def widened(**facts):
    full = {
        "tasks": ("grind",), "worksites": "one", "conditions": ("night", "dust"),
        "not_conditions": ("standing", "heat"), "french": French("A1", because=("safety", "phone")),
        "requires": (("licence-b", "wished"), ("sst", "required")), "requires_nothing_else": True,
        "travel": Travel("yes", "05:10", None, ("shuttle", "service-vehicle")), "welcome": ("tutor",),
        "experience_welcome": ("baking",), "steps": ("visit",),
    }
    offers = [offer("1", "a", "c11", **(full | facts)), offer("2", "b", "c12", sector="bakery")]
    found = territories(LONELY, offers, sectors=GUIDES)
    decision = found.decision(offers[0])
    assert decision.family.code == "grain"
    place = decision.ladder[decision.rung].place
    return public_offer(offers[0], place, found.network, TODAY, decision.family), decision


def test_a_field_that_nobody_kept_or_narrowed_on_purpose_is_absent():
    narrowed = {"sector", "french", "requires", "requires_nothing_else", "conditions", "not_conditions", "travel"}
    assert not {*KEPT} & narrowed
    public, _ = widened()
    others = {field.name: getattr(public, field.name) for field in fields(PublicOffer)
              if field.name not in {*KEPT} | narrowed}
    assert set(others) == {"job", "tasks", "worksites", "welcome", "experience_welcome", "steps"}
    assert not any(others.values())


def test_only_what_every_guide_of_the_family_names_crosses():
    public, _ = widened()
    assert (public.sector, public.job, public.tasks) == ("grain", None, ())
    assert (public.conditions, public.not_conditions) == (("night",), ("standing",))
    assert public.requires == (("licence-b", "wished"),)
    assert (public.french.listening, public.french.because) == ("A1", ("safety",))
    assert (public.worksites, public.welcome, public.experience_welcome, public.steps) == (None, (), (), ())
    assert (public.travel.first_hour, public.travel.helps) == ("05:00", ("shuttle",))


def test_nothing_else_is_demanded_only_when_nothing_was_left_out():
    assert not widened()[0].requires_nothing_else
    assert widened(requires=(("licence-b", "wished"),))[0].requires_nothing_else


def test_a_contract_that_one_sector_only_has_holds_the_offer():
    assert widened()[1].place
    assert not widened(contract=Contract("seasonal", None))[1].place


# Networks nobody thought of.

SECTORS = ("mill", "bakery", "garage", "quarry")


@st.composite
def networks(draw):
    employers, offers = [], []
    for n in range(draw(st.integers(1, 8))):
        seats = draw(st.lists(st.sampled_from(COMMUNES), min_size=1, max_size=3, unique=True))
        employers.append(employer(
            f"e{n}", *seats, headcount=draw(st.sampled_from(["1-9", "50-249", "250-plus"])),
            siren=draw(st.sampled_from([None, None, "111"])),
            coarsest=draw(st.sampled_from([None, None, "department"])),
            kind=draw(st.sampled_from(["company"] * 5 + ["temp-agency"])),
        ))
        offers += [offer(f"{n}{seat}", f"e{n}", seat, sector=draw(st.sampled_from(SECTORS))) for seat in seats]
    return network(employers, draw(st.permutations(offers)), sectors=(*MILLS, sector("quarry", "iron")))


@given(networks(), st.sets(st.sampled_from(COMMUNES), max_size=4), st.sets(st.sampled_from(["e0", "e1", "e2", "111"])))
@settings(max_examples=400, deadline=None)
def test_no_label_is_carried_by_too_few_nor_tells_a_sector_that_a_family_hides(of, small, before):
    once = {(name, person) for name in SECTORS for person in before}
    found = Territories(Ladders(of, Country(small), {}, {}, once, today=TODAY, vocabulary=VOCABULARY))
    agencies = {e.legal_person for e in of.employers.values() if e.is_temp_agency}
    only_agencies = agencies - {e.legal_person for e in of.employers.values() if not e.is_temp_agency}
    labels = {seat: found.ladders[seat][rung] for seat, rung in found.rungs.items()
              if rung is not None and seat.person not in only_agencies}
    for seat, rung in labels.items():
        assert not rung.refused
        carriers = [other for other, its in labels.items() if its.label == rung.label]
        assert len({other.person for other in carriers} - agencies) >= PARAMETERS.k_network
        if rung.sector == seat.sector:
            assert (seat.sector, seat.person) not in once
        else:
            assert len({other.sector for other in carriers if other.person not in agencies}) > 1
        for other, its in labels.items():
            assert other.person != seat.person or nested(rung.place, its.place)
            assert other.person != seat.person or other.sector != seat.sector or rung.label == its.label


@given(networks())
@settings(max_examples=100, deadline=None)
def test_the_order_of_files_changes_no_family(of):
    turned = replace(of, offers=of.offers[::-1], employers=dict(reversed(of.employers.items())))
    known = {"today": TODAY, "vocabulary": VOCABULARY}
    one, other = (Territories(Ladders(n, Country(), {}, {}, **known)).rungs for n in (of, turned))
    assert one == other
