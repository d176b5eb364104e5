"""What an unquoted value means: the core rules of YAML 1.2, without the numbers that would lose what was typed."""

import math
import re

Scalar = str | int | float | bool | None

WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
LARGEST = 2**53  # beyond it, JavaScript and many JSON readers round

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_OTHER_BASE = re.compile(r"0o[0-7]{1,18}|0x[0-9a-fA-F]{1,14}")
_FLOAT = re.compile(r"-?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")


def resolved(plain: str) -> Scalar:
    """The value of an unquoted scalar.

    Text stays text where a number would lose something: `01000`, `+33240000000`, more than 2^53, `.inf`, `.nan`.
    So do `Null`, `True` and the rest of their family, which are also names: JSON's spelling is the only one.
    """
    if plain in WORDS:
        return WORDS[plain]
    return _number(plain) if plain[0] in "-.0123456789" else plain


def _number(plain: str) -> Scalar:
    if _INTEGER.fullmatch(plain):
        return _unless_too_large(plain, 10)
    if _OTHER_BASE.fullmatch(plain):
        return _unless_too_large(plain, 0)
    if _FLOAT.fullmatch(plain) and math.isfinite(number := float(plain)):
        return number
    return plain


def _unless_too_large(plain: str, base: int) -> int | str:
    # Python itself refuses to convert thousands of digits.
    number = int(plain, base) if len(plain) <= 20 else LARGEST + 1
    return number if abs(number) <= LARGEST else plain
