"""Rows of the reports to the Anti-Money Laundering Office, and what waits for compliance."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

from micropay.core import clock
from micropay.core.errors import NotFound
from micropay.core.exports import baht
from micropay.core.tables import Cell
from wallet.errors.aml import SuspicionNotReported
from wallet.models.suspicion import SuspicionCase, ThresholdReport
from wallet.states.risk import SuspicionState

# The data layouts, column by column; the order is part of them.
SUSPICION_COLUMNS = (
    "case_number",
    "reported_at",
    "grounds",
    "words",
    "subject_name",
    "subject_national_id",
    "movement",
    "movement_kind",
    "movement_at",
    "amount_baht",
    "fee_baht",
    "payer",
    "payer_wallet",
    "payee",
    "payee_wallet",
    "note",
    "snapshot_sha256",
)
THRESHOLD_COLUMNS = (
    "day",
    "measure",
    "basis",
    "at_least_baht",
    "movement",
    "movement_kind",
    "movement_at",
    "amount_baht",
    "payer_name",
    "payer_national_id",
    "payee_name",
    "payee_national_id",
)


def reported(*, case_id: UUID) -> SuspicionCase:
    """A reported case with its customer. Raises NotFound, SuspicionNotReported."""
    case = SuspicionCase.objects.filter(pk=case_id).select_related("customer").first()
    if case is None:
        raise NotFound
    if case.state != SuspicionState.REPORTED:
        raise SuspicionNotReported
    return case


def suspicion_rows(case: SuspicionCase) -> Iterator[list[Cell]]:
    """A line for each linked movement, as it stood when it was linked."""
    person: Any = case.customer
    assert case.decided_at is not None
    for linked in case.movements.order_by("linked_at", "id").iterator():
        was = json.loads(linked.snapshot)
        yield [
            case.number,
            case.decided_at.isoformat(),
            " ".join(case.grounds),
            case.words,
            person.name,
            person.national_id or "",
            was["reference"],
            was["kind"],
            was["at"],
            was["amount"],
            was["fee"],
            was["payer"],
            was["payer_wallet"],
            was["payee"],
            was["payee_wallet"],
            was["note"],
            linked.sha256,
        ]


def threshold_rows(*, since: date, day: date) -> Iterator[list[Cell]]:
    """A line for each movement that reached a measure on these Bangkok days, both included."""
    rows: Any = ThresholdReport.objects.filter(day__gte=since, day__lte=day)
    rows = rows.select_related("movement__customer", "movement__payee_customer")
    for row in rows.order_by("day", "id").iterator(chunk_size=500):
        moved = row.movement
        payer, payee = moved.customer, moved.payee_customer
        yield [
            row.day,
            row.measure,
            row.basis,
            baht(row.least),
            moved.reference,
            moved.kind,
            moved.posted_at.isoformat(),
            baht(moved.amount),
            payer.name if payer else "",
            (payer.national_id or "") if payer else "",
            payee.name if payee else "",
            (payee.national_id or "") if payee else "",
        ]


def open_suspicions(now: datetime) -> int:
    """How many cases are open."""
    return SuspicionCase.objects.filter(state=SuspicionState.OPEN).count()


def late_suspicions(now: datetime) -> int:
    """How many open cases are past the last day to report them."""
    today = clock.bangkok_day(now)
    return SuspicionCase.objects.filter(state=SuspicionState.OPEN, due_on__lt=today).count()


def nothing(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Nothing, whatever is there: neither content nor existence is told (AML Act s.66)."""
    yield from ()


SOURCES = {"wallet_suspicioncase": nothing, "wallet_suspicionmovement": nothing}
