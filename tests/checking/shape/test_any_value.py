"""Whatever stands in place of one value of a good offer, the check answers, and points inside the file."""

import json
from copy import deepcopy
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from passerelle.checking import check
from passerelle.checking.shape import draft07
from passerelle.checking.shape.contract import Shape, has_whole_floats
from passerelle.problems import has_errors, report
from passerelle.reading import read_document, read_sources
from tests import TODAY
from tests.boards import tiny_network, write
from tests.contract import CONTRACT

KINDS = {
    "offers": "offers/agri-food/conditionnement.yml",
    "employers": "employers/exemple-laiterie.yml",
    "sectors": "sectors/agri-food.yml",
    "levers": "levers/location-scooter.yml",
}
SHAPE = Shape(CONTRACT)
SCHEMAS = SHAPE.schemas
SINGLE = ("site", "parameters", "partnership")
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
ANYTHING = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
)


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    return write(tmp_path_factory.mktemp("network"), tiny_network())


@pytest.fixture(scope="module")
def sources(network):
    return read_sources(network)


def paths(value, path=()):
    yield path
    for step, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from paths(inner, (*path, step))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
@pytest.mark.parametrize("kind", [*KINDS, *SINGLE])
def test_any_value_gets_an_answer_inside_the_file(kind, data, sources):
    files = sources.files
    document = getattr(files, kind) if kind in SINGLE else getattr(files, kind)[0]
    path = data.draw(st.sampled_from([path for path in paths(document.data) if path]))
    text = mutated(document.data, path, data.draw(ANYTHING), data.draw(st.sampled_from(("value", "key", "remove"))))
    other, problems = read_document(document.file, text.encode("utf-8", "replace"))
    if other:
        together = replace(files, **{kind: other if kind in SINGLE else (other,)})
        problems += check(replace(sources, files=together), date.fromisoformat(TODAY), CONTRACT)[1]
    here = [problem for problem in problems if problem.file == document.file]
    assert has_errors(here) or draft07.accepts(SCHEMAS[kind.removesuffix("s") if kind in KINDS else kind], other.data)
    # YAML, like most editors, only counts line feeds here.
    lines = text.split("\n")
    assert all(1 <= problem.line <= len(lines) and problem.column >= 1 for problem in here)
    assert all(problem.sentence.endswith((".", "?", "…", '"', ")")) for problem in problems), report(problems, "text")


def mutated(data, path, value, how):
    """The document with one value replaced, or its key, or without it: JSON, one value a line, which is YAML too."""
    changed = deepcopy(data)
    *steps, last = path
    holder = changed
    for step in steps:
        holder = holder[step]
    if how == "remove" or (how == "key" and isinstance(holder, list)):
        del holder[last]
    elif how == "key":
        holder[str(value)] = holder.pop(last)
    else:
        holder[last] = value
    return json.dumps(changed, ensure_ascii=False, indent=1)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
@pytest.mark.parametrize("kind", [*KINDS, *SINGLE])
def test_what_says_yes_at_once_never_says_it_where_the_one_that_explains_says_no(kind, data, sources):
    document = getattr(sources.files, kind) if kind in SINGLE else getattr(sources.files, kind)[0]
    path = data.draw(st.sampled_from([path for path in paths(document.data) if path]))
    text = mutated(document.data, path, data.draw(ANYTHING), data.draw(st.sampled_from(("value", "key", "remove"))))
    other, _ = read_document(document.file, text.encode("utf-8", "replace"))
    name = kind.removesuffix("s") if kind in KINDS else kind
    if other and SHAPE.quick[name].is_valid(other.data) and not has_whole_floats(other.data):
        assert draft07.accepts(SCHEMAS[name], other.data)
