"""The project's own contract and theme, read once for all the tests."""

from passerelle.contract import read_contract
from tests import ROOT

CONTRACT = read_contract(ROOT / "schema")
THEME = {path.relative_to(ROOT / "theme").as_posix(): path.read_bytes()
         for path in sorted((ROOT / "theme").rglob("*")) if path.is_file()}
