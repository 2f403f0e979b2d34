"""Handing out a receipt: with every record of a person, signed, in the same transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings

from consent.models.policy import PolicyText, Service
from consent.models.purpose import PurposeText
from consent.models.receipt import ConsentReceipt, RecordLink
from consent.models.record import Acceptance, Acknowledgement, Decline, PurposeDecision
from consent.selectors import receipt as receipts
from consent.states.purpose import CONSENT_BASES, LawfulBasis
from consent.states.record import RecordKind
from micropay.core import locks
from micropay.core.actor import Actor
from micropay.core.crypto import signing
from micropay.core.ids import new_id

# The version of Kantara's form; ISO/IEC TS 27560 asks for its own in ``record``.
_KANTARA = "KI-CR-v1.1.0"
_ISO = "ISO/IEC TS 27560:2023"
AnyRecord = Acceptance | Acknowledgement | Decline | PurposeDecision
_KINDS = {
    Acceptance: RecordKind.ACCEPTANCE,
    Acknowledgement: RecordKind.ACKNOWLEDGEMENT,
    Decline: RecordKind.DECLINE,
    PurposeDecision: RecordKind.DECISION,
}


def issue(
    *,
    actor: Actor,
    rows: Sequence[AnyRecord],
    links: Mapping[UUID, RecordLink],
    now: datetime,
) -> None:
    """Sign and keep the receipts of records just written, with their places in the chain; none for
    a decline by nobody yet.

    In the caller's transaction; the record's own evidence row names ``actor``.
    """
    locks.require_transaction()
    ConsentReceipt.objects.bulk_create(
        _signed(row, row.subject_id, links[row.pk], now) for row in rows if row.subject_id
    )


def key_text(key: Any) -> str:
    """The public half of the signing key, as receipts carry it."""
    return signing.public_text(key.public_key())


def _signed(row: AnyRecord, subject_id: UUID, link: RecordLink, now: datetime) -> ConsentReceipt:
    receipt_id = new_id()
    key = signing.private_key(settings.CONSENT_RECEIPT_KEY)
    body = receipts.spelled(_body(row, link, receipt_id, key_text(key), now))
    signature = key.sign(body.encode())
    return ConsentReceipt(
        id=receipt_id,
        subject_id=subject_id,
        kind=_KINDS[type(row)].value,
        record_id=row.pk,
        body=body,
        signature=signature,
        key_id=signing.key_id(key.public_key()),
        code=receipts.code_of(signature),
        issued_at=now,
    )


def _body(
    row: AnyRecord, link: RecordLink, receipt_id: UUID, key: str, now: datetime
) -> dict[str, Any]:
    service, text, about = _decision(row) if isinstance(row, PurposeDecision) else _agreement(row)
    moment = row.occurred_at.isoformat()
    return {
        "schema": receipts.SCHEMA,
        "version": _KANTARA,
        "jurisdiction": "TH",
        "consentTimestamp": int(row.occurred_at.timestamp()),
        "collectionMethod": row.channel,
        "consentReceiptID": str(receipt_id),
        "publicKey": key,
        "language": row.language,
        "piiPrincipalId": str(row.subject_id),
        "piiControllers": [_controller(service, row.language)],
        "policyUrl": f"/policies/{service.code}/privacy/",
        **about,
        "record": {
            "schema_version": _ISO,
            "record_id": str(row.pk),
            "pii_principal_id": str(row.subject_id),
            "chain_position": link.position,
            "chain_digest": bytes(link.digest).hex(),
        },
        "party_identification": [
            {"party_role": "pii_controller", "party_name": service.controller_en},
            {"party_role": "pii_principal", "party_id": str(row.subject_id)},
        ],
        "events": [
            {
                "event_type": _KINDS[type(row)].value,
                "event_state": _state(row),
                "event_time": moment,
                "entity_id": row.actor_kind,
                "installation_id": str(row.installation_id or ""),
            }
        ],
        "text_shown": {
            "title": text.title,
            "body": text.body,
            "language": text.language,
            "sha256": text.sha256,
        },
        "issued_at": now.isoformat(),
    }


def _decision(row: PurposeDecision) -> tuple[Service, PurposeText, dict[str, Any]]:
    purpose = row.purpose
    service = purpose.service
    thai = row.language == "th"
    recipients = purpose.recipients_th if thai else purpose.recipients_en
    sensitive = sorted(
        set(purpose.data_categories) & set(service.sensitive.values_list("category_id", flat=True))
    )
    stated = {
        "purpose": row.text.title,
        "purposeCategory": [purpose.lawful_basis],
        "consentType": _consent_type(purpose.lawful_basis),
        "piiCategory": purpose.data_categories,
        "primaryPurpose": purpose.required,
        "termination": (purpose.retention_th if thai else "") or purpose.retention,
        "thirdPartyDisclosure": bool(recipients),
        "thirdPartyName": recipients,
    }
    processing = {
        "privacy_notice": str(row.notice_id or ""),
        "purpose": purpose.code,
        "purpose_type": "consent" if purpose.lawful_basis in CONSENT_BASES else "other",
        "lawful_basis": purpose.lawful_basis,
        "pii_information": purpose.data_categories,
        "retention_period": purpose.retention,
        "storage_locations": ["TH"],
        "processing_locations": ["TH"],
        "recipients": recipients,
        "withdrawal_method": _withdrawal(service, row.language),
        "effect_of_withdrawal": purpose.effect_th if thai else purpose.effect_en,
        "privacy_rights": ["access", "portability", "rectification", "erasure", "objection"],
        "authority_party": "PDPC",
    }
    services = [{"service": service.name(row.language), "purposes": [stated]}]
    about = {
        "services": services,
        "sensitive": purpose.sensitive or bool(sensitive),
        "spiCat": sensitive,
        "pii_processing": processing,
    }
    return service, row.text, about


def _agreement(
    row: Acceptance | Acknowledgement | Decline,
) -> tuple[Service, PolicyText, dict[str, Any]]:
    version = row.version
    text = next(one for one in version.texts.all() if one.language == row.language)
    about = {
        "services": [],
        "sensitive": False,
        "spiCat": [],
        "policy": {
            "version_id": str(version.id),
            "kind": version.document.kind,
            "number": version.number,
            "choice": row.choice if isinstance(row, Decline) else "",
        },
    }
    return version.document.service, text, about


def _state(row: AnyRecord) -> str:
    if isinstance(row, PurposeDecision):
        return "given" if row.given else "withdrawn"
    return {Acceptance: "accepted", Acknowledgement: "acknowledged", Decline: "declined"}[type(row)]


def _consent_type(basis: str) -> str:
    return "EXPLICIT" if basis in CONSENT_BASES else LawfulBasis(basis).value


def _controller(service: Service, language: str) -> dict[str, Any]:
    thai = language == "th"
    return {
        "piiController": service.controller_th if thai else service.controller_en,
        "onBehalf": False,
        "contact": "DPO",
        "email": service.email,
        "phone": service.phone,
        "piiControllerUrl": service.website,
    }


def _withdrawal(service: Service, language: str) -> str:
    if language == "th":
        ways = f"แอป เว็บไซต์หน้าความยินยอมของฉัน อีเมล {service.email}"
    else:
        ways = f"the app, My consents on the website, e-mail to {service.email}"
    return f"{ways} {service.phone}".strip()
