"""Case numbers: ``C-2569-48271-93046``, the Buddhist year, nine random digits and a check digit.

They are random, so that knowing one number tells nothing about another or about how many cases
there are, and the check digit (Damm) catches every single wrong digit and every swapped pair.
"""

from __future__ import annotations

import re

from stdnum import damm

_SHAPE = re.compile(r"C[0-9]{14}", re.ASCII)
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def write(year: int, random: int) -> str:
    """The number of a Buddhist year and up to nine random digits."""
    digits = f"{year:04d}{random:09d}"
    digits += damm.calc_check_digit(digits)
    return f"C-{digits[:4]}-{digits[4:9]}-{digits[9:]}"


def read(text: str) -> str | None:
    """The number as it is stored, from how people type it; None when it cannot be one."""
    typed = re.sub(r"[\s-]", "", text[:40]).upper().translate(_THAI_DIGITS)
    if not _SHAPE.fullmatch(typed) or not damm.is_valid(typed[1:]):
        return None
    return f"C-{typed[1:5]}-{typed[5:10]}-{typed[10:]}"
