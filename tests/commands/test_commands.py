"""The command line as a volunteer meets it: what it prints, what it writes, what it returns."""

import json
from datetime import date

import pytest

from passerelle.__main__ import main
from tests import ROOT
from tests.boards import tiny_network, unlike_the_examples, write

DAY = "2026-11-22"


@pytest.fixture
def tiny(tmp_path):
    """The tiny network, with the contract beside it, and a second employer so that nobody is alone."""
    files = tiny_network()
    offer = next(text for path, text in files.items() if path.startswith("offers/"))
    files["employers/autre-laiterie.yml"] = files["employers/exemple-laiterie.yml"].replace(
        "legal_name: ", "legal_name: Autre ").replace("siret:", "# siret:").replace("1 rue", "2 rue")
    files["offers/agri-food/autre.yml"] = offer.replace("id: 7q3k9x2m4t", "id: 8q3k9x2m4t").replace(
        "employer: exemple-laiterie", "employer: autre-laiterie")
    write(tmp_path, unlike_the_examples(files))
    (tmp_path / "schema").symlink_to(ROOT / "schema")
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    (tmp_path / "content").mkdir()
    return tmp_path


def run(root, *arguments):
    return main(["--root", str(root), *map(str, arguments), "--today", DAY])


def test_check_says_nothing_is_wrong(tiny, capsys):
    assert run(tiny, "check") == 0
    assert capsys.readouterr().out == ""


def test_check_says_every_problem_and_fails(tiny, capsys):
    write(tiny, {"offers/agri-food/autre.yml": "id: 1\nstatus: ouverte\n"})
    assert run(tiny, "check") == 1
    told = capsys.readouterr()
    assert len(told.out.splitlines()) > 5
    assert "erreurs" in told.err


def test_a_year_is_summed_up_from_what_closed(tiny, capsys):
    path = tiny / "offers/agri-food/conditionnement.yml"
    closed = "closed: {on: 2026-11-20, reason: filled-by-network, hires: 2, through_network: 1}\n"
    path.write_text(path.read_text("utf-8").replace("status: open", "status: filled") + closed, "utf-8")
    assert (run(tiny, "year"), run(tiny, "year", 2025)) == (0, 0)
    told = capsys.readouterr().out
    assert "En tout : parues 2, closes 1, embauches 2, dont par le réseau 1." in told
    assert "Agroalimentaire : parues 2" in told and "filled-by-network (1)." in told
    assert told.endswith("Aucune offre n'a paru ni ne s'est close en 2025.\n")


def test_no_command_reads_the_clock_of_the_machine_when_a_day_is_given(tiny, capsys, monkeypatch):
    monkeypatch.setattr("passerelle.__main__.day_of", lambda: pytest.fail("the clock was read"))
    assert (run(tiny, "year"), run(tiny, "check")) == (0, 0)
    assert main(["--root", str(tiny), "year", "--today", "2025-06-01"]) == 1  # nothing could be published by then
    main(["--root", str(tiny), "year", "--today", "2027-01-15"])
    told = capsys.readouterr().out
    assert "Bilan de 2026." in told and "en 2027." in told


def test_check_of_one_file_shows_that_file_only(tiny, capsys):
    write(tiny, {"offers/agri-food/autre.yml": "id: 1\n", "site.yml": "nom: x\n"})
    assert run(tiny, "check", tiny / "site.yml") == 1
    assert {line.split(":")[0] for line in capsys.readouterr().out.splitlines()} == {"site.yml"}


def test_check_speaks_json(tiny, capsys):
    write(tiny, {"site.yml": "nom: x\n"})
    assert run(tiny, "check", "--format", "json") == 1
    assert {problem["file"] for problem in json.loads(capsys.readouterr().out)} >= {"site.yml"}


@pytest.mark.parametrize("arguments", [["check", "--today", "demain"], ["bâtir"], [], ["check", "--format", "pdf"]])
def test_a_wrong_use_is_told_with_code_2(tiny, arguments):
    with pytest.raises(SystemExit) as stopped:
        main(["--root", str(tiny), *arguments])
    assert stopped.value.code == 2


