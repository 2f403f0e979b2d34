"""Cases that may tell the same: by customer, contact (blind index) and payment, any channel."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q

from complaints.models.case import Case
from micropay.core import rules

_DAYS = "complaint.duplicate_days"
_SHOWN = 10


def of(case: Case) -> list[Case]:
    """Other cases of the same person or about the same payment, received within rule
    ``complaint.duplicate_days`` of this one, newest first.
    """
    near = timedelta(days=rules.number(_DAYS, at=case.received_at))
    rows = Case.objects.exclude(pk=case.pk).filter(
        _like(case),
        received_at__gte=case.received_at - near,
        received_at__lte=case.received_at + near,
    )
    return list(rows.select_related("category").order_by("-id")[:_SHOWN])


def same_person(case: Case, other: Case) -> bool:
    """Whether two cases are of one person, as far as subject, customer or contact tell."""
    mine, theirs = _marks(case), _marks(other)
    return bool(mine & theirs)


def _marks(case: Case) -> set[tuple[str, object]]:
    return {
        (name, getattr(case, name))
        for name in ("subject_id", "customer_id", "phone_index", "email_index")
        if getattr(case, name)
    }


def _like(case: Case) -> Q:
    like = Q(subject_id=case.subject_id)
    for name, value in _marks(case):
        like |= Q(**{name: value})
    if case.movement_reference:
        like |= Q(movement_reference=case.movement_reference)
        like |= Q(payments__reference=case.movement_reference)
    return like
