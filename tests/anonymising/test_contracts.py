"""A contract that only some employers may sign: who hides it, where, and what is said of it."""


from passerelle import open_network
from passerelle.anonymising import Ladders, Territories
from passerelle.anonymising.projection import public_offer
from passerelle.board import Place
from passerelle.network import Contract, Pay
from tests import ROOT
from tests.anonymising.networks import TODAY, VOCABULARY, Country, employer, network, offer, sector

CLASS = "integration-or-alternance"
SIGNS = {"iae": {"iae", "association"}, "geiq": {"geiq"}, CLASS: {"iae", "association", "geiq"}}  # by hand, as the law


def signed(id, by, commune, contract="cdi", **facts):
    return offer(id, by, commune, contract=Contract(contract, None), **facts)


def settled(employers, offers, sectors=(), classed=None):
    return Territories(Ladders(network(employers, offers, sectors=sectors), Country(), {}, {}, classed=classed,
                               today=TODAY, vocabulary=VOCABULARY))


def settle(employers, offers, sectors=(), classed=None):
    """What is published of each offer, "contract place", by id."""
    found = settled(employers, offers, sectors, classed)
    return {o.id: said(found.decision(o)) for o in offers}


def said(decision):
    return f"{decision.contract} {decision.place.key}" if decision.place else None


def of_kinds(**kinds):
    """Employers of c11, by code."""
    return [employer(code, "c11", kind=kind) for code, kind in kinds.items()]


def test_the_table_of_who_signs_what_speaks_of_contracts_and_kinds_that_exist():
    kinds, contracts = VOCABULARY.lists["employer_kind"], VOCABULARY.lists["contract_type"]
    assert set(VOCABULARY.signed_by) <= set(contracts)
    assert {kind for able in VOCABULARY.signed_by.values() for kind in able} <= set(kinds)
    assert set(VOCABULARY.contract_classes) == set(VOCABULARY.lists["contract_class"])
    assert {part for parts in VOCABULARY.contract_classes.values() for part in parts} <= set(contracts)
    assert not set(VOCABULARY.contract_classes) & set(contracts)


def test_companies_do_not_hide_the_contract_of_the_only_geiq():
    employers = of_kinds(a="company", b="company", g="geiq")
    offers = [signed("1", "a", "c11"), signed("2", "b", "c11"), signed("3", "g", "c11", "geiq"),
              signed("4", "g", "c11")]
    assert settle(employers, offers) == {"1": "cdi commune-c11", "2": "cdi commune-c11", "3": None,
                                         "4": "cdi commune-c11"}
    assert settled(employers, offers).decision(offers[2]).tells_its_contract
    assert not settled(employers, offers).decision(offers[3]).tells_its_contract


def test_a_geiq_and_a_structure_of_insertion_are_said_by_their_class():
    for other in ("iae", "association"):
        offers = [signed("1", "g", "c11", "geiq"), signed("2", "i", "c11", "iae")]
        assert settle(of_kinds(g="geiq", i=other), offers) == {
            "1": f"{CLASS} commune-c11", "2": f"{CLASS} commune-c11"}


def test_two_geiq_are_said_as_they_are():
    offers = [signed("1", "g", "c11", "geiq"), signed("2", "h", "c11", "geiq")]
    assert settle(of_kinds(g="geiq", h="geiq"), offers) == {"1": "geiq commune-c11", "2": "geiq commune-c11"}


def test_a_class_is_said_for_all_its_contracts_or_it_tells_the_one_it_was_made_for():
    """Two sign « iae » and one « geiq »: were « iae » said, the class would be the GEIQ."""
    offers = [signed("1", "i", "c11", "iae"), signed("2", "j", "c11", "iae"), signed("3", "g", "c11", "geiq")]
    assert set(settle(of_kinds(i="iae", j="iae", g="geiq"), offers).values()) == {f"{CLASS} commune-c11"}
    silent = [*offers[:2], signed("3", "g", "c11")]
    assert set(settle(of_kinds(i="iae", j="iae", g="geiq"), silent).values()) == {
        f"{CLASS} commune-c11", "cdi commune-c11"}


