"""Crediting receipts that waited in suspense for room in their wallet, or for its freeze to end.

A person does it from the back office; a task tries the same again and again. Both are refused
while the wallet still takes nothing, and it happens once. Money that leads to no wallet of anybody
is settled by two people (``suspense``).
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.selectors import customer as customers
from accounts.states import Tier
from micropay.core import evidence, locks
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from wallet.data.ledger import UNMATCHED_RECEIPTS
from wallet.errors.limit import LimitRefusal, NotWaiting, OverBalanceCap
from wallet.errors.wallet import WalletNotActive
from wallet.models.topup import TopUp, UnmatchedReceipt
from wallet.models.wallet import Wallet
from wallet.services import credit
from wallet.states.bank import CREDITED_LATER, ReviewState


@transaction.atomic
def release(*, actor: Actor, receipt_id: UUID, reason: str, now: datetime) -> None:
    """Credit a waiting receipt to its wallet, less the fee that was announced for it.

    Raises NotFound, NotWaiting, WalletNotActive, OverBalanceCap, the refusals of limits,
    LedgerBusy.
    """
    found = UnmatchedReceipt.objects.filter(id=receipt_id).select_related("wallet").first()
    if found is None:
        raise NotFound
    if found.wallet is None or found.reason not in CREDITED_LATER:
        raise NotWaiting
    customer_id = found.wallet.customer_id
    standing = customers.standing(customer_ids=[customer_id], lock=True)[customer_id]
    waiting, given = _lock(found, standing.tier)
    done = credit.post(
        source=UNMATCHED_RECEIPTS,
        key=f"receipt:{waiting.id}",
        fingerprint=hashlib.sha256(f"release {waiting.id}".encode()).digest(),
        credit=given,
        now=now,
    )
    credit.note(credit=given, done=done, notice=waiting.notice)
    waiting.state = ReviewState.RESOLVED
    waiting.resolved_at = now
    waiting.transaction_id = done.posted.transaction_id
    waiting.save(update_fields=["state", "resolved_at", "transaction_id"])
    evidence.record(
        action="wallet.topup.release",
        actor=actor,
        now=now,
        subject_id=standing.subject_id,
        object_type="wallet.UnmatchedReceipt",
        object_id=waiting.id,
        reason=reason,
        detail={"amount": waiting.amount, "transaction": str(done.posted.transaction_id)},
    )


def try_again(*, actor: Actor, receipt_id: UUID, now: datetime) -> bool:
    """Credit a waiting receipt if there is room by now; whether it was credited."""
    try:
        release(actor=actor, receipt_id=receipt_id, reason="", now=now)
    except (OverBalanceCap, LimitRefusal, NotWaiting, WalletNotActive):
        return False
    return True


def _lock(found: UnmatchedReceipt, tier: Tier) -> tuple[UnmatchedReceipt, credit.Credit]:
    """Hold wallet, top-up and receipt, and look again: somebody may have been faster."""
    [[wallet], [topup], [waiting]] = locks.lock(
        Wallet.objects.filter(receipts=found.id),
        TopUp.objects.filter(notices=found.notice_id),
        UnmatchedReceipt.objects.filter(id=found.id).select_related("notice"),
    )
    if waiting.state != ReviewState.OPEN:
        raise NotWaiting
    if not wallet.is_active:
        raise WalletNotActive(state=wallet.state)
    return waiting, credit.Credit(waiting.amount, topup, wallet, tier)
