"""What becomes of a withdrawal or a payout at the bank: instruct, ask again, capture or void.

The bank's word alone decides. While there is none, the money stays held: neither captured nor
given back. The bank is never called inside a transaction. A step is claimed first, by moving the
time of the next one; whoever dies after that leaves a row that the next run takes up again, and
the reference makes a repeated instruction harmless.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from accounts.data.customer import Standing
from accounts.selectors import customer as customers
from accounts.selectors.proof import delays
from micropay.core import evidence, locks, messages, money, rules
from micropay.core.actor import Actor
from wallet.data.bank import NO_AGREEMENT, PayoutAnswer, PayoutOrder
from wallet.data.ledger import FEE_INCOME, SAFEGUARDED_BANK, VAT_PAYABLE, Leg
from wallet.data.messages import WITHDRAWAL_PAID, WITHDRAWAL_REFUSED
from wallet.models.bank import Withdrawal
from wallet.models.merchant import Merchant
from wallet.models.movement import Movement
from wallet.models.wallet import Wallet
from wallet.services import contradiction, ledger, merchant_message, payout_disclosure
from wallet.services import limit as limit_service
from wallet.services.bank_port import Bank
from wallet.states.bank import PayoutOutcome, RefusedBecause, WithdrawalState
from wallet.states.movement import LimitKind, MovementKind

_DECIDED = (WithdrawalState.SETTLED, WithdrawalState.COMPLETED, WithdrawalState.REFUSED)
AMOUNT_DIFFERS = "amount_differs"


@dataclass(frozen=True, slots=True)
class _Step:
    """What to say to the bank; ``enquire`` once it was told the instruction."""

    order: PayoutOrder
    enquire: bool


@dataclass(frozen=True, slots=True)
class _Flight:
    """A locked withdrawal and what it comes out of, locked too: a customer's wallet or a merchant.

    ``holder`` is the customer; merchants have none.
    """

    row: Withdrawal
    source: Wallet | Merchant
    holder: Standing | None

    @property
    def is_open(self) -> bool:
        """Whether its source takes part in postings."""
        source = self.source
        return source.pays_out if isinstance(source, Merchant) else source.is_active

    @property
    def may_leave(self) -> bool:
        """Whether the bank may still be told of it."""
        return self.is_open and (self.holder is None or self.holder.is_active)


def advance(*, actor: Actor, withdrawal_id: UUID, bank: Bank, now: datetime) -> None:
    """Take the next step of a withdrawal if one is due. Must run outside a transaction."""
    step = _claim(actor=actor, withdrawal_id=withdrawal_id, now=now)
    if step is None:
        return
    if step.enquire:
        answer = bank.enquire(step.order.reference)
        if answer.outcome is PayoutOutcome.NOT_FOUND and now < step.order.valid_until:
            answer = bank.instruct(step.order)
    else:
        answer = bank.instruct(step.order)
    settle(actor=actor, withdrawal_id=withdrawal_id, answer=answer, now=now)


@transaction.atomic
def settle(*, actor: Actor, withdrawal_id: UUID, answer: PayoutAnswer, now: datetime) -> None:
    """Do what an answer of the bank decides, once; an answer that decides nothing is noted.

    ``now`` is a moment before the bank was asked. An answer that contradicts what was decided
    before changes nothing and leaves evidence for a person.
    """
    flight = _locked(withdrawal_id)
    row = flight.row
    row.bank_reference = row.bank_reference or answer.bank_reference
    if row.state in _DECIDED:
        _note_contradiction(actor, flight, answer, now)
    elif row.state == WithdrawalState.WAITING:
        # The bank speaks of what it was not told yet. It is asked once it was.
        _leave_evidence("too_early", actor, flight, now, answer=str(answer.outcome))
    elif answer.outcome is PayoutOutcome.SETTLED and answer.amount == row.amount:
        _complete(actor, flight, now)
    elif answer.outcome is PayoutOutcome.REFUSED:
        _give_back(actor, flight, answer.reason or "bank", now)
    elif answer.outcome is PayoutOutcome.NOT_FOUND and _is_too_late(row, now):
        _give_back(actor, flight, RefusedBecause.NEVER_ARRIVED, now)
    else:
        differs = answer.outcome is PayoutOutcome.SETTLED
        row.state = WithdrawalState.UNKNOWN
        row.reason = AMOUNT_DIFFERS if differs else row.reason
        row.save(update_fields=["state", "reason", "bank_reference"])
        _leave_evidence("unknown", actor, flight, now, answer=str(answer.outcome))


@transaction.atomic
def _claim(*, actor: Actor, withdrawal_id: UUID, now: datetime) -> _Step | None:
    """The step that is due, so that nobody else takes it; None when there is nothing to ask."""
    flight = _locked(withdrawal_id)
    row = flight.row
    if row.next_step_at is None or row.next_step_at > now:
        return None
    if row.state == WithdrawalState.SETTLED:
        _complete(actor, flight, now)
        return None
    enquire = row.state != WithdrawalState.WAITING
    if not enquire:
        if not flight.may_leave:
            _give_back(actor, flight, RefusedBecause.STOPPED, now)
            return None
        # A merchant's payout names a company, not a person.
        who = flight.holder.subject_id if flight.holder else None
        if who and not payout_disclosure.record(actor=actor, subject_id=who, now=now):
            _put_off(flight, now)
            return None
        row.state, row.sent_at, row.reason = WithdrawalState.SENT, now, ""
        minutes = rules.number("withdrawal.valid_minutes", at=now)
        row.valid_until = now + timedelta(minutes=minutes)
    pauses = delays("withdrawal.enquiry_seconds", now=now)
    row.next_step_at = now + timedelta(seconds=pauses[min(row.enquiries, len(pauses) - 1)])
    row.enquiries += int(enquire)
    row.save(
        update_fields=["state", "reason", "sent_at", "valid_until", "next_step_at", "enquiries"]
    )
    return _Step(_order(row), enquire)


def _put_off(flight: _Flight, now: datetime) -> None:
    """Without an agreement nothing is told to the bank; the money stays held meanwhile."""
    row = flight.row
    pauses = delays("withdrawal.enquiry_seconds", now=now)
    row.next_step_at = now + timedelta(seconds=pauses[-1])
    row.reason = NO_AGREEMENT
    row.save(update_fields=["next_step_at", "reason"])


def _locked(withdrawal_id: UUID) -> _Flight:
    facts = Withdrawal.objects.values_list("customer_id", "wallet_id", "merchant_id")
    customer_id, wallet_id, merchant_id = facts.get(id=withdrawal_id)
    holder = None
    if customer_id is not None:
        holder = customers.standing(customer_ids=[customer_id], lock=True)[customer_id]
    source: QuerySet[Any] = (
        Wallet.objects.filter(id=wallet_id)
        if merchant_id is None
        else Merchant.objects.filter(id=merchant_id)
    )
    [[found], [row]] = locks.lock(
        source, Withdrawal.objects.filter(id=withdrawal_id).select_related("bank_account")
    )
    return _Flight(row, found, holder)


def _order(row: Withdrawal) -> PayoutOrder:
    assert row.valid_until is not None
    return PayoutOrder(
        reference=row.reference,
        bank_code=row.bank_account.bank_code,
        account=str(row.bank_account.number),
        name=str(row.bank_account.holder),
        amount=row.amount,
        valid_until=row.valid_until,
    )


def _is_too_late(row: Withdrawal, now: datetime) -> bool:
    """Whether the bank can no longer accept the instruction, on its clock as on ours."""
    margin = timedelta(seconds=rules.number("withdrawal.margin_seconds", at=now))
    return row.valid_until is not None and now >= row.valid_until + margin


def _complete(actor: Actor, flight: _Flight, now: datetime) -> None:
    """Post what the bank has paid: its source -(amount + fee), the bank account less the amount.

    A frozen one takes part in no posting; then it waits, held, until it is let go.
    """
    row = flight.row
    if not flight.is_open:
        row.state = WithdrawalState.SETTLED
        pauses = delays("withdrawal.enquiry_seconds", now=now)
        row.next_step_at = now + timedelta(seconds=pauses[-1])
        row.save(update_fields=["state", "bank_reference", "next_step_at"])
        _leave_evidence("wait", actor, flight, now)
        return
    kind = MovementKind.WITHDRAWAL if row.merchant_id is None else MovementKind.PAYOUT
    fingerprint = hashlib.sha256(f"capture {row.id}".encode()).digest()
    captured = ledger.capture(
        hold_id=row.hold_id,
        # A key space of its own: no key of the customer's can stand in the way.
        owner_id=row.id,
        idempotency_key=row.reference,
        fingerprint=fingerprint,
        kind=kind,
        payees=_payees(row),
        now=now,
    )
    row.state, row.reason = WithdrawalState.COMPLETED, ""
    row.transaction_id = captured.posted.transaction_id
    row.ended_at, row.next_step_at = now, None
    row.save(
        update_fields=[
            "state",
            "reason",
            "bank_reference",
            "transaction_id",
            "ended_at",
            "next_step_at",
        ]
    )
    Movement.objects.create(
        reference=row.reference,
        kind=kind,
        transaction_id=captured.posted.transaction_id,
        wallet_id=row.wallet_id,
        customer_id=row.customer_id,
        merchant_id=row.merchant_id,
        quote_id=row.quote_id,
        amount=row.amount,
        fee=row.fee,
        vat=row.vat,
        # The blank keeps it apart from every key that a client can send.
        key=f"withdrawal {row.reference}",
        fingerprint=fingerprint.hex(),
        posted_at=captured.posted.posted_at,
    )
    _leave_evidence("complete", actor, flight, now)
    _tell(WITHDRAWAL_PAID, flight, now)


def _payees(row: Withdrawal) -> list[Leg]:
    legs = [
        Leg(SAFEGUARDED_BANK, row.amount),
        Leg(FEE_INCOME, row.fee - row.vat),
        Leg(VAT_PAYABLE, row.vat),
    ]
    return [leg for leg in legs if leg.amount]


def _give_back(actor: Actor, flight: _Flight, reason: str, now: datetime) -> None:
    """Set the held money and the used limit free, and tell the customer."""
    row = flight.row
    ledger.void(hold_id=row.hold_id, now=now)
    if row.wallet_id is not None:
        limit_service.give_back(
            wallet_id=row.wallet_id,
            kind=LimitKind.WITHDRAWAL,
            amount=row.amount,
            used_at=row.asked_at,
        )
    row.state, row.reason = WithdrawalState.REFUSED, str(reason)
    row.ended_at, row.next_step_at = now, None
    row.save(update_fields=["state", "reason", "bank_reference", "ended_at", "next_step_at"])
    _leave_evidence("refuse", actor, flight, now)
    _tell(WITHDRAWAL_REFUSED, flight, now)


def _note_contradiction(actor: Actor, flight: _Flight, answer: PayoutAnswer, now: datetime) -> None:
    refused = flight.row.state == WithdrawalState.REFUSED
    opposite = PayoutOutcome.SETTLED if refused else PayoutOutcome.REFUSED
    if answer.outcome is opposite:
        _leave_evidence("contradiction", actor, flight, now, answer=str(answer.outcome))
        contradiction.note(actor=actor, withdrawal_id=flight.row.id, now=now)


def _tell(template: str, flight: _Flight, now: datetime) -> None:
    """Tell the customer; of a merchant's payout whoever acts for it."""
    row, standing = flight.row, flight.holder
    if standing is None:
        merchant_message.payout(row=row, paid=template == WITHDRAWAL_PAID, now=now)
        return
    messages.send(
        channel="sms",
        to=standing.phone,
        template=template,
        context={
            "amount": money.format_baht_for_people(row.amount),
            "account": row.bank_account.words,
            "reference": row.reference,
        },
        language=standing.language,
        subject_id=standing.subject_id,
        now=now,
    )


def _leave_evidence(
    verb: str, actor: Actor, flight: _Flight, now: datetime, answer: str = ""
) -> None:
    row = flight.row
    evidence.record(
        action=f"wallet.withdrawal.{verb}",
        actor=actor,
        now=now,
        subject_id=None if flight.holder is None else flight.holder.subject_id,
        object_type="wallet.Withdrawal",
        object_id=row.id,
        detail={"state": str(row.state), "reason": row.reason, "answer": answer},
    )
