"""Resolving a difference between bank and ledger: one person asks, another one agrees.

Money is never waved through: a difference of money ends in a posting of the ledger's door or is
cancelled out by another one. Nothing of the bank's book or of earlier postings changes.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from micropay.core import approval, evidence, locks
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from wallet.data.reconciliation import (
    Against,
    DifferenceKind,
    DifferenceState,
    Resolution,
)
from wallet.errors.reconciliation import DifferenceNotOpen, DoesNotOffset, WrongResolution
from wallet.models.reconciliation import BankDifference, BankMatch
from wallet.selectors import difference as reads
from wallet.services import bank_match, difference_act

RESOLVE = "wallet.difference.resolve"


@transaction.atomic
def ask(
    *,
    actor: Actor,
    difference_id: UUID,
    resolution: Resolution,
    against: Against | None = None,
    other_id: UUID | None = None,
    reason: str,
    now: datetime,
) -> Approval:
    """The maker asks for a resolution.

    CREDITED: what the bank shows is booked as its notice or answer would have been. POSTED: the
    difference is posted ``against`` an account. OFFSET: ``other_id`` cancels it out. NOTED: no
    money is involved. Raises NotFound, DifferenceNotOpen, WrongResolution, DoesNotOffset.
    """
    row = reads.for_update(difference_id)[0]
    if not row.is_open:
        raise DifferenceNotOpen
    _require_fits(row, resolution, against, other_id)
    row.state = DifferenceState.ASKED
    row.save(update_fields=["state"])
    return approval.request(
        kind=RESOLVE,
        object_type="wallet.BankDifference",
        object_id=row.id,
        payload={
            "resolution": resolution.value,
            "against": against.value if against else "",
            "other": str(other_id) if other_id else "",
        },
        actor=actor,
        reason=reason,
        now=now,
    )


def resolve(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """What the checker's yes carries out, once.

    Raises DifferenceNotOpen when the missing side has come meanwhile, WrongResolution,
    DoesNotOffset and what the postings refuse with.
    """
    locks.require_transaction()
    resolution = Resolution(asked.payload["resolution"])
    row = BankDifference.objects.get(id=asked.object_id)
    if _has_come(row, now):
        raise DifferenceNotOpen
    _ACTS[resolution](actor=actor, row=row, payload=asked.payload, now=now)
    _leave_evidence(actor, row.id, asked, now)


def not_agreed(asked: Approval, *, actor: Actor, now: datetime) -> None:
    """It was refused, withdrawn or expired: the difference is open again, or closed if the missing
    side has come meanwhile.
    """
    row = reads.for_update(UUID(asked.object_id))[0]
    if row.state == DifferenceState.ASKED:
        row.state = DifferenceState.OPEN
        row.save(update_fields=["state"])
        bank_match.again(now=now)
        bank_match.close_what_came(now=now)


def _require_fits(
    row: BankDifference, resolution: Resolution, against: Against | None, other_id: UUID | None
) -> None:
    kind = DifferenceKind(row.kind)
    fits = {
        Resolution.CREDITED: kind is DifferenceKind.NOT_IN_LEDGER and _may_be_booked(row),
        Resolution.POSTED: row.amount != 0 and against is not None,
        Resolution.OFFSET: row.amount != 0 and other_id is not None,
        Resolution.NOTED: row.amount == 0,
    }
    if not fits.get(resolution, False):
        raise WrongResolution
    if resolution is Resolution.POSTED and against is Against.WALLET:
        reads.wallet_of(row)
    if other_id is not None:
        other = BankDifference.objects.filter(id=other_id).first()
        if other is None or not reads.offsets(row, other):
            raise DoesNotOffset


def _may_be_booked(row: BankDifference) -> bool:
    """A receipt always; a payment only as the withdrawal that it names."""
    return row.amount > 0 or row.withdrawal_id is not None


_ACTS: dict[Resolution, Callable[..., None]] = {
    Resolution.CREDITED: difference_act.credit,
    Resolution.POSTED: difference_act.post,
    Resolution.OFFSET: difference_act.offset,
    Resolution.NOTED: difference_act.note,
}


def _has_come(row: BankDifference, now: datetime) -> bool:
    """Whether the missing line or posting is there since it was asked for."""
    if row.kind == DifferenceKind.NOT_AT_BANK:
        assert row.transaction_id is not None
        return BankMatch.objects.filter(transaction_id=row.transaction_id).exists()
    if row.line_id is None or row.kind not in reads.LINE_ONLY:
        return False
    is_matched = BankMatch.objects.filter(line_id=row.line_id).exists()
    return is_matched or bank_match.line(line_id=row.line_id, now=now)


def _leave_evidence(actor: Actor, difference_id: UUID, asked: Approval, now: datetime) -> None:
    row = BankDifference.objects.get(id=difference_id)
    evidence.record(
        action="wallet.difference.resolve",
        actor=actor,
        now=now,
        object_type="wallet.BankDifference",
        object_id=row.id,
        detail={
            "resolution": row.resolution,
            "against": asked.payload["against"],
            "amount": row.amount,
            "transaction": str(row.correction_id or ""),
            "approval": str(asked.id),
        },
    )
