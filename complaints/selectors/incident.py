"""The cases of one incident: many people tell of the same at the same time."""

from __future__ import annotations

import hashlib
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from complaints.models.case import Case
from complaints.models.event import CaseEvent
from complaints.states import Step


def open_cases(category: str, since: datetime) -> QuerySet[Case]:
    """The undecided cases of a category, or of one below it, received since a moment."""
    of_category = Q(category_id=category) | Q(category__parent_id=category)
    return Case.objects.filter(of_category, received_at__gte=since).undecided()


def mark(text: str, text_en: str) -> str:
    """What tells these words from others: a digest, so that no words stand in a step's codes."""
    return hashlib.sha256(f"{text}\x00{text_en}".encode()).hexdigest()[:16]


def unanswered(ids: list[UUID], marked: str) -> list[UUID]:
    """Those of these cases whose customers were not told these words yet, in order."""
    told = CaseEvent.objects.filter(
        case=OuterRef("pk"), step=Step.REPLY.value, detail__incident=marked
    )
    rows = Case.objects.filter(pk__in=ids).exclude(Exists(told))
    return list(rows.order_by("id").values_list("id", flat=True))
