"""Reading merchants: their QR codes, what is left to refund, their statements. Satang."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Sum

from micropay.core import clock, locks, rules
from micropay.core.errors import NotFound
from wallet.data.ledger import StatementLine
from wallet.data.merchant import MerchantLine
from wallet.models.bank import BankAccount
from wallet.models.merchant import Merchant, MerchantRefund
from wallet.models.merchant_plan import MerchantPlan
from wallet.models.movement import Movement
from wallet.selectors import ledger_past
from wallet.selectors import movement as movements
from wallet.selectors.paycode import write
from wallet.states.bank import BankAccountState
from wallet.states.merchant import MerchantState

_BATCH = 500
_NAME_LENGTH = 25
# What a QR code of the standard may carry as a name.
_PLAIN = re.compile(r"[ -~]+", re.ASCII)


def code_of(*, merchant: Merchant, satang: int | None, bill: str, now: datetime) -> str:
    """The text of a bill payment (tag 30) to a merchant: our biller number, the merchant's number
    as first reference, ``bill`` as second. Static without an amount. Raises a PaycodeRefusal.

    The tax ID stands in no code: of somebody who trades alone it is a national ID.
    """
    name = merchant.name_en if _PLAIN.fullmatch(merchant.name_en) else ""
    return write.bill_payment(
        biller_id=rules.text("merchant.biller_id", at=now),
        reference1=merchant.number,
        reference2=bill,
        satang=satang,
        merchant_name=name[:_NAME_LENGTH].strip(),
    )


def account_of(*, merchant: Merchant) -> BankAccount | None:
    """The bank account that payouts go to."""
    rows = BankAccount.objects.filter(merchant=merchant, state=BankAccountState.LINKED)
    return rows.first()


def paid_out_for_update(*, merchant_id: UUID) -> tuple[Merchant, BankAccount | None]:
    """The locked merchant and its locked bank account, if it has one. Raises NotFound."""
    accounts = BankAccount.objects.filter(merchant_id=merchant_id, state=BankAccountState.LINKED)
    [rows, found] = locks.lock(Merchant.objects.filter(id=merchant_id), accounts)
    if not rows:
        raise NotFound
    return rows[0], found[0] if found else None


def refundable(*, payment: Movement) -> int:
    """How much (satang) of a payment its merchant has not refunded."""
    refunded = MerchantRefund.objects.filter(payment=payment).aggregate(all=Sum("amount"))["all"]
    return payment.amount - int(refunded or 0)


def closing() -> list[UUID]:
    """The merchants that are closing."""
    rows = Merchant.objects.filter(state=MerchantState.CLOSING).order_by("id")
    return list(rows.values_list("id", flat=True))


def plans_due(*, now: datetime) -> list[UUID]:
    """The plans whose day has come, from rule ``merchant.plan_hour`` on, the oldest day first."""
    local = now.astimezone(clock.BANGKOK)
    if local.hour < rules.number("merchant.plan_hour", at=now):
        local -= timedelta(days=1)
    rows = MerchantPlan.objects.filter(active=True, next_on__lte=local.date())
    return list(rows.order_by("next_on", "id").values_list("id", flat=True))


def statement(*, merchant: Merchant, since: datetime, until: datetime) -> Iterator[MerchantLine]:
    """What changed a merchant's account from ``since`` to just before ``until``, oldest first."""
    lines = ledger_past.statement(account_id=merchant.account_id, since=since, until=until)
    balance = ledger_past.balance_at(account_id=merchant.account_id, at=since)
    # A deferred account's entries carry no number; they are told in the order of their time.
    for some in _batches(lines):
        found = _movements(some)
        for line in some:
            balance += line.amount
            yield _line(line, found.get(line.transaction_id), balance)


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """The merchants a person trades as."""
    for row in Merchant.objects.filter(owner__subject_id=subject_id):
        yield {
            "number": row.number,
            "name": row.name_th,
            "tax_id": row.tax_id,
            "category": row.category,
            "state": row.state,
            "registered_at": row.registered_at,
        }


def _batches(lines: tuple[StatementLine, ...]) -> Iterator[tuple[StatementLine, ...]]:
    for start in range(0, len(lines), _BATCH):
        yield lines[start : start + _BATCH]


def _movements(lines: tuple[StatementLine, ...]) -> dict[UUID, Movement]:
    ids = [line.transaction_id for line in lines]
    rows = Movement.objects.filter(transaction_id__in=ids).select_related(*movements.PARTIES)
    return {row.transaction_id: row for row in rows}


def _line(line: StatementLine, movement: Movement | None, balance: int) -> MerchantLine:
    """A merchant bears the fee of its payouts; a payer's fee is not in its account."""
    paid_in = movement is not None and movement.quote is not None
    quote = movement.quote if movement is not None else None
    if movement is not None and movement.refund is not None:
        quote = movement.refund.payment.quote
    return MerchantLine(
        at=line.posted_at,
        kind=movement.kind if movement else line.kind,
        reference=movement.reference if movement else "",
        net=line.amount,
        amount=movement.amount if movement else abs(line.amount),
        fee=0 if movement is None or paid_in else movement.fee,
        reference1=str(quote.reference1) if quote else "",
        reference2=str(quote.reference2) if quote else "",
        balance=balance,
    )
