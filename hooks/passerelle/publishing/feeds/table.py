"""`/api/v1/offres.csv`: the board as a sheet that opens with a double click where people speak French."""

from __future__ import annotations

import csv
import io

from ...board import Board, PublicOffer
from ...french.amounts import LANGUAGE, hours_class
from ..families import headings
from .entries import Entry, absolute, entries, spoken

ADDRESS = "api/v1/offres.csv"
COLUMNS = ("Référence", "Métier", "Secteur", "Lieu", "Contrat", "Mois", "Heures par semaine", "Début",
           "Salaire minimum", "Salaire maximum", "Par", "Français oral", "Postes", "Publiée du", "au", "Adresse")
MARK = "\ufeff"  # without it, a spreadsheet takes é for Ã©
FORMULA = ("=", "+", "-", "@", "\t")


def offers_csv(board: Board) -> str:
    """A header, then a row for each offer; semicolons, decimal commas and days as a French spreadsheet reads them."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([COLUMNS, *(row(board, entry) for entry in entries(board))])
    return MARK + text.getvalue()


def row(board: Board, entry: Entry) -> list[str]:
    offer, words = entry.offer, board.words[LANGUAGE]
    contract, oral = offer.contract, spoken(board, entry.offer)
    return [plain(cell) for cell in (
        offer.id, entry.title.removesuffix(f", {offer.place.name}"), headings(board)[offer.sector].name,
        offer.place.name, words.term("contract_type", contract.type).short, contract.months,
        contract.hours_class and hours_class(contract.hours_class), contract.start, *amounts(offer),
        oral and words.term("cefr", oral).short, offer.positions, offer.published, offer.expires,
        absolute(board, f"offres/{offer.id}/", "../../"),
    )]


def amounts(offer: PublicOffer) -> tuple[object, object, object]:
    if not offer.pay:
        return None, None, None
    return offer.pay.min, offer.pay.max, "heure" if offer.pay.per == "hour" else "mois"


def plain(cell: object) -> str:
    """One cell: nothing where nobody asked, a decimal comma, and no text that a spreadsheet would compute."""
    if cell is None:
        return ""
    text = f"{cell:.2f}".replace(".", ",") if isinstance(cell, float) else str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text
