"""Files that cannot be read, or not calmly."""

import os
import threading
import time

import pytest
import yaml

from passerelle.reading import one_file, read_document, read_network
from passerelle.reading.one_file import read_file


@pytest.fixture
def during(tmp_path, monkeypatch):
    """`during(action)`: the rule that a good file breaks when `action(path)` happens just before it is opened."""

    def read(action):
        path, opened = tmp_path / "x.yml", os.open
        path.write_text("a: 1\n", encoding="utf-8")

        def interrupted(*arguments, **named):
            monkeypatch.setattr(os, "open", opened)
            action(path)
            return opened(*arguments, **named)

        monkeypatch.setattr(os, "open", interrupted)
        document, problems = read_file(tmp_path, "x.yml")
        assert document is None
        return problems[0].rule

    return read


def deny(path):
    raise PermissionError(13, "denied", str(path))


def replace_by_a_link(path):
    path.rename(path.with_suffix(".txt"))
    path.symlink_to(path.with_suffix(".txt"))


@pytest.mark.parametrize(
    ("action", "rule"),
    [
        (lambda path: path.unlink(), "file-vanished"),
        (lambda path: path.write_text("a: 1\nb: 2\n", encoding="utf-8"), "file-changed"),
        (lambda path: os.utime(path, ns=(0, 0)), "file-changed"),
        (deny, "file-unreadable"),
        (replace_by_a_link, "file-unreadable"),
    ],
    ids=["it goes", "it grows", "it is saved again", "it is locked", "it becomes a link"],
)
def test_what_happens_during_the_reading_is_told(during, action, rule):
    assert during(action) == rule


def test_a_folder_that_cannot_be_listed_is_told(tmp_path, monkeypatch):
    (tmp_path / "sectors").mkdir()
    listed = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: deny(path) if str(path).endswith("sectors") else listed(path))
    assert [problem.rule for problem in read_network(tmp_path)[1]] == ["folder-unreadable"]


def test_a_pipe_is_told_and_nobody_waits_for_it(tmp_path):
    os.mkfifo(tmp_path / "x.yml")
    answers = []
    reader = threading.Thread(target=lambda: answers.append(read_file(tmp_path, "x.yml")), daemon=True)
    reader.start()
    reader.join(timeout=5)
    assert [problem.rule for _, problems in answers for problem in problems] == ["file-special"]


def test_a_huge_file_is_refused_without_being_read(tmp_path, monkeypatch):
    with open(tmp_path / "x.yml", "wb") as huge:
        huge.truncate(2**30)
    monkeypatch.setattr(os, "open", deny)
    assert read_file(tmp_path, "x.yml")[1][0].rule == "file-too-big"


def test_bytes_that_are_not_utf_8_have_a_rule():
    assert read_document("x.yml", b"\xff")[1][0].rule == "file-not-utf-8"


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 10_000,
        "a: " + "{a: " * 10_000,
        "\n".join(" " * depth + "a:" for depth in range(300)),
        "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a, *a]\n" for n in range(1500)),
        "a: 1\n" * 10_000,
        "? " * 30_000,
        "a: x" + " " * 60_000 + "#",
        "a: b" + " " * 60_000 + "\n c: d",
        "a: " + '"' * 60_000,
        "a: e" + "\u0301\u0323" * 8_000,
        "- " * 30_000,
        "a: !" + "%41" * 20_000,
        "x" * 10_000_000,
    ],
    ids=lambda text: text[:12].replace("\n", " "),
)
def test_what_is_made_to_be_slow_is_refused_quickly(text):
    start = time.process_time()
    read_document("x.yml", text.encode())
    assert time.process_time() - start < 2


def test_libyaml_is_used_where_it_is_installed():
    assert len(one_file.PARSERS) == 1 + yaml.__with_libyaml__
