"""From a Board to the files of a site: pages by address, and the assets they need."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

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

__all__ = ["Page", "Publication", "publish"]


@dataclass(frozen=True, slots=True)
class Publication:
    """What a board becomes: `outputs` by path, a Page or the text of an asset, and the pages of its offers, apart.

    `offers()` makes them anew each time it is asked: they are many, and whoever needs one at a time keeps none.
    """

    outputs: Mapping[str, Page | str]
    offers: Callable[[], Iterator[Page]]

    @property
    def all(self) -> Mapping[str, Page | str]:
        """Every output, offers included."""
        return {**self.outputs, **{page.source: page for page in self.offers()}}


def publish(board: Board, contract: Contract, theme: Mapping[str, bytes]) -> Publication:
    """The Publication of a board. `theme` holds the files of theme/ by path."""
    renderer, criteria = Renderer(board, theme), read_criteria(contract)
    return Publication(others(board, contract, theme, renderer), partial(offers.pages, board, renderer, criteria))


def others(
    board: Board, contract: Contract, theme: Mapping[str, bytes], renderer: Renderer
) -> Mapping[str, Page | str]:
    """Every output but the pages of the offers."""
    criteria = read_criteria(contract)
    pages = [
        home.page(board, renderer),
        *board_page.pages(board, renderer, contract),
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
