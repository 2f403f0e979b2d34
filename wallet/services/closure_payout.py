"""Paying out what wallets held at their end: to the estate of somebody who died, by finance.

Everything here takes two people. ``settle`` is the one place where money leaves transit: a
withdrawal rail that pays by itself calls it too.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.selectors import customer as customers
from accounts.states import ClosingCause, CustomerState
from micropay.core import approval, evidence, locks
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval
from wallet.data.closure import Destination
from wallet.data.ledger import IN_TRANSIT, SAFEGUARDED_BANK, Leg
from wallet.errors.closure import BankReferenceTaken, ClosingDone, EstateOnly, NotToPay
from wallet.models.closure import Closing
from wallet.models.wallet import Wallet
from wallet.selectors import wallet as wallets
from wallet.services import closure, ledger
from wallet.states.wallet import ClosingState

ESTATE = "wallet.closure.estate"
PAID = "wallet.closure.paid"
POSTING = "closing_paid"


@transaction.atomic
def ask_for_estate(
    *,
    actor: Actor,
    wallet_id: UUID,
    destination: Destination,
    order_reference: str,
    reason: str,
    now: datetime,
) -> Closing:
    """Ask that the balance of a deceased customer goes to the estate and the account is closed.

    ``order_reference`` names the court's order that appoints the administrator, or the heirs'
    paper. Raises NotFound, EstateOnly, ApprovalWaiting.
    """
    wallet = Wallet.objects.filter(pk=wallet_id).first()
    if wallet is None:
        raise NotFound
    standing = customers.standing(customer_ids=[wallet.customer_id])[wallet.customer_id]
    if standing.state != CustomerState.DECEASED:
        raise EstateOnly
    row = Closing.objects.create(
        customer_id=wallet.customer_id,
        wallet=wallet,
        cause=ClosingCause.DECEASED,
        bank=destination.bank,
        account=destination.account,
        holder=destination.holder,
        order_reference=order_reference,
        digest="",
        asked_at=now,
    )
    approval.request(
        kind=ESTATE,
        object_type="wallet.Wallet",
        object_id=wallet.id,
        payload={"closing": str(row.id)},
        actor=actor,
        reason=reason,
        now=now,
    )
    return row


def estate_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: the balance goes into transit for the estate, the account closes.

    Raises ClosingDone, EstateOnly.
    """
    wallet = wallets.by_id(wallet_id=UUID(asked.object_id))
    standing = customers.lock_for_closing(customer_id=wallet.customer_id)
    if standing.state != CustomerState.DECEASED:
        raise EstateOnly
    [[row]] = locks.lock(Closing.objects.filter(id=asked.payload["closing"]))
    if row.state != ClosingState.ASKED:
        raise ClosingDone
    closure.carry_out(row=row, standing=standing, actor=actor, reason=asked.reason, now=now)


@transaction.atomic
def name_account(
    *, actor: Actor, closing_id: UUID, destination: Destination, reason: str, now: datetime
) -> None:
    """Note the bank account that a former customer told; finance then pays by two people.

    Raises NotFound, NotToPay.
    """
    row = _locked(closing_id)
    if row.state != ClosingState.NEEDS_ACCOUNT:
        raise NotToPay(state=row.state)
    row.bank, row.account, row.holder = destination.bank, destination.account, destination.holder
    row.state = ClosingState.TO_PAY
    row.save()
    _leave_evidence("name_account", row, actor, reason, now)


@transaction.atomic
def ask_paid(
    *, actor: Actor, closing_id: UUID, bank_reference: str, reason: str, now: datetime
) -> None:
    """The first of finance says that the bank paid this out, under its reference.

    Raises NotFound, NotToPay, BankReferenceTaken, ApprovalWaiting.
    """
    row = Closing.objects.filter(pk=closing_id).first()
    if row is None:
        raise NotFound
    _refuse_payment(row, bank_reference)
    approval.request(
        kind=PAID,
        object_type="wallet.Closing",
        object_id=row.id,
        payload={"bank_reference": bank_reference},
        actor=actor,
        reason=reason,
        now=now,
    )


def paid_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second of finance agrees. Raises NotToPay, BankReferenceTaken."""
    settle(
        actor=actor,
        closing_id=UUID(asked.object_id),
        bank_reference=asked.payload["bank_reference"],
        reason=asked.reason,
        now=now,
    )


def settle(
    *, actor: Actor, closing_id: UUID, bank_reference: str, reason: str, now: datetime
) -> None:
    """Take the amount out of transit and off the safeguarded bank account, once.

    In the caller's transaction. Raises NotFound, NotToPay, BankReferenceTaken.
    """
    row = _locked(closing_id)
    _refuse_payment(row, bank_reference)
    posted = ledger.post(
        owner_id=row.customer_id,
        idempotency_key=f"closing-paid:{row.id}",
        fingerprint=hashlib.sha256(f"paid {row.id} {row.amount}".encode()).digest(),
        kind=POSTING,
        legs=[Leg(IN_TRANSIT, -row.amount), Leg(SAFEGUARDED_BANK, row.amount)],
        now=now,
    )
    row.state = ClosingState.SETTLED
    row.bank_reference = bank_reference
    row.paid_transaction_id = posted.transaction_id
    row.paid_at = now
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise BankReferenceTaken from None
    _leave_evidence("settle", row, actor, reason, now)


def _locked(closing_id: UUID) -> Closing:
    [found] = locks.lock(Closing.objects.filter(pk=closing_id))
    if not found:
        raise NotFound
    row: Closing = found[0]
    return row


def _refuse_payment(row: Closing, bank_reference: str) -> None:
    if row.state != ClosingState.TO_PAY:
        raise NotToPay(state=row.state)
    if Closing.objects.filter(bank_reference=bank_reference).exists():
        raise BankReferenceTaken


def _leave_evidence(verb: str, row: Closing, actor: Actor, reason: str, now: datetime) -> None:
    evidence.record(
        action=f"wallet.closure.{verb}",
        actor=actor,
        now=now,
        subject_id=row.customer.subject_id,
        object_type="wallet.Closing",
        object_id=row.id,
        reason=reason,
        detail={"amount": row.amount, "bank_reference": row.bank_reference},
    )
