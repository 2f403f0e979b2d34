"""Reading disclosures and recipients."""

from __future__ import annotations

from uuid import UUID

from consent.data import DisclosureView
from consent.models.disclosure import Disclosure, Recipient


def recipient(code: str) -> Recipient | None:
    """A recipient with the purposes it may use data for."""
    return Recipient.objects.prefetch_related("purposes").filter(pk=code).first()


def of_subject(
    subject_id: UUID, language: str = "th", *, before: UUID | None = None, limit: int = 50
) -> list[DisclosureView]:
    """To whom a person's data went, newest first; ``before`` is the last id already seen."""
    rows = Disclosure.objects.filter(subject_id=subject_id).select_related("recipient")
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
        )
        for row in rows.order_by("-id")[:limit]
    ]
