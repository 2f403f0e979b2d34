"""What the wallet keeps of a person who asks to be erased: the ledger and what explains it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from micropay.core import clock, locks, rules
from micropay.core.actor import Actor
from micropay.core.rights import Erased, Kept
from wallet.models.bank import BankAccount
from wallet.models.movement import Movement
from wallet.models.wallet import Wallet


def erase(*, actor: Actor, subject_id: UUID, now: datetime) -> Erased:
    """Nothing of the ledger can go: accounting and anti-money-laundering law keep every payment for
    rule ``closing.keep_years.transactions``. In the caller's transaction; locks the wallet, so that
    an answer never says less than what a payment under way adds.
    """
    locks.require_transaction()
    [wallets] = locks.lock(Wallet.objects.filter(customer__subject_id=subject_id))
    if not wallets:
        return Erased((), ())
    years = rules.number("closing.keep_years.transactions", at=now)
    law = rules.text("closing.law.transactions", at=now)
    until = str(clock.months_on(clock.bangkok_day(now), 12 * years))
    kept = [Kept("wallet", law, until)]
    if Movement.objects.filter(customer__subject_id=subject_id).exists():
        kept.append(Kept("transactions", law, until))
    if BankAccount.objects.filter(customer__subject_id=subject_id).exists():
        kept.append(Kept("bank_accounts", law, until))
    return Erased((), tuple(kept))
