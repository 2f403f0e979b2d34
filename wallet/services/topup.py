"""Asking for a top-up: a reference to pay in with, and the QR text that carries it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from accounts.states import MoneyAct
from micropay.core import evidence, money, rules
from micropay.core.actor import Actor, Principal
from wallet.data.fee import FeeQuote
from wallet.data.topup import TopUpView
from wallet.errors.limit import BalanceCapReached
from wallet.errors.topup import TopUpOutOfLimits
from wallet.models.topup import TopUp
from wallet.models.wallet import Wallet
from wallet.selectors import fee as fees
from wallet.selectors import ledger, reference, topup
from wallet.selectors import limit as limits
from wallet.services import quote
from wallet.states.movement import FeeService, LimitKind

_TRIES = 5


@transaction.atomic
def ask(*, actor: Actor, principal: Principal, amount: int, now: datetime) -> TopUpView:
    """Record that the customer wants to pay in ``amount`` (satang). No money moves yet.

    Raises NoWallet, WalletNotActive, AccountNotActive, NotVerified, MinorMayNot,
    TopUpOutOfLimits, BalanceCapReached and the refusals of limits.
    """
    payer = quote.payer_of(principal=principal)
    quote.require_of_age(payer.standing, MoneyAct.TOP_UP, now)
    _require_room(payer, amount, now)
    fee = fees.quote(service=FeeService.TOPUP, amount=amount, at=now, tier=payer.standing.tier)
    row = draw(wallet=payer.wallet, amount=amount, fee=fee, now=now)
    evidence.record(
        action="wallet.topup.ask",
        actor=actor,
        now=now,
        subject_id=principal.subject_id,
        object_type="wallet.TopUp",
        object_id=row.id,
        detail={"amount": amount},
    )
    return topup.view(row, fee=fee.fee, now=now)


def _require_room(payer: quote.Payer, amount: int, now: datetime) -> None:
    """What the credit itself would be held back for is said before anybody pays."""
    tier, wallet = payer.standing.tier, payer.wallet
    room = limits.room(wallet_id=wallet.id, tier=tier, kind=LimitKind.TOPUP, now=now)
    least = rules.number("wallet.topup_least_satang", at=now)
    if not least <= amount <= room.per_transaction:
        raise TopUpOutOfLimits(
            least=money.format_baht(least), most=money.format_baht(room.per_transaction)
        )
    limits.require_room(room, amount)
    most = limits.cap(tier=tier, now=now)
    left = most - ledger.balance(account_id=wallet.account_id).balance
    if amount > left:
        raise BalanceCapReached(most=money.format_baht(most), left=money.format_baht(max(left, 0)))


def draw(*, wallet: Wallet, amount: int, fee: FeeQuote, now: datetime) -> TopUp:
    """A top-up (satang) under a reference nobody has; one drawn twice is drawn again. Part of the
    caller's act.
    """
    ends = now + timedelta(seconds=rules.number("topup.seconds", at=now))
    for left in range(_TRIES, 0, -1):
        try:
            with transaction.atomic():
                return TopUp.objects.create(
                    reference=reference.draw_topup(),
                    customer_id=wallet.customer_id,
                    wallet=wallet,
                    amount=amount,
                    fee_version_id=fee.version_id,
                    created_at=now,
                    expires_at=ends,
                )
        except IntegrityError:
            if left == 1:
                raise
    raise AssertionError
