"""The personal data consent holds, table by table, for a data-subject request."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from consent.models.announcement import Telling
from consent.models.authority import AuthorityPerson
from consent.models.disclosure import DisclosureDelay
from consent.models.merger import MergerNotice
from consent.models.receipt import ConsentReceipt
from consent.models.record import Acceptance, Acknowledgement, Decline, PurposeDecision
from consent.models.request import DataPackage, DataRequest, Erasure, LegalHold, Stop
from consent.models.source import DataSource
from consent.models.subject import Subject
from consent.selectors import campaign, content, disclosure, mail_request, usage, viewlog
from micropay.core import clock

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
    rows = disclosure.told(subject_id, clock.now()).order_by("id")
    for row in rows.values(
        "recipient_id",
        "ground",
        "paragraph__paragraph",
        "purpose_id",
        "fields",
        "legal_reference",
        "occurred_at",
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


def request_rows(subject_id: UUID) -> Iterator[Row]:
    """The person's own requests in clear, with the answers."""
    yield from _of(
        DataRequest,
        subject_id,
        "number",
        "kind",
        "channel",
        "identified_by",
        "details",
        "fields",
        "state",
        "received_at",
        "due_on",
        "closed_at",
        "outcome",
        "answer",
        "gone",
        "kept",
    )


def package_rows(subject_id: UUID) -> Iterator[Row]:
    yield from _of(DataPackage, subject_id, "sha256", "size", "rows", "made_at", "opened_at")


def stop_rows(subject_id: UUID) -> Iterator[Row]:
    yield from _of(Stop, subject_id, "purpose_id", "kind", "begun_at", "lifted_at")


def erasure_rows(subject_id: UUID) -> Iterator[Row]:
    yield from _of(Erasure, subject_id, "erased_at", "gone", "kept")


def hold_rows(subject_id: UUID) -> Iterator[Row]:
    """Holds that have ended: one in force would give the proceeding away."""
    ended = LegalHold.objects.filter(subject_id=subject_id, lifted_at__isnull=False)
    for row in ended.order_by("id").values("ground", "placed_at", "lifted_at").iterator():
        yield dict(row)


def delay_rows(subject_id: UUID) -> Iterator[Row]:
    """Delays that have ended; one in force would give itself away."""
    ended = DisclosureDelay.objects.filter(subject_id=subject_id, ends_at__lte=clock.now())
    for row in ended.order_by("id").values("ground", "begins_at", "ends_at").iterator():
        yield dict(row)


def authority_rows(subject_id: UUID) -> Iterator[Row]:
    """Requests of authorities that were granted, as far as the person may know of them."""
    if disclosure.is_delayed(subject_id, clock.now()):
        return
    rows = AuthorityPerson.objects.filter(subject_id=subject_id, request__state="granted")
    for row in rows.order_by("id").values(
        "request__recipient_id", "request__power", "request__granted", "request__closed_at"
    ):
        yield dict(row)


def merger_rows(subject_id: UUID) -> Iterator[Row]:
    yield from _of(MergerNotice, subject_id, "campaign__recipient_id", "told_at")


SOURCES = {
    "consent_mailrequest": mail_request.personal_rows,
    "consent_sending": campaign.sending_rows,
    "consent_eventsignup": campaign.sign_up_rows,
    "consent_interaction": content.personal_rows,
    "consent_viewentry": viewlog.personal_rows,
    "consent_usageentry": usage.personal_rows,
    "consent_consentreceipt": receipt_rows,
    "consent_datasource": source_rows,
    "consent_telling": telling_rows,
    "consent_authorityperson": authority_rows,
    "consent_mergernotice": merger_rows,
    "consent_disclosuredelay": delay_rows,
    "consent_datarequest": request_rows,
    "consent_datapackage": package_rows,
    "consent_stop": stop_rows,
    "consent_erasure": erasure_rows,
    "consent_legalhold": hold_rows,
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


def _of(model: type[Any], subject_id: UUID, *columns: str) -> Iterator[Row]:
    rows = model._default_manager.filter(subject_id=subject_id).order_by("id")
    for row in rows.values(*columns).iterator():
        yield dict(row)
