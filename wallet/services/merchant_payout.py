"""Paying a merchant what it has taken: two people, then as a withdrawal goes (decision 0060)."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from micropay.core import approval, clock, evidence, locks, money, outbox, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval
from wallet.errors.ledger import InsufficientBalance
from wallet.errors.merchant import MerchantMoveRefused, MerchantWithoutAccount, PayoutTooSmall
from wallet.models.bank import BankAccount, Withdrawal
from wallet.models.merchant import Merchant
from wallet.selectors import fee as fees
from wallet.selectors import ledger as reads
from wallet.selectors import reference
from wallet.services import ledger
from wallet.services.withdrawal import INSTRUCT
from wallet.states import BankAccountState, FeeService, MovementKind

PAY = "wallet.merchant.payout"


@transaction.atomic
def ask(*, actor: Actor, merchant_id: UUID, amount: int, reason: str, now: datetime) -> Approval:
    """Ask to pay ``amount`` (satang) to a merchant's bank account; the fee comes on top of it.

    One request a merchant waits at a time. Raises NotFound, MerchantMoveRefused,
    MerchantWithoutAccount, PayoutTooSmall, InsufficientBalance, ApprovalWaiting.
    """
    row = Merchant.objects.filter(id=merchant_id).first()
    if row is None:
        raise NotFound
    account = BankAccount.objects.filter(merchant=row, state=BankAccountState.LINKED).first()
    _account_for(row, account, amount, now)
    fee = fees.quote(service=FeeService.MERCHANT_PAYOUT, amount=amount, at=now, tier=row.tier)
    if reads.balance(account_id=row.account_id).available < amount + fee.fee:
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
    accounts = BankAccount.objects.filter(
        merchant_id=asked.object_id, state=BankAccountState.LINKED
    )
    [[row], found] = locks.lock(Merchant.objects.filter(id=asked.object_id), accounts)
    account = _account_for(row, found[0] if found else None, amount, now)
    fee = fees.quote(service=FeeService.MERCHANT_PAYOUT, amount=amount, at=now, tier=row.tier)
    fingerprint = hashlib.sha256(f"payout {asked.id} {amount}".encode()).digest()
    held = _hold(row, asked, amount + fee.fee, fingerprint, now)
    payout = Withdrawal.objects.create(
        reference=reference.draw_receipt(clock.bangkok_day(now)),
        merchant=row,
        bank_account=account,
        hold_id=held,
        amount=amount,
        fee=fee.fee,
        vat=fee.vat,
        key=str(asked.id),
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
        detail={"merchant": row.number, "amount": amount, "fee": payout.fee},
    )
    outbox.publish(topic=INSTRUCT, payload={"withdrawal_id": str(payout.id)}, now=now)


def _account_for(
    row: Merchant, account: BankAccount | None, amount: int, now: datetime
) -> BankAccount:
    """The account at a bank that may be paid to. Raises what stands against it."""
    if not row.is_active:
        raise MerchantMoveRefused(state=row.state)
    if account is None:
        raise MerchantWithoutAccount
    least = rules.number("merchant.payout_least_satang", at=now)
    if amount < least:
        raise PayoutTooSmall(least=money.format_baht(least))
    return account


def _hold(row: Merchant, asked: Approval, total: int, fingerprint: bytes, now: datetime) -> UUID:
    try:
        return ledger.authorise(
            owner_id=row.id,
            idempotency_key=f"payout {asked.id}",
            fingerprint=fingerprint,
            kind=MovementKind.PAYOUT,
            account_id=row.account_id,
            amount=total,
            expires_at=now + timedelta(days=rules.number("merchant.payout_hold_days", at=now)),
            now=now,
        ).hold_id
    except InsufficientBalance:
        raise InsufficientBalance from None
