"""Reading disclosures and recipients."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from consent.data.disclosure import DisclosureView
from consent.models.disclosure import Disclosure, DisclosureDelay, LegalGround, Recipient
from micropay.core import clock


def recipient(code: str) -> Recipient | None:
    """A recipient with the purposes it may use data for."""
    return Recipient.objects.prefetch_related("purposes").filter(pk=code).first()


def told(subject_id: UUID, now: datetime) -> QuerySet[Disclosure]:
    """The disclosures a person may know of: those not held back by a delay.

    What was visible before a delay began stays visible: its vanishing would tell.
    """
    held = DisclosureDelay.objects.filter(
        subject_id=OuterRef("subject_id"),
        begins_at__lte=OuterRef("occurred_at"),
        ends_at__gt=now,
    )
    return Disclosure.objects.filter(~Exists(held), subject_id=subject_id)


def is_delayed(subject_id: UUID, now: datetime) -> bool:
    """Whether this person is told of disclosures later."""
    return DisclosureDelay.objects.filter(
        subject_id=subject_id, begins_at__lte=now, ends_at__gt=now
    ).exists()


def ground_row(service: str, ground: str, paragraph: str) -> LegalGround | None:
    """The named paragraph of a service, or the first that gives this ground."""
    rows = LegalGround.objects.filter(service_id=service, ground=ground)
    return (rows.filter(code=paragraph) if paragraph else rows.order_by("position")).first()


def of_subject(
    subject_id: UUID, language: str = "th", *, before: UUID | None = None, limit: int = 50
) -> list[DisclosureView]:
    """To whom a person's data went, newest first; ``before`` is the last id already seen."""
    rows = told(subject_id, clock.now()).select_related("recipient", "paragraph")
    if before is not None:
        rows = rows.filter(id__lt=before)
    return [
        DisclosureView(
            id=row.id,
            recipient_code=row.recipient_id,
            recipient_name=row.recipient.name(language),
            ground=row.ground,
            purpose=row.purpose_id,
            fields=tuple(row.fields),
            legal_reference=row.legal_reference,
            occurred_at=row.occurred_at,
            paragraph=row.paragraph.paragraph if row.paragraph else "",
        )
        for row in rows.order_by("-id")[:limit]
    ]
