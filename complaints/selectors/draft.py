"""Reading what was typed and not sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from complaints.models.case import Case
from complaints.models.draft import Draft


def of_staff(case: Case, staff_id: UUID, form: str) -> Draft | None:
    """What this staff member has typed into this form of the case."""
    return Draft.objects.filter(case=case, staff_id=staff_id, form=form).first()


def of_case(case: Case) -> list[Draft]:
    """Everybody's drafts, the newest first, without their words."""
    rows = Draft.objects.filter(case=case).select_related("staff").defer("content")
    return list(rows.order_by("-kept_at"))


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What agents have begun to write in the cases of a person."""
    for one in Draft.objects.filter(case__subject_id=subject_id).order_by("id"):
        yield {"form": one.form, "kept_at": one.kept_at, **one.values}
