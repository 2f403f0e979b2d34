"""The end of a merchant: nobody pays it any more, its money goes to its bank, then it is closed.

Two people end it. What it still has goes out as one more payout, without a fee and of any size:
it is the merchant's own. A payment that was under way when they agreed is paid out after it.
Frozen on its way, it goes on when two people have let it go.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from micropay.core import approval
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from wallet.errors.merchant import MerchantMoveRefused, MerchantWithoutAccount
from wallet.models.bank import BankAccount, Withdrawal
from wallet.models.merchant import Merchant
from wallet.models.merchant_keeper import MerchantKeeper
from wallet.selectors import ledger as reads
from wallet.selectors import merchant as merchants
from wallet.services import ledger, merchant_payout, merchant_plan, merchant_state
from wallet.states.bank import WithdrawalState
from wallet.states.ledger import AccountState
from wallet.states.merchant import MerchantState

CLOSE = "wallet.merchant.close"
_KEY = "closing"


@transaction.atomic
def ask(*, actor: Actor, merchant_id: UUID, reason: str, now: datetime) -> Approval:
    """Ask to end a merchant. Raises NotFound, MerchantMoveRefused, MerchantWithoutAccount while it
    has money and nowhere to send it, ApprovalWaiting.
    """
    row, account = merchants.paid_out_for_update(merchant_id=merchant_id)
    _require(row, account)
    return approval.request(
        kind=CLOSE,
        object_type="wallet.Merchant",
        object_id=row.id,
        payload={},
        actor=actor,
        reason=reason,
        now=now,
    )


def agreed(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: no payment finds the merchant from now on, its plan ends, and its
    money is on its way. Raises MerchantMoveRefused, MerchantWithoutAccount, LedgerBusy.
    """
    row, account = merchants.paid_out_for_update(merchant_id=UUID(asked.object_id))
    _require(row, account)
    merchant_state.move(row=row, wanted=MerchantState.CLOSING)
    merchant_plan.end(actor=actor, merchant=row, now=now)
    merchant_state.leave_evidence(
        verb="begin_closing", actor=actor, row=row, now=now, reason=asked.reason
    )
    _go_on(actor, row, account, now)


@transaction.atomic
def finish(*, actor: Actor, merchant_id: UUID, now: datetime) -> MerchantState:
    """Take the next step of a closing merchant: wait for what is on its way, send what is left, or
    close it. Safe to run twice and at once. After the bank refused, nothing is sent until two
    people have named another bank account. Raises LedgerBusy with nothing done.
    """
    row, account = merchants.paid_out_for_update(merchant_id=merchant_id)
    if row.state == MerchantState.CLOSING:
        _go_on(actor, row, account, now)
    return MerchantState(row.state)


def _require(row: Merchant, account: BankAccount | None) -> None:
    if not row.is_active:
        raise MerchantMoveRefused(state=row.state)
    if account is None and reads.balance(account_id=row.account_id).balance:
        raise MerchantWithoutAccount


def _go_on(actor: Actor, row: Merchant, account: BankAccount | None, now: datetime) -> None:
    held = reads.balance(account_id=row.account_id)
    if held.held:
        return
    if held.available:
        _send(actor, row, account, held.available, now)
        return
    ledger.set_account_state(account_id=row.account_id, state=AccountState.CLOSED)
    merchant_state.move(row=row, wanted=MerchantState.CLOSED)
    MerchantKeeper.objects.filter(merchant=row, ended_at=None).update(ended_at=now)
    merchant_state.leave_evidence(verb="close", actor=actor, row=row, now=now)


def _send(
    actor: Actor, row: Merchant, account: BankAccount | None, amount: int, now: datetime
) -> None:
    earlier = Withdrawal.objects.filter(merchant=row, key__startswith=_KEY)
    refused = earlier.filter(state=WithdrawalState.REFUSED).order_by("-ended_at").first()
    if account is None or (refused is not None and refused.bank_account_id == account.id):
        return
    wanted = merchant_payout.Wanted(amount, 0, 0, f"{_KEY} {earlier.count() + 1}")
    merchant_payout.start(actor=actor, row=row, account=account, wanted=wanted, now=now)
