"""A trade that a legal name tells: « Toitures … » is the one who looks for a roofer."""

from dataclasses import replace

import pytest

from passerelle.anonymising import Ladders, Trades, settled
from passerelle.anonymising.trades import akin, words
from passerelle.guides import Job
from tests.anonymising.networks import TODAY, VOCABULARY, Country, employer, network, offer, sector


class Repertory:
    """Stands in for ROME: the everyday names of a trade."""

    def appellations(self, rome):
        return {"F1610": ("Couvreur / Couvreuse", "Poseur / Poseuse en toiture")}.get(rome, ())


def guide():
    plain = sector("mill")
    roofer = replace(plain.jobs["miller"], code="roofer", title="Aide-couvreur, aide-couvreuse", rome="F1610")
    assert isinstance(roofer, Job)
    return replace(plain, jobs={**plain.jobs, "roofer": roofer})


def held(*named, **facts):
    """What holds the offers of two employers of one commune, the first of whom looks for a roofer."""
    people = [employer(f"e{n}", "c11", name=name) for n, name in enumerate(named)]
    offers = [offer(f"{n}", f"e{n}", "c11", job="miller" if n else "roofer", **({} if n else facts))
              for n in range(len(named))]
    of = network(people, offers, sectors=[guide()])
    ladders = Ladders(of, Country(), {}, {}, today=TODAY, vocabulary=VOCABULARY)
    found = settled(ladders, {}, Trades(of, Repertory()))
    return [found.decision(one).held_for for one in offers]


@pytest.mark.parametrize("name", ["Toitures Ardoisel", "COUVREURS DU PORT SARL", "Ardoisel toîture"])
def test_the_only_one_whose_name_holds_the_trade_is_held(name):
    assert held(name, "Maison Lebas", "Maison Perrin") == ["trade", "", ""]


def test_nothing_tells_where_another_name_holds_it_too():
    assert held("Toitures Ardoisel", "Les Toitures de Lebas", "Maison Perrin") == ["", "", ""]


def test_nothing_tells_where_the_name_holds_no_trade_or_that_of_another():
    assert held("Maison Ardoisel", "Toitures Lebas", "Maison Perrin") == ["", "", ""]


def test_the_written_yes_of_the_employer_is_enough():
    assert held("Toitures Ardoisel", "Maison Lebas", "Maison Perrin", trade_agreed=True) == ["", "", ""]


def test_a_temp_agency_bears_its_name_anyway():
    people = [employer("e0", "c11", kind="temp-agency", name="Toitures Intérim")]
    of = network(people, [offer("0", "e0", "c11", job="roofer")], sectors=[guide()])
    found = settled(Ladders(of, Country(), {}, {}, today=TODAY, vocabulary=VOCABULARY), {}, Trades(of, Repertory()))
    assert found.place(of.offers[0])


@pytest.mark.parametrize(("one", "other", "same"), [
    ("maconnerie", "macon", True), ("ambulances", "ambulanciere", True), ("echafaudages", "echafaudeur", True),
    ("peintures", "peintre", True), ("livraison", "libraire", False), ("froment", "fromage", False),
])
def test_words_of_one_family_begin_alike(one, other, same):
    assert akin(one, other) is akin(other, one) is same


def test_short_words_accents_and_capitals_tell_nothing():
    assert words(["BTP du Clos", "Échafaudages Été"]) == {"echafaudages"}