def test_a_folder_that_is_no_network_is_told_with_code_2(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 2
    assert "site.yml" in capsys.readouterr().err


def test_who_names_the_employer_behind_an_id(tiny, capsys):
    assert run(tiny, "who", "7q3k9x2m4t") == 0
    assert "employers/exemple-laiterie.yml" in capsys.readouterr().out
    assert run(tiny, "who", "0000000000") == 1


def test_why_shows_the_ladder_and_the_rule_that_decided(tiny, capsys):
    assert run(tiny, "why", "7q3k9x2m4t") == 0
    told = capsys.readouterr().out
    assert "→" in told
    assert "2 employeurs du réseau" in told
    assert "Lieu publié" in told


def test_export_writes_plain_markdown_into_an_empty_folder_only(tiny, tmp_path, capsys):
    assert run(tiny, "export", tmp_path / "out") == 0
    page = (tmp_path / "out/offres/7q3k9x2m4t/index.md").read_text(encoding="utf-8")
    assert page.startswith("---\ntitle: ")
    assert run(tiny, "export", tmp_path / "out") == 2


def test_an_export_that_names_an_employer_writes_nothing(tiny, tmp_path, capsys):
    (tiny / "content/merci.md").write_text("Merci à la laiterie des Ajoncs Rousseau.\n", encoding="utf-8")
    assert run(tiny, "export", tmp_path / "out") == 1
    told = capsys.readouterr().err
    assert "merci.md" in told and "Ajoncs" not in told
    assert not list(tmp_path.glob("*out*"))


def test_an_export_with_a_program_in_a_text_writes_nothing_and_says_where(tiny, tmp_path, capsys):
    (tiny / "content/aide.md").write_text("# Aide\n\nVoir [ici](javascript:x()).\n", encoding="utf-8")
    assert run(tiny, "export", tmp_path / "out") == 1
    assert "content/aide.md, ligne 3 : il y a un lien qui lance un programme" in capsys.readouterr().err
    assert not list(tmp_path.glob("*out*"))


def test_an_id_long_gone_is_still_answered_from_the_register(tiny, capsys):
    from passerelle import open_network
    from passerelle.registering import record

    opened = open_network(tiny, date.fromisoformat(DAY))
    record(tiny, opened.register, opened.network, opened.territories, opened.board)
    (tiny / "offers/agri-food/autre.yml").unlink()
    assert run(tiny, "who", "8q3k9x2m4t") == 0
    assert "registre" in capsys.readouterr().out


def test_a_damaged_register_stops_the_publication(tiny, capsys):
    (tiny / "register").mkdir()
    (tiny / "register/published.json").write_text("{", encoding="utf-8")
    assert run(tiny, "check") == 1
    assert "illisible" in capsys.readouterr().out


def test_a_statistics_row_that_cannot_be_read_is_told_with_its_line(tiny, capsys):
    (tiny / "register").mkdir()
    table = "secteur;territoire;établissements\nagri-food;epci-1;beaucoup\n"
    (tiny / "register/statistics.csv").write_text(table, encoding="utf-8")
    assert run(tiny, "check") == 1
    assert capsys.readouterr().out.startswith("register/statistics.csv:2:1:")


def test_the_four_readers_need_a_site(tiny, tmp_path, capsys):
    assert run(tiny, "reidentify", tmp_path) == 2


def test_an_offer_of_a_small_island_is_not_said_to_wait_for_an_employer(tiny, capsys):
    """Saint-Pierre-et-Miquelon has six thousand people, and is its own région."""
    for file in [*tiny.glob("offers/*/*.yml"), *tiny.glob("employers/*.yml")]:
        text = file.read_text("utf-8").replace('"44150", commune: "44003"', '"97500", commune: "97502"')
        file.write_text(text.replace('"44003"', '"97502"'), encoding="utf-8")
    assert run(tiny, "check") == 0
    told = capsys.readouterr().out
    assert run(tiny, "why", "7q3k9x2m4t") == 0
    told += capsys.readouterr().out
    assert told.count("un autre employeur n'y changera rien") == 3
    assert "paraîtra" not in told


def test_why_counts_in_the_singular(tiny, capsys):
    (tiny / "register").mkdir()
    write(tiny, {"register/statistics.csv": "secteur;territoire;établissements\nagri-food;commune-44003;1\n"})
    assert run(tiny, "why", "7q3k9x2m4t") == 0
    assert "1 établissement du secteur, 2 employeurs du réseau" in capsys.readouterr().out
