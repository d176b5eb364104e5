"""A board made of the tiny network, for the pages that show guides, levers and the network itself."""

from dataclasses import replace
from datetime import date

import pytest

import passerelle
from passerelle.publishing.frame.rendering import Renderer
from tests import ROOT, TODAY
from tests.boards import tiny_network, write


@pytest.fixture
def tiny_board(tmp_path):
    """`tiny_board({path: text, …}, field=value)`: the board of the tiny network with these files and fields changed."""
    (tmp_path / "schema").symlink_to(ROOT / "schema")

    def made(overrides=None, **changes):
        opened = passerelle.open_network(write(tmp_path, tiny_network(overrides)), date.fromisoformat(TODAY))
        assert opened.board, passerelle.report(opened.problems, "text")
        return replace(opened.board, **changes)

    return made


@pytest.fixture
def rendered():
    """`rendered(room, board)` is what a room of publishing makes of a board: one page, or several."""
    return lambda make, board, *more: make(board, Renderer(board), *more)
