"""Totals about how MicroPay is used, and groups of customers: for trends and for campaigns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from accounts.models.customer import Customer
from accounts.models.installation import InstallationEvent
from accounts.states import AgeGroup, CustomerState


def people_by(column: str) -> Callable[[datetime, datetime], dict[str, int]]:
    """Counts the customers whose app was in use in a time, by a column of the installation.

    A customer with several phones of one kind is one person; an app nobody registered with is none.
    """

    def count(since: datetime, until: datetime) -> dict[str, int]:
        word, who = f"installation__{column}", "installation__devices__customer"
        rows: Any = InstallationEvent.objects.filter(at__gte=since, at__lt=until)
        theirs = rows.filter(
            Q(installation__devices__retired_at=None)
            | Q(installation__devices__retired_at__gte=since),
            installation__devices__bound_at__lt=until,
        )
        counted = theirs.values(word).annotate(people=Count(who, distinct=True))
        return {row[word] or "unknown": row["people"] for row in counted}

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
