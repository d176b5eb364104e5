"""The class of a contract is remembered: what was said once by its class is never made exact."""

import json
from dataclasses import replace

from passerelle.network import Contract
from passerelle.registering import Register, recognised
from tests.anonymising.networks import employer, network, offer
from tests.registering.test_recognising import CLASS, IDS, edition, of_four, settled, with_sector


def of_signers(**kinds):
    """Employers of c11, who sign the contract of their kind."""
    return network([employer(code, "c11", kind=kind) for code, kind in kinds.items()],
                   [offer(f"{code * 5}", code, "c11", contract=Contract(kind, None)) for code, kind in kinds.items()])


def said(folder, of):
    return {id: found.contract for id, found in edition(folder, of).items()}


def test_a_class_once_published_is_never_made_exact(tmp_path):
    assert said(tmp_path, of_signers(gg="geiq", jj="iae")) == {"gg" * 5: CLASS, "jj" * 5: CLASS}
    exact = of_signers(gg="geiq", hh="geiq", jj="iae", kk="iae")
    forgotten = settled(exact, Register())
    assert {forgotten.decision(o).contract for o in exact.offers} == {"geiq", "iae"}
    assert set(said(tmp_path, exact).values()) == {CLASS}
    kept = json.loads((tmp_path / "register/published.json").read_text("utf-8"))["territories"]
    assert {entry["employer"]: entry["contracts"] for entry in kept} == {code: [CLASS] for code in exact.employers}
    typed = replace(exact.employers["gg"], siren="812345676")
    renamed = replace(exact, employers={**exact.employers, "gg": typed})
    assert set(said(tmp_path, renamed).values()) == {CLASS}


def test_a_class_is_remembered_under_another_name_and_in_another_sector():
    known = Register({("mill", "aa"): "epci"}, {IDS["a"]: {"employer": "aa", "sector": "mill"}},
                     classed={("mill", "aa"): frozenset([CLASS])})
    assert recognised(known, with_sector(of_four("renamed"), "flour")).classed["flour", "renamed"] == {CLASS}
