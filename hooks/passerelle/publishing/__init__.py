"""From a Board to the files of a site: pages by address, and the assets they need."""

from __future__ import annotations

from collections.abc import Mapping

from ..board import Board
from ..contract import Contract
from ..matching import read_criteria
from ..reference import gazetteer, gazetteer_address
from . import (
    board_page,
    contributing,
    feeds,
    fields,
    guides,
    home,
    legal,
    lever_pages,
    levers,
    offers,
    offline_page,
    partnership,
    path,
    profile,
    trust,
)
from .data import board as board_data
from .data import offers as open_data
from .data import offers_schema as open_schema
from .data import search as search_data
from .frame import manifest, pictograms
from .frame.page import Page
from .frame.rendering import Renderer
from .sheet import sheets

__all__ = ["Page", "publish"]


def publish(board: Board, contract: Contract, theme: Mapping[str, bytes]) -> Mapping[str, Page | str]:
    """Every output by its path: a Page, or the text of an asset. `theme` holds the files of theme/ by path."""
    renderer, criteria = Renderer(board, theme), read_criteria(contract)
    pages = [
        home.page(board, renderer),
        *board_page.pages(board, renderer, contract),
        *offers.pages(board, renderer, criteria),
        *guides.pages(board, renderer),
        *sheets.pages(board, renderer, criteria),
        *partnership.pages(board, renderer),
        profile.page(board, renderer, contract),
        path.page(board, renderer),
        levers.page(board, renderer, criteria),
        *lever_pages.pages(board, renderer),
        trust.page(board, renderer),
        *legal.pages(board, renderer),
        contributing.page(board, renderer),
        fields.page(board, renderer, contract),
    ]
    pages.append(offline_page.page(board, renderer, {page.address for page in pages}))
    outputs: dict[str, Page | str] = {page.source: page for page in pages}
    outputs[open_data.ADDRESS] = open_data.offers_json(board)
    outputs[open_schema.ADDRESS] = open_schema.offers_schema(board, contract)
    outputs[board_data.ADDRESS] = board_data.board_json(board, contract)
    outputs[search_data.ADDRESS] = search_data.search_json(board)
    outputs[gazetteer_address(board.site.departments)] = gazetteer(board.site.departments)
    outputs |= feeds.outputs(board, renderer)
    outputs["manifest.webmanifest"] = manifest.manifest(board)
    outputs["assets/pictograms.svg"] = pictograms.sprite(theme)
    return outputs
