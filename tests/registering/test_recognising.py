"""An employer is recognised whatever its file is called now; whoever has left ties nobody."""

import json
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle.anonymising import Ladders, Territories
from passerelle.anonymising.areas import LEVELS
from passerelle.network import Contract
from passerelle.reading import read_sources
from passerelle.registering import Register, read_register, recognised, record
from tests.anonymising.networks import TODAY, VOCABULARY, Country, employer, network, offer


def settled(of, known):
    """The territories of a network whose register says this, as `open_network` settles them."""
    before = recognised(known, of)
    return Territories(Ladders(
        of, Country(), known.statistics, before.levels, before.widened, before.classed, today=TODAY,
        vocabulary=VOCABULARY))


def published(folder, of):
    """Publishes an edition, remembers it, and gives the place of each offer and what is remembered."""
    return {id: found.place.level for id, found in edition(folder, of).items()}, read_register(read_sources(folder))[0]


def edition(folder, of):
    """Publishes an edition and remembers it: what was decided of each offer of the site."""
    known, problems = read_register(read_sources(folder))
    assert problems == []
    territories = settled(of, known)
    shown = {o.id: found for o in of.offers if (found := territories.decision(o)).place}
    board = SimpleNamespace(offers=[SimpleNamespace(id=id) for id in shown], today=TODAY)
    record(folder, known, of, territories, board)
    return shown


CLASS = "integration-or-alternance"
IDS = {name: f"{name}aaaaaaaaa" for name in "abcde"}


def of_four(first, siren=None, more=(), id="a"):
    """One employer in c11 with no company there, two in c12; `more` is what joins it in c11."""
    employers = [employer(first, "c11", siren=siren), employer("bb", "c12"), employer("cc", "c12")]
    offers = [offer(IDS[id], first, "c11"), offer(IDS["b"], "bb", "c12"), offer(IDS["c"], "cc", "c12")]
    for name, code in more:
        employers.append(employer(code, "c11"))
        offers.append(offer(IDS[name], code, "c11"))
    return network(employers, offers)


JOINED = [("d", "dd"), ("e", "ee")]


def test_without_a_memory_the_place_would_become_finer(tmp_path):
    assert published(tmp_path, of_four("aa"))[0][IDS["a"]] == "epci"
    assert settled(of_four("aa", more=JOINED), Register()).place(offer(IDS["a"], "aa", "c11")).level == "commune"
    assert published(tmp_path, of_four("aa", more=JOINED))[0][IDS["a"]] == "epci"


def test_a_file_that_is_renamed_keeps_its_place(tmp_path):
    published(tmp_path, of_four("aa"))
    assert published(tmp_path, of_four("renamed", more=JOINED))[0][IDS["a"]] == "epci"


def test_a_siret_typed_later_keeps_the_place_and_is_then_enough_alone(tmp_path):
    published(tmp_path, of_four("aa"))
    published(tmp_path, of_four("aa", siren="812345676"))
    found, _ = published(tmp_path, of_four("other", siren="812345676", more=[*JOINED[1:]], id="d"))
    assert found[IDS["d"]] == "epci"


def test_a_siret_taken_away_again_keeps_the_place(tmp_path):
    published(tmp_path, of_four("aa", siren="812345676"))
    assert published(tmp_path, of_four("aa", more=JOINED))[0][IDS["a"]] == "epci"


def test_an_offer_that_waits_while_its_employer_is_renamed_is_a_tie_too(tmp_path):
    published(tmp_path, of_four("aa"))
    of = of_four("renamed")
    published(tmp_path, replace(of, offers=(replace(of.offers[0], status="paused"), *of.offers[1:])))
    assert published(tmp_path, of_four("again", more=JOINED))[0][IDS["a"]] == "epci"


def test_a_family_said_once_is_kept_under_another_name():
    known = Register({("mill", "aa"): "epci"}, {IDS["a"]: {"employer": "aa"}}, {}, frozenset({("mill", "aa")}))
    assert ("mill", "renamed") in recognised(known, of_four("renamed")).widened


def with_sector(of, code, *which):
    """The same network, with the offers of another sector: all of them, or these."""
    return replace(of, offers=tuple(
        replace(o, sector=code) if not which or o.id in which else o for o in of.offers))


def test_a_sector_whose_file_is_renamed_keeps_the_places_of_all_its_employers(tmp_path):
    """The network of these tests has no guides: no sector of its register is one of today."""
    published(tmp_path, of_four("aa"))
    found, known = published(tmp_path, with_sector(of_four("aa", more=JOINED), "flour"))
    assert found[IDS["a"]] == "epci"
    assert known.levels["flour", "aa"] == "epci"
    again = with_sector(of_four("aa", more=[("d", "dd")], id="e"), "flour")  # every id but those of c12 is new
    assert recognised(known, again).levels["flour", "aa"] == "epci"


