"""The board as data: `/api/v1/offers.json`, the same facts as the pages and not one more."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from ...board import Board, PublicOffer

ADDRESS = "api/v1/offers.json"
SCHEMA = "offers.schema.json"  # beside it


def offers_json(board: Board) -> str:
    """Every visible offer, in the board's order, with codes whose words are in the schema beside it."""
    document = {
        "$schema": SCHEMA,
        "updated": board.today.isoformat(),
        "demonstration": board.site.demonstration,
        "network": {"name": board.site.name, **({"address": board.site.address} if board.site.address else {})},
        "licence": "Licence Ouverte 2.0",
        "offers": [plain_offer(offer) for offer in board.offers],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def plain_offer(offer: PublicOffer) -> dict[str, Any]:
    """One offer as JSON types."""
    return plain(asdict(offer))


def plain(value: Any) -> Any:
    """JSON types only: days as text, unknown values left out."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if item is not None}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
