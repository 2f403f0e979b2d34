"""Resolving a difference between bank and ledger: one person asks, another one agrees.

Money is never waved through: a difference of money ends in a posting of the ledger's door or is
cancelled out by another one. Nothing of the bank's book or of earlier postings changes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.selectors import customer as customers
from micropay.core import approval, clock, evidence, locks, messages, money
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval
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
from wallet.models.merchant import Merchant
from wallet.models.reconciliation import BankDifference, BankLine, BankMatch
from wallet.models.topup import BankNotice
from wallet.models.wallet import Wallet
from wallet.services import bank_match, ledger, notice, payout
from wallet.states.bank import PayoutOutcome, WithdrawalState

RESOLVE = "wallet.difference.resolve"
POSTING = "bank_correction"
_ACCOUNTS = {
    Against.COMPANY: COMPANY_BANK,
    Against.REDRESS: REDRESS_EXPENSE,
    Against.RECEIVABLE: RECEIVABLES,
}
# Told to the bank, and not given back.
_UNDER_WAY = (WithdrawalState.SENT, WithdrawalState.UNKNOWN, WithdrawalState.COMPLETED)
_LINE_ONLY = (DifferenceKind.NOT_IN_LEDGER, DifferenceKind.RETURNED, DifferenceKind.DUPLICATE)


@transaction.atomic
def ask(
    *,
    actor: Actor,
    difference_id: UUID,
    resolution: Resolution,
    against: Against | None = None,
    other_id: UUID | None = None,
    reason: str,
    now: datetime,
) -> Approval:
    """The maker asks for a resolution.

    CREDITED: what the bank shows is booked as its notice or answer would have been. POSTED: the
    difference is posted ``against`` an account. OFFSET: ``other_id`` cancels it out. NOTED: no
    money is involved. Raises NotFound, DifferenceNotOpen, WrongResolution, DoesNotOffset.
    """
    row = _locked(difference_id)[0]
    if not row.is_open:
        raise DifferenceNotOpen
    _require_fits(row, resolution, against, other_id)
    row.state = DifferenceState.ASKED
    row.save(update_fields=["state"])
    return approval.request(
        kind=RESOLVE,
        object_type="wallet.BankDifference",
        object_id=row.id,
        payload={
            "resolution": resolution.value,
            "against": against.value if against else "",
            "other": str(other_id) if other_id else "",
        },
        actor=actor,
        reason=reason,
        now=now,
    )


def resolve(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """What the checker's yes carries out, once.

    Raises DifferenceNotOpen when the missing side has come meanwhile, WrongResolution,
    DoesNotOffset and what the postings refuse with.
    """
    locks.require_transaction()
    resolution = Resolution(asked.payload["resolution"])
    row = BankDifference.objects.get(id=asked.object_id)
    if _has_come(row, now):
        raise DifferenceNotOpen
    _ACTS[resolution](row, asked.payload, actor, now)
    _leave_evidence(actor, row.id, asked, now)


def not_agreed(asked: Approval, *, actor: Actor, now: datetime) -> None:
    """It was refused, withdrawn or expired: the difference is open again, or closed if the missing
    side has come meanwhile.
    """
    row = _locked(UUID(asked.object_id))[0]
    if row.state == DifferenceState.ASKED:
        row.state = DifferenceState.OPEN
        row.save(update_fields=["state"])
        bank_match.again(now=now)
        bank_match.close_what_came(now=now)


def _require_fits(
    row: BankDifference, resolution: Resolution, against: Against | None, other_id: UUID | None
) -> None:
    kind = DifferenceKind(row.kind)
    fits = {
        Resolution.CREDITED: kind is DifferenceKind.NOT_IN_LEDGER and _may_be_booked(row),
        Resolution.POSTED: row.amount != 0 and against is not None,
        Resolution.OFFSET: row.amount != 0 and other_id is not None,
        Resolution.NOTED: row.amount == 0,
    }
    if not fits.get(resolution, False):
        raise WrongResolution
    if resolution is Resolution.POSTED and against is Against.WALLET:
        _wallet_of(row)
    if other_id is not None and not _offsets(row, BankDifference.objects.get(id=other_id)):
        raise DoesNotOffset


def _may_be_booked(row: BankDifference) -> bool:
    """A receipt always; a payment only as the withdrawal that it names."""
    return row.amount > 0 or row.withdrawal_id is not None


def _credit(row: BankDifference, payload: dict[str, Any], actor: Actor, now: datetime) -> None:
    """Book the line as the bank's own word would have been booked, then match it."""
    assert row.line is not None
    if row.line.amount > 0:
        notice.receive(actor=actor, notice=_as_notice(row.line), now=now)
        posted = BankNotice.objects.get(bank_reference=_bank_reference(row.line)).transaction_id
    else:
        posted = _settle(row, actor, now)
    found = _locked(row.id)[0]
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


