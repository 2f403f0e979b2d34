"""Serving a merchant at the desk: its QR codes and its statement, each with a reason on record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from micropay.core import clock, evidence, exports
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.exports import Export
from micropay.core.tables import Cell
from wallet.errors.merchant import MerchantMoveRefused
from wallet.models.merchant import Merchant
from wallet.selectors import merchant as merchants


@transaction.atomic
def make_code(
    *,
    actor: Actor,
    merchant_id: UUID,
    satang: int | None,
    bill: str,
    reason: str,
    now: datetime,
) -> str:
    """The text of a merchant's QR code: static without an amount, dynamic with one (satang).

    ``bill`` is the merchant's own number of the sale, at most 20 capital letters and digits.
    Raises NotFound, MerchantMoveRefused, a PaycodeRefusal.
    """
    row = _active(merchant_id)
    text = merchants.code_of(merchant=row, satang=satang, bill=bill, now=now)
    evidence.record(
        action="wallet.merchant.make_code",
        actor=actor,
        now=now,
        object_type="wallet.Merchant",
        object_id=row.id,
        reason=reason,
        detail={"number": row.number, "amount": satang, "bill": bill},
    )
    return text


@transaction.atomic
def export_statement(
    *,
    actor: Actor,
    merchant_id: UUID,
    since: date,
    day: date,
    header: list[str],
    reason: str,
    now: datetime,
) -> Export:
    """A merchant's movements of these Bangkok days as CSV, oldest first, with running balance.

    Payers do not stand in it. Raises NotFound.
    """
    row = Merchant.objects.filter(id=merchant_id).first()
    if row is None:
        raise NotFound
    lines = merchants.statement(
        merchant=row, since=clock.day_start(since), until=clock.day_end(day)
    )
    cells: Iterator[list[Cell]] = (
        [
            line.at.astimezone(clock.BANGKOK).strftime("%Y-%m-%d %H:%M:%S"),
            line.kind,
            line.reference,
            line.reference1,
            line.reference2,
            exports.baht(line.amount),
            exports.baht(line.fee),
            exports.baht(line.net),
            exports.baht(line.balance),
        ]
        for line in lines
    )
    return exports.write_csv(
        actor=actor,
        report="wallet.Merchant",
        name=f"merchant-{row.number}-{since}-{day}.csv",
        header=header,
        rows=cells,
        reason=reason,
        detail={"merchant": row.number, "since": str(since), "day": str(day)},
        now=now,
    )


def _active(merchant_id: UUID) -> Merchant:
    row = Merchant.objects.filter(id=merchant_id).first()
    if row is None:
        raise NotFound
    if not row.is_active:
        raise MerchantMoveRefused(state=row.state)
    return row
