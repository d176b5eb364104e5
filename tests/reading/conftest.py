"""Reads texts with libyaml and with pure Python, which must answer alike."""

import pytest

from passerelle.problems import report
from passerelle.reading import one_file, read_document


@pytest.fixture
def both(monkeypatch):
    """`both(text)`: the document and the problems of a text or of bytes, the same from both scanners."""

    def read(text):
        raw = text if isinstance(text, bytes) else text.encode()
        answers = [read_document("f.yml", raw)]
        with monkeypatch.context() as patch:
            patch.setattr(one_file, "PARSERS", one_file.PARSERS[-1:])
            answers.append(read_document("f.yml", raw))
        assert answers[0] == answers[1]
        return answers[0]

    return read


@pytest.fixture
def data(both):
    """`data(text)`: what a text without problems means."""

    def read(text):
        document, problems = both(text)
        assert not problems
        return document.data

    return read


@pytest.fixture
def told(both):
    """`told(text)`: the lines that a volunteer reads about a text, without the file's name."""
    return lambda text: [line.removeprefix("f.yml:") for line in report(both(text)[1], "text").splitlines()]
