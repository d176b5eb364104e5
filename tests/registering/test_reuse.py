"""An id is for ever: a second employer cannot have it, a renamed one keeps it."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from passerelle.registering import Register, reused
from tests.anonymising.networks import employer, network, offer

ID = "aaaaaaaaaa"
ENTRY = {"employer": "old", "legal_name": "Société old", "address": "1 rue X", "siren": "123456782"}
OLD = employer("old", "c11", siren="123456782")


def taken(*employers, entry=ENTRY):
    of = network(employers, [offer(ID, employers[0].code, "c11")])
    document = SimpleNamespace(problem=lambda path, sentence, rule: (path, rule))
    return list(reused(Register(offers={ID: entry}), of, {of.offers[0].file: document}))


@pytest.mark.parametrize("now", [
    OLD, replace(OLD, code="renamed"), replace(OLD, siren=None), replace(OLD, code="renamed", siren=None),
    replace(OLD, code="renamed", siren=None, address="2 rue Y"), replace(OLD, legal_name="Société nouvelle"),
])
def test_whoever_it_was_keeps_it(now):
    assert taken(now) == []


@pytest.mark.parametrize("others", [
    (employer("new", "c11"), OLD), (replace(OLD, code="new", siren="987654324"), OLD),
    (replace(employer("new", "c11"), address="2 rue Y"),),
])
def test_somebody_else_cannot_have_it(others):
    assert taken(*others) == [(("id",), "id-taken")]
