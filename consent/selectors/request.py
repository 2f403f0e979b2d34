"""The personal data consent holds, table by table, for a data-subject request."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from consent.models.announcement import Telling
from consent.models.disclosure import Disclosure
from consent.models.receipt import ConsentReceipt
from consent.models.record import Acceptance, Acknowledgement, Decline, PurposeDecision
from consent.models.source import DataSource
from consent.models.subject import Subject
from consent.selectors import viewlog

Row = dict[str, Any]

_ON_A_RECORD = (
    "language",
    "text_sha256",
    "channel",
    "installation_id",
    "device_label",
    "ip",
    "user_agent",
    "occurred_at",
)


def subject_rows(subject_id: UUID) -> Iterator[Row]:
    for row in Subject.objects.filter(pk=subject_id).values("kind", "created_at"):
        yield dict(row)


def acceptance_rows(subject_id: UUID) -> Iterator[Row]:
    yield from _records(Acceptance, subject_id, "version_id")


def acknowledgement_rows(subject_id: UUID) -> Iterator[Row]:
    yield from _records(Acknowledgement, subject_id, "version_id")


def decline_rows(subject_id: UUID) -> Iterator[Row]:
    yield from _records(Decline, subject_id, "version_id")


def decision_rows(subject_id: UUID) -> Iterator[Row]:
    yield from _records(PurposeDecision, subject_id, "purpose_id", "given", "notice_id")


def disclosure_rows(subject_id: UUID) -> Iterator[Row]:
    rows = Disclosure.objects.filter(subject_id=subject_id).order_by("id")
    for row in rows.values(
        "recipient_id", "ground", "purpose_id", "fields", "legal_reference", "occurred_at"
    ).iterator():
        yield dict(row)


def receipt_rows(subject_id: UUID) -> Iterator[Row]:
    for row in ConsentReceipt.objects.filter(subject_id=subject_id).order_by("id").iterator():
        yield {"kind": row.kind, "issued_at": row.issued_at, "receipt": row.body, "code": row.code}


def source_rows(subject_id: UUID) -> Iterator[Row]:
    """From whom each group of data came; a partner by name."""
    rows = DataSource.objects.filter(subject_id=subject_id).order_by("id")
    for row in rows.values(
        "category_id", "kind", "ground", "feed__partner", "obtained_at", "told_at"
    ).iterator():
        yield dict(row)


def telling_rows(subject_id: UUID) -> Iterator[Row]:
    rows = Telling.objects.filter(subject_id=subject_id).order_by("id")
    for row in rows.values("announcement__version_id", "state", "told_at").iterator():
        yield dict(row)


SOURCES = {
    "consent_viewentry": viewlog.personal_rows,
    "consent_consentreceipt": receipt_rows,
    "consent_datasource": source_rows,
    "consent_telling": telling_rows,
    "consent_subject": subject_rows,
    "consent_acceptance": acceptance_rows,
    "consent_acknowledgement": acknowledgement_rows,
    "consent_decline": decline_rows,
    "consent_purposedecision": decision_rows,
    "consent_disclosure": disclosure_rows,
}


def _records(model: type[Any], subject_id: UUID, *columns: str) -> Iterator[Row]:
    rows = model._default_manager.filter(subject_id=subject_id).order_by("id")
    for row in rows.values(*columns, *_ON_A_RECORD).iterator():
        yield dict(row)
