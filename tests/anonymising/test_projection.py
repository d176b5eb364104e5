"""The door from Network to Board: what crosses is written down, and nothing else does."""

import re
from dataclasses import asdict, fields, replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from passerelle import open_network
from passerelle.anonymising.projection import half_hour, hours_class, public_offer, public_pay, rounded_down
from passerelle.board import Place, PublicOffer
from passerelle.network import Contract, Offer, Pay, Travel
from tests import ROOT
from tests.anonymising.networks import PARAMETERS, SMIC, TODAY, employer, network, offer
from tests.boards import tiny_network, write

NANTES = Place("epci", "244400404", "Nantes Métropole")


def public(**facts):
    dairy = employer("secret-dairy", "c11", name="Laiterie Secrète")
    of = network([dairy], [offer("1", "secret-dairy", "c11", **facts)])
    return public_offer(of.offers[0], NANTES, of, TODAY)


def test_nothing_confidential_has_a_field_to_cross_by():
    crossing = {field.name for field in fields(PublicOffer)}
    assert crossing.isdisjoint({"employer", "commune", "file", "months_wanted", "notes", "agreement", "rhythm_days"})
    assert {f.name for f in fields(Offer)} - crossing == {
        "checked", "file", "status", "employer", "commune", "months_wanted", "rhythm_days", "trade_agreed", "closed_on"}


def test_the_employer_leaves_no_trace():
    assert not {"secret-dairy", "Laiterie Secrète", "c11"} & set(str(asdict(public())).split("'"))


def test_the_order_in_which_somebody_typed_the_codes_does_not_cross(tmp_path):
    """The files of an employer are copies of one another: it would tie its offers together."""
    files = tiny_network()
    typed = files["offers/agri-food/conditionnement.yml"].replace(
        "steps:", "experience_welcome: [agriculture, cooking]\nsteps:").replace("[car-pool]", "[car-pool, shuttle]")
    other = re.sub(r"(?<!steps: )\[([^]]*)\]", lambda codes: f"[{', '.join(reversed(codes[1].split(', ')))}]", typed)
    other = re.sub(r"(  - .*\n)(  - .*\n)", r"\2\1", other)
    assert len(set(typed.split("\n")) - set(other.split("\n"))) == 7
    write(tmp_path, {
        **files, "offers/agri-food/conditionnement.yml": typed,
        "offers/agri-food/other.yml": other.replace("7q3k9x2m4t", "8q3k9x2m4t").replace("exemple-", "other-"),
        "employers/other-laiterie.yml": files["employers/exemple-laiterie.yml"].replace("siret:", "# siret:").replace(
            "legal_name: ", "legal_name: Autre ").replace("1 rue", "2 rue"),
    })
    (tmp_path / "schema").symlink_to(ROOT / "schema")
    one, two = open_network(tmp_path, TODAY).board.offers
    assert replace(one, id=two.id, published=two.published, expires=two.expires) == two
    assert one.steps == ("phone-call", "visit", "contract")


def test_a_temp_agency_is_named_and_nobody_else():
    for kind, named in [("temp-agency", True), ("etti", True), ("company", False), ("geiq", False)]:
        of = network([employer("a", "c11", kind=kind, name="Agence Alpha")], [offer("1", "a", "c11")])
        agency = public_offer(of.offers[0], NANTES, of, TODAY).agency
        assert (agency is not None and agency.name == "Agence Alpha") is named


def test_pay_is_shown_in_steps_and_never_promises_more():
    assert public_pay(Pay(12.57, 12.99, "hour"), PARAMETERS, SMIC).min == 12.5
    assert public_pay(Pay(12.57, 12.99, "hour"), PARAMETERS, SMIC).max == 12.9
    assert public_pay(Pay(2047, 2103, "month"), PARAMETERS, SMIC).min == 2040


def test_a_pay_at_the_smic_is_not_shown_under_it():
    at, just_above = (public_pay(Pay(amount, amount, "hour"), PARAMETERS, SMIC) for amount in (12.31, 12.35))
    assert at == just_above
    assert public_pay(Pay(12.31, 12.31, "hour"), PARAMETERS, SMIC).min == 12.31
    assert public_pay(Pay(1867.02, 1867.02, "month"), PARAMETERS, SMIC).min == 1867.02


@given(st.decimals("12.31", 60, places=2))
def test_no_published_pay_exceeds_the_real_one_nor_hides_the_smic(amount):
    shown = public_pay(Pay(float(amount), float(amount), "hour"), PARAMETERS, SMIC)
    assert 12.31 <= shown.min <= float(amount)


@given(st.decimals("5", "12.30", places=2), st.decimals("300", "1867.01", places=2))
def test_a_pay_under_the_smic_is_rounded_like_the_others(hourly, monthly):
    """A share of the SMIC, by age, or a month of a part of the time: to the cent, it would be found elsewhere."""
    assert public_pay(Pay(float(hourly), 12.5, "hour"), PARAMETERS, SMIC).min == rounded_down(float(hourly), 0.1)
    assert public_pay(Pay(float(monthly), 1900, "month"), PARAMETERS, SMIC).min == rounded_down(float(monthly), 10)


def test_rounding_is_decimal():
    assert rounded_down(12.3, 0.1) == 12.3


def test_hours_become_a_class_and_full_time_its_own():
    bounds = PARAMETERS.hours_classes
    assert hours_class(35, bounds) == (35, 35)
    assert hours_class(34.5, bounds) == (30, 35)
    assert hours_class(10, bounds) == (0, 16)
    assert hours_class(48, bounds) == (39, 48)


def test_hours_of_the_day_are_widened_to_the_half_hour():
    assert half_hour("04:45", up=False) == "04:30"
    assert half_hour("21:10", up=True) == "21:30"
    assert half_hour("23:30", up=True) == "23:30"
    assert half_hour("23:40", up=True) == "23:59"
    assert public(travel=Travel(first_hour="05:15", last_hour="13:05")).travel.last_hour == "13:30"


@given(st.integers(0, 30), st.integers(0, 30))
def test_the_days_told_do_not_depend_on_those_of_the_employer(confirmed, published):
    days = {"checked": TODAY - timedelta(confirmed), "published": TODAY - timedelta(published)}
    assert public(**days).published == public().published <= TODAY <= public(**days).expires == public().expires


def test_an_offer_leaves_the_day_after_its_last():
    one = offer("1", "a", "c11", checked=TODAY, published=TODAY)
    last = one.expires(60)
    assert last.weekday() == 6
    assert one.is_visible(last, 60) and not one.is_visible(last + timedelta(1), 60)


def test_the_last_class_of_hours_ends_at_the_most_the_law_allows():
    someone = employer("e", "c11")
    long_days = offer("1", "e", "c11", contract=Contract("cdd", None, months=6, hours=45))
    few = replace(PARAMETERS, hours_classes=(20, 30), hours_per_week_max=46)
    told = public_offer(long_days, NANTES, network([someone], [long_days], few), TODAY)
    assert told.contract.hours_class == (30, 46)


def test_a_contract_keeps_its_class_of_hours_only():
    assert public(contract=Contract("cdd", None, months=6, hours=33.5)).contract.hours_class == (30, 35)
