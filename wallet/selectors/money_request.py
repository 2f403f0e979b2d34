"""Reading requests for money."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from micropay.core import money
from wallet.data.money_request import MoneyRequestView
from wallet.models.money_request import MoneyRequest
from wallet.states.standing_order import MoneyRequestState

OUT, IN = "out", "in"


def latest(*, customer_id: UUID, most: int, now: datetime) -> list[MoneyRequestView]:
    """The newest requests that a customer made or got, whatever became of them."""
    mine = Q(asker_id=customer_id) | Q(payer_id=customer_id)
    rows = MoneyRequest.objects.filter(mine).order_by("-asked_at", "-id")[:most]
    return [view(row, customer_id=customer_id, now=now) for row in rows]


def of_customer(*, customer_id: UUID, request_id: UUID) -> MoneyRequest | None:
    """A request that this customer made or got, or None: somebody else's is nobody's."""
    mine = Q(asker_id=customer_id) | Q(payer_id=customer_id)
    return MoneyRequest.objects.filter(mine, id=request_id).first()


def open_of(*, asker_id: UUID, now: datetime) -> QuerySet[MoneyRequest]:
    """The requests of somebody that can still be paid."""
    return MoneyRequest.objects.filter(
        asker_id=asker_id, state=MoneyRequestState.ASKED, expires_at__gt=now
    )


def view(row: MoneyRequest, *, customer_id: UUID, now: datetime) -> MoneyRequestView:
    """A request as this one of its two sees it."""
    asked_by_me = row.asker_id == customer_id
    return MoneyRequestView(
        id=row.id,
        direction=OUT if asked_by_me else IN,
        state=row.state_at(now),
        counterparty=str(row.payer_name if asked_by_me else row.asker_name),
        amount=row.amount,
        note=str(row.note),
        asked_at=row.asked_at,
        expires_at=row.expires_at,
        ended_at=row.ended_at,
    )


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Requests that a person made or got."""
    mine = Q(asker__subject_id=subject_id) | Q(payer__subject_id=subject_id)
    for row in MoneyRequest.objects.filter(mine).select_related("asker").order_by("asked_at"):
        asked_by_me = row.asker.subject_id == subject_id
        yield {
            "direction": OUT if asked_by_me else IN,
            "counterparty": row.payer_name if asked_by_me else row.asker_name,
            "amount": money.format_baht(row.amount),
            "note": row.note,
            "state": row.state,
            "asked_at": row.asked_at,
        }
