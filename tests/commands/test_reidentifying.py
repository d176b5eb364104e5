"""The four readers, on editions made by hand and on the demonstration network."""

import subprocess
import sys
from dataclasses import asdict, replace

from passerelle.anonymising import Ladders, Territories
from passerelle.anonymising.areas import Areas
from passerelle.anonymising.projection import public_offer
from passerelle.board import Place
from passerelle.network import Contract
from passerelle.publishing.data.offers import plain
from passerelle.registering import Register
from passerelle.reidentifying import Readers, table
from tests import ROOT, TODAY
from tests.anonymising.networks import TODAY as DAY
from tests.anonymising.networks import VOCABULARY, Country, employer, network, offer


def edition(employers, offers, statistics=None, places=None):
    """The readers in front of a site made of these offers, and the site; `places` forges what is published."""
    of = network(employers, offers)
    territories = Territories(Ladders(of, Country(), statistics or {}, {}, today=DAY, vocabulary=VOCABULARY))
    shown = [
        plain(asdict(public_offer(o, (places or {}).get(o.id) or territories.place(o), of, DAY))) for o in of.offers
    ]
    return Readers(of, territories, Register(), VOCABULARY), shown


AT_C11 = Place("commune", "c11", "Commune c11")
TWO = [employer("a", "c11"), employer("b", "c11")]
OFFERS = [offer("1", "a", "c11"), offer("2", "b", "c11", job="baker")]


def by_reader(guesses):
    return {(guess.offer, guess.reader): guess for guess in guesses}


def test_two_carriers_of_a_label_satisfy_who_knows_the_partners():
    readers, shown = edition(TWO, OFFERS)
    guess = by_reader(readers.guesses(shown))["1", "connaît les partenaires"]
    assert (guess.candidates, guess.is_thin) == (2, False)


def test_who_knows_the_partners_knows_who_may_sign_a_contract_and_who_is_named():
    readers, shown = edition([*TWO, employer("g", "c11", kind="geiq"), employer("t", "c11", kind="temp-agency")],
                             [*OFFERS, offer("3", "g", "c11"), offer("4", "t", "c11")])
    told = [{**seen, "contract": {**seen["contract"], "type": "geiq"}} for seen in shown]
    size = {guess.offer: guess.candidates for guess in readers.guesses(shown) if "partenaires" in guess.reader}
    thin = {guess.offer: guess.candidates for guess in readers.guesses(told) if "partenaires" in guess.reader}
    assert (size["3"], thin["3"]) == (3, 1)


def test_a_label_that_the_rules_would_not_give_is_seen():
    of = network(TWO, OFFERS)
    wide = Areas(Country(), of.site).steps("c11")[2].place
    readers, shown = edition(TWO, OFFERS, places={"1": wide})
    guess = by_reader(readers.guesses(shown))["1", "connaît les partenaires"]
    assert (guess.candidates, guess.is_thin) == (0, True)


def test_who_has_the_advert_finds_the_only_post_of_its_kind_and_the_network_can_only_say_so():
    readers, shown = edition(TWO, OFFERS)
    guess = by_reader(readers.guesses(shown))["2", "a l'annonce de l'employeur"]
    assert (guess.candidates, guess.is_thin, guess.blocks) == (1, True, False)


def test_who_knows_the_area_counts_establishments_when_there_is_a_statistic():
    readers, shown = edition(TWO, OFFERS, statistics={("mill", "commune-c11"): 12})
    assert by_reader(readers.guesses(shown))["1", "connaît le coin"].candidates == 12


def test_two_editions_with_two_labels_are_compared():
    readers, shown = edition(TWO, OFFERS)
    elsewhere = [{**seen, "place": {**seen["place"], "level": "commune", "code": "c33"}} for seen in shown]
    assert candidates(readers, shown, "1", KEPT, elsewhere) == 2
    assert candidates(readers, shown, "1", KEPT, [elsewhere[0], shown[1]]) == 1


PARTNERS = "connaît les partenaires"
KEPT = "a gardé l'édition précédente"


def candidates(readers, shown, id, reader, before=()):
    return by_reader(readers.guesses(shown, before))[id, reader].candidates