def test_an_offer_that_goes_to_another_sector_takes_the_place_of_its_employer_and_of_nobody_else():
    known = Register({("mill", "aa"): "department", ("mill", "bb"): "department"},
                     {IDS[name]: {"employer": name * 2, "sector": "mill"} for name in "ab"})
    of = with_sector(of_four("aa"), "bakery", IDS["a"])
    here = replace(of, sectors={"mill": None, "bakery": None})
    assert recognised(known, here).levels == {
        ("mill", "aa"): "department", ("mill", "bb"): "department", ("bakery", "aa"): "department"}


def test_an_edition_of_an_earlier_day_keeps_the_day_an_offer_was_last_seen(tmp_path):
    of = of_four("aa")
    _, known = published(tmp_path, of)
    board = SimpleNamespace(offers=[SimpleNamespace(id=IDS["a"])], today=TODAY - timedelta(days=9))
    record(tmp_path, known, of, settled(of, known), board)
    assert read_register(read_sources(tmp_path))[0].offers[IDS["a"]]["last_seen"] == TODAY.isoformat()


def test_whoever_left_is_remembered_and_ties_nobody(tmp_path):
    published(tmp_path, of_four("aa"))
    gone = network([employer("bb", "c21"), employer("cc", "c21")],
                   [offer(IDS["d"], "bb", "c21", sector="dairy"), offer(IDS["e"], "cc", "c21", sector="dairy")])
    found, known = published(tmp_path, gone)
    assert set(found.values()) == {"commune"}
    assert known.levels["mill", "aa"] == "epci"
    assert known.offers[IDS["a"]]["employer"] == "aa"
    fresh = recognised(known, network([employer("new", "c11")], [offer(IDS["d"].replace("d", "f"), "new", "c11")]))
    assert not [key for key in fresh.levels if key[1] == "new"]


NAMES = [f"{name}{name}" for name in "abcdefgh"]
SIRENS = [f"81234567{n}" for n in range(8)]


@st.composite
def histories(draw):
    """A few editions of eight employers who come, go, rename their files, and type or clear their SIRET."""
    count = draw(st.integers(2, 8))
    seats = [draw(st.sampled_from(["c11", "c12", "c21"])) for _ in range(count)]
    editions, names = [], NAMES[:count]
    for number in range(draw(st.integers(2, 4))):
        renamed = draw(st.sets(st.integers(0, count - 1)))
        names = [f"{NAMES[n]}-{number}" if n in renamed else names[n] for n in range(count)]
        typed = draw(st.sets(st.integers(0, count - 1)))
        kinds = draw(st.lists(st.sampled_from(["cdi", "cdi", "iae", "geiq"]), min_size=count, max_size=count))
        there = draw(st.sets(st.integers(0, count - 1), min_size=1))
        editions.append(network(
            [employer(names[n], seats[n], siren=SIRENS[n] if n in typed else None, kind=kinds[n])
             for n in sorted(there)],
            [offer(f"{NAMES[n]}aaaaaaaa", names[n], seats[n], contract=Contract(kinds[n], None))
             for n in sorted(there)],
        ))
    return editions


@given(histories())
@settings(max_examples=150, deadline=None)
def test_no_edition_says_a_finer_place_or_contract_than_an_earlier_one(tmp_path_factory, editions):
    folder, widest, classed = tmp_path_factory.mktemp("history"), {}, set()
    for of in editions:
        for id, found in edition(folder, of).items():
            assert LEVELS.index(found.place.level) >= LEVELS.index(widest.get(id, "commune"))
            widest[id] = found.place.level
            assert id not in classed or found.contract in (CLASS, "cdi")
            classed |= {id} if found.contract == CLASS else set()


@given(histories())
@settings(max_examples=100, deadline=None)
def test_forgetting_whoever_left_would_change_nothing_for_the_others(tmp_path_factory, editions):
    folder = tmp_path_factory.mktemp("left")
    for of in editions[:-1]:
        published(folder, of)
    known, last = read_register(read_sources(folder))[0], editions[-1]
    here = {o.id for o in last.offers} | {e.siren for e in last.employers.values()} - {None}
    kept = {id: entry for id, entry in known.offers.items() if id in here or entry.get("siren") in here}
    names = here | set(last.employers)
    names |= {name for entry in kept.values() for name in (entry["employer"], entry.get("siren"))}
    levels = {key: level for key, level in known.levels.items() if key[1] in names}
    today = {e.legal_person for e in last.employers.values()}
    full, bare = recognised(known, last), recognised(replace(known, offers=kept, levels=levels), last)
    assert {key: level for key, level in full.levels.items() if key[1] in today} == {
        key: level for key, level in bare.levels.items() if key[1] in today}


def test_the_register_that_is_written_is_one_that_is_read(tmp_path):
    _, known = published(tmp_path, of_four("aa", siren="812345676"))
    written = json.loads((tmp_path / "register/published.json").read_text("utf-8"))
    assert written["offers"][IDS["a"]]["siren"] == "812345676"
    assert known.levels == {("mill", "812345676"): "epci", ("mill", "bb"): "epci", ("mill", "cc"): "epci"}
