"""Reading receipts that wait in suspense for a known wallet to take them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from wallet.data.topup import WaitingReceipt
from wallet.models.topup import UnmatchedReceipt
from wallet.states.bank import CREDITED_LATER, ReviewState, UnmatchedReason
from wallet.states.wallet import WalletState

# How many one run of the task takes; the next run takes the rest.
_BATCH = 200


def of_customer(*, customer_id: UUID) -> list[WaitingReceipt]:
    """The customer's own money that is not in the wallet yet, oldest first."""
    rows = UnmatchedReceipt.objects.filter(wallet__customer_id=customer_id, state=ReviewState.OPEN)
    return [
        WaitingReceipt(
            reference=row.notice.topup.reference if row.notice.topup else "",
            amount=row.amount,
            reason=UnmatchedReason(row.reason),
            received_at=row.opened_at,
        )
        for row in rows.select_related("notice__topup").order_by("opened_at")
    ]


def waits(*, customer_id: UUID, now: datetime) -> bool:
    """Whether money came for the customer's wallet and is not in it yet."""
    return bool(of_customer(customer_id=customer_id))


def to_settle(now: datetime) -> int:
    """How many receipts only two people can settle: no wallet takes them by itself, or no more."""
    by_itself = Q(reason__in=[reason.value for reason in CREDITED_LATER]) & ~Q(
        wallet__state=WalletState.CLOSED
    )
    return UnmatchedReceipt.objects.filter(~by_itself, state=ReviewState.OPEN).count()


def for_room() -> list[UUID]:
    """Receipts that a credit may be tried for, drawn by lot: those that find no room for months
    would stand before all others.
    """
    rows = UnmatchedReceipt.objects.filter(
        reason__in=[reason.value for reason in CREDITED_LATER],
        state=ReviewState.OPEN,
        wallet__state=WalletState.ACTIVE,
    )
    return list(rows.order_by("?").values_list("id", flat=True)[:_BATCH])