def test_a_contract_that_only_one_carrier_may_sign_tells_it():
    """A GEIQ's contract is signed by the GEIQ; a fixed term, by any of the two."""
    two = [employer("a", "c11", kind="geiq"), employer("b", "c11")]
    readers, shown = edition(two, OFFERS)
    shown[0]["contract"]["type"] = "geiq"  # the rules would have said something wider
    assert (candidates(readers, shown, "1", PARTNERS), candidates(readers, shown, "2", PARTNERS)) == (1, 2)


def test_a_second_file_of_another_kind_may_sign_too():
    three = [employer("a", "c11", kind="geiq"), employer("b", "c11", siren="1"),
             employer("b2", "c11", siren="1", kind="geiq")]
    offers = [offer("1", "a", "c11", contract=Contract("geiq", None)), offer("2", "b", "c11")]
    assert candidates(*edition(three, offers), "1", PARTNERS) == 2


def test_nobody_hides_behind_a_temp_agency():
    two = [employer("a", "c11"), employer("b", "c11", kind="temp-agency")]
    offers = [offer("1", "a", "c11"), offer("2", "b", "c11", contract=Contract("temp", None))]
    readers, shown = edition(two, offers, places=dict.fromkeys("12", AT_C11))
    assert candidates(readers, shown, "1", PARTNERS) <= 1
    assert ("2", PARTNERS) not in by_reader(readers.guesses(shown))


def test_whoever_is_not_on_the_site_is_nobody_s_company():
    readers, shown = edition(TWO, OFFERS)
    assert candidates(readers, shown[:1], "1", PARTNERS) == 1


THREE = [*TWO, employer("g", "c12")]
JOINED = [*OFFERS, offer("3", "g", "c12")]


def test_who_kept_the_edition_before_somebody_joined_finds_the_new_offer():
    """Two move up from their commune because a third came: the new offer is the third's."""
    _, before = edition(TWO, OFFERS)
    readers, shown = edition(THREE, JOINED)
    assert {seen["place"]["level"] for seen in before} == {"commune"}
    assert {seen["place"]["level"] for seen in shown} == {"epci"}
    assert [candidates(readers, shown, id, KEPT, before) for id in "123"] == [2, 2, 1]


def test_nothing_ties_two_editions_once_every_id_of_the_place_is_new():
    _, before = edition(TWO, OFFERS)
    readers, shown = edition(THREE, [replace(o, id=f"new-{o.id}") for o in JOINED])
    assert [candidates(readers, shown, f"new-{id}", KEPT, before) for id in "123"] == [3, 3, 3]


def test_a_second_offer_where_nothing_changed_is_anybody_s():
    _, before = edition(TWO, OFFERS)
    readers, shown = edition(TWO, [*OFFERS, offer("3", "a", "c11")])
    assert candidates(readers, shown, "3", KEPT, before) == 2


def test_who_left_is_remembered_by_the_register():
    """Of the two who carried the former label one has left: whoever moved with its id is the other."""
    _, before = edition(TWO, OFFERS)
    of = network([TWO[0], employer("g", "c12")], [OFFERS[0], offer("3", "g", "c12")])
    territories = Territories(Ladders(of, Country(), {}, {}, today=DAY, vocabulary=VOCABULARY))
    gone = Register(offers={"2": {"employer": "b"}})
    shown = [plain(asdict(public_offer(o, territories.place(o), of, DAY))) for o in of.offers]
    assert candidates(Readers(of, territories, gone, VOCABULARY), shown, "1", KEPT, before) == 1


def test_the_table_names_nobody():
    readers, shown = edition([employer("a", "c11", name="Minoterie Secrète"), employer("b", "c11")], OFFERS)
    assert "Secrète" not in table(list(readers.guesses(shown)))


def test_no_reader_comes_too_close_to_the_demonstration_network(built_site):
    played = subprocess.run(
        [sys.executable, "-m", "passerelle", "reidentify", built_site, "--today", TODAY],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )
    print(played.stdout)
    assert played.returncode == 0, played.stdout + played.stderr
