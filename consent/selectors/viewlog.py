"""Reading the view log."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db.models import Count, Sum

from consent.models.viewlog import ViewEntry


def usage_of(subject_id: UUID) -> list[dict[str, Any]]:
    """How often and for how many seconds a person had each content open."""
    rows: Any = ViewEntry.objects.filter(subject_id=subject_id).values("content")
    return list(rows.annotate(times=Count("id"), seconds=Sum("seconds")).order_by("content"))


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """The whole log of a person."""
    rows: Any = ViewEntry.objects.filter(subject_id=subject_id).order_by("opened_at")
    yield from rows.values(
        "content", "opened_at", "seconds", "installation_id", "holder"
    ).iterator()
