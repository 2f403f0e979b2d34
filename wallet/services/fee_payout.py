"""Moving fee income out of the safeguarded bank account to the company's own: maker and checker.

Customers' money comes first: nothing leaves while what is owed to them is not shown to be covered.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from django.db import connection, transaction

from micropay.core import approval, evidence, money
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from wallet.data.ledger import COMPANY_BANK, SAFEGUARDED_BANK, Leg
from wallet.errors.safeguarding import FeePayoutBlocked, FeePayoutTooLarge, NoAmount
from wallet.selectors import safeguarding as reads
from wallet.services import ledger
from wallet.states.bank import PayoutBlock

PAY_OUT = "wallet.fee_payout"
# Two payouts that each fit into what is spare would together go below cover.
_TURNS = "SELECT pg_advisory_xact_lock(hashtextextended('fee payout', 4))"


@transaction.atomic
def ask(*, actor: Actor, amount: int, reason: str, now: datetime) -> Approval:
    """The maker asks to pay out fee income (satang). One request waits at a time.

    Raises NoAmount, FeePayoutBlocked, FeePayoutTooLarge, ApprovalWaiting.
    """
    _check(amount, now)
    return approval.request(
        kind=PAY_OUT,
        object_type="wallet.LedgerAccount",
        object_id=COMPANY_BANK,
        payload={"amount": amount},
        actor=actor,
        reason=reason,
        now=now,
    )


@transaction.atomic
def pay_out(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """What the checker's yes carries out: one posting, once per request.

    Payouts take turns, so that together they never lose cover. Raises FeePayoutBlocked,
    FeePayoutTooLarge and the refusals of ``ledger.post``.
    """
    amount = int(asked.payload["amount"])
    _take_turn()
    _check(amount, now)
    posted = ledger.post(
        owner_id=asked.id,
        idempotency_key="fee payout",
        fingerprint=sha256(f"{asked.id} {amount}".encode()).digest(),
        kind=reads.FEE_PAYOUT,
        legs=[Leg(SAFEGUARDED_BANK, amount), Leg(COMPANY_BANK, -amount)],
        now=now,
    )
    evidence.record(
        action="wallet.fee_payout.pay_out",
        actor=actor,
        now=now,
        object_type="wallet.LedgerTransaction",
        object_id=posted.transaction_id,
        detail={"amount": amount, "approval": str(asked.id)},
    )


def _check(amount: int, now: datetime) -> None:
    if amount <= 0:
        raise NoAmount
    verdict = reads.fee_payout_allowed(amount=amount, now=now)
    if verdict.block is PayoutBlock.TOO_LARGE:
        raise FeePayoutTooLarge(most=money.format_baht_for_people(verdict.most))
    if verdict.block is not None:
        raise FeePayoutBlocked(why=verdict.block.value)


def _take_turn() -> None:
    with connection.cursor() as cursor:
        cursor.execute(_TURNS)
