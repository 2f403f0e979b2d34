"""Totals about how MicroPay is used, and groups of customers: for trends and for campaigns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Count, QuerySet

from accounts.models.customer import Customer
from accounts.models.installation import Installation
from accounts.states import AgeGroup, CustomerState


def installations_by(column: str) -> Callable[[datetime], dict[str, int]]:
    """Counts installed apps that were in use since a moment by one of their columns."""

    def count(since: datetime) -> dict[str, int]:
        rows = Installation.objects.filter(last_seen_at__gte=since, uninstalled_at=None)
        counted = rows.values(column).annotate(people=Count("id"))
        return {row[column] or "unknown": row["people"] for row in counted}

    return count


def adults(subject_ids: list[UUID]) -> Iterable[UUID]:
    """Those of age."""
    return _among(subject_ids).filter(age_group=AgeGroup.ADULT).values_list("subject_id", flat=True)


def verified(subject_ids: list[UUID]) -> Iterable[UUID]:
    """Those whose identity was verified."""
    verified_ones = _among(subject_ids).filter(verified_at__isnull=False)
    return verified_ones.values_list("subject_id", flat=True)


def _among(subject_ids: list[UUID]) -> QuerySet[Customer]:
    return Customer.objects.filter(subject_id__in=subject_ids, state=CustomerState.ACTIVE)
