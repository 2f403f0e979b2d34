"""Crediting what the partner bank received: once per bank reference, and never lost.

The bank may tell us twice, late, out of order, or something else than was asked for. What it
received is credited if the reference leads to an open wallet, and otherwise kept in the suspense
account with a row for a person to decide on.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from micropay.core import clock, evidence, locks
from micropay.core.actor import Actor
from wallet.data.fee import FeeQuote
from wallet.data.ledger import FEE_INCOME, SAFEGUARDED_BANK, UNMATCHED_RECEIPTS, VAT_PAYABLE, Leg
from wallet.data.topup import NoticeGiven
from wallet.errors.topup import BankReferenceReused
from wallet.models.movement import Movement
from wallet.models.topup import BankNotice, TopUp, UnmatchedReceipt
from wallet.models.wallet import Wallet
from wallet.selectors import fee as fees
from wallet.selectors import reference, topup
from wallet.services import ledger
from wallet.states import (
    MovementKind,
    NoticeOutcome,
    TopUpState,
    UnmatchedReason,
    WalletState,
)

_REASONS = {
    WalletState.FROZEN: UnmatchedReason.WALLET_FROZEN,
    WalletState.CLOSED: UnmatchedReason.WALLET_CLOSED,
}


@dataclass(frozen=True, slots=True)
class _Destination:
    """The locked top-up and wallet a notice leads to, or why it leads nowhere."""

    topup: TopUp | None
    wallet: Wallet | None
    reason: UnmatchedReason | None


def receive(*, actor: Actor, notice: NoticeGiven, now: datetime) -> bool:
    """Post a verified notice once (satang). Returns False when it was posted before.

    Raises BankReferenceReused when the earlier notice said something else, LedgerBusy.
    """
    try:
        with transaction.atomic():
            return _receive(actor, notice, now)
    except IntegrityError:
        # A twin committed between the look and the insert: now it is found.
        with transaction.atomic():
            if _was_posted(notice):
                return False
        raise


def _receive(actor: Actor, notice: NoticeGiven, now: datetime) -> bool:
    place = _lock_destination(notice)
    if _was_posted(notice):
        return False
    fee = _fee(place, notice, now)
    posted = ledger.post(
        owner_id=SAFEGUARDED_BANK,
        idempotency_key=f"bank:{notice.bank_reference}",
        fingerprint=_fingerprint(notice),
        kind=MovementKind.TOPUP if place.reason is None else "unmatched_receipt",
        legs=_legs(place, notice, fee),
        now=now,
    )
    row = _note(place, notice, posted.transaction_id, now)
    if place.topup is not None and place.wallet is not None and place.reason is None:
        _credit(place.topup, place.wallet, row, fee, posted.posted_at)
    else:
        _park(row, place.reason or UnmatchedReason.UNKNOWN_REFERENCE, now)
    _leave_evidence(actor, row, now)
    return True


def _lock_destination(notice: NoticeGiven) -> _Destination:
    """Hold the wallet and the top-up, in that order, before deciding where the money goes."""
    found = topup.by_reference(notice.reference)
    if found is None:
        return _Destination(None, None, UnmatchedReason.UNKNOWN_REFERENCE)
    [[wallet], [row]] = locks.lock(
        Wallet.objects.filter(id=found.wallet_id), TopUp.objects.filter(id=found.id)
    )
    return _Destination(row, wallet, _REASONS.get(WalletState(wallet.state)))


def _was_posted(notice: NoticeGiven) -> bool:
    earlier = topup.notice(notice.bank_reference)
    if earlier is not None and earlier.fingerprint != _fingerprint(notice).hex():
        raise BankReferenceReused
    return earlier is not None


def _fingerprint(notice: NoticeGiven) -> bytes:
    """The facts of the receipt; the notice's own number and time of sending may differ."""
    facts = f"{notice.bank_reference}\x00{notice.reference}\x00{notice.amount}"
    return hashlib.sha256(facts.encode()).digest()


def _fee(place: _Destination, notice: NoticeGiven, now: datetime) -> FeeQuote | None:
    """The fee that was announced when the top-up was asked for; none that eats all of it."""
    if place.topup is None or place.reason is not None:
        return None
    fee = fees.quote_of_version(version_id=place.topup.fee_version_id, amount=notice.amount, at=now)
    return fee if 0 < fee.fee < notice.amount else None


def _legs(place: _Destination, notice: NoticeGiven, fee: FeeQuote | None) -> list[Leg]:
    """The safeguarded bank account is an asset: what it receives is a debit."""
    credited = place.wallet is not None and place.reason is None
    account_id: UUID = place.wallet.account_id if place.wallet and credited else UNMATCHED_RECEIPTS
    charged = fee.fee if fee else 0
    legs = [Leg(SAFEGUARDED_BANK, -notice.amount), Leg(account_id, notice.amount - charged)]
    if fee is not None:
        legs += [Leg(FEE_INCOME, fee.before_vat), Leg(VAT_PAYABLE, fee.vat)]
    return [leg for leg in legs if leg.amount]


def _note(
    place: _Destination, notice: NoticeGiven, transaction_id: UUID, now: datetime
) -> BankNotice:
    row = place.topup
    return BankNotice.objects.create(
        bank_reference=notice.bank_reference,
        fingerprint=_fingerprint(notice).hex(),
        notice_id=notice.notice_id,
        amount=notice.amount,
        reference=notice.reference,
        account=notice.account,
        paid_at=notice.paid_at,
        received_at=now,
        topup=row,
        outcome=NoticeOutcome.CREDITED if place.reason is None else NoticeOutcome.UNMATCHED,
        transaction_id=transaction_id,
        is_late=row is not None and now >= row.expires_at,
        amount_differs=row is not None and notice.amount != row.amount,
        is_repeated_payment=row is not None and row.state == TopUpState.PAID,
    )


def _credit(
    row: TopUp, wallet: Wallet, notice: BankNotice, fee: FeeQuote | None, posted_at: datetime
) -> None:
    Movement.objects.create(
        reference=reference.draw_receipt(clock.bangkok_day(posted_at)),
        kind=MovementKind.TOPUP,
        transaction_id=notice.transaction_id,
        payee_wallet=wallet,
        payee_customer_id=wallet.customer_id,
        topup=row,
        notice=notice,
        amount=notice.amount,
        fee=fee.fee if fee else 0,
        vat=fee.vat if fee else 0,
        key=f"bank:{notice.bank_reference}",
        fingerprint=notice.fingerprint,
        posted_at=posted_at,
    )
    if row.state == TopUpState.WAITING:
        row.state = TopUpState.PAID
        row.paid_at = posted_at
        row.save(update_fields=["state", "paid_at"])


def _park(notice: BankNotice, reason: UnmatchedReason, now: datetime) -> None:
    UnmatchedReceipt.objects.create(
        notice=notice, reason=reason, amount=notice.amount, opened_at=now
    )


def _leave_evidence(actor: Actor, notice: BankNotice, now: datetime) -> None:
    evidence.record(
        action="wallet.topup.receive",
        actor=actor,
        now=now,
        object_type="wallet.BankNotice",
        object_id=notice.id,
        detail={
            "amount": notice.amount,
            "outcome": str(notice.outcome),
            "late": notice.is_late,
            "amount_differs": notice.amount_differs,
            "transaction": str(notice.transaction_id),
        },
    )
