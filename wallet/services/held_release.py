"""Paying out first payments to new payees that have waited long enough, or sending them back.

Release and cancellation lock the same row, and the ledger's hold can be used up once: money goes
one way, once.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import DatabaseError, transaction

from micropay.core.actor import Actor
from wallet.data.ledger import FEE_INCOME, VAT_PAYABLE, Leg, Posted
from wallet.data.messages import HELD_OUT
from wallet.errors.movement import PayeeCannotReceive
from wallet.models.held import HeldMovement
from wallet.models.movement import Movement
from wallet.selectors import held as reads
from wallet.selectors import limit as limits
from wallet.selectors.held import Parties
from wallet.services import held, ledger
from wallet.states.risk import HeldState

# SQLSTATEs of the guards of movements: a cool-off runs that did not before, the request for money
# has ended, the payer may not do this any more.
_NO_LONGER = ("MP316", "MP317", "MP318")


def release_due(*, actor: Actor, held_id: UUID, now: datetime) -> HeldState | None:
    """Pay out what has waited long enough, once; what cannot be received comes back.

    None: nothing to do, or it has to wait on because the payer's money is stopped.
    """
    try:
        return _release(actor=actor, held_id=held_id, now=now)
    except PayeeCannotReceive:
        return _return(actor=actor, held_id=held_id, now=now)


@transaction.atomic
def _release(*, actor: Actor, held_id: UUID, now: datetime) -> HeldState | None:
    parties = reads.locked(held_id=held_id)
    row = parties.row
    if not row.is_held or row.release_at > now or not parties.payer_open:
        return None
    if not parties.payee_open:
        raise PayeeCannotReceive
    posted = _capture(row, parties, now)
    row.state, row.ended_at, row.transaction_id = HeldState.RELEASED, now, posted.transaction_id
    row.save(update_fields=["state", "ended_at", "transaction_id"])
    _note(parties, posted)
    held.leave_evidence(verb="release", actor=actor, row=row, payer=parties.payer, now=now)
    held.tell(HELD_OUT, row, parties.payer, now)
    return HeldState.RELEASED


@transaction.atomic
def _return(*, actor: Actor, held_id: UUID, now: datetime) -> HeldState | None:
    parties = reads.locked(held_id=held_id)
    if not parties.row.is_held:
        return None
    held.give_back(state=HeldState.RETURNED, actor=actor, parties=parties, now=now)
    return HeldState.RETURNED


def _note(parties: Parties, posted: Posted) -> None:
    """The business side of the posting; what its guards no longer let pass goes back."""
    row = parties.row
    try:
        with transaction.atomic():
            Movement.objects.create(
                reference=row.reference,
                kind=row.kind,
                transaction_id=posted.transaction_id,
                wallet_id=row.wallet_id,
                customer_id=row.customer_id,
                payee_wallet_id=row.payee_wallet_id,
                payee_customer_id=None if parties.payee is None else parties.payee.customer_id,
                merchant_id=row.merchant_id,
                quote_id=row.quote_id,
                amount=row.amount,
                fee=row.fee,
                vat=row.vat,
                # The blank keeps it apart from every key that a client can send.
                key=f"held {row.reference}",
                fingerprint=row.fingerprint,
                posted_at=posted.posted_at,
            )
    except DatabaseError as error:
        fault: Any = error.__cause__
        if fault.pgcode in _NO_LONGER:
            raise PayeeCannotReceive from error
        raise


def _capture(row: HeldMovement, parties: Parties, now: datetime) -> Posted:
    """Post what is held; the payee's cap counts as for any other movement."""
    legs = [
        Leg(parties.payee_account_id, row.amount),
        Leg(FEE_INCOME, row.fee - row.vat),
        Leg(VAT_PAYABLE, row.vat),
    ]
    captured = ledger.capture(
        hold_id=row.hold_id,
        # A key space of its own: no key of the customer's can stand in the way.
        owner_id=row.id,
        idempotency_key=row.reference,
        fingerprint=hashlib.sha256(f"release {row.id}".encode()).digest(),
        kind=row.kind,
        payees=[leg for leg in legs if leg.amount],
        now=now,
    )
    if parties.payee is not None:
        after = captured.posted.balances[parties.payee_account_id]
        if after is not None and after > limits.cap(tier=parties.payee.tier, now=now):
            raise PayeeCannotReceive
    return captured.posted
