"""Reading what forms ask for, and where a person's data came from."""

from __future__ import annotations

from uuid import UUID

from consent.data.purpose import FieldView, SourceView
from consent.errors.purpose import FormUnknown
from consent.models.field import CollectedField
from consent.models.source import DataSource
from consent.selectors.purpose import sensitive_categories


def of_form(service: str, form: str, language: str) -> list[FieldView]:
    """The fields of a form in their order, to be shown with it (PDPA s.23). Raises FormUnknown."""
    sensitive = sensitive_categories(service)
    rows = CollectedField.objects.filter(service_id=service, form=form).order_by("position")
    found = [
        FieldView(
            name=row.name,
            category=row.category_id,
            purpose=row.purpose_id,
            need=row.need,
            legal_reference=row.legal_reference,
            consequence=row.consequence(language),
            sensitive=row.category_id in sensitive,
        )
        for row in rows
    ]
    if not found:
        raise FormUnknown(form=form)
    return found


def sources_of(subject_id: UUID) -> list[SourceView]:
    """Who gave which group of a person's data, newest first."""
    rows = DataSource.objects.filter(subject_id=subject_id).select_related("feed").order_by("-id")
    return [
        SourceView(
            category=row.category_id,
            kind=row.kind,
            ground=row.ground,
            partner=row.feed.partner if row.feed else "",
            obtained_at=row.obtained_at,
            told_at=row.told_at,
        )
        for row in rows
    ]