def _post(row: BankDifference, payload: dict[str, Any], actor: Actor, now: datetime) -> None:
    """Post what the ledger lacks: the safeguarded account against the account that was named."""
    against = Against(payload["against"])
    wallet = _wallet_of(row) if against is Against.WALLET else None
    account = wallet.account_id if wallet else _ACCOUNTS[against]
    found = _locked(row.id)[0]
    _require_asked(found)
    posted = ledger.post(
        owner_id=row.id,
        idempotency_key="bank correction",
        fingerprint=hashlib.sha256(f"{row.id} {row.amount} {account}".encode()).digest(),
        kind=POSTING,
        legs=[Leg(SAFEGUARDED_BANK, -row.amount), Leg(account, row.amount)],
        now=now,
    )
    if row.line is not None and row.kind in _LINE_ONLY:
        _match(row.line, posted.transaction_id, MatchedBy.CORRECTION, now)
    _close(found, Resolution.POSTED, now, correction=posted.transaction_id)
    if isinstance(wallet, Wallet):
        _tell(wallet, row.amount, now)


def _wallet_of(row: BankDifference) -> Wallet | Merchant:
    """The wallet, or merchant, that the difference leads to. Raises WrongResolution."""
    wallet: Wallet | Merchant | None = None
    if row.withdrawal is not None:
        wallet = row.withdrawal.wallet or row.withdrawal.merchant
    elif row.notice is not None and row.notice.topup is not None:
        wallet = row.notice.topup.wallet
    if wallet is None:
        raise WrongResolution
    return wallet


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


def _offset(row: BankDifference, payload: dict[str, Any], actor: Actor, now: datetime) -> None:
    both = _locked(row.id, UUID(payload["other"]))
    found, other = sorted(both, key=lambda one: one.id != row.id)
    _require_asked(found)
    if not _offsets(found, other):
        raise DoesNotOffset
    found.offset, other.offset = other, found
    for one in (found, other):
        _close(one, Resolution.OFFSET, now)


def _note(row: BankDifference, payload: dict[str, Any], actor: Actor, now: datetime) -> None:
    found = _locked(row.id)[0]
    _require_asked(found)
    _close(found, Resolution.NOTED, now)


_ACTS: dict[Resolution, Callable[[BankDifference, dict[str, Any], Actor, datetime], None]] = {
    Resolution.CREDITED: _credit,
    Resolution.POSTED: _post,
    Resolution.OFFSET: _offset,
    Resolution.NOTED: _note,
}


def _offsets(row: BankDifference, other: BankDifference) -> bool:
    """Only what both sides have yet to explain can cancel out; a matched rest has a posting."""
    return other.id != row.id and other.is_open and other.amount == -row.amount


def _has_come(row: BankDifference, now: datetime) -> bool:
    """Whether the missing line or posting is there since it was asked for."""
    if row.kind == DifferenceKind.NOT_AT_BANK:
        assert row.transaction_id is not None
        return BankMatch.objects.filter(transaction_id=row.transaction_id).exists()
    if row.line_id is None or row.kind not in _LINE_ONLY:
        return False
    is_matched = BankMatch.objects.filter(line_id=row.line_id).exists()
    return is_matched or bank_match.line(line_id=row.line_id, now=now)


def _locked(*ids: UUID) -> list[BankDifference]:
    [found] = locks.lock(BankDifference.objects.filter(id__in=ids))
    if len(found) != len(ids):
        raise NotFound
    rows: list[BankDifference] = found
    return rows


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


def _leave_evidence(actor: Actor, difference_id: UUID, asked: Approval, now: datetime) -> None:
    row = BankDifference.objects.get(id=difference_id)
    evidence.record(
        action="wallet.difference.resolve",
        actor=actor,
        now=now,
        object_type="wallet.BankDifference",
        object_id=row.id,
        detail={
            "resolution": row.resolution,
            "against": asked.payload["against"],
            "amount": row.amount,
            "transaction": str(row.correction_id or ""),
            "approval": str(asked.id),
        },
    )
