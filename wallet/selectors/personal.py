"""What the wallet holds about a person, table by table, for a data-subject request."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

from django.db.models import Q

from micropay.core import money
from wallet.models.bank import BankAccount, Withdrawal
from wallet.models.favourite import Favourite
from wallet.models.fee import FeeNotice
from wallet.models.limit import LimitUsage
from wallet.models.merchant import Merchant
from wallet.models.money_request import MoneyRequest
from wallet.models.movement import Movement, Quote
from wallet.models.payout_file import (
    FileOrder,
)
from wallet.models.picture import (
    KeptPicture,
)
from wallet.models.reconciliation import (
    BankLine,
)
from wallet.models.standing_order import StandingOrder
from wallet.models.topup import BankNotice, TopUp, UnmatchedReceipt
from wallet.models.wallet import Wallet, WalletOpening
from wallet.selectors import favourite, merchant, money_request, picture, standing_order

Row = dict[str, Any]


def openings(subject_id: UUID) -> Iterator[Row]:
    for row in WalletOpening.objects.filter(customer__subject_id=subject_id):
        yield {"asked_at": row.asked_at, "state": row.state, "confirmed_at": row.confirmed_at}


def wallets(subject_id: UUID) -> Iterator[Row]:
    for row in Wallet.objects.filter(customer__subject_id=subject_id):
        yield {"number": row.number, "state": row.state, "opened_at": row.opened_at}


def quotes(subject_id: UUID) -> Iterator[Row]:
    for row in (
        Quote.objects.filter(customer__subject_id=subject_id).order_by("created_at").iterator()
    ):
        yield {
            "kind": row.kind,
            "payee": row.payee_name,
            "amount": money.format_baht(row.amount),
            "note": row.note,
            "bill": [row.paycode, row.reference1, row.reference2],
            "at": row.created_at,
        }


def movements(subject_id: UUID) -> Iterator[Row]:
    own = Wallet.objects.filter(customer__subject_id=subject_id).values_list("id", flat=True)
    mine = Q(wallet__in=list(own)) | Q(payee_wallet__in=list(own))
    for row in Movement.objects.filter(mine).order_by("posted_at").iterator():
        yield {
            "reference": row.reference,
            "kind": row.kind,
            "amount": money.format_baht(row.amount),
            "fee": money.format_baht(row.fee),
            "at": row.posted_at,
        }


def topups(subject_id: UUID) -> Iterator[Row]:
    for row in (
        TopUp.objects.filter(customer__subject_id=subject_id).order_by("created_at").iterator()
    ):
        yield {
            "reference": row.reference,
            "amount": money.format_baht(row.amount),
            "state": row.state,
            "created_at": row.created_at,
            "paid_at": row.paid_at,
        }


def notices(subject_id: UUID) -> Iterator[Row]:
    """Bank notices that named one of the person's top-ups."""
    rows = BankNotice.objects.filter(topup__customer__subject_id=subject_id)
    for row in rows.order_by("received_at").iterator():
        yield {
            "bank_reference": row.bank_reference,
            "reference": row.reference,
            "account": row.account,
            "amount": money.format_baht(row.amount),
            "paid_at": row.paid_at,
        }


def fee_notices(subject_id: UUID) -> Iterator[Row]:
    rows = FeeNotice.objects.filter(customer__subject_id=subject_id).select_related("version")
    for row in rows.order_by("told_at").iterator():
        yield {"service": row.version.service, "told_at": row.told_at}


def receipts(subject_id: UUID) -> Iterator[Row]:
    """Received money that waited, or waits, to be credited to the person's wallet."""
    rows = UnmatchedReceipt.objects.filter(wallet__customer__subject_id=subject_id)
    for row in rows.order_by("opened_at").iterator():
        yield {
            "amount": money.format_baht(row.amount),
            "reason": row.reason,
            "state": row.state,
            "received_at": row.opened_at,
            "resolved_at": row.resolved_at,
        }


def limit_usage(subject_id: UUID) -> Iterator[Row]:
    """What the person's wallet has used of its limits on its last day of use and in that month."""
    for row in LimitUsage.objects.filter(wallet__customer__subject_id=subject_id):
        yield {
            "kind": row.kind,
            "day": row.day,
            "used_that_day": money.format_baht(row.day_used),
            "used_that_month": money.format_baht(row.month_used),
        }


def bank_accounts(subject_id: UUID) -> Iterator[Row]:
    rows = BankAccount.objects.filter(customer__subject_id=subject_id)
    for row in rows.order_by("asked_at").iterator():
        yield {
            "bank": row.bank_code,
            "number": row.number,
            "holder": row.holder,
            "state": row.state,
            "linked_at": row.linked_at,
            "unlinked_at": row.unlinked_at,
        }


def withdrawals(subject_id: UUID) -> Iterator[Row]:
    rows = Withdrawal.objects.filter(customer__subject_id=subject_id)
    for row in rows.select_related("bank_account").order_by("asked_at").iterator():
        yield {
            "reference": row.reference,
            "to": row.bank_account.words,
            "amount": money.format_baht(row.amount),
            "fee": money.format_baht(row.fee),
            "state": row.state,
            "asked_at": row.asked_at,
            "ended_at": row.ended_at,
        }


def bank_lines(subject_id: UUID) -> Iterator[Row]:
    """Lines of the bank's statements that were matched with the person's own movements."""
    mine = Movement.objects.filter(wallet__customer__subject_id=subject_id)
    paid = BankNotice.objects.filter(topup__customer__subject_id=subject_id)
    own = Q(match__transaction_id__in=mine.values("transaction_id"))
    rows = BankLine.objects.filter(own | Q(match__transaction_id__in=paid.values("transaction_id")))
    for row in rows.order_by("booked_on").iterator():
        yield {
            "booked_on": row.booked_on,
            "amount": money.format_baht(row.amount),
            "bank_reference": row.bank_reference,
            **row.written,
        }


def file_orders(subject_id: UUID) -> Iterator[Row]:
    """Payouts of the person that the bank was told of by file."""
    mine = Withdrawal.objects.filter(customer__subject_id=subject_id).values("reference")
    for row in FileOrder.objects.filter(reference__in=mine).order_by("asked_at").iterator():
        yield {"reference": row.reference, "amount": money.format_baht(row.amount), **row.payee}


SOURCES: dict[str, Callable[[UUID], Iterator[Row]]] = {
    WalletOpening._meta.db_table: openings,
    Wallet._meta.db_table: wallets,
    Quote._meta.db_table: quotes,
    Movement._meta.db_table: movements,
    TopUp._meta.db_table: topups,
    BankNotice._meta.db_table: notices,
    FeeNotice._meta.db_table: fee_notices,
    UnmatchedReceipt._meta.db_table: receipts,
    LimitUsage._meta.db_table: limit_usage,
    BankAccount._meta.db_table: bank_accounts,
    Withdrawal._meta.db_table: withdrawals,
    Merchant._meta.db_table: merchant.personal_rows,
    MoneyRequest._meta.db_table: money_request.personal_rows,
    Favourite._meta.db_table: favourite.personal_rows,
    KeptPicture._meta.db_table: picture.personal_rows,
    StandingOrder._meta.db_table: standing_order.personal_rows,
    BankLine._meta.db_table: bank_lines,
    FileOrder._meta.db_table: file_orders,
}
