"""The code on a receipt by which anybody can check that it is real.

It is the receipt's reference with a keyed sum (60 bits), so that nobody can try references. The
public page tells validity, day and masked parties, and nothing else: never the amount.
"""

from __future__ import annotations

import base64
import hmac

from micropay.core.crypto import keys
from wallet.data.movement import CheckedReceipt
from wallet.models.movement import Movement
from wallet.selectors import movement as movements
from wallet.selectors import reference as references

_LABEL = b"wallet.receipt.check\x00"
_LETTERS = 12


def code_of(reference: str) -> str:
    """The check code printed on the receipt with this reference."""
    return f"{reference}-{_sum(keys.receipt_keys()[0], reference)}"


def find(code: str) -> CheckedReceipt | None:
    """What the public may know of the receipt that carries this code, or None."""
    reference, _, given = code.strip().upper().partition("-")
    if not references.is_sound(reference) or not given.isascii():
        return None
    if not any(hmac.compare_digest(_sum(key, reference), given) for key in keys.receipt_keys()):
        return None
    rows = Movement.objects.filter(reference=reference)
    movement = rows.select_related(*movements.PARTIES).first()
    if movement is None:
        return None
    view = movements.view(movement, direction=movements.OUT)
    return CheckedReceipt(
        reference=reference, at=view.at, payer=view.own_name, payee=view.counterparty
    )


def _sum(key: bytes, reference: str) -> str:
    whole = hmac.digest(key, _LABEL + reference.encode(), "sha256")
    return base64.b32encode(whole).decode()[:_LETTERS]
