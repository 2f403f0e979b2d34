"""What a resolution does that two people agreed to. Each is part of the checker's transaction and
raises DifferenceNotOpen when the difference was resolved meanwhile.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any
from uuid import UUID

from accounts.selectors import customer as customers
from micropay.core import clock, messages, money
from micropay.core.actor import Actor
from wallet.data.bank import PayoutAnswer
from wallet.data.ledger import (
    COMPANY_BANK,
    RECEIVABLES,
    REDRESS_EXPENSE,
    SAFEGUARDED_BANK,
    Leg,
)
from wallet.data.messages import CORRECTED_DOWN, CORRECTED_UP
from wallet.data.reconciliation import (
    Against,
    DifferenceKind,
    DifferenceState,
    MatchedBy,
    Resolution,
)
from wallet.data.topup import NoticeGiven
from wallet.errors.reconciliation import DifferenceNotOpen, DoesNotOffset, WrongResolution
from wallet.models.bank import Withdrawal
from wallet.models.reconciliation import BankDifference, BankLine, BankMatch
from wallet.models.topup import BankNotice
from wallet.models.wallet import Wallet
from wallet.selectors import difference as reads
from wallet.services import ledger, notice, payout
from wallet.states.bank import PayoutOutcome, WithdrawalState

POSTING = "bank_correction"
_ACCOUNTS = {
    Against.COMPANY: COMPANY_BANK,
    Against.REDRESS: REDRESS_EXPENSE,
    Against.RECEIVABLE: RECEIVABLES,
}
# Told to the bank, and not given back.
_UNDER_WAY = (WithdrawalState.SENT, WithdrawalState.UNKNOWN, WithdrawalState.COMPLETED)


def credit(*, actor: Actor, row: BankDifference, payload: dict[str, Any], now: datetime) -> None:
    """Book the line as the bank's own word would have been booked, then match it. Raises
    WrongResolution for a withdrawal that was given back, or whose wallet is frozen.
    """
    assert row.line is not None
    if row.line.amount > 0:
        notice.receive(actor=actor, notice=_as_notice(row.line), now=now)
        posted = BankNotice.objects.get(bank_reference=_bank_reference(row.line)).transaction_id
    else:
        posted = _settle(row, actor, now)
    found = reads.for_update(row.id)[0]
    _require_asked(found)
    rest = row.line.amount - _moved_at_bank(row, posted)
    _match(row.line, posted, MatchedBy.CORRECTION, now, difference=rest)
    _close(found, Resolution.CREDITED, now, correction=posted)
    if rest:
        BankDifference.objects.create(
            kind=DifferenceKind.AMOUNT_DIFFERS,
            day=row.day,
            amount=rest,
            line=row.line,
            transaction_id=posted,
            withdrawal_id=row.withdrawal_id,
            opened_at=now,
        )


def _as_notice(line: BankLine) -> NoticeGiven:
    return NoticeGiven(
        notice_id=f"statement {line.id}",
        bank_reference=_bank_reference(line),
        reference=line.own_reference or line.written["reference"],
        amount=line.amount,
        paid_at=clock.day_start(line.booked_on),
        account=line.written["account"],
    )


def _bank_reference(line: BankLine) -> str:
    return line.bank_reference or f"line {line.id}"


def _settle(row: BankDifference, actor: Actor, now: datetime) -> UUID:
    """The statement is the bank's word that it paid. Raises WrongResolution for a withdrawal that
    was given back, or whose wallet is frozen.
    """
    assert row.withdrawal is not None
    if row.withdrawal.state not in _UNDER_WAY:
        raise WrongResolution
    told = PayoutAnswer(PayoutOutcome.SETTLED, amount=row.withdrawal.amount)
    payout.settle(actor=actor, withdrawal_id=row.withdrawal.id, answer=told, now=now)
    posted = Withdrawal.objects.get(id=row.withdrawal.id).transaction_id
    if posted is None:
        raise WrongResolution
    return posted


def _moved_at_bank(row: BankDifference, posted: UUID) -> int:
    """What the posting moved at the bank: the line itself, or the whole withdrawal."""
    assert row.line is not None
    return row.line.amount if row.withdrawal is None else -row.withdrawal.amount


def post(*, actor: Actor, row: BankDifference, payload: dict[str, Any], now: datetime) -> None:
    """Post what the ledger lacks: the safeguarded account against the account that was named; whose
    wallet it is learns it. Raises WrongResolution when it leads to no wallet.
    """
    against = Against(payload["against"])
    wallet = reads.wallet_of(row) if against is Against.WALLET else None
    account = wallet.account_id if wallet else _ACCOUNTS[against]
    found = reads.for_update(row.id)[0]
    _require_asked(found)
    posted = ledger.post(
        owner_id=row.id,
        idempotency_key="bank correction",
        fingerprint=hashlib.sha256(f"{row.id} {row.amount} {account}".encode()).digest(),
        kind=POSTING,
        legs=[Leg(SAFEGUARDED_BANK, -row.amount), Leg(account, row.amount)],
        now=now,
    )
    if row.line is not None and row.kind in reads.LINE_ONLY:
        _match(row.line, posted.transaction_id, MatchedBy.CORRECTION, now)
    _close(found, Resolution.POSTED, now, correction=posted.transaction_id)
    if isinstance(wallet, Wallet):
        _tell(wallet, row.amount, now)


def _tell(wallet: Wallet, satang: int, now: datetime) -> None:
    """Whoever's wallet was corrected learns it."""
    holder = customers.standing(customer_ids=[wallet.customer_id])[wallet.customer_id]
    messages.send(
        channel="sms",
        to=holder.phone,
        template=CORRECTED_UP if satang > 0 else CORRECTED_DOWN,
        context={"amount": money.format_baht_for_people(abs(satang))},
        language=holder.language,
        subject_id=holder.subject_id,
        now=now,
    )


def offset(*, actor: Actor, row: BankDifference, payload: dict[str, Any], now: datetime) -> None:
    """Two differences cancel each other out. Raises NotFound, DoesNotOffset."""
    both = reads.for_update(row.id, UUID(payload["other"]))
    found, other = sorted(both, key=lambda one: one.id != row.id)
    _require_asked(found)
    if not reads.offsets(found, other):
        raise DoesNotOffset
    found.offset, other.offset = other, found
    for one in (found, other):
        _close(one, Resolution.OFFSET, now)


def note(*, actor: Actor, row: BankDifference, payload: dict[str, Any], now: datetime) -> None:
    """No money is involved: the reason is all there is to keep."""
    found = reads.for_update(row.id)[0]
    _require_asked(found)
    _close(found, Resolution.NOTED, now)


def _require_asked(row: BankDifference) -> None:
    if row.state != DifferenceState.ASKED:
        raise DifferenceNotOpen


def _match(
    line: BankLine, posted: UUID, by: MatchedBy, now: datetime, *, difference: int = 0
) -> None:
    BankMatch.objects.create(
        line=line, transaction_id=posted, by=by, difference=difference, matched_at=now
    )


def _close(
    row: BankDifference, resolution: Resolution, now: datetime, correction: UUID | None = None
) -> None:
    row.state, row.resolution, row.resolved_at = DifferenceState.RESOLVED, resolution, now
    row.correction_id = correction
    row.save(update_fields=["state", "resolution", "resolved_at", "correction_id", "offset"])
