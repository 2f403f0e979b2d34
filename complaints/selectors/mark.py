"""The signed mark in the subject of our e-mails, by which an answer finds its case.

It holds the number and a keyed hash of case and number; who does not have our mail cannot make it.
"""

from __future__ import annotations

import hmac
import re

from complaints.models.case import Case
from complaints.selectors.case import by_number
from micropay.core.crypto import keys

_LENGTH = 16
_MARK = re.compile(r"\[(C-[0-9]{4}-[0-9]{5}-[0-9]{5})/([0-9a-f]{16})\]")


def write(case: Case) -> str:
    """The mark of a case: ``[C-2569-48271-93046/0123456789abcdef]``."""
    return f"[{case.number}/{_sign(case)}]"


def read(title: str) -> Case | None:
    """The case of the first mark in a title; None when there is none, or it is not ours."""
    found = _MARK.search(title)
    if found is None:
        return None
    case = by_number(found[1])
    if case is None or not hmac.compare_digest(_sign(case), found[2]):
        return None
    return case


def _sign(case: Case) -> str:
    return keys.token_digest(f"complaints.mark:{case.id}:{case.number}")[:_LENGTH]
