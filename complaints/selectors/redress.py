"""Money of cases: the amount matrix, and reads. Amounts are satang."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, Sum

from complaints.models.case import Case
from complaints.models.redress import Redress
from complaints.states import RedressLevel, RedressState
from micropay.core import locks, rules
from micropay.core.errors import NotFound

_MOST = "redress.most_satang"
# What a provisional credit may not exceed is known from the copy of the payment.
_COPY = ("amount_satang", "fee_satang")


def matrix(at: datetime) -> list[tuple[RedressLevel, int]]:
    """Up to which amount each level decides, the smallest first: rules ``redress.most_satang``."""
    rows = ((level, rules.number(f"{_MOST}.{level.value}", at=at)) for level in RedressLevel)
    return sorted(rows, key=lambda row: row[1])


def level_of(amount: int, at: datetime) -> RedressLevel | None:
    """The lowest level that may decide about this amount; None when nobody may."""
    return next((level for level, most in matrix(at) if amount <= most), None)


def given(case: Case) -> int:
    """What was proposed or paid for a case and not taken back: it counts with what is added, so
    that nobody decides in pieces what they may not decide whole.
    """
    rows = Redress.objects.filter(case=case).counting()
    return rows.aggregate(sum=Sum(F("amount") - F("taken_back")))["sum"] or 0


def disputed_most(case: Case) -> int:
    """What the disputed payment took from the customer, fee included; 0 without one."""
    copy = case.movement
    if copy is None or copy["direction"] != "out":
        return 0
    return sum(int(copy[part]) for part in _COPY)


def provisional(case: Case) -> int:
    """Provisional credits of a case that are proposed or stand."""
    rows = Redress.objects.filter(case=case, kind="provisional").counting()
    return rows.aggregate(sum=Sum(F("amount") - F("taken_back")))["sum"] or 0


def for_update(redress_id: UUID) -> Redress:
    """The row with its case, both locked in the global order. Raises NotFound."""
    found = Redress.objects.filter(pk=redress_id).values_list("case_id", flat=True).first()
    if found is None:
        raise NotFound
    [case], [row] = locks.lock(Case.objects.filter(pk=found), Redress.objects.filter(pk=redress_id))
    redress: Redress = row
    redress.case = case
    return redress


def of_case(case: Case) -> list[Redress]:
    """All money of a case, oldest first."""
    return list(Redress.objects.filter(case=case).order_by("id"))


def unsettled(case: Case) -> bool:
    """Whether money of the case waits for a decision or to be collected."""
    return Redress.objects.filter(case=case).unsettled().exists()


def recovering() -> list[UUID]:
    """The credits of which a part is still to be collected, oldest first."""
    rows = Redress.objects.filter(state=RedressState.RECOVERING).order_by("id")
    return list(rows.values_list("id", flat=True))


def waiting(now: datetime) -> int:
    """How many proposals wait for a second person."""
    return Redress.objects.filter(state=RedressState.PROPOSED).count()


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What a person was paid because of their cases."""
    rows: Any = Redress.objects.filter(case__subject_id=subject_id).order_by("id")
    yield from rows.values(
        "case__number", "kind", "amount", "state", "paid_at", "taken_back", "settled_at"
    )
