"""Paying a merchant what it has taken: two people, then as a withdrawal goes (decision 0060).

``start`` is the common part of every way to a payout: the desk, whoever acts for the merchant, its
plan, and the end of the merchant.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from micropay.core import approval, clock, evidence, money, outbox, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval
from wallet.errors.ledger import InsufficientBalance
from wallet.errors.merchant import MerchantMoveRefused, MerchantWithoutAccount, PayoutTooSmall
from wallet.models.bank import BankAccount, Withdrawal
from wallet.models.merchant import Merchant
from wallet.selectors import fee as fees
from wallet.selectors import ledger as reads
from wallet.selectors import merchant as merchants
from wallet.selectors import reference
from wallet.services import ledger
from wallet.services.withdrawal import INSTRUCT
from wallet.states.movement import FeeService, MovementKind

PAY = "wallet.merchant.payout"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A payout to make (satang). ``key`` is unique per merchant: one payout under it, ever."""

    amount: int
    fee: int
    vat: int
    key: str

    @property
    def total(self) -> int:
        return self.amount + self.fee


@transaction.atomic
def ask(*, actor: Actor, merchant_id: UUID, amount: int, reason: str, now: datetime) -> Approval:
    """Ask to pay ``amount`` (satang) to a merchant's bank account; the fee comes on top of it.

    One request a merchant waits at a time. Raises NotFound, MerchantMoveRefused,
    MerchantWithoutAccount, PayoutTooSmall, InsufficientBalance, ApprovalWaiting.
    """
    row = Merchant.objects.filter(id=merchant_id).first()
    if row is None:
        raise NotFound
    require_payable(row=row, account=merchants.account_of(merchant=row), amount=amount, now=now)
    wanted = priced(row=row, amount=amount, key="", now=now)
    if reads.balance(account_id=row.account_id).available < wanted.total:
        raise InsufficientBalance
    return approval.request(
        kind=PAY,
        object_type="wallet.Merchant",
        object_id=row.id,
        payload={"amount": amount},
        actor=actor,
        reason=reason,
        now=now,
    )


def agreed(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: the money is held and the bank instructed, once per request.

    The fee is today's. Raises MerchantMoveRefused, MerchantWithoutAccount, PayoutTooSmall,
    InsufficientBalance, LedgerBusy.
    """
    amount = int(asked.payload["amount"])
    row, account = merchants.paid_out_for_update(merchant_id=UUID(asked.object_id))
    require_payable(row=row, account=account, amount=amount, now=now)
    wanted = priced(row=row, amount=amount, key=str(asked.id), now=now)
    start(actor=actor, row=row, account=account, wanted=wanted, now=now)


def priced(*, row: Merchant, amount: int, key: str, now: datetime) -> Wanted:
    """A payout of this amount with the fee of this moment."""
    fee = fees.quote(service=FeeService.MERCHANT_PAYOUT, amount=amount, at=now, tier=row.tier)
    return Wanted(amount, fee.fee, fee.vat, key)


def require_payable(
    *, row: Merchant, account: BankAccount | None, amount: int, now: datetime
) -> None:
    """Raise what stands against a payout of an active merchant: MerchantMoveRefused,
    MerchantWithoutAccount, PayoutTooSmall.
    """
    if not row.is_active:
        raise MerchantMoveRefused(state=row.state)
    if account is None:
        raise MerchantWithoutAccount
    least = rules.number("merchant.payout_least_satang", at=now)
    if amount < least:
        raise PayoutTooSmall(least=money.format_baht(least))


def start(
    *, actor: Actor, row: Merchant, account: BankAccount | None, wanted: Wanted, now: datetime
) -> Withdrawal:
    """Hold the money and queue the instruction to the bank, for a locked merchant.

    Part of a transaction. Raises MerchantWithoutAccount, InsufficientBalance, LedgerBusy.
    """
    if account is None:
        raise MerchantWithoutAccount
    fingerprint = fingerprint_of(account=account, wanted=wanted)
    payout = Withdrawal.objects.create(
        reference=reference.draw_receipt(clock.bangkok_day(now)),
        merchant=row,
        bank_account=account,
        hold_id=_hold(row, wanted, fingerprint, now),
        amount=wanted.amount,
        fee=wanted.fee,
        vat=wanted.vat,
        key=wanted.key,
        fingerprint=fingerprint.hex(),
        asked_at=now,
        next_step_at=now,
    )
    evidence.record(
        action="wallet.merchant.payout",
        actor=actor,
        now=now,
        object_type="wallet.Withdrawal",
        object_id=payout.id,
        detail={"merchant": row.number, "amount": payout.amount, "fee": payout.fee},
    )
    outbox.publish(topic=INSTRUCT, payload={"withdrawal_id": str(payout.id)}, now=now)
    return payout


def fingerprint_of(*, account: BankAccount, wanted: Wanted) -> bytes:
    """What a repetition under the same key must be about."""
    return hashlib.sha256(f"payout {wanted.key} {account.id} {wanted.amount}".encode()).digest()


def _hold(row: Merchant, wanted: Wanted, fingerprint: bytes, now: datetime) -> UUID:
    try:
        return ledger.authorise(
            owner_id=row.id,
            idempotency_key=f"payout {wanted.key}",
            fingerprint=fingerprint,
            kind=MovementKind.PAYOUT,
            account_id=row.account_id,
            amount=wanted.total,
            expires_at=now + timedelta(days=rules.number("merchant.payout_hold_days", at=now)),
            now=now,
        ).hold_id
    except InsufficientBalance:
        raise InsufficientBalance from None
