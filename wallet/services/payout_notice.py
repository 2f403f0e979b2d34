"""What the bank tells of a payout unasked: signed, perhaps again, late or out of order.

A notice decides as an answer to an enquiry does, once. That money came back is noted; it is booked
when the bank's statement shows it, by two people.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from micropay.core import evidence
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from wallet.data.bank import PayoutAnswer, PayoutNotice
from wallet.data.reconciliation import DifferenceKind
from wallet.models.bank import Withdrawal
from wallet.services import contradiction, payout
from wallet.states.bank import PayoutOutcome

RETURNED = "returned"
_SAID = {
    "settled": PayoutOutcome.SETTLED,
    "pending": PayoutOutcome.PENDING,
    "refused": PayoutOutcome.REFUSED,
}
STATUSES = (*_SAID, RETURNED)


def receive(*, actor: Actor, notice: PayoutNotice, now: datetime) -> None:
    """Do what a verified notice decides. Said again it changes nothing. Raises NotFound."""
    row = Withdrawal.objects.filter(reference=notice.reference).first()
    if row is None:
        raise NotFound
    if notice.status == RETURNED:
        _note_return(actor, row, now)
        return
    answer = PayoutAnswer(
        _SAID[notice.status],
        amount=notice.amount,
        bank_reference=notice.bank_reference,
        reason=notice.reason,
    )
    payout.settle(actor=actor, withdrawal_id=row.id, answer=answer, now=now)


@transaction.atomic
def _note_return(actor: Actor, row: Withdrawal, now: datetime) -> None:
    contradiction.note(actor=actor, withdrawal_id=row.id, kind=DifferenceKind.RETURNED, now=now)
    evidence.record(
        action="wallet.withdrawal.returned",
        actor=actor,
        now=now,
        object_type="wallet.Withdrawal",
        object_id=row.id,
        detail={"state": str(row.state)},
    )
