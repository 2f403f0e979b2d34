"""Reading withdrawals."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from wallet.data.bank import NO_AGREEMENT
from wallet.data.withdrawal import WithdrawalView
from wallet.models.bank import Withdrawal
from wallet.selectors import reference as references
from wallet.states.bank import WithdrawalState

_BATCH = 100


def under_key(*, wallet_id: UUID, key: str) -> Withdrawal | None:
    """The withdrawal of this wallet that was made under a key."""
    rows = Withdrawal.objects.filter(wallet_id=wallet_id, key=key)
    return rows.select_related("bank_account").first()


def of_customer(*, customer_id: UUID, reference: str) -> WithdrawalView | None:
    """The customer's own withdrawal with this reference, or None."""
    if not references.is_sound(reference):
        return None
    rows = Withdrawal.objects.filter(customer_id=customer_id, reference=reference)
    row = rows.select_related("bank_account").first()
    return None if row is None else view(row)


def latest(*, customer_id: UUID, most: int) -> list[WithdrawalView]:
    """The customer's newest withdrawals, whatever their state."""
    rows = Withdrawal.objects.filter(customer_id=customer_id).order_by("-asked_at", "-id")
    return [view(row) for row in rows.select_related("bank_account")[:most]]


def due(*, now: datetime) -> list[UUID]:
    """Withdrawals that wait for a next step, the longest waiting first."""
    rows = Withdrawal.objects.filter(next_step_at__lte=now).order_by("next_step_at")
    return list(rows.values_list("id", flat=True)[:_BATCH])


def undecided(now: datetime) -> int:
    """How many are without an answer of the bank that decides, though it was asked again, or may
    not be told to it.
    """
    states = [WithdrawalState.SENT.value, WithdrawalState.UNKNOWN.value]
    asked_again = Q(state__in=states, enquiries__gt=0)
    stopped = Q(state=WithdrawalState.WAITING, reason=NO_AGREEMENT)
    return Withdrawal.objects.filter(asked_again | stopped, asked_at__lte=now).count()


def view(row: Withdrawal) -> WithdrawalView:
    """A withdrawal as its customer sees it."""
    return WithdrawalView(
        reference=row.reference,
        state=WithdrawalState(row.state),
        reason=row.reason,
        amount=row.amount,
        fee=row.fee,
        vat=row.vat,
        to=row.bank_account.words,
        asked_at=row.asked_at,
        ended_at=row.ended_at,
        transaction_id=row.transaction_id,
    )
