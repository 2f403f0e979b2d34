"""Reading the ends of wallets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from micropay.core import money
from wallet.models.closure import Closing
from wallet.models.wallet import Wallet
from wallet.selectors import ledger
from wallet.states.wallet import ClosingState


def held(*, customer_id: UUID, now: datetime) -> bool:
    """Whether an amount is held in the customer's wallet."""
    wallet = Wallet.objects.filter(customer_id=customer_id).first()
    return wallet is not None and ledger.balance(account_id=wallet.account_id).held != 0


def frozen(*, customer_id: UUID, now: datetime) -> bool:
    """Whether the customer's wallet is frozen."""
    return Wallet.objects.filter(customer_id=customer_id, state="frozen").exists()


def unpaid(*, customer_id: UUID, now: datetime) -> bool:
    """Whether a closing balance of the customer's was not paid out yet."""
    rows = Closing.objects.filter(customer_id=customer_id)
    return rows.filter(state__in=[ClosingState.TO_PAY, ClosingState.NEEDS_ACCOUNT]).exists()


def had_wallet(*, customer_id: UUID) -> bool:
    """Whether the customer ever had a wallet."""
    return Wallet.objects.filter(customer_id=customer_id).exists()


def of_customer(*, closing_id: UUID, customer_id: UUID) -> Closing | None:
    """The customer's own request, if there is one with this id."""
    return Closing.objects.filter(id=closing_id, customer_id=customer_id).first()


def to_pay(now: datetime) -> int:
    """How many closing balances finance has to pay out."""
    return Closing.objects.filter(state=ClosingState.TO_PAY).count()


def without_account(now: datetime) -> int:
    """How many closing balances wait for a bank account to pay to."""
    return Closing.objects.filter(state=ClosingState.NEEDS_ACCOUNT).count()


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """How the person's wallet ended, for a data-subject request."""
    for row in Closing.objects.filter(customer__subject_id=subject_id).order_by("id"):
        yield {
            "cause": row.cause,
            "state": row.state,
            "bank": row.bank,
            "account": row.account,
            "holder": row.holder,
            "amount": money.format_baht(row.amount),
            "closed_at": row.closed_at,
            "paid_at": row.paid_at,
        }
