"""The contract of schema/, read once by one reader: its closed lists, its fields, the weeks it tells days by."""

from .reader import Contract, ContractDamaged, read_contract

__all__ = ["Contract", "ContractDamaged", "read_contract"]
