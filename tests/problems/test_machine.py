"""What the machine refuses, said in one sentence that may stand in a public log."""

import pytest

from passerelle.__main__ import main
from passerelle.problems.machine import sentence, told_by_another
from tests import TODAY
from tests.commands.small import is_one_sentence


@pytest.mark.parametrize(("failure", "words"), [
    (OSError(28, "No space left on device", "/secret/Dupont SARL/x.yml"), "« x.yml » : Le disque est plein"),
    (PermissionError(13, "Permission denied", "/secret/x.yml"), "« x.yml » : L'accès est refusé"),
    (OSError("le contenu secret"), "Cette machine refuse"),
    (MemoryError(), "mémoire"),
    (UnicodeDecodeError("utf-8", b"secret", 0, 1, "secret"), "UTF-8"),
    (KeyboardInterrupt(), "Interrompu"),
])
def test_the_last_resort_says_one_sentence_and_no_secret(tmp_path, monkeypatch, capsys, failure, words):
    def fail(*_):
        raise failure

    monkeypatch.setattr("passerelle.commands.check.open_network", fail)
    assert main(["--root", str(tmp_path), "check", "--today", TODAY]) == 1
    told = capsys.readouterr().err
    assert words in told
    assert is_one_sentence(told)
    assert "secret" not in told
    assert "Dupont" not in told


TRACE = "ERROR - Building page\nTraceback (most recent call last):\n  File \"/x/y.py\", line 3\n"


@pytest.mark.parametrize(("status", "words", "told"), [
    (1, "ERROR - Aborted with 2 warnings in strict mode!\n", "ERROR - Aborted with 2 warnings in strict mode!"),
    (1, f"{TRACE}OSError: [Errno 28] No space left on device\n", "Le disque est plein"),
    (1, f"{TRACE}OSError: [Errno 28] No space left on device: '/a/Secret SA/b.html'\n", "« b.html » : Le disque"),
    (1, f"{TRACE}MemoryError\n", "mémoire"),
    (1, f"{TRACE}KeyError: 'Secret SA'\n", "Le programme s'est trompé"),
    (1, f"{TRACE}jinja2.exceptions.UndefinedError: 'Secret SA' is undefined\n", "Le programme s'est trompé"),
    (-9, "", "arrêté par la machine"),
])
def test_the_words_of_another_program_are_made_one_sentence(status, words, told):
    found = told_by_another(status, words)
    assert told in found
    assert "Secret" not in found
    assert "Traceback" not in found


def test_a_sentence_of_the_last_resort_shows_what_a_screen_does_not(tmp_path):
    assert "\\u202e" in sentence(OSError(2, "x", str(tmp_path / "a\u202eb.yml")))
