"""The QR code that a customer shows to be paid."""

from __future__ import annotations

from datetime import datetime

from wallet.data.paycode import ProxyType
from wallet.models.wallet import Wallet
from wallet.selectors import payee as payees
from wallet.selectors.paycode import write


def text_of(*, wallet: Wallet, satang: int | None, now: datetime) -> str:
    """A PromptPay credit transfer to a wallet's e-wallet ID, static without an amount.

    It carries the number and nothing of the person: who scans it sees the masked name in the quote.
    Raises a PaycodeRefusal.
    """
    value = payees.ewallet_id(wallet.number, now=now)
    return write.credit_transfer(proxy=ProxyType.EWALLET, value=value, satang=satang)
