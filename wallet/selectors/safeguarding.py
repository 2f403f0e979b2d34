"""Reads of the safeguarding reports, and whether fee income may leave the safeguarded account."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery, Sum

from micropay.core import calendar, clock, rules
from wallet.data.ledger import COMPANY_BANK, FEE_INCOME, VAT_PAYABLE
from wallet.data.safeguarding import Cover, PayoutVerdict, ReportLine
from wallet.models.ledger import LedgerEntry, LedgerTransaction
from wallet.models.safeguarding import BankClosing, SafeguardingReport, least_cover
from wallet.selectors import ledger, trial
from wallet.states.bank import PayoutBlock
from wallet.states.ledger import AccountKind

# The kind under which payouts of fee income are posted.
FEE_PAYOUT = "fee_payout"


def cover_at(moment: datetime) -> Cover:
    """What was owed and held just before a moment, from one snapshot of the ledger."""
    lines = trial.between(since=moment, until=moment)
    closing = {line.kind: line.turnover.closing for line in lines}
    return Cover(
        customers=closing.get(AccountKind.CUSTOMER, 0),
        merchants=closing.get(AccountKind.MERCHANT, 0),
        billers=closing.get(AccountKind.BILLER, 0),
        in_transit=closing.get(AccountKind.IN_TRANSIT, 0),
        unmatched_receipts=closing.get(AccountKind.UNMATCHED_RECEIPTS, 0),
        # An asset is a debit balance, so its sign is turned.
        safeguarded=-closing.get(AccountKind.SAFEGUARDED_BANK, 0),
    )


def missing(*, now: datetime) -> list[date]:
    """Bangkok business days that are over and have no report yet, oldest first.

    The first of all is the day of the first posting.
    """
    first = LedgerTransaction.objects.order_by("id").first()
    if first is None:
        return []
    yesterday = clock.bangkok_day(now) - timedelta(days=1)
    due = calendar.business_days(clock.bangkok_day(first.posted_at), yesterday)
    made = set(SafeguardingReport.objects.values_list("day", flat=True))
    return [day for day in due if day not in made]


def reports() -> QuerySet[SafeguardingReport]:
    """The reports, newest first, each with ``bank_closing``: the newest entry for its day."""
    newest = BankClosing.objects.filter(day=OuterRef("day")).order_by("-entered_at", "-id")
    rows = SafeguardingReport.objects.annotate(bank_closing=Subquery(newest.values("balance")[:1]))
    return rows.order_by("-day")


def lines(*, since: date, day: date) -> Iterator[ReportLine]:
    """The reports of a period, oldest first. A year has some 245."""
    for row in reports().filter(day__gte=since, day__lte=day).order_by("day"):
        yield line_of(row)


def line_of(row: Any) -> ReportLine:
    """A report of ``reports()`` with its comparison."""
    bank = row.bank_closing
    return ReportLine(
        day=row.day,
        customers=row.customers,
        merchants=row.merchants,
        billers=row.billers,
        in_transit=row.in_transit,
        unmatched_receipts=row.unmatched_receipts,
        owed=row.owed,
        safeguarded=row.safeguarded,
        cover=row.cover,
        is_below=row.is_below,
        bank_closing=bank,
        difference=None if bank is None else bank - row.safeguarded,
    )


def fee_payout_allowed(*, amount: int, now: datetime) -> PayoutVerdict:
    """Whether this much fee income (satang) may leave the safeguarded account now.

    It may not while what is owed is not covered: by the ledger at this moment, in the last daily
    report, or by the bank's own closing balance of that day; nor while one of them is missing. And
    never more than the fees and VAT earned that are still there, nor so much that cover would be
    lost. Source: Payment Systems Act B.E. 2560, money received in advance; design §4. It reads
    without locks: whoever pays out takes turns (``wallet.services.fee_payout``).
    """
    least = rules.number("safeguarding.least_basis_points", at=now)
    cover = ledger.safeguarding()
    spare = cover.safeguarded - least_cover(cover.owed, least)
    most = max(min(spare, _fees_still_there()), 0)
    block = PayoutBlock.BELOW_NOW if spare < 0 else _block_of_reports(now)
    if block is None and not 0 < amount <= most:
        block = PayoutBlock.TOO_LARGE
    return PayoutVerdict(block, most)


def _block_of_reports(now: datetime) -> PayoutBlock | None:
    if missing(now=now):
        return PayoutBlock.REPORT_MISSING
    last: Any = reports().first()
    if last is None:
        return None
    if last.is_below:
        return PayoutBlock.REPORT_BELOW
    if last.bank_closing is None:
        return PayoutBlock.BANK_MISSING
    if last.bank_closing < last.needs():
        return PayoutBlock.BANK_BELOW
    return None


def _fees_still_there() -> int:
    """Fees and the VAT on them, less what was paid out: what is the company's in the account."""
    earned = sum(
        ledger.balance(account_id=account).balance for account in (FEE_INCOME, VAT_PAYABLE)
    )
    paid = LedgerEntry.objects.filter(account_id=COMPANY_BANK, transaction__kind=FEE_PAYOUT)
    # A payout debits the company's bank account, so its entries are negative.
    return earned + (paid.aggregate(total=Sum("amount"))["total"] or 0)


def days_below(now: datetime) -> int:
    """1 while the newest report is below what the rule asks for, else 0: the desk's alarm."""
    newest = SafeguardingReport.objects.order_by("-day").first()
    return int(newest is not None and newest.is_below)


def status(now: datetime) -> dict[str, Any]:
    """Figures for ``money_status`` and ``/readyz``."""
    last: Any = reports().first()
    line = line_of(last) if last else None
    return {
        "last_report": line.day.isoformat() if line else None,
        "cover_basis_points": line.cover if line else None,
        "is_below": bool(line and line.is_below),
        "bank_difference_satang": line.difference if line else None,
        "reports_missing": len(missing(now=now)),
    }
