"""The files of schema/ as data: each is parsed once, whoever asks, and nobody may change what is shared."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from errno import ENOENT
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

Made = TypeVar("Made")

ENDING = ".schema.json"


class ContractDamaged(Exception):
    """A file of the contract that is no JSON: its name, and the line where it stops being some."""

    def __init__(self, file: str, line: int) -> None:
        super().__init__(file)
        self.file, self.line = file, line


class Contract:
    """The contract of one folder at one moment. `files` are the bytes of its files, by name."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Raises ContractDamaged."""
        self.files = files
        self._data = {name: _parsed(name, raw) for name, raw in files.items() if name.endswith(".json")}
        self._made: dict[tuple[Callable[..., Any], tuple[Any, ...]], Any] = {}

    @property
    def schemas(self) -> dict[str, Mapping[str, Any]]:
        """Every JSON Schema by the name of its file; the vocabulary must be one of them. Raises FileNotFoundError."""
        self.data(f"vocabulary{ENDING}")
        return {name: data for name, data in self._data.items() if name.endswith(ENDING)}

    @property
    def definitions(self) -> Mapping[str, Any]:
        """The closed lists and the shapes that every schema may name. Raises FileNotFoundError."""
        return self.data(f"vocabulary{ENDING}")["definitions"]

    def data(self, name: str) -> Mapping[str, Any]:
        """The data of a JSON file, shared by all who ask. Raises FileNotFoundError."""
        self.raw(name)
        return self._data[name]

    def fresh(self, name: str) -> dict[str, Any]:
        """The data of a JSON file, for whoever changes them. Raises FileNotFoundError."""
        return json.loads(self.raw(name))

    def raw(self, name: str) -> bytes:
        """The bytes of a file. Raises FileNotFoundError."""
        if name not in self.files:
            raise FileNotFoundError(ENOENT, "", name)
        return self.files[name]

    def once(self, make: Callable[..., Made], *arguments: Any) -> Made:
        """What `make` makes of this contract and some names, made the first time that somebody asks."""
        key = (make, arguments)
        if key not in self._made:
            self._made[key] = make(self, *arguments)
        return self._made[key]


def read_contract(folder: Path) -> Contract:
    """The contract of a folder of this disk. Raises ContractDamaged."""
    return Contract({path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()})


def _parsed(name: str, raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except json.JSONDecodeError as error:
        raise ContractDamaged(PurePosixPath(name).name, error.lineno) from None
    except ValueError:  # not UTF-8
        raise ContractDamaged(PurePosixPath(name).name, 1) from None
