"""The four readers, on editions made by hand and on the demonstration network."""

import subprocess
import sys
from dataclasses import asdict

from passerelle.anonymising import Ladders, Territories
from passerelle.anonymising.areas import Areas
from passerelle.anonymising.projection import public_offer
from passerelle.publishing.open_data import plain
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
    return Readers(of, territories, DAY), shown


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
    guess = by_reader(readers.guesses(shown, elsewhere))["1", "a gardé l'édition précédente"]
    assert guess.candidates == 0


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
