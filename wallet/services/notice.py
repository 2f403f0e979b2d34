"""Crediting what the partner bank received: once per bank reference, and never lost.

The bank may tell us twice, late, out of order, or something else than was asked for. What it
received is credited if the reference leads to an open wallet with room for it, and otherwise kept
in the suspense account with a row for a person to decide on.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.data.customer import Standing
from accounts.selectors import customer as customers
from micropay.core import evidence, locks, messages, money
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from wallet.data.ledger import SAFEGUARDED_BANK, UNMATCHED_RECEIPTS, Leg, Posted
from wallet.data.messages import MONEY_WAITS
from wallet.data.topup import NoticeGiven
from wallet.errors.limit import LimitRefusal, OverBalanceCap
from wallet.errors.topup import BankReferenceReused
from wallet.models.topup import BankNotice, TopUp, UnmatchedReceipt
from wallet.models.wallet import Wallet
from wallet.selectors import topup
from wallet.services import contradiction, credit, ledger
from wallet.states.bank import (
    CREDITED_LATER,
    WAITS_FOR_ROOM,
    NoticeOutcome,
    TopUpState,
    UnmatchedReason,
)
from wallet.states.wallet import WalletState

_REASONS = {
    WalletState.FROZEN: UnmatchedReason.WALLET_FROZEN,
    WalletState.CLOSED: UnmatchedReason.WALLET_CLOSED,
}


@dataclass(frozen=True, slots=True)
class _Destination:
    """The locked top-up and wallet a notice leads to and whose they are, or why nowhere."""

    topup: TopUp | None = None
    wallet: Wallet | None = None
    holder: Standing | None = None
    reason: UnmatchedReason | None = None

    def credit_of(self, amount: int) -> credit.Credit | None:
        """The credit that is due, if the notice leads to an open wallet."""
        if self.topup is None or self.wallet is None or self.holder is None or self.reason:
            return None
        return credit.Credit(amount, self.topup, self.wallet, self.holder.tier)


def receive(*, actor: Actor, notice: NoticeGiven, now: datetime) -> bool:
    """Post a verified notice once (satang). Returns False when it was posted before.

    Raises BankReferenceReused when the earlier notice said something else, LedgerBusy.
    """
    try:
        with transaction.atomic():
            return _receive(actor, notice, now)
    except BankReferenceReused:
        # What was refused is rolled back; that it was said stays.
        _note_contradiction(actor, notice, now)
        raise
    except IntegrityError:
        # A twin committed between the look and the insert: now it is found.
        with transaction.atomic():
            if _was_posted(notice):
                return False
        raise


@transaction.atomic
def _note_contradiction(actor: Actor, notice: NoticeGiven, now: datetime) -> None:
    earlier = topup.notice(notice.bank_reference)
    if earlier is not None:
        contradiction.note(actor=actor, notice_id=earlier.id, now=now)


def _receive(actor: Actor, notice: NoticeGiven, now: datetime) -> bool:
    place = _lock_destination(notice)
    if _was_posted(notice):
        return False
    due = place.credit_of(notice.amount)
    done = None
    if due is not None:
        try:
            done = _credit(notice, due, now)
        except (OverBalanceCap, LimitRefusal) as refusal:
            place = replace(place, reason=_no_room(refusal))
    posted = done.posted if done else _suspend(notice, now)
    row = _note(place, notice, posted.transaction_id, now)
    if due is not None and done is not None:
        credit.note(credit=due, done=done, notice=row)
    else:
        _park(place, row, now)
    _leave_evidence(actor, row, now)
    return True


@transaction.atomic
def _credit(notice: NoticeGiven, due: credit.Credit, now: datetime) -> credit.Credited:
    """In a savepoint: what limit or cap refuses is posted to suspense instead."""
    return credit.post(
        source=SAFEGUARDED_BANK,
        key=_key(notice),
        fingerprint=_fingerprint(notice),
        credit=due,
        now=now,
    )


def _suspend(notice: NoticeGiven, now: datetime) -> Posted:
    return ledger.post(
        owner_id=SAFEGUARDED_BANK,
        idempotency_key=_key(notice),
        fingerprint=_fingerprint(notice),
        kind="unmatched_receipt",
        legs=[Leg(SAFEGUARDED_BANK, -notice.amount), Leg(UNMATCHED_RECEIPTS, notice.amount)],
        now=now,
    )


def _key(notice: NoticeGiven) -> str:
    return f"bank:{notice.bank_reference}"


def _no_room(refusal: Refusal) -> UnmatchedReason:
    over_cap = isinstance(refusal, OverBalanceCap)
    return UnmatchedReason.OVER_BALANCE_CAP if over_cap else UnmatchedReason.OVER_LIMIT


def _lock_destination(notice: NoticeGiven) -> _Destination:
    """Hold the holder's standing, the wallet and the top-up, in that order, before deciding."""
    found = topup.by_reference(notice.reference)
    if found is None:
        return _Destination(reason=UnmatchedReason.UNKNOWN_REFERENCE)
    holder = customers.standing(customer_ids=[found.customer_id], lock=True)[found.customer_id]
    [[wallet], [row]] = locks.lock(
        Wallet.objects.filter(id=found.wallet_id), TopUp.objects.filter(id=found.id)
    )
    return _Destination(row, wallet, holder, _REASONS.get(WalletState(wallet.state)))


def _was_posted(notice: NoticeGiven) -> bool:
    earlier = topup.notice(notice.bank_reference)
    if earlier is not None and earlier.fingerprint != _fingerprint(notice).hex():
        raise BankReferenceReused
    return earlier is not None


def _fingerprint(notice: NoticeGiven) -> bytes:
    """The facts of the receipt; the notice's own number and time of sending may differ."""
    facts = f"{notice.bank_reference}\x00{notice.reference}\x00{notice.amount}"
    return hashlib.sha256(facts.encode()).digest()


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


def _park(place: _Destination, notice: BankNotice, now: datetime) -> None:
    """A row for a person to decide on. A customer whose money waits for room is told; whose wallet
    is frozen sees it in the app.
    """
    reason = place.reason or UnmatchedReason.UNKNOWN_REFERENCE
    UnmatchedReceipt.objects.create(
        notice=notice, reason=reason, amount=notice.amount, opened_at=now, wallet=place.wallet
    )
    if reason not in CREDITED_LATER or place.topup is None or place.holder is None:
        return
    if place.topup.state == TopUpState.WAITING:
        place.topup.state = TopUpState.HELD
        place.topup.save(update_fields=["state"])
    if reason not in WAITS_FOR_ROOM:
        return
    messages.send(
        channel="sms",
        to=place.holder.phone,
        template=MONEY_WAITS,
        context={
            "amount": money.format_baht_for_people(notice.amount),
            "reference": place.topup.reference,
        },
        language=place.holder.language,
        subject_id=place.holder.subject_id,
        now=now,
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