def test_the_ladder_climbs_with_those_who_could_sign():
    """The GEIQ of c11 needs the structure of c12, in e1; the company of c11, left alone there, follows."""
    employers = [*of_kinds(a="company", g="geiq"), employer("i", "c12", kind="iae")]
    offers = [signed("1", "a", "c11"), signed("2", "g", "c11", "geiq"), signed("3", "i", "c12", "iae")]
    assert settle(employers, offers) == {"1": "cdi epci-e1", "2": f"{CLASS} epci-e1", "3": f"{CLASS} epci-e1"}
    refused = [rung.refused for rung in settled(employers, offers).decision(offers[1]).ladder]
    assert refused == ["contract", "", "", ""]


def test_one_who_could_sign_and_is_said_finer_comes_up_for_company():
    """« e1 » would be carried by a GEIQ and two companies: the structure of c12 leaves its companies, who suffice."""
    employers = [*of_kinds(a="company", g="geiq"), employer("i", "c12", kind="iae"),
                 *(employer(code, "c12") for code in "bc")]
    offers = [signed("1", "a", "c11"), signed("2", "g", "c11", "geiq"), signed("3", "i", "c12"),
              signed("4", "b", "c12"), signed("5", "c", "c12")]
    assert settle(employers, offers) == {
        "1": "cdi epci-e1", "2": f"{CLASS} epci-e1", "3": "cdi epci-e1", "4": "cdi commune-c12", "5": "cdi commune-c12"}


MILL, BAKERY = (sector(code, "grain", contracts=contracts) for code, contracts in (
    ("mill", ("cdi", "geiq")), ("bakery", ("cdi", "iae"))))


def test_a_family_is_climbed_with_those_who_could_sign_too():
    employers = [employer("g", "c11", kind="geiq"), employer("i", "c12", kind="iae")]
    offers = [signed("1", "g", "c11", "geiq"), signed("2", "i", "c12", "iae", sector="bakery")]
    assert set(settle(employers, offers, (MILL, BAKERY)).values()) == {f"{CLASS} epci-e1"}
    without = sector("bakery", "grain", contracts=("cdi",))
    assert settle(employers, offers, (MILL, without)) == {"1": None, "2": None}


def test_the_other_offers_of_an_employer_do_not_lose_their_sector_for_one_contract():
    employers = [*of_kinds(a="company", g="geiq"), employer("i", "c12", kind="iae")]
    offers = [signed("1", "g", "c11", "geiq"), signed("2", "i", "c12", "iae", sector="bakery"),
              signed("3", "g", "c11"), signed("4", "a", "c11")]
    found = settled(employers, offers, (MILL, BAKERY))
    assert [said(found.decision(o)) for o in offers] == [None, None, "cdi commune-c11", "cdi commune-c11"]
    assert found.decision(offers[2]).family is None


def test_a_temp_agency_says_its_contract_as_it_is():
    offers = [signed("1", "t", "c11", "temp")]
    assert settle([employer("t", "c11", kind="temp-agency")], offers) == {"1": "temp commune-c11"}


def test_a_pay_does_not_tell_which_contract_of_the_class_it_is():
    found = set()
    for kind in ("geiq", "iae"):
        whose = employer("e", "c11", kind=kind)
        pay = signed("1", "e", "c11", kind, pay=Pay(12.31, 12.31, "hour"))
        public = public_offer(pay, Place("epci", "e1", "Pays"), network([whose], [pay]), TODAY, contract=CLASS)
        found.add((public.contract.type, public.pay.min))
    assert found == {(CLASS, 12.31)}


def test_no_contract_of_the_demonstration_tells_its_employer():
    opened = open_network(ROOT, TODAY)
    kinds, carriers = {}, {}
    for e in opened.network.employers.values():
        kinds.setdefault(e.legal_person, set()).add(e.kind)
    for seat, rung in opened.territories.rungs.items():
        if rung is not None and not kinds[seat.person] & {"temp-agency", "etti"}:
            carriers.setdefault(opened.territories.ladders[seat][rung].label, set()).add(seat.person)
    for public in opened.board.offers:
        able = SIGNS.get(public.contract.type)
        people = carriers.get((public.sector, public.place.key), set())
        assert public.agency or len([p for p in people if not able or kinds[p] & able]) >= 2
    assert sum(public.contract.type == CLASS for public in opened.board.offers) == 7
