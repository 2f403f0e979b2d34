"""Money in suspense that no wallet takes by itself: two people say where it goes.

The payer wrote no reference of ours, or the wallet is closed. Either it is somebody's top-up after
all (a slip or a letter shows whose), or it goes back to the payer by the bank. What has a wallet
that will take it (``waiting``) is left alone unless it is to go back.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from accounts.selectors import customer as customers
from micropay.core import approval, evidence, locks, messages, money
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval
from wallet.data.ledger import SAFEGUARDED_BANK, UNMATCHED_RECEIPTS, Leg
from wallet.data.messages import SENT_BACK
from wallet.errors.closure import BankReferenceTaken
from wallet.errors.topup import ReceiptHasWallet, ReceiptSettled, WalletUnknown
from wallet.errors.wallet import WalletNotActive
from wallet.models.topup import TopUp, UnmatchedReceipt
from wallet.models.wallet import Wallet
from wallet.selectors import fee as fees
from wallet.services import credit, ledger, topup
from wallet.states.bank import ReviewState, TopUpState, UnmatchedReason
from wallet.states.movement import FeeService

ASSIGN = "wallet.receipt.assign"
SEND_BACK = "wallet.receipt.send_back"
POSTING = "receipt_sent_back"


@transaction.atomic
def ask_assign(
    *, actor: Actor, receipt_id: UUID, wallet_number: str, reason: str, now: datetime
) -> Approval:
    """The maker says whose money it is; the reason names what shows it.

    Raises NotFound, ReceiptSettled, ReceiptHasWallet, WalletUnknown, WalletNotActive,
    ApprovalWaiting.
    """
    row = _open(receipt_id)
    if row.reason != UnmatchedReason.UNKNOWN_REFERENCE:
        raise ReceiptHasWallet
    wallet = Wallet.objects.filter(number=wallet_number).first()
    if wallet is None:
        raise WalletUnknown
    _require_active(wallet)
    return _ask(ASSIGN, row, actor=actor, reason=reason, now=now, wallet=str(wallet.id))


def assigned(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The checker agrees: credited as a top-up of this wallet, with today's fee, limit and cap.

    Raises ReceiptSettled, WalletNotActive, OverBalanceCap, the refusals of limits, LedgerBusy.
    """
    found = Wallet.objects.get(id=asked.payload["wallet"])
    standing = customers.standing(customer_ids=[found.customer_id], lock=True)[found.customer_id]
    [[wallet], rows] = locks.lock(
        Wallet.objects.filter(id=found.id), _receipts(UUID(asked.object_id))
    )
    row = _require_open(rows)
    _require_active(wallet)
    fee = fees.quote(service=FeeService.TOPUP, amount=row.amount, at=now, tier=standing.tier)
    made = topup.draw(wallet=wallet, amount=row.amount, fee=fee, now=now)
    given = credit.Credit(row.amount, made, wallet, standing.tier)
    done = credit.post(
        source=UNMATCHED_RECEIPTS,
        key=f"receipt:{row.id}",
        fingerprint=hashlib.sha256(f"assign {row.id} {wallet.id}".encode()).digest(),
        credit=given,
        now=now,
    )
    row.wallet, row.topup = wallet, made
    _settle(row, asked, done.posted.transaction_id, now)
    credit.note(credit=given, done=done, notice=row.notice)
    _leave_evidence("assign", row, actor, asked, now)


@transaction.atomic
def ask_send_back(
    *, actor: Actor, receipt_id: UUID, bank_reference: str, reason: str, now: datetime
) -> Approval:
    """The maker says that the bank gave the money back to its payer, under its own reference.

    Raises NotFound, ReceiptSettled, BankReferenceTaken, ApprovalWaiting.
    """
    row = _open(receipt_id)
    if UnmatchedReceipt.objects.filter(bank_reference=bank_reference).exists():
        raise BankReferenceTaken
    return _ask(SEND_BACK, row, actor=actor, reason=reason, now=now, bank_reference=bank_reference)


def sent_back(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The checker agrees: out of suspense and off the safeguarded account. A customer whose top-up
    it was is told. Raises ReceiptSettled, BankReferenceTaken, LedgerBusy.
    """
    receipt_id = UUID(asked.object_id)
    [of_customer, rows] = locks.lock(
        TopUp.objects.filter(notices__unmatched=receipt_id), _receipts(receipt_id)
    )
    row = _require_open(rows)
    posted = ledger.post(
        owner_id=row.id,
        idempotency_key="sent back",
        fingerprint=hashlib.sha256(f"{row.id} {row.amount}".encode()).digest(),
        kind=POSTING,
        legs=[Leg(UNMATCHED_RECEIPTS, -row.amount), Leg(SAFEGUARDED_BANK, row.amount)],
        now=now,
    )
    row.bank_reference = asked.payload["bank_reference"]
    _settle(row, asked, posted.transaction_id, now)
    for one in of_customer:
        _tell(one, row, now)
    _leave_evidence("send_back", row, actor, asked, now)


def _receipts(receipt_id: UUID) -> QuerySet[UnmatchedReceipt]:
    return UnmatchedReceipt.objects.filter(id=receipt_id).select_related("notice")


def _open(receipt_id: UUID) -> UnmatchedReceipt:
    row = _receipts(receipt_id).first()
    if row is None:
        raise NotFound
    return _require_open([row])


def _require_open(rows: list[UnmatchedReceipt]) -> UnmatchedReceipt:
    [row] = rows
    if row.state != ReviewState.OPEN:
        raise ReceiptSettled
    return row


def _require_active(wallet: Wallet) -> None:
    if not wallet.is_active:
        raise WalletNotActive(state=wallet.state)


def _ask(
    kind: str, row: UnmatchedReceipt, *, actor: Actor, reason: str, now: datetime, **payload: str
) -> Approval:
    return approval.request(
        kind=kind,
        object_type="wallet.UnmatchedReceipt",
        object_id=row.id,
        payload=payload,
        actor=actor,
        reason=reason,
        now=now,
    )


def _settle(row: UnmatchedReceipt, asked: Approval, transaction_id: UUID, now: datetime) -> None:
    row.state, row.resolved_at, row.approval = ReviewState.RESOLVED, now, asked
    row.transaction_id = transaction_id
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise BankReferenceTaken from None


def _tell(asked_for: TopUp, row: UnmatchedReceipt, now: datetime) -> None:
    """Their top-up waits no more; another payment under its reference is still credited."""
    if asked_for.state == TopUpState.HELD:
        asked_for.state = TopUpState.WAITING
        asked_for.save(update_fields=["state"])
    holder = customers.standing(customer_ids=[asked_for.customer_id])[asked_for.customer_id]
    if not holder.phone:
        return
    messages.send(
        channel="sms",
        to=holder.phone,
        template=SENT_BACK,
        context={
            "amount": money.format_baht_for_people(row.amount),
            "reference": asked_for.reference,
        },
        language=holder.language,
        subject_id=holder.subject_id,
        now=now,
    )


def _leave_evidence(
    verb: str, row: UnmatchedReceipt, actor: Actor, asked: Approval, now: datetime
) -> None:
    evidence.record(
        action=f"wallet.receipt.{verb}",
        actor=actor,
        now=now,
        subject_id=row.wallet.customer.subject_id if row.wallet else None,
        object_type="wallet.UnmatchedReceipt",
        object_id=row.id,
        reason=asked.reason,
        detail={
            "amount": row.amount,
            "transaction": str(row.transaction_id),
            "bank_reference": row.bank_reference,
            "approval": str(asked.id),
        },
    )
