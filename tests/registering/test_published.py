"""The register as hands, merges and accidents leave it: each fault has its line, and nothing raises."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from passerelle import damaged_exceptions
from passerelle.auditing.exceptions import FILE as EXCEPTIONS
from passerelle.problems import Problem
from passerelle.reading import read_sources
from passerelle.registering import Register, read_register, recognised
from passerelle.registering.published import PUBLISHED
from passerelle.registering.statistics import STATISTICS
from tests.anonymising.networks import employer, network, offer
from tests.boards import write

ENTRY = {"employer": "laiterie", "legal_name": "Laiterie SAS", "address": "1 rue X, 44150 (44003)", "sector": "mill",
         "job": "miller", "published": "2026-11-16", "last_seen": "2026-11-22", "siren": "812345676"}
CLASS = "integration-or-alternance"
GOOD = {"territories": [{"sector": "mill", "employer": "laiterie", "level": "epci", "family": True,
                         "contracts": [CLASS]}],
        "offers": {"7q3k9x2m4t": ENTRY}}


def text(data):
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def read(folder, published):
    write(folder, {PUBLISHED: published if isinstance(published, str) else text(published)})
    return read_register(read_sources(folder))


def test_a_register_is_read(tmp_path):
    register, problems = read(tmp_path, GOOD)
    assert problems == []
    assert register == Register({("mill", "laiterie"): "epci"}, {"7q3k9x2m4t": ENTRY}, {},
                                frozenset({("mill", "laiterie")}), {("mill", "laiterie"): {CLASS}})


def test_a_register_written_before_the_siren_was_kept_is_read(tmp_path):
    old = {name: value for name, value in ENTRY.items() if name != "siren"}
    assert read(tmp_path, {**GOOD, "offers": {"7q3k9x2m4t": old}})[1] == []


def test_of_two_levels_that_a_merge_left_the_wider_is_kept(tmp_path):
    twice = [{"sector": "mill", "employer": "a", "level": level} for level in ("commune", "region", "epci")]
    assert read(tmp_path, {**GOOD, "territories": twice})[0].levels == {("mill", "a"): "region"}


def test_of_two_lists_of_contracts_that_a_merge_left_both_are_kept(tmp_path):
    twice = [{"sector": "mill", "employer": "a", "level": "epci"} | more
             for more in ({"contracts": ["one"]}, {}, {"contracts": ["other"]})]
    assert read(tmp_path, {**GOOD, "territories": twice})[0].classed == {("mill", "a"): {"one", "other"}}


@pytest.mark.parametrize("target", ["nowhere.json", "published.json", "real.json"])
def test_a_link_in_the_place_of_the_register_is_refused_as_it_is_elsewhere(tmp_path, target):
    path = write(tmp_path, {"register/real.json": text(GOOD)}) / PUBLISHED
    path.symlink_to(target)
    sources = read_sources(tmp_path)
    assert [(problem.file, problem.rule, problem.level) for problem in sources.problems if problem.file == PUBLISHED
            ] == [(PUBLISHED, "file-symlink", "error")]
    assert read_register(sources)[0] == Register()


def without(name, entry=ENTRY):
    return {key: value for key, value in entry.items() if key != name}


@pytest.mark.parametrize(("data", "line", "field", "said"), [
    (text(GOOD).replace('"epci"', '"pays"'), 6, "territories[0].level", "Il faut ici l'un de commune, epci"),
    (text(GOOD).replace(f'"{CLASS}"', ""), 8, "territories[0].contracts", "Il faut ici une liste de types de contrat"),
    (text(GOOD).replace(CLASS, "Contrat d'insertion"), 8, "territories[0].contracts", "une liste de types de contrat"),
    (text(GOOD).replace("2026-11-22", "2026-11-31"), 21, "offers.7q3k9x2m4t.last_seen", "une date"),
    (text(GOOD).replace("2026-11-22", "20261122"), 21, "offers.7q3k9x2m4t.last_seen", "une date"),
    (text(GOOD).replace("7q3k9x2m4t", "illisible"), 14, "offers.illisible", "pas un identifiant"),
    ({**GOOD, "offers": {"7q3k9x2m4t": 5}}, 14, "offers.7q3k9x2m4t", "une entrée avec employer"),
    ({**GOOD, "offers": {"7q3k9x2m4t": without("legal_name")}}, 14, "offers.7q3k9x2m4t.legal_name", "Il manque"),
    ({**GOOD, "offers": {"7q3k9x2m4t": {**ENTRY, "phone": "0"}}}, 23, "offers.7q3k9x2m4t.phone", "pas connu"),
    ({**GOOD, "offers": {"7q3k9x2m4t": {**ENTRY, "address": " "}}}, 17, "offers.7q3k9x2m4t.address", "un texte"),
    ({**GOOD, "offers": []}, 13, "offers", "par offre"),
    ({**GOOD, "territories": {}}, 2, "territories", "une liste"),
    ({**GOOD, "territories": [[]]}, 3, "territories[0]", "une entrée avec sector, employer, level"),
    ({"offers": {}}, 1, "", "Il faut deux parties"),
    ("5", 1, "", "Il faut deux parties"),
    (text(GOOD).replace('"offers": {', '<<<<<<< HEAD\n "offers": {'), 13, "", "illisible à partir d'ici"),
    (text(GOOD).replace('"job"', '"address"'), 19, "", "écrite deux fois"),
    ("[" * 100000, 1, "", "illisible"),
    ("", 1, "", "illisible"),
    ('{"offers": {}, "territories": NaN}', 1, "territories", "une liste"),
])
def test_a_fault_is_told_with_its_line(tmp_path, data, line, field, said):
    register, problems = read(tmp_path, data)
    assert register == Register()
    assert (problems[0].file, problems[0].line, problems[0].field) == (PUBLISHED, line, field)
    assert said in problems[0].sentence
    assert "historique du dépôt" in problems[0].sentence


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(
    ["7q3k9x2m4t", "2026-11-22", "epci", "\ud800", "laiterie", "812345676", "territories"])
JSON = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
    st.text() | st.sampled_from(["territories", "offers", "key", "exceptions", "level", "sector", "7q3k9x2m4t"]), inner,
    max_size=4), max_leaves=12)


@st.composite
def spoiled(draw):
    """A good register where one value, somewhere, has become something else."""
    data = json.loads(text(GOOD))
    place, step = draw(st.sampled_from([
        (data, "offers"), (data, "territories"), (data["territories"], 0), (data["offers"], "7q3k9x2m4t"),
        *((data["territories"][0], name) for name in data["territories"][0]),
        *((data["offers"]["7q3k9x2m4t"], name) for name in ENTRY),
    ]))
    place[step] = draw(JSON)
    return data


@given(JSON | spoiled(), st.booleans())
@settings(max_examples=300, deadline=None)
def test_whatever_the_data_nothing_raises_and_what_passes_can_be_used(tmp_path_factory, data, ascii):
    written = json.dumps(data, indent=1, ensure_ascii=True if ascii else not is_encodable(data))
    assert_usable(tmp_path_factory.getbasetemp(), PUBLISHED, written.encode())


def is_encodable(data):
    try:
        return bool(json.dumps(data, ensure_ascii=False).encode())
    except UnicodeEncodeError:
        return False


@given(st.binary() | st.text().map(lambda told: told.encode("utf-8", "replace")) | JSON.map(
    lambda data: json.dumps({"key": "x" * 20, "exceptions": data}).encode()))
@settings(max_examples=200, deadline=None)
@pytest.mark.parametrize("file", [PUBLISHED, EXCEPTIONS, STATISTICS])
def test_whatever_the_bytes_nothing_raises(tmp_path_factory, file, raw):
    assert_usable(tmp_path_factory.getbasetemp(), file, raw)


def assert_usable(folder: Path, file, raw):
    path = folder / file
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw)
    try:
        sources = read_sources(folder)
    finally:
        path.unlink()
    register, problems = read_register(sources)
    for problem in [*problems, *damaged_exceptions(sources)]:
        assert isinstance(problem, Problem)
        assert problem.file == file
        assert 1 <= problem.line <= raw.count(b"\n") + raw.count(b"\r") + 1
        assert problem.sentence and problem.level == "error"
    known = recognised(register, network([employer("laiterie", "c11")], [offer("7q3k9x2m4t", "laiterie", "c11")]))
    assert set(known.levels) >= set(register.levels)
