"""Problems as values, and the five reports made of them."""

import json
import re
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.problems import FORMATS, Problem, clipped, has_errors, report, visible

LEVEL = Problem("offers/a.yml", 14, 10, "french.speaking", "« A7 » n'existe pas. Écrivez A1.", "error", "unknown-code")
EMPTY = Problem("employers/b.yml", 1, 1, "", "Ce fichier est vide.", "error", "file-empty")
OLD = Problem("offers/a.yml", 2, 3, "checked", "Cette date est passée.", "warning", "stale")
THREE = [LEVEL, OLD, EMPTY]

whole = st.integers(1, 10**6)
problems = st.builds(
    Problem, st.text(max_size=30), whole, whole, st.text(max_size=30), st.text(max_size=60),
    st.sampled_from(["error", "warning"]), st.text(max_size=20),
)  # fmt: skip


def loaded(format, found):
    return json.loads(report(found, format))


def test_only_an_error_is_an_error():
    assert has_errors(THREE)
    assert not has_errors([OLD])
    assert not has_errors([])


def test_problems_are_sorted_by_file_line_and_column():
    assert sorted(THREE) == [EMPTY, OLD, LEVEL]


def test_the_text_report_has_the_place_the_field_and_the_sentence():
    assert report(THREE, "text").splitlines() == [
        "employers/b.yml:1:1: Ce fichier est vide.",
        "offers/a.yml:2:3: avertissement : « checked » : Cette date est passée.",
        "offers/a.yml:14:10: « french.speaking » : « A7 » n'existe pas. Écrivez A1.",
    ]


def test_the_github_report_is_a_list_of_workflow_commands():
    assert report(THREE, "github").splitlines() == [
        "::error file=employers/b.yml,line=1,col=1,title=À corriger::Ce fichier est vide.",
        "::warning file=offers/a.yml,line=2,col=3,title=À vérifier::« checked » : Cette date est passée.",
        "::error file=offers/a.yml,line=14,col=10,title=À corriger::"
        "« french.speaking » : « A7 » n'existe pas. Écrivez A1.",
    ]


def test_github_reads_percent_signs_colons_and_commas_as_they_were():
    odd = Problem("offers/a,b:c%.yml", 1, 1, "", "100 % : oui, vraiment.")
    assert report([odd], "github") == (
        "::error file=offers/a%2Cb%3Ac%25.yml,line=1,col=1,title=À corriger::100 %25 : oui, vraiment.\n"
    )


def test_the_gitlab_report_is_a_code_quality_list():
    first, second, third = loaded("gitlab", THREE)
    assert {key: value for key, value in third.items() if key != "fingerprint"} == {
        "description": "« french.speaking » : « A7 » n'existe pas. Écrivez A1.",
        "check_name": "unknown-code",
        "severity": "major",
        "location": {"path": "offers/a.yml", "lines": {"begin": 14}},
    }
    assert [first["severity"], second["severity"]] == ["major", "minor"]
    assert len({issue["fingerprint"] for issue in (first, second, third)}) == 3


def test_a_gitlab_fingerprint_survives_a_line_above():
    moved = [Problem(p.file, p.line + 1, p.column, p.field, p.sentence, p.level, p.rule) for p in THREE]
    assert fingerprints(moved) == fingerprints(THREE)


def test_the_same_fault_twice_has_two_gitlab_fingerprints():
    assert len(set(fingerprints([LEVEL, LEVEL]))) == 2


def fingerprints(found):
    return [issue["fingerprint"] for issue in loaded("gitlab", found)]


def test_the_sarif_report_lists_its_rules_and_points_at_them():
    sarif = loaded("sarif", THREE)
    (run,) = sarif["runs"]
    assert sarif["version"] == "2.1.0"
    assert run["tool"]["driver"]["rules"] == [{"id": "file-empty"}, {"id": "stale"}, {"id": "unknown-code"}]
    assert run["columnKind"] == "unicodeCodePoints"
    last = run["results"][-1]
    assert (last["ruleId"], last["ruleIndex"], last["level"]) == ("unknown-code", 2, "error")
    assert last["message"] == {"text": "« french.speaking » : « A7 » n'existe pas. Écrivez A1."}
    assert last["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "offers/a.yml"},
                "region": {"startLine": 14, "startColumn": 10},
            }
        }
    ]


def test_sarif_addresses_are_percent_encoded():
    (run,) = loaded("sarif", [Problem("offers/Aide cuisinière.yml", 1, 1, "", "…")])["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "offers/Aide%20cuisini%C3%A8re.yml"
    assert run["results"][0]["ruleId"] == "passerelle"


def test_the_json_report_has_every_field():
    assert loaded("json", [LEVEL]) == [
        {
            "file": "offers/a.yml", "line": 14, "column": 10, "field": "french.speaking",
            "sentence": "« A7 » n'existe pas. Écrivez A1.", "level": "error", "rule": "unknown-code",
        }
    ]  # fmt: skip


@pytest.mark.parametrize(("format", "nothing"), [("text", ""), ("github", ""), ("gitlab", "[]\n"), ("json", "[]\n")])
def test_nothing_to_say_is_still_well_formed(format, nothing):
    assert report([], format) == nothing


def test_nothing_to_say_is_still_a_sarif_run():
    assert loaded("sarif", [])["runs"][0]["results"] == []


def test_an_unknown_format_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="text, github, gitlab, sarif, json"):
        report([], "xml")


def test_a_value_cannot_forge_a_line_or_a_command():
    forged = Problem("offers/x.yml\n::error::faux", 1, 1, "a\r\n::stop-commands::x", "« \x1b[2K\u202e##[error]x\n »")
    for format in ("text", "github"):
        text = report([forged], format)
        assert text.count("\n") == 1
        assert "##[" not in text
        assert not re.search(r"[\x1b\r\u202e]", text)


@pytest.mark.parametrize("name", ["::error::x", " ::add-mask::x"])
def test_a_file_name_cannot_be_a_command(name):
    assert report([Problem(name, 1, 1, "", "…")], "text").startswith("./")


def test_what_cannot_be_seen_is_spelt_out():
    assert visible("a\u202eb\u200bc\n\t\x00é\u00a0") == "a\\u202eb\\u200bc\\n\\t\\u0000é\u00a0"


def test_a_quoted_value_is_clipped():
    assert clipped("x" * 60) == "x" * 60
    assert clipped("x" * 61) == "x" * 59 + "…"
    assert clipped(12.5) == "12.5"
    assert len(clipped("\u202e" * 10_000)) == 60


@pytest.mark.parametrize("format", FORMATS)
@given(found=st.lists(problems, max_size=6))
def test_every_report_is_deterministic_and_shows_everything(format, found):
    text = report(found, format)
    assert text == report(reversed(found), format)
    assert not {category(c) for c in text if c != "\n"} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    text.encode()


@pytest.mark.parametrize("format", ["text", "github"])
@given(found=st.lists(problems, max_size=6))
def test_a_problem_is_a_line(format, found):
    assert report(found, format).count("\n") == len(found)


@given(st.lists(problems, max_size=8))
def test_gitlab_fingerprints_are_unique(found):
    assert len(set(fingerprints(found))) == len(found)
