"""Money is integer satang inside and decimal strings in baht outside; floats never appear."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from micropay.core.errors import InvalidInput

SATANG_PER_BAHT = 100
# A wallet never holds more than this; it also keeps every sum inside a 64-bit integer.
MAX_SATANG = 10**15 - 1

# ASCII digits only: \d would accept Thai digits, which int() then silently reads.
_BAHT = re.compile(r"(0|[1-9][0-9]{0,12})(?:\.([0-9]{1,2}))?", re.ASCII)


def parse_baht(text: object) -> int:
    """Read a decimal string in baht (``"100"``, ``"100.5"``, ``"100.50"``) as satang.

    Raises InvalidInput for anything else: a number instead of a string, a sign, an exponent, more
    than two places, blanks, separators, Thai or full-width digits, or more than MAX_SATANG.
    """
    match = _BAHT.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        raise InvalidInput(field="amount", reason="Write the amount in baht, for example 100.00.")
    satang = int(match[1]) * SATANG_PER_BAHT + int((match[2] or "").ljust(2, "0"))
    if satang > MAX_SATANG:
        raise InvalidInput(field="amount", reason="The amount is too large.")
    return satang


def format_baht(satang: int) -> str:
    """Satang as a plain decimal string in baht, two places: ``10050`` → ``"100.50"``."""
    sign = "-" if satang < 0 else ""
    baht, rest = divmod(abs(satang), SATANG_PER_BAHT)
    return f"{sign}{baht}.{rest:02d}"


def format_baht_for_people(satang: int) -> str:
    """Satang with thousands separators, for pages and letters: ``1234567`` → ``"12,345.67"``."""
    sign = "-" if satang < 0 else ""
    baht, rest = divmod(abs(satang), SATANG_PER_BAHT)
    return f"{sign}{baht:,}.{rest:02d}"


def share_half_up(satang: int, *, basis_points: int) -> int:
    """A share of an amount in basis points (1/100 of a percent), rounded half up to a satang."""
    exact = Decimal(satang) * basis_points / 10_000
    return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))
