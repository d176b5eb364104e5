"""The contract of schema/, read where it is written: its closed lists, its fields, the weeks it tells days by."""
