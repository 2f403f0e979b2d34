"""Numbers that people read out: of wallets and merchants, of top-ups, of receipts.

A letter, digits, and a check digit (Damm) that catches every single wrong digit and every swap of
neighbours. The digits are random: no number tells how many there are or who came first.
"""

from __future__ import annotations

import re
import secrets
from datetime import date

from stdnum import damm

_SHAPE = re.compile(r"[WTRM][0-9]{12,19}", re.ASCII)
_WALLET_DIGITS, _TOPUP_DIGITS, _RECEIPT_DIGITS = 11, 13, 11


def draw_wallet_number() -> str:
    """A fresh wallet number, ``W`` and 12 digits. May be taken already: the database says."""
    return _checked("W", _random(_WALLET_DIGITS))


def draw_merchant_number() -> str:
    """A fresh merchant number, ``M`` and 12 digits. May be taken already: the database says."""
    return _checked("M", _random(_WALLET_DIGITS))


def draw_topup() -> str:
    """A fresh top-up reference, ``T`` and 14 digits: short enough for a bill reference."""
    return _checked("T", _random(_TOPUP_DIGITS))


def draw_receipt(day: date) -> str:
    """A fresh receipt reference of a Bangkok day: ``R``, YYMMDD, 11 digits and the check digit."""
    return _checked("R", f"{day:%y%m%d}" + _random(_RECEIPT_DIGITS))


def draw_risk_case() -> str:
    """A fresh number of a finding about a mule account, ``K`` and 12 digits."""
    return _checked("K", _random(_WALLET_DIGITS))


def draw_suspicion() -> str:
    """A fresh number of a case of suspicion, ``S`` and 12 digits."""
    return _checked("S", _random(_WALLET_DIGITS))


def is_sound(text: str) -> bool:
    """Whether the text has the shape and the check digit of a reference."""
    return bool(_SHAPE.fullmatch(text)) and damm.is_valid(text[1:])


def _random(digits: int) -> str:
    return f"{secrets.randbelow(10**digits):0{digits}d}"


def _checked(letter: str, digits: str) -> str:
    return letter + digits + damm.calc_check_digit(digits)
