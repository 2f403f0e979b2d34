"""Crediting a top-up: what the bank received, less the announced fee, under limit and cap."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from accounts.states import Tier
from micropay.core import clock
from wallet.data.fee import FeeQuote
from wallet.data.ledger import FEE_INCOME, VAT_PAYABLE, Leg, Posted
from wallet.data.limit import Capped, Use
from wallet.models.movement import Movement
from wallet.models.topup import BankNotice, TopUp
from wallet.models.wallet import Wallet
from wallet.selectors import fee as fees
from wallet.selectors import reference
from wallet.services import move
from wallet.states.bank import TopUpState
from wallet.states.movement import LimitKind, MovementKind


@dataclass(frozen=True, slots=True)
class Credit:
    """Money (satang) for the locked wallet of a locked top-up, whose holder has this tier."""

    amount: int
    topup: TopUp
    wallet: Wallet
    tier: Tier


@dataclass(frozen=True, slots=True)
class Credited:
    """The posting and the fee that was taken, if any."""

    posted: Posted
    fee: FeeQuote | None


def post(*, source: UUID, key: str, fingerprint: bytes, credit: Credit, now: datetime) -> Credited:
    """Post the credit from ``source`` (bank or suspense), in the caller's transaction.

    Raises OverBalanceCap, the refusals of limits and those of the ledger.
    """
    fee = _fee(credit, now)
    posted = move.post(
        owner_id=source,
        idempotency_key=key,
        fingerprint=fingerprint,
        kind=MovementKind.TOPUP,
        legs=_legs(source, credit, fee),
        use=Use(credit.wallet.id, credit.tier, LimitKind.TOPUP, credit.amount),
        capped=Capped(credit.wallet.account_id, credit.tier),
        now=now,
    )
    return Credited(posted, fee)


def note(*, credit: Credit, done: Credited, notice: BankNotice) -> None:
    """The business side of the posting; the top-up is paid by its first credit."""
    row, posted_at = credit.topup, done.posted.posted_at
    Movement.objects.create(
        reference=reference.draw_receipt(clock.bangkok_day(posted_at)),
        kind=MovementKind.TOPUP,
        transaction_id=done.posted.transaction_id,
        payee_wallet=credit.wallet,
        payee_customer_id=credit.wallet.customer_id,
        topup=row,
        notice=notice,
        amount=credit.amount,
        fee=done.fee.fee if done.fee else 0,
        vat=done.fee.vat if done.fee else 0,
        key=f"bank:{notice.bank_reference}",
        fingerprint=notice.fingerprint,
        posted_at=posted_at,
    )
    if row.state != TopUpState.PAID:
        row.state = TopUpState.PAID
        row.paid_at = posted_at
        row.save(update_fields=["state", "paid_at"])


def _fee(credit: Credit, now: datetime) -> FeeQuote | None:
    """The fee that was announced when the top-up was asked for; none that eats all of it."""
    version_id = credit.topup.fee_version_id
    fee = fees.quote_of_version(
        version_id=version_id, amount=credit.amount, at=now, tier=credit.tier
    )
    return fee if 0 < fee.fee < credit.amount else None


def _legs(source: UUID, credit: Credit, fee: FeeQuote | None) -> list[Leg]:
    """The safeguarded bank account is an asset: what it receives is a debit, as it is when
    suspense, a liability, gives money away.
    """
    charged = fee.fee if fee else 0
    legs = [
        Leg(source, -credit.amount),
        Leg(credit.wallet.account_id, credit.amount - charged),
    ]
    if fee is not None:
        legs += [Leg(FEE_INCOME, fee.before_vat), Leg(VAT_PAYABLE, fee.vat)]
    return [leg for leg in legs if leg.amount]
