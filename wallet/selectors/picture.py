"""Reading the customer's own folder of pictures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from micropay.core import rules
from wallet.data.picture import Folder, PictureView
from wallet.models.picture import KeptPicture
from wallet.states.wallet import PictureKind


def folder(*, customer_id: UUID, reference: str | None, now: datetime) -> Folder:
    """A customer's pictures, the newest first, or those of one payment; and how full it is."""
    rows = _of(customer_id)
    all_of_them = list(rows)
    chosen = [
        view(row)
        for row in all_of_them
        if reference is None or (row.movement is not None and row.movement.reference == reference)
    ]
    return Folder(
        pictures=tuple(chosen),
        used=sum(row.file.size for row in all_of_them),
        most=rules.number("picture.most", at=now),
        most_bytes=rules.number("picture.most_bytes", at=now),
    )


def of_customer(*, customer_id: UUID, picture_id: UUID) -> KeptPicture | None:
    """The customer's own picture with this id."""
    return _of(customer_id).filter(id=picture_id).first()


def view(row: KeptPicture) -> PictureView:
    """A kept picture as its customer sees it."""
    return PictureView(
        id=row.id,
        kind=PictureKind(row.kind),
        label=str(row.label),
        reference=row.movement.reference if row.movement else "",
        media_type=row.file.media_type,
        size=row.file.size,
        state=row.file.state,
        kept_at=row.kept_at,
    )


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """The pictures a person keeps; their content is among the person's files."""
    rows = KeptPicture.objects.filter(customer__subject_id=subject_id)
    for row in rows.select_related("movement").order_by("kept_at"):
        yield {
            "file": row.file_id,
            "kind": row.kind,
            "label": row.label,
            "receipt": row.movement.reference if row.movement else "",
            "kept_at": row.kept_at,
        }


def _of(customer_id: UUID) -> QuerySet[KeptPicture]:
    rows = KeptPicture.objects.filter(customer_id=customer_id)
    return rows.select_related("file", "movement").order_by("-kept_at", "-id")
