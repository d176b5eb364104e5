"""The tests, one folder for each room of the engine; what they share stands beside this file."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
TODAY = "2026-11-22"  # the day the demonstration data is written for
