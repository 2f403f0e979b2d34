"""Receipts: what a record says of itself, in the fields of the Kantara Consent Receipt 1.1 and of
ISO/IEC TS 27560; reading them back and proving them.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.conf import settings

from consent.data.record import CheckedReceipt, ReceiptView
from consent.errors.record import ReceiptUnknown, ReceiptUnreadable
from consent.models.receipt import ConsentReceipt, RecordLink
from micropay.core.crypto import signing
from micropay.core.crypto.signing import KeyRing

SCHEMA = "micropay-consent-receipt-1"
LONGEST = 64 * 1024
_ALGORITHM = "Ed25519"


def spelled(body: dict[str, Any]) -> str:
    """The one spelling of a receipt that is signed: keys in order, no blanks, UTF-8."""
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def code_of(signature: bytes) -> str:
    """The code on the paper: 26 letters and digits made of the signature."""
    whole = sha256(signature).digest()[:16]
    return base64.b32encode(whole).decode().rstrip("=")


def key_ring() -> KeyRing:
    """The public keys that may have signed receipts, retired ones too. Raises UnreadableKey."""
    retired = [signing.read_public(text) for text in settings.CONSENT_RECEIPT_PUBLIC_KEYS]
    own = signing.private_key(settings.CONSENT_RECEIPT_KEY).public_key()
    return KeyRing([*retired, own])


def of_subject(subject_id: UUID, *, before: UUID | None = None, limit: int) -> list[ReceiptView]:
    """A person's receipts, newest first; ``before`` is the last id already seen."""
    rows = ConsentReceipt.objects.filter(subject_id=subject_id)
    if before is not None:
        rows = rows.filter(id__lt=before)
    return [_view(row) for row in rows.order_by("-id")[:limit]]


def one(subject_id: UUID, receipt_id: UUID) -> ReceiptView:
    """A receipt of this person. Raises ReceiptUnknown, also for somebody else's."""
    row = ConsentReceipt.objects.filter(subject_id=subject_id, pk=receipt_id).first()
    if row is None:
        raise ReceiptUnknown
    return _view(row)


def by_code(code: str) -> CheckedReceipt | None:
    """What the public may know of the receipt with this code: that we gave it, and what it is
    about; nothing of the person.
    """
    row = ConsentReceipt.objects.filter(code=code.strip().upper()).first()
    if row is None:
        return None
    view = _view(row)
    genuine = _is_signed(row.body, bytes(row.signature), row.key_id)
    return CheckedReceipt(genuine, True, view.body, row.key_id)


def check(text: str) -> CheckedReceipt:
    """Prove a receipt somebody holds: the signature over its content, and whether we have it.

    Raises ReceiptUnreadable for anything that is not one of our receipts in form.
    """
    if len(text.encode()) > LONGEST:
        raise ReceiptUnreadable
    try:
        given = json.loads(text)
        body, key = given["receipt"], given["key_id"]
        signature = base64.urlsafe_b64decode(given["signature"])
        readable = isinstance(body, dict) and isinstance(key, str)
        whole = spelled(body)
        whole.encode()
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ReceiptUnreadable from None
    if not readable or body.get("schema") != SCHEMA:
        raise ReceiptUnreadable
    ours = ConsentReceipt.objects.filter(code=code_of(signature)).first()
    return CheckedReceipt(
        genuine=_is_signed(whole, signature, key),
        ours=ours is not None and ours.body == whole,
        body=body,
        key_id=key,
    )


def file_of(view: ReceiptView) -> dict[str, Any]:
    """What the person downloads: the receipt with its signature."""
    return {
        "receipt": view.body,
        "algorithm": _ALGORITHM,
        "key_id": view.key_id,
        "signature": base64.urlsafe_b64encode(view.signature).decode(),
    }


def links_of(record_ids: Sequence[UUID]) -> dict[UUID, RecordLink]:
    """The places of records in their chains, by record."""
    links = RecordLink.objects.filter(record_id__in=record_ids)
    return {link.record_id: link for link in links}


def _is_signed(body: str, signature: bytes, name: str) -> bool:
    return key_ring().is_signed(digest=body.encode(), signature=signature, name=name)


def _view(row: ConsentReceipt) -> ReceiptView:
    return ReceiptView(
        id=row.id,
        kind=row.kind,
        issued_at=row.issued_at,
        code=row.code,
        body=json.loads(row.body),
        signature=bytes(row.signature),
        key_id=row.key_id,
    )
