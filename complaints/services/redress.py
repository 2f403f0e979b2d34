"""Money of a case: proposed by one person, agreed to by another, booked in that transaction.

Whoever agrees is named by the amount matrix (rules ``redress.most_satang.<level>`` and one right a
level). All money of a case counts together, so that nothing is decided in pieces.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from complaints.data import REDRESS_POSTINGS
from complaints.errors import (
    CaseClosed,
    DisputeTooLarge,
    NoAmount,
    NoCustomerOfCase,
    RedressAboveAuthority,
    RedressMoveRefused,
)
from complaints.models.case import Case
from complaints.models.redress import Redress
from complaints.selectors import redress as reads
from complaints.selectors.case import case_for_update
from complaints.services import clock as clocks
from complaints.services import letter, reach, step
from complaints.states import (
    LetterKind,
    RedressAct,
    RedressKind,
    RedressLevel,
    RedressState,
    State,
    Step,
)
from micropay.core import approval, money
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from wallet.selectors import wallet as wallets
from wallet.services import redress as booking

KINDS = {level: f"complaints.redress.{level.value}" for level in RedressLevel}


@transaction.atomic
def propose(
    *, actor: Actor, case_id: UUID, kind: str, amount: int, reason: str, now: datetime
) -> Redress:
    """Propose money (satang) for the customer of a case; the refund clock starts with it.

    A provisional credit is for a disputed payment and together no more than it was. Raises
    NotFound, CaseClosed, NoAmount, NoCustomerOfCase, DisputeTooLarge, RedressAboveAuthority.
    """
    case = case_for_update(case_id)
    if case.state == State.CLOSED:
        raise CaseClosed
    customer_id = _customer(case)
    _require_possible(case, RedressKind(kind), amount)
    level = _level(reads.given(case) + amount, now)
    row = Redress.objects.create(
        case=case,
        customer_id=customer_id,
        kind=RedressKind(kind).value,
        amount=amount,
        level=level.value,
        proposed_at=now,
    )
    _ask(row, RedressAct.PAY, actor=actor, reason=reason, now=now)
    step.add(
        actor=actor,
        case=case,
        step=Step.REDRESS_ASKED,
        now=now,
        detail=_codes(row, act=RedressAct.PAY.value),
    )
    clocks.start_refund(case, actor, now)
    clocks.save(case, "refund_due", "refund_at")
    return row


@transaction.atomic
def ask_to_settle(
    *, actor: Actor, redress_id: UUID, act: str, reason: str, now: datetime
) -> Approval:
    """Ask that a credit is taken back, or that a provisional one becomes final.

    It needs the level that the whole credit needed. Raises NotFound, RedressMoveRefused,
    ApprovalWaiting.
    """
    row = reads.for_update(redress_id)
    wanted = RedressAct(act)
    _require_settling(row, wanted)
    step.add(
        actor=actor,
        case=row.case,
        step=Step.REDRESS_ASKED,
        now=now,
        detail=_codes(row, act=wanted.value),
    )
    return _ask(row, wanted, actor=actor, reason=reason, now=now)


def decided(approved: Approval, *, actor: Actor, now: datetime) -> None:
    """What the second person's yes carries out, in their transaction.

    The matrix is asked again: it may have changed since. Raises RedressMoveRefused,
    RedressAboveAuthority, NoCustomerOfCase, WalletNotActive, InsufficientBalance and the refusals
    of the ledger.
    """
    row = reads.for_update(UUID(approved.object_id))
    act = RedressAct(approved.payload["act"])
    if act is RedressAct.PAY:
        _pay(row, approved, actor, now)
    elif act is RedressAct.TAKE_BACK:
        _require_settling(row, act)
        _take_back(row, actor, now)
    else:
        _require_settling(row, act)
        _make_final(row, actor, now)


def ended(asked: Approval, *, actor: Actor, now: datetime) -> None:
    """A request was refused, withdrawn or expired: what was only proposed is over."""
    row = reads.for_update(UUID(asked.object_id))
    step.add(
        actor=actor,
        case=row.case,
        step=Step.REDRESS_ENDED,
        now=now,
        detail=_codes(row, act=asked.payload["act"], how=asked.state),
    )
    if row.state != RedressState.PROPOSED:
        return
    row.state, row.settled_at = RedressState.ENDED.value, now
    row.save(update_fields=["state", "settled_at"])
    proposed = Redress.objects.filter(case=row.case, state=RedressState.PROPOSED)
    if row.case.refund_at is None and not proposed.exists():
        row.case.refund_due = None
        clocks.save(row.case, "refund_due")


@transaction.atomic
def collect(*, actor: Actor, redress_id: UUID, now: datetime) -> int:
    """Take what the wallet has of a credit that is owed back. Returns what was taken (satang).

    Safe to run again; a wallet that is empty or stopped is left alone. Raises NotFound.
    """
    row = reads.for_update(redress_id)
    if row.state != RedressState.RECOVERING:
        return 0
    return _take_what_there_is(row, actor, now)


def _pay(row: Redress, approved: Approval, actor: Actor, now: datetime) -> None:
    if row.state != RedressState.PROPOSED:
        raise RedressMoveRefused(state=row.state)
    needed = _level(reads.given(row.case), now)
    if needed.value != row.level:
        _require_level(needed, RedressLevel(row.level), now)
    posted = booking.pay(
        actor=actor,
        customer_id=row.customer_id,
        kind=REDRESS_POSTINGS[RedressKind(row.kind)],
        amount=row.amount,
        owner_id=row.id,
        idempotency_key="pay",
        now=now,
    )
    row.state, row.paid_at = RedressState.PAID.value, posted.posted_at
    row.approval_id, row.transaction_id = approved.id, posted.transaction_id
    row.save(update_fields=["state", "paid_at", "approval_id", "transaction_id"])
    _record(row, Step.REDRESS_PAID, actor, now)
    case = row.case
    case.refund_at = case.refund_at or now
    clocks.save(case, "refund_at")
    words = {"amount": money.format_baht_for_people(row.amount)}
    reach.tell(case=case, template="complaints.paid", context=words, now=now)
    letter.queue(case=case, kind=LetterKind.REDRESS, about=row.id, now=now)


def _take_back(row: Redress, actor: Actor, now: datetime) -> None:
    """A mistake of ours is taken back whole or not at all; a lost dispute as far as money is there,
    and the rest later.
    """
    if row.kind != RedressKind.PROVISIONAL:
        _take(row, row.rest, actor, now)
        return
    row.state = RedressState.RECOVERING.value
    row.save(update_fields=["state"])
    _take_what_there_is(row, actor, now)


def _take_what_there_is(row: Redress, actor: Actor, now: datetime) -> int:
    wallet = wallets.of_customer(customer_id=row.customer_id)
    there = wallets.shown(wallet).available if wallet is not None and wallet.is_active else 0
    amount = min(max(there, 0), row.rest)
    if amount:
        _take(row, amount, actor, now)
    return amount


def _take(row: Redress, amount: int, actor: Actor, now: datetime) -> None:
    assert row.transaction_id is not None
    booking.take_back(
        actor=actor,
        customer_id=row.customer_id,
        transaction_id=row.transaction_id,
        kind=REDRESS_POSTINGS[RedressKind(row.kind)],
        amount=amount,
        owner_id=row.id,
        idempotency_key=f"back:{row.taken_back}",
        now=now,
    )
    row.taken_back += amount
    if not row.rest:
        row.state, row.settled_at = RedressState.BACK.value, now
    row.save(update_fields=["taken_back", "state", "settled_at"])
    _record(row, Step.REDRESS_BACK, actor, now, taken=amount)
    words = {"amount": money.format_baht_for_people(amount)}
    reach.tell(case=row.case, template="complaints.taken_back", context=words, now=now)
    if not row.rest:
        letter.queue(case=row.case, kind=LetterKind.TAKEN_BACK, about=row.id, now=now)


def _make_final(row: Redress, actor: Actor, now: datetime) -> None:
    booking.make_final(
        actor=actor, amount=row.rest, owner_id=row.id, idempotency_key="final", now=now
    )
    row.state, row.settled_at = RedressState.FINAL.value, now
    row.save(update_fields=["state", "settled_at"])
    _record(row, Step.DISPUTE, actor, now)


def _customer(case: Case) -> UUID:
    """Whose wallet the money of a case goes to."""
    customer_id = case.customer_id
    if customer_id is None or wallets.of_customer(customer_id=customer_id) is None:
        raise NoCustomerOfCase
    return customer_id


def _require_possible(case: Case, kind: RedressKind, amount: int) -> None:
    if amount <= 0:
        raise NoAmount
    if kind is RedressKind.PROVISIONAL:
        most = reads.disputed_most(case)
        if reads.provisional(case) + amount > most:
            raise DisputeTooLarge(most=money.format_baht_for_people(most))


def _require_settling(row: Redress, act: RedressAct) -> None:
    wanted = RedressState.FINAL if act is RedressAct.MAKE_FINAL else RedressState.BACK
    provisional = row.kind == RedressKind.PROVISIONAL
    if row.state != RedressState.PAID or (wanted is RedressState.FINAL and not provisional):
        raise RedressMoveRefused(state=row.state)


def _level(amount: int, now: datetime) -> RedressLevel:
    level = reads.level_of(amount, now)
    if level is None:
        _, most = reads.matrix(now)[-1]
        raise RedressAboveAuthority(most=money.format_baht_for_people(most))
    return level


def _require_level(needed: RedressLevel, had: RedressLevel, now: datetime) -> None:
    """The level that agrees may stand above what is needed now, never below."""
    most = dict(reads.matrix(now))
    if most[needed] > most[had]:
        raise RedressAboveAuthority(most=money.format_baht_for_people(most[had]))


def _ask(row: Redress, act: RedressAct, *, actor: Actor, reason: str, now: datetime) -> Approval:
    return approval.request(
        kind=KINDS[RedressLevel(row.level)],
        object_type="complaints.Redress",
        object_id=row.id,
        payload={"act": act.value, "amount": row.amount, "case": row.case.number},
        actor=actor,
        reason=reason,
        now=now,
    )


def _record(row: Redress, what: Step, actor: Actor, now: datetime, **more: int) -> None:
    step.add(actor=actor, case=row.case, step=what, now=now, detail=_codes(row, **more))


def _codes(row: Redress, **more: object) -> dict[str, object]:
    return {"redress": str(row.id), "kind": row.kind, "amount": row.amount, **more}
